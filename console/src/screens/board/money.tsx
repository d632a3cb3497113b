import { useFormats } from '../../app/intl';
import type { Sum } from './columns';

/** Sums in several currencies, the tenant's first; they are never added up. Cents are left out. */
export const Money = ({ sums }: { sums: readonly Sum[] }) => {
  const formats = useFormats();
  const own = formats.region.currency;
  const shown = sums
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Number(b.currency === own) - Number(a.currency === own));
  if (shown.length === 0) return <>{whole(formats, 0, own)}</>;
  return <>{shown.map(({ currency, value }) => whole(formats, value, currency)).join(' + ')}</>;
};

const whole = (formats: ReturnType<typeof useFormats>, value: number, currency: string): string =>
  formats.number(Math.round(value), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
