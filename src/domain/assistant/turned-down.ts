import { foldName } from '../shared/fold.js';
import { saysOnly } from '../shared/says-only.js';
import { findsDear, wasBilled } from './price-objection.js';
import { refusesOffer } from './refuses-offer.js';

/** GONE: it is not needed any more, whoever sold it. PRICE: it costs too much. FOR_NOW: no reason is given. */
export type TurnedDown = 'GONE' | 'PRICE' | 'FOR_NOW';

/** A longer message also says something else. */
const mostWords = 12;

const elsewhere =
  '(?:en|con|de|por) otr[oa]s?(?: (?:lados?|partes?|tiendas?|lugar(?:es)?|negocios?|proveedor(?:es)?|vendedor(?:es)?|ferreterias?|empresas?|sitios?|personas?))?';
const got =
  '(?:compre|compramos|consegui|conseguimos|encontre|encontramos|adquiri|adquirimos|pedi|pedimos|resolvi|resolvimos|solucione|solucionamos|prestaron|regalaron|vendieron)';
const want =
  '(?:necesito|necesitamos|ocupo|ocupamos|quiero|queremos|requiero|requerimos|hace falta|hacen falta|voy a necesitar|vamos a necesitar|voy a ocupar|vamos a ocupar)';
const gets = '(?:bought|got|found|ordered|purchased)';
const it = '(?:it|them|one|some|this|that|these|those)';
/** Each says that the thing came from elsewhere, or is needed no more. */
const gone = [
  `(?:ya )?(?:me |nos )?(?:l[oa]s? )?${got} ${elsewhere}`,
  `ya (?:me |nos )?(?:l[oa]s? )?(?:${got}|tengo|tenemos)`,
  `ya no (?:me |nos )?(?:l[oae]s? )?${want}`,
  `${gets} (?:${it} )?(?:elsewhere|somewhere else|from (?:someone|somebody) else|(?:at|in|from) (?:another|a different) (?:store|shop|place))`,
  `already (?:${gets}|have)(?: ${it})?(?: (?:elsewhere|somewhere else))?`,
  `(?:don't|do not|won't) (?:need|want) (?:${it} )?(?:any ?more|any longer)`,
  `no longer (?:need(?:ed)?|want(?:ed)?)(?: ${it})?`,
].map(form => new RegExp(String.raw`(?<!\p{L})${form}(?!\p{L})`, 'u'));

/** Words that may accompany it and wish nothing. */
const saysNothingElse = saysOnly(
  "hola buenos buenas dias tardes noches no si ya ok okay ah uy ay perdon disculpe lo siento la verdad gracias muchas mil pero es que entonces senor senora muy amable de todos todas modos formas igual igualmente por favor bueno pues ayer hoy mas barato economico a mejor precio uno una i i've we we've have am is are it's they're hi hello sorry thanks thank you but well anyway actually though so much very today yesterday cheaper for less",
);

/** Returns why a reply turns down all of what was offered, and says nothing else; null if it does not, or asks or wishes something. */
export function turnedDown(reply: string): TurnedDown | null {
  const folded = foldName(reply).replaceAll('’', "'");
  if (/[?¿\d]/u.test(folded) || folded.split(/\s+/u).length > mostWords) return null;
  if (gone.some(form => form.test(folded) && saysNothingElse(folded.replace(form, ' ')))) return 'GONE';
  if (findsDear(folded) && !wasBilled(folded) && !wishing.test(folded)) return 'PRICE';
  return refusesOffer(reply) ? 'FOR_NOW' : null;
}

/** The price of a delivery, or that of another thing than what was offered. */
const wishing = /(?<!\p{L})(?:quiero|deme|dame|mejor|envio|delivery|shipping|want)(?!\p{L})/u;
