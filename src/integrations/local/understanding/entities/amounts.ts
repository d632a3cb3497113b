import type { Entities } from '../../../../domain/assistant/index.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { numberWords } from '../../../../domain/shared/number-words.js';

const currencyOf: readonly [RegExp, string][] = [
  [/^(?:us\$|usd|u\$s|dolar(?:es)?|dollars?|bucks)$/, 'USD'],
  [/^(?:₡|crc|colon(?:es)?)$/, 'CRC'],
  [/^(?:€|eur|euros?)$/, 'EUR'],
  [/^(?:£|gbp|pounds?)$/, 'GBP'],
  [/^(?:mxn|mx\$)$/, 'MXN'],
  [/^(?:b\/\.?|pab|balboas?)$/, 'PAB'],
  [/^(?:ars|ar\$)$/, 'ARS'],
  [/^(?:cop|col\$)$/, 'COP'],
];
/** Returns the currency's ISO code; null for `$` and "pesos", which several countries share. */
const currency = (mark: string): string | null => currencyOf.find(([pattern]) => pattern.test(mark))?.[1] ?? null;

const number = String.raw`\d{1,3}(?:[.,\u00a0 ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?`;
const scale = String.raw`(?:\s?(mil millones|millon(?:es)?|million|mil|k|m)\b)?`;
const marksBefore = String.raw`us\$|u\$s|mx\$|ar\$|col\$|usd|eur|mxn|crc|cop|ars|gbp|pab|b\/\.?|₡|€|£|\$`;
const marksAfter = String.raw`us\$|usd|eur|mxn|crc|cop|ars|gbp|pab|dolar(?:es)?|dollars?|bucks|colones|euros?|pounds?|balboas?|pesos|€|£|₡`;
const money = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${marksBefore})\s?(${number})${scale}|(${number})${scale}\s?(?:de\s)?(${marksAfter})(?![\p{L}]))`,
  'gu',
);
const bareBudget = new RegExp(
  String.raw`\b(?:presupuesto|budget)\s(?:es\s|is\s)?(?:de\s|of\s|around\s|hasta\s|max\s)*(${number})${scale}`,
  'gu',
);

const factors: Record<string, number> = {
  'mil millones': 1e9,
  millon: 1e6,
  millones: 1e6,
  million: 1e6,
  m: 1e6,
  mil: 1e3,
  k: 1e3,
};

/**
 * Returns a written number as plain decimal text: "1.500,50" and "1,500.50" both become "1500.50". A single mark before exactly three
 * digits separates thousands, as in the prices of these countries.
 */
export function decimalText(written: string, unit = ''): string {
  const compact = written.replace(/[\s\u00a0]/g, '');
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  const behind = last < 0 ? '' : compact.slice(last + 1);
  const hasFraction = last >= 0 && behind.length !== 3;
  const whole = (hasFraction ? compact.slice(0, last) : compact).replace(/[.,]/g, '');
  const factor = factors[unit];
  if (factor === undefined) return (whole.replace(/^0+(?=\d)/, '') || '0') + (hasFraction ? `.${behind}` : '');
  return String(Math.round(Number(`${whole}${hasFraction ? `.${behind}` : ''}`) * factor));
}

/** Returns the sums of money in a folded text: the amount as plain decimal text, and the currency's ISO code if it is certain. */
export function moneyIn(folded: string): Entities['money'] {
  const found: Entities['money'] = [];
  if (!/\d/.test(folded)) return found;
  const push = (amount: string, mark: string) => {
    if (found.length < 10 && !found.some(item => item.amount === amount))
      found.push({ amount, currency: currency(mark) });
  };
  for (const match of matchesOf(money, folded))
    push(decimalText(match[2] ?? match[4] ?? '0', match[3] ?? match[5]), match[1] ?? match[6] ?? '');
  for (const match of matchesOf(bareBudget, folded)) push(decimalText(match[1] ?? '0', match[2]), '');
  return found;
}

const words: Record<string, number> = {
  ...numberWords,
  once: 11,
  doce: 12,
  cuarenta: 40,
  cincuenta: 50,
  cien: 100,
  doscientos: 200,
  doscientas: 200,
  quinientos: 500,
  quinientas: 500,
  mil: 1000,
  eleven: 11,
  twelve: 12,
  forty: 40,
  fifty: 50,
  hundred: 100,
  'a dozen': 12,
  dozen: 12,
  docena: 12,
};
const quantity = new RegExp(
  String.raw`(?<![\p{L}\d#$₡€£.,:/-])(${Object.keys(words).join('|')}|\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)\s(?:of\s(?:the\s)?|de\s)?(\p{L}[\p{L}²³]*)`,
  'gu',
);
/** A number before one of these words is a time, a price, a share or an address, not a quantity. */
const noUnits = new Set([
  'am',
  'pm',
  'hrs',
  'h',
  'hora',
  'horas',
  'hour',
  'hours',
  'min',
  'minutos',
  'minutes',
  'dia',
  'dias',
  'day',
  'days',
  'semana',
  'semanas',
  'week',
  'weeks',
  'mes',
  'meses',
  'month',
  'months',
  'ano',
  'anos',
  'year',
  'years',
  'de',
  'del',
  'y',
  'o',
  'a',
  'e',
  'en',
  'al',
  'la',
  'el',
  'los',
  'las',
  'por',
  'para',
  'pesos',
  'dolares',
  'dollars',
  'colones',
  'euros',
  'usd',
  'mil',
  'millones',
  'million',
  'k',
  'of',
  'to',
  'or',
  'and',
  'in',
  'at',
  'on',
  'vez',
  'veces',
  'time',
  'times',
  'day',
  'that',
  'que',
  'porque',
  'because',
  'for',
  'is',
  'es',
  'x',
  'with',
  'con',
  'lunes',
  'martes',
  'viernes',
  'segundos',
  'seconds',
  'porciento',
  'am.',
  'tarde',
  'noche',
  'manana',
  'by',
  'from',
  'the',
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]);
const vague = new Set(['un', 'una', 'uno', 'one', 'a']);

/** Returns the quantities in a folded text: "20 sillas", "veinte cajas". An indefinite article is not a quantity. */
export function quantitiesIn(folded: string): Entities['quantities'] {
  const found: Entities['quantities'] = [];
  for (const match of matchesOf(quantity, folded)) {
    const [, written = '', unit = ''] = match;
    if (found.length >= 10) break;
    if (noUnits.has(unit) || vague.has(written)) continue;
    const value = words[written] ?? Number(decimalText(written));
    if (Number.isFinite(value) && value > 0) found.push({ value, unit });
  }
  return found;
}
