import { boundedCache, cachedValue } from './bounded-cache.js';

/**
 * Currencies whose minor unit is not a hundredth (ISO 4217). They are listed here because the list of a runtime may change, and
 * stored amounts do not.
 */
const unusualDigits: Record<string, number> = Object.fromEntries([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV'].map(
    code => [code, 0] as const,
  ),
  ...['XAF', 'XOF', 'XPF'].map(code => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map(code => [code, 3] as const),
  ...['CLF', 'UYW'].map(code => [code, 4] as const),
]);
const knownCurrencies = new Set(Intl.supportedValuesOf('currency'));

/** Maximum amount in minor units, small enough that sums of many amounts fit a bigint. */
const largestMinor = 10n ** 15n;

/** Returns the number of digits after the decimal point in amounts of a currency (ISO 4217). */
export const currencyDigits = (currency: string): number =>
  Object.hasOwn(unusualDigits, currency) ? (unusualDigits[currency] ?? 2) : 2;

/** Whether the code is a currency of ISO 4217. */
export const isCurrency = (code: string): boolean => knownCurrencies.has(code) || Object.hasOwn(unusualDigits, code);

/**
 * Returns the exact minor units of a decimal text, or null if it is not a number, is negative, has more decimals than the
 * currency, or exceeds 10^15 minor units.
 */
export function toMinor(amount: string, currency: string): bigint | null {
  const [, whole, fraction = ''] = /^(\d{1,20})(?:\.(\d{1,20}))?$/.exec(amount) ?? [];
  const digits = currencyDigits(currency);
  if (whole === undefined || fraction.replace(/0+$/, '').length > digits) return null;
  const minor = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  return minor <= largestMinor ? minor : null;
}

/** Whether `toMinor` refuses this amount because it is too large. Call it only for an amount that `toMinor` refused. */
export function isTooLarge(amount: string, currency: string): boolean {
  const whole = /^(\d+)(?:\.\d+)?$/.exec(amount)?.[1];
  return whole !== undefined && BigInt(whole) >= largestMinor / 10n ** BigInt(currencyDigits(currency));
}

/**
 * Returns a sentence for users that says why `toMinor` refuses the amount; `what` is the amount in words, such as "A price". Money is
 * written as the locale does.
 */
export function amountProblem(amount: string, currency: string, what: string, locale: string): string {
  const digits = currencyDigits(currency);
  return isTooLarge(amount, currency)
    ? `${what} in ${currency} can be at most ${formatMoney(largestMinor, currency, locale)}.`
    : `${what} in ${currency} cannot be negative and can have at most ${digits} decimals.`;
}

/** Formats minor units as a decimal text with the currency's digits, such as "1500.00". */
export function fromMinor(minor: bigint | string, currency: string): string {
  const digits = currencyDigits(currency);
  const value = BigInt(minor);
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  const sign = value < 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * Returns a unit price in minor units times a quantity, rounded to the nearest. The quantity may have up to three decimals, such as 1.5 kg.
 */
export function timesQuantity(minor: bigint | string, quantity: number): bigint {
  const thousandths = BigInt(minor) * BigInt(Math.round(quantity * 1000));
  return (thousandths + 500n) / 1000n;
}

const formats = boundedCache<Intl.NumberFormat>({ maxEntries: 500 });

/** Formats are cached, since making one costs more than a hundred uses of it. */
function formatOf(currency: string, locale: string): Intl.NumberFormat {
  return cachedValue(
    formats,
    `${locale} ${currency}`,
    () => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );
}

/** Formats a decimal text, such as "1500.00", as money for users, as the locale writes it. */
export const formatAmount = (amount: string, currency: string, locale: string): string =>
  formatOf(currency, locale).format(amount as `${number}`);

/** Formats minor units as money for users, as the locale writes it, such as "₡12 500,00" or "$1,200.00". */
export function formatMoney(minor: bigint | number, currency: string, locale: string): string {
  return formatOf(currency, locale).format(Number(minor) / 10 ** currencyDigits(currency));
}

/**
 * Returns the minor units of an amount that `formatMoney` has written for this currency and locale; null for any other text. Decimals that
 * the locale leaves out, as of Colombian pesos, are zero.
 */
export function readMoney(written: string, currency: string, locale: string): bigint | null {
  const bare = written.replace(/\s/gu, '');
  // Some locales write a negative amount without the space behind the currency.
  const unsigned = bare.replace(/[-\u2212]/gu, '');
  const digits = unsigned.replace(/\D/gu, '');
  const fraction = formatOf(currency, locale).resolvedOptions().maximumFractionDigits ?? 0;
  const missing = currencyDigits(currency) - fraction;
  if (digits === '' || digits.length > 18 || missing < 0) return null;
  const minor = BigInt(digits) * 10n ** BigInt(missing);
  if (formatMoney(minor, currency, locale).replace(/\s/gu, '') !== unsigned) return null;
  return unsigned === bare ? minor : -minor;
}
