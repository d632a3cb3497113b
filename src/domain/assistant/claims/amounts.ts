import { matchesOf } from '../../shared/matches.js';
import { remembered } from '../../shared/remembered.js';

/** A number in a text in canonical form ("12500", "12.5"), with its position. */
export interface Amount {
  /** The currency it is written with, as the group of currencies that share its sign; null if there is none. */
  currency: string | null;
  /** The number as written, with its currency. */
  written: string;
  value: string;
  start: number;
  end: number;
}

/** Spaces of any width, points, commas and apostrophes: each separates thousands in some country. */
const grouping = String.raw`[\s\u00A0\u2007\u2009\u202F.,'’]`;
const digits = String.raw`\d{1,3}(?:${grouping}\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)|\d{1,15}(?:[.,]\d{1,15})?(?![.,]?\d)`;
const multiplier = String.raw`(?:\s?(?:millones|mill[oó]n|million|mil|thousand|[kKM])(?![\p{L}\d]))?`;
const number = `(?:${digits})${multiplier}`;

const symbols = String.raw`(?:US|CA|A|R|C|RD|MX|COP|B\/\.?|S\/\.?)?\s?[$€£₡¢₲₱₿¥]|S\/\.?|B\/\.?|Bs\.?|(?-i:Q)(?=\s?\d)|(?-i:L)(?=\d)|(?-i:L)\.\s?(?=\d{2})|(?<!(?:tallas?|sizes?|[,/]|\by|\bo|\ba)\s)(?-i:L)(?=\s(?:\d{2}|\d[.,]\d{2}))`;
const codes = 'USD|EUR|GBP|CRC|MXN|COP|PEN|CLP|ARS|UYU|BOB|PYG|GTQ|HNL|NIO|PAB|DOP|BRL|VES|CAD';
const words = String.raw`col[oó]n(?:es)?|d[oó]lar(?:es)?|dollars?|bucks|euros?|pesos?|soles|quetzal(?:es)?|lempiras?|c[oó]rdobas?|balboas?|bolivianos?|bol[ií]vares|guaran[ií]es|reales|lucas|bs|lps|libras?\sesterlinas?|pounds`;

const currencyBefore = String.raw`(?:${symbols}|(?:${codes})(?!\p{L}))\s?`;
const currencyAfter = String.raw`\s?(?:de\s)?(?:(?:${codes}|${words})(?!\p{L})|[$€£₡¢₲₱](?!\s?\d))`;
const between = String.raw`\s?(?:[-–—/]|a|y|o|to|and|or)\s?`;

const moneyPatterns = [
  `${currencyBefore}(?<value>${number})`,
  `(?<value>${number})${currencyAfter}`,
  // In a range only one end may carry the currency. The other end counts as an amount if it is too long to be a quantity.
  String.raw`${currencyBefore}${number}${between}(?<value>\d{1,3}${grouping}\d{3}(?![.,]?\d)|\d{3,}(?![.,]?\d))`,
  `(?<value>${number})(?=${between}${number}${currencyAfter})`,
  // "El resto 9 mil.": thousands that nothing is counted by are money.
  String.raw`(?<value>\d{1,3}(?:[.,]\d)?\s?mil)(?=\s*(?:$|[.;)\n]|,\s|(?:y|e|en|a|al|por|con|cada|adicional|cobramos|se cobran?|pagan?|el env[ií]o|la entrega)(?!\p{L})))`,
].map(pattern => new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})`, 'giu'));

/** A bare number that is an amount because of a word of price before it: "cuesta 12 500", "the price is 300". */
const pricePattern = new RegExp(
  String.raw`(?<!\p{L})(?<!\bsin\s)(?:cuestan?|vale[n]?|precio|costo|sale[n]?\s(?:en|a)|queda[n]?\s(?:en|a)|total(?:es)?|costs?|price[ds]?|for\s(?:only|just)|por\s(?:s[oó]lo|apenas|tan\ss[oó]lo)|a\ss[oó]lo|(?:te|se)\sl[oa]s?\s(?:(?:puedo|podemos|podr\p{L}+)\s)?(?:dej|do|da)\p{L}*\s(?:en|a|por)|(?:te|le|les|se)\scobr\p{L}+|cobramos|rebajad[oa]s?\sa|baj[oóa]\sa|ahora\s(?:a|en|son)|(?:anticipo|prima|enganche|dep[oó]sito|abono|down\spayment|deposit)\sde|(?:pague|abone|deposite|transfiera)(?:\ss[oó]lo)?|(?:pay|deposit)(?:\s(?:just|only))?)(?!\p{L})[^\d\n.!?;:#]{0,25}?(?<value>${number})(?!\s?(?:%|por\s?ciento|percent|h\b|horas?|hours?|d[ií]as?|d[ay]{2}s?|a[ñn]os?|years?|meses|mes|months?|semanas?|weeks?|minutos?|minutes?|unidades|piezas|units|cuotas|instal|pagos|veces|x\s?\d|[-–/]\s?\d|km|m2|m²|kg|kilos|mm|cm|litros|l\b|sacos|personas|people))`,
  'giu',
);

const numberPattern = new RegExp(String.raw`(?<![\p{L}\d])(?<value>${number})`, 'giu');

/**
 * Returns a number without separators: a separator followed by exactly three digits groups thousands, any other one is decimal. Trailing
 * zeros of the decimals are dropped, and "12 mil" is 12000. Null if it cannot be read.
 */
export function canonicalNumber(written: string): string | null {
  const [, head, unit] =
    /^([\d\s\u00A0\u2007\u2009\u202F.,'’]*\d)\s?(mil|millones|mill[oó]n|million|thousand|k|m)?$/iu.exec(written) ?? [];
  if (head === undefined) return null;
  const compact = head.replace(/[\s\u00A0\u2007\u2009\u202F'’]/gu, '');
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(compact)?.[1] ?? '';
  const whole = (decimals === '' ? compact : compact.slice(0, -decimals.length - 1)).replace(/[.,]/g, '');
  const places = unit === undefined ? 0 : /^(?:mil|thousand|k)$/iu.test(unit) ? 3 : 6;
  const fraction = decimals.padEnd(places, '0');
  const integer = `${whole}${fraction.slice(0, places)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(places).replace(/0+$/, '');
  return rest === '' ? integer : `${integer}.${rest}`;
}

/** Maps the ways to write a currency to its group; the first match counts. "$" may be the dollar or any peso. */
const currencies: readonly [RegExp, string][] = [
  [/₡|¢|crc|col[oó]n/iu, 'CRC'],
  [/us\s?\$|usd|d[oó]lar|dollar|bucks/iu, 'USD'],
  [/€|eur/iu, 'EUR'],
  [/£|gbp|pound|libra/iu, 'GBP'],
  [/s\/|pen(?!\p{L})|soles/iu, 'PEN'],
  [/peso|mxn|cop|clp|ars|uyu|dop/iu, 'PESO'],
  [/\$/u, '$'],
];
/** Returns the group of a currency that is written as a sign, a word or a code; null if it has none. */
export const currencyIn = (written: string): string | null =>
  currencies.find(([pattern]) => pattern.test(written))?.[1] ?? null;

/** Whether two amounts may be in the same currency, as far as they state one. */
export const sameCurrency = (one: string | null, two: string | null): boolean =>
  one === null ||
  two === null ||
  one === two ||
  [one, two].every(currency => ['$', 'USD', 'PESO'].includes(currency) && (one === '$' || two === '$'));

/** Whether an amount is among others, however each is written. */
export const isAmong = (
  { value, currency }: Pick<Amount, 'value' | 'currency'>,
  amounts: readonly Pick<Amount, 'value' | 'currency'>[],
): boolean => amounts.some(other => other.value === value && sameCurrency(other.currency, currency));

function found(pattern: RegExp, text: string): Amount[] {
  return matchesOf(pattern, text).flatMap(match => {
    const written = match.groups?.value;
    const value = written === undefined ? null : canonicalNumber(written);
    return value === null
      ? []
      : [
          {
            written: match[0].trim(),
            value,
            currency: currencyIn(match[0]),
            start: match.index,
            end: match.index + match[0].length,
          },
        ];
  });
}

/** Returns every amount of money in `text`: a number beside a currency, or after a word of price. */
export const moneyIn = (text: string): readonly Amount[] => (/\d/.test(text) ? moneyWritten(text) : []);
const moneyWritten = remembered(
  (text): readonly Amount[] => [...moneyPatterns, pricePattern].flatMap(pattern => found(pattern, text)),
  200,
);

/** Returns the canonical form of every number in `text`, whatever it counts. */
export const numbersIn = (text: string): string[] => found(numberPattern, text).map(amount => amount.value);
