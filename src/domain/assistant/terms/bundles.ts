import { numberWords } from '../../shared/number-words.js';
import { measuredText } from '../measures/index.js';
import type { Term } from './term.js';

/** "Buy 3 tires get the 4th free", "en la compra de 2, el 3o a mitad de precio". */
const nextOne =
  /\b(?:buy|compr\w+|compra de|llev\w+)\s(\d)\b.{0,40}?\b(?:the|el|la|tu|su|your)\s(\d)(?:th|rd|nd|st|º|ª|er[oa]?|d[oa]|r[oa]|t[oa]|[oa])\b.{0,20}?\b(?:free|gratis|half|mitad|medio precio)\b/u;
/** "Si lleva 5 le dejamos 1 gratis". */
const oneMore =
  /\b(?:compr\w+|llev\w+|por cada)\s(\d)\b.{0,20}?\b(?:(?:le|te|se)\s)?(?:dej\w+|d[ae]mos|damos|regal\w+|va|sale|llevas?)\s(\d|un[oa]?)\s(?:\p{L}+\s)?(?:gratis|de regalo|sin costo)/u;
const ordinal =
  '(?:tercer[oa]?|3r[ao]|3er|cuart[oa]|4t[ao]|quint[oa]|5t[ao]|sext[oa]|6t[ao]|septim[oa]|7m[ao]|octav[oa]|8v[ao]|noven[oa]|9n[ao]|decim[oa]|10m[ao]|onceav[oa]|trece(?:av[oa])?)';
const spelled = 'tercer,cuart,quint,sext,septim,octav,noven,decim'.split(',');
/** "5 bolsas y te llevas la sexta gratis", "por 10 cafés el 11o va de regalo". */
const nextFree = new RegExp(
  String.raw`(?<![\d.,$])(\d{1,2})\s(?!%)\p{L}{3,}[^.;%]{0,40}?\b(?:el|la|tu|su)\s(?:(${ordinal})|(\d{1,2})(?:[º°ª]|[a-z]{1,3}))\s(?:\p{L}+\s){0,2}?(?:es |va |sale |queda )?(?:gratis|de regalo|sin costo|free)\b`,
  'u',
);
/** "4 galones al precio de 3", "paga 2 y medio". */
const atPriceOf =
  /(?<![\d.,$])(\d{1,2})\s(?:\p{L}+\s){0,3}?(?:al precio de|por el precio de|a precio de|for the price of)\s(\d{1,2})\b(?!\s?(?:mil|pesos|soles))/u;
const halfMore = /\bpag\w+\s(?:solo\s)?(\d)\sy\smedi[oa]\b/u;

/** Returns the number of a word such as "sexta"; NaN if it is none. */
const numberOfOrdinal = (word: string): number => {
  const at = spelled.findIndex(each => word.startsWith(each));
  return at >= 0 ? at + 3 : Number(/^\d+/u.exec(word)?.[0] ?? Number.NaN);
};
/** "5 bolsas y la sexta gratis", "4 al precio de 3". */
function otherBundle(text: string): Term['bundle'] {
  const [, bought, word = '', figure] = nextFree.exec(text) ?? [];
  const nth = figure === undefined ? numberOfOrdinal(word) : Number(figure);
  if (bought !== undefined && nth === Number(bought) + 1) return { take: nth, pay: Number(bought) };
  const [, take, pay] = atPriceOf.exec(text) ?? [];
  return take !== undefined && Number(take) > Number(pay) && Number(pay) > 0
    ? { take: Number(take), pay: Number(pay) }
    : null;
}
/** Returns how many pieces a sentence gives for the price of how many: "3x2", "lleve 3 y pague 2", "buy 2 get 1 free"; null for none. */
export function bundleIn(folded: string): Term['bundle'] {
  const text = measuredText(folded);
  const [, take, pay] =
    /(?<![\d.,])([2-9])\s?x\s?([1-8])(?![\d.,]|\s?(?:m|cm|mm|pies|pulg|metros)\b)/u.exec(text) ??
    /\b(?:lleve|lleva|llevas|llevando|take|get)\s(\d)\b.{0,30}\b(?:pag\w+|pay)\s(?:solo\s|only\s)?(\d)\b/u.exec(text) ??
    [];
  const [, bought, given] =
    /\b(?:compr\w+|llev\w+|buy)\s(\d)\b.{0,30}\b(?:regal\w+|gratis|get)\s(?:otr[oa]\s)?(\d)\b(?!th|rd|nd|st)/u.exec(
      text,
    ) ?? [];
  const [, many, extra = ''] = oneMore.exec(text) ?? [];
  if (many !== undefined) return { take: Number(many) + (numberWords[extra] ?? Number(extra)), pay: Number(many) };
  const [, first, nth] = nextOne.exec(text) ?? [];
  const found =
    nth !== undefined
      ? { take: Number(first) + 1, pay: Number(nth) === Number(first) + 1 ? Number(first) : Number.POSITIVE_INFINITY }
      : bought && given
        ? { take: Number(bought) + Number(given), pay: Number(bought) }
        : { take: Number(take), pay: Number(pay) };
  const whole = found.take > found.pay && found.pay > 0 ? found : otherBundle(text);
  // "Lleva 3 y paga 2 y medio": of which half a piece is paid.
  return whole && Number(halfMore.exec(text)?.[1]) === whole.pay ? { ...whole, pay: whole.pay + 0.5 } : whole;
}

/** "De 7 días seguidos se pagan 5": of what is sold by the day, the night or the like. */
const paidOfTime =
  /\b(?:de|por|en|si (?:\p{L}+ ){1,3}|of|for)\s?(\d{1,2})\s(hora|dia|noche|semana|mes|hour|day|night|week|month)(?:e?s)?(?:\s(?:seguid[oa]s|consecutiv[oa]s|in a row))?,?\s(?:(?:se|le|solo|usted|you|only)\s){0,2}(?:paga\w*|cobra\w*|pay)\s(?:solo\s|only\s)?(\d{1,2})\b(?!\s?%)/u;
/** Returns what is paid of a time: of seven days five, of a week five days; null if the sentence says nothing of it. */
export function timeBundleIn(whole: string): { bundle: { take: number; pay: number }; per: string } | null {
  const [, week] =
    /\b(?:por|la|una) semana\b,? (?:completa )?(?:se |solo |usted )?(?:paga|cobra)\w* (?:solo )?([1-6]) dias\b/u.exec(
      whole,
    ) ?? [];
  if (week !== undefined) return { bundle: { take: 7, pay: Number(week) }, per: 'dia' };
  const [, paid, used] =
    /\bsemana\b:? (?:se |solo |usted )?paga\w* (?:solo )?([1-6]) dias\b[^.;]{0,20}\b(?:usa|lleva|tiene|queda)\w* (?:por )?([2-7])\b/u.exec(
      whole,
    ) ?? [];
  if (paid !== undefined && Number(used) > Number(paid))
    return { bundle: { take: Number(used), pay: Number(paid) }, per: 'dia' };
  const [, take, per = null, pay] = paidOfTime.exec(whole) ?? [];
  return per !== null && Number(take) > Number(pay) && Number(pay) > 0
    ? { bundle: { take: Number(take), pay: Number(pay) }, per }
    : null;
}
