import { isCurrency } from '../shared/money.js';
import type { Cell } from './sheet.port.js';

/** The currencies whose own sign is a bare dollar sign. Elsewhere, such as in Costa Rica, it means a foreign currency. */
const ofDollarSign = [
  'ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD',
  'LRD MXN NAD NZD PAB SBD SGD SRD TTD TWD USD UYU XCD',
].flatMap(line => line.split(' '));

/** What people write beside an amount, in capitals; a code of ISO 4217 needs no entry. */
const currenciesByMark = new Map<string, readonly string[]>([
  ['$', ofDollarSign],
  ...['US$', 'U$S', 'U$D', 'USD$', 'US', 'DLS'].map(mark => [mark, ['USD']] as const),
  ['₡', ['CRC']],
  ['Q', ['GTQ']],
  ['L', ['HNL']],
  ['LPS', ['HNL']],
  ['C$', ['NIO', 'CAD']],
  ['B/', ['PAB']],
  ['S/', ['PEN']],
  ['BS', ['BOB', 'VES']],
  ['R$', ['BRL']],
  ['₲', ['PYG']],
  ['GS', ['PYG']],
  ['RD$', ['DOP']],
  ['MX$', ['MXN']],
  ['MXN$', ['MXN']],
  ['€', ['EUR']],
  ['£', ['GBP']],
]);

/** Whether these currencies are those of a bare dollar sign, which does not say which of them it means. */
export const isBareDollar = (currencies: readonly string[]): boolean => currencies.length === ofDollarSign.length;

/** Returns the sign that means this currency alone, such as ₡; its code if there is none. */
export const signOf = (currency: string): string =>
  [...currenciesByMark].find(([, meant]) => meant.length === 1 && meant[0] === currency)?.[0] ?? currency;

/**
 * Returns the currencies that the signs beside an amount can mean, such as USD for `US$ 5`; null if there is no sign, or none that is
 * known. Signs that contradict each other mean no currency.
 */
export function currenciesOf(cell: Cell): readonly string[] | null {
  if (typeof cell !== 'string') return null;
  const marks = cell.toUpperCase().match(/[^\d\s.,+()'’-]+/gu) ?? [];
  const meant = marks.flatMap(mark => {
    const currencies = currenciesByMark.get(mark) ?? (isCurrency(mark) ? [mark] : null);
    return currencies ? [currencies] : [];
  });
  const [first, ...more] = meant;
  return first ? first.filter(currency => more.every(others => others.includes(currency))) : null;
}
