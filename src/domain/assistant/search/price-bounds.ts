import { foldName } from '../../shared/fold.js';
import { remembered } from '../../shared/remembered.js';
import { canonicalNumber } from '../claims/amounts.js';
import { measuredText } from '../measures/index.js';

/** Limits of the price that a message states, in the shop's currency. */
export interface PriceBounds {
  least: number | null;
  most: number | null;
  /** The words that state them, folded. */
  said: string;
  /** The message without these words, folded and with its numbers in digits. */
  rest: string;
}

const sign = String.raw`(?:us\s?|r|c|rd|mx|cop\s?)?[$₡€£]|s/\.?|usd|mxn|cop|clp|ars|crc|q(?=\s?\d)`;
const word =
  'pesos?|pesitos|colones|dolares|dolar|dollars?|bucks|soles|quetzales|lempiras|cordobas|balboas|bolivianos|bolivares|guaranies|reales|euros?|varos|usd|mxn|cop|clp|ars|crc';
/** The length is limited, so that a text of only digits takes no longer than any other. */
const amount = (name: string): string =>
  String.raw`(?<${name}Sign>(?:${sign})\s?)?(?<![\d.,])(?<${name}>\d[\d.,]{0,14}\d|\d)(?![\d.,]{0,2}\d)(?<${name}Unit>\s?(?:mil|k|lucas|lukas)(?!\p{L}))?(?<${name}Word>\s?(?:de )?(?:${word})(?!\p{L}))?`;
const about = '(?:(?:de|a|los|las|unos|unas|como|solo|nomas|of|about|around|like|only|just|the) )*';

/** Words about money that make a bare number a price. */
const spends =
  "(?:mi |un |el |my |a |our )*(?:presupuesto|budget)(?: (?:maximo|max|is|es|son|seria|serian|que tengo|que manejo|tengo))*:?|(?:no )?(?:(?:me |nos )?(?:quiero|puedo|quisiera|pienso|voy a|queremos|podemos|vamos a|want to|wanna|can|going to|can't|don't want to)) (?:gastar(?:me|nos)?|spend|pagar|pay)(?: (?:mas|more|over))?(?: (?:de|que|than))?|(?:algo|algun[oa]s?|opciones|regalos?|cosas?|anything|something) (?:de|por|en|x|for) (?:menos|hasta|under|less)(?: (?:de|than))?|que no (?:me |nos )?(?:cuesten?|valgan?|salgan?)(?: en)?(?: mas)?(?: de)?|que (?:cuesten?|valgan?)(?: menos)?(?: de)?|(?:costs?|priced)(?: (?:under|below|less than|at most))";
const mostOf = String.raw`por debajo|debajo|menos|menor(?:es)?|hasta|maximo|max\.?|como mucho|a lo mucho|no mas|que no (?:se )?pasen?|que no excedan?|(?:no )?(?:me |nos |se )?(?:quiero|quisiera|puedo|queremos|podemos|quiera) pasar(?:me|nos|se)?|sin pasar(?:me|nos|se)?|under|below|less than|cheaper than|up to|at most|no more than|not more than|maximum|within|not over|nothing over`;
const leastOf = 'mas caros? (?:que|de)|arriba|por encima|minimo|desde|over|above|more than|at least';

const between = new RegExp(
  String.raw`(?<!\p{L})(?:entre|between|(?<marked>de|from)) ${about}${amount('low')} (?:y|a|and|to|hasta) ${about}${amount('high')}`,
  'u',
);
const upTo = new RegExp(String.raw`(?<!\p{L})(?:(?<spends>${spends})|${mostOf}) ${about}${amount('high')}`, 'u');
const has = new RegExp(
  String.raw`(?<!\p{L})(?<marked>(?:solo |nomas )?(?:tengo|cuento con|dispongo de|traigo|ando con|i have|i've got|i only have|que (?:me |nos )?alcanza (?:con|por)|que (?:puedo|podria) (?:comprar|llevar) con|what can i (?:get|buy) (?:with|for))) ${about}${amount('high')}`,
  'u',
);
const orLess = new RegExp(
  String.raw`(?<!\p{L})${amount('high')} (?:(?:como |de |a lo )?(?:maximo|mucho|tope)|o menos|max|or less|or under|tops|at most)(?!\p{L})`,
  'u',
);
const from = new RegExp(String.raw`(?<!\p{L})(?:${leastOf}) ${about}${amount('low')}`, 'u');
const above = new RegExp(String.raw`(?<!\p{L})(?<marked>mas|more) (?:de|than) ${amount('low')}`, 'u');
/** "Por ahí de 100 o 120": about so much, which is said only of something cheap or of what can be spent. */
const around = new RegExp(
  String.raw`(?<!\p{L})(?<marked>por ahi(?: de(?: l[oa]s)?)?|alrededor de|rondando(?: los)?|mas o menos de|around|about) ${amount('low')}(?: (?:(?:a|o|y|u|or|to) )?${amount('high')})?`,
  'u',
);
const ofMoney = /\b(?:economic|barat|presupuest|gast|cuest|preci|cheap|budget|spend)\p{L}*/u;
const nearness = 0.25;

/** "Y si compro más de 40 mil", "en compras de menos de 500": the total spent, not the price of a thing. */
const supposed =
  /\b(?:si|if|cuando|when|compras?|pedidos?|orders?|purchases?|over all) (?!(?:tienen?|hay|manejan?|you have)\b)(?:\p{L}+ ){0,3}$/u;

/** What may follow a number without a currency that is still a price: the end or another clause, but not a noun that it would count. */
const ends =
  /^\s*(?:$|[,.;:?!)]|(?:y|o|e|u|pero|que|por|porfa\w*|cada|tienen?|tenes|hay|or|and|but|please|pls|each|do|is|are|si)(?!\p{L}))/u;
/** A number without a currency below this counts or measures something. */
const leastBare = 20;
const inWords: Readonly<Record<string, string>> = { mil: ' mil', k: ' mil', lucas: ' mil', lukas: ' mil' };

/**
 * Returns the limits of the price that a message asks for: "perfumes de menos de 130 soles", "mi presupuesto es de 2 mil", "between 20 and
 * 50 dollars". Null if the message states none. A number that counts, measures or states an age is not a price.
 */
export const priceBoundsIn = remembered((text): Readonly<PriceBounds> | null => {
  if (!/\d/.test(text) && !(maybeNumber.test(text) && numbers.test(text))) return null;
  const folded = measuredText(text);
  for (const pattern of [between, upTo, orLess, from, above, has, ...(ofMoney.test(folded) ? [around] : [])]) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const [said] = found;
    const groups = found.groups ?? {};
    const behind = folded.slice(found.index + said.length);
    const marked = ['low', 'high'].some(end => groups[`${end}Sign`] || groups[`${end}Word`] || groups[`${end}Unit`]);
    const shared = marked ? groups : {};
    const least = amountOf(groups, 'low', shared);
    const most = amountOf(groups, 'high', shared);
    const bare = Math.min(least ?? Number.POSITIVE_INFINITY, most ?? Number.POSITIVE_INFINITY);
    if (supposed.test(folded.slice(0, found.index))) continue;
    if (pattern === around) {
      const near = {
        least: least === null ? null : least * (1 - nearness),
        most: (most ?? least ?? 0) * (1 + nearness),
      };
      if (bare < leastBare || !ends.test(behind)) continue;
      return { ...near, said, rest: `${folded.slice(0, found.index)} ${behind}`.replace(/\s+/gu, ' ').trim() };
    }
    if (!marked && groups.marked !== undefined) continue;
    if (!marked && !(ends.test(behind) && (groups.spends !== undefined || bare >= leastBare))) continue;
    // "Menos de 5 mil metros": a counted number is not money.
    if (marked && !groups.lowSign && !groups.highSign && !groups.lowWord && !groups.highWord && !ends.test(behind))
      continue;
    if (least !== null && most !== null && least > most) continue;
    return {
      least,
      most,
      said,
      rest: `${folded.slice(0, found.index)} ${behind}`.replace(/\s+/gu, ' ').trim(),
    };
  }
  return null;
});

/** Tested first, because every search asks for price limits and few messages contain a number. */
const numbers =
  /(?<!\p{L})(?:mil|cien\p{L}*|\p{L}+cient[oa]s|quinient[oa]s|\p{L}+enta|veint\p{L}*|diez|quince|hundred|thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?!\p{L})/iu;

/** Each of these words has one of these parts. */
const maybeNumber = /mil|cien|quinient|enta|veint|diez|quince|hundred|thousand|ty/iu;

/** "Entre 2 y 5 mil": the thousand of the second number also applies to the first. */
function amountOf(groups: Record<string, string | undefined>, end: string, shared: Record<string, string | undefined>) {
  const written = groups[end];
  if (written === undefined) return null;
  const unit = (groups[`${end}Unit`] ?? shared.highUnit ?? '').trim();
  const value = canonicalNumber(`${written}${inWords[unit] ?? ''}`);
  return value === null ? null : Number(value);
}

/** Whether a price is within the limits. */
export const isPriced = (price: number, { least, most }: Pick<PriceBounds, 'least' | 'most'>): boolean =>
  (least === null || price >= least) && (most === null || price <= most);

/**
 * Returns the limits in the scale of the shop's prices: "menos de 50" means thousands if nothing costs less than a thousand, as people in
 * Colombia or Chile say it.
 */
export function boundsAmong<B extends Pick<PriceBounds, 'least' | 'most'>>(bounds: B, prices: readonly number[]): B {
  const { least, most } = bounds;
  const said = Math.max(least ?? 0, most ?? 0);
  if (said >= 1000 || prices.length === 0 || Math.min(...prices) < 1000) return bounds;
  return { ...bounds, least: least === null ? null : least * 1000, most: most === null ? null : most * 1000 };
}

const money = new RegExp(
  String.raw`(?:${sign})\s?\d[\d.,]{0,15}|(?<![\d.,])\d[\d.,]{0,15}\s?(?:mil\s?)?(?:de )?(?:${word})(?!\p{L})`,
  'gu',
);
/** Returns a text, folded, without its amounts of money, so that "soles" is not searched for as a product. */
export const withoutMoney = (text: string): string => {
  const folded = foldName(text);
  return /\d/u.test(folded) ? folded.replace(money, ' ') : folded;
};
