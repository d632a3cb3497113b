import { numberWords } from '../../shared/number-words.js';
import { measuredText } from '../measures/index.js';
import type { Term } from './term.js';

/** "Buy 3 tires get the 4th free", "en la compra de 2, el 3o a mitad de precio". */
const nextOne =
  /\b(?:buy|compr\w+|compra de|llev\w+)\s(\d)\b.{0,40}?\b(?:the|el|la|tu|su|your)\s(\d)(?:th|rd|nd|st|º|ª|er[oa]?|d[oa]|r[oa]|t[oa]|[oa])\b.{0,20}?\b(?:free|gratis|half|mitad|medio precio)\b/u;
/** "Si lleva 5 le dejamos 1 gratis". */
const oneMore =
  /\b(?:compr\w+|llev\w+|por cada)\s(\d)\b.{0,20}?\b(?:(?:le|te|se)\s)?(?:dej\w+|d[ae]mos|damos|regal\w+|va|sale|llevas?)\s(\d|un[oa]?)\s(?:\p{L}+\s)?(?:gratis|de regalo|sin costo)/u;
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
  return found.take > found.pay && found.pay > 0 ? found : null;
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
