import {
  feePlacesOf,
  fetchesIn,
  isNoPlace,
  leftOutIn,
  paidBy,
  termKindsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { remembered } from '../../../../domain/shared/remembered.js';
import { ofDelivery } from '../products/fact-part.js';
import { deliverySaid, withoutDelivery } from '../said/delivery-said.js';
import { saidLately } from '../said/last-answer.js';
import { deliveryArticle } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

const goesTo =
  /(?<=^|\s)(?:al?|hasta|para|pa|en|to|in|(?<=(?:soy|somos|son|es|seria) )del?)\s((?:(?:la|el|las|los|san|santa|the|saint|zona|sector|barrio|colonia|villa)\s){0,2}(?:\p{L}{3,}|(?<=zona )\d{1,2}))(?!\p{L})/gu;
/** "Cra 43A #10-25 el poblado": the words of an address, among which the quarter stands without a preposition. */
const addressed =
  /(?<!\p{L})(?:calle|cll|avenida|avda|av|jiron|jr|carrera|cra|kra|transversal|diagonal|pasaje|manzana|mz|residencial|urbanizacion|urb|colonia|col|barrio)\.?\s(?:[^.?!;\n]|\.(?=\s?[#\d])){0,40}?\d(?:[^.?!;\n]|(?<=\b(?:col|urb|av|no|int|ext|depto|apto|res|bo|cd|sta|sto)|\d)\.){0,60}/gu;
const inAddress = /(?<=[\s,])((?:\p{L}{4,}|(?<=zona )\d{1,2}))(?!\p{L})/gu;
const asName = /(?<=\p{L}[\p{L},;:]* |[(;:,] ?)\p{Lu}\p{Ll}{2,}|\b[Zz]onas?(?:(?:,| y)? \d{1,2})+/gu;

/**
 * Returns the words of an order that ask for its delivery, with the place: "con envío a Durán", or "mandame 6 a naco" if a text of the shop
 * on deliveries names Naco. Null if it says nothing about delivery, or if the customer collects the goods.
 */
export function destinationSaid(talk: Talk): string | null {
  const { text } = talk;
  const said = deliverySaid(text);
  if (said !== null || fetchesIn(text) !== null || leftOutIn(text).includes('FEE')) return said;
  return placeIn(talk, text)?.words ?? putThere(talk);
}

/**
 * "Cuánto todo puesto allá", "¿ya con todo?" after "soy de Cumbres": the words that want the goods where the customer is, with the place
 * that was named before; null if the message says no such thing.
 */
function putThere(talk: Talk): string | null {
  const folded = foldName(talk.text);
  const [put] = delivered.exec(folded) ?? [];
  if (put === undefined && !withAll.test(folded)) return null;
  const places = saidLately(talk.input, messagesRead).flatMap(said => placeNamedIn(talk, said) ?? []);
  const place = places.at(-1)?.trim();
  return place === undefined ? null : `${put ?? ''} ${place}`.trim();
}
const messagesRead = 6;
const delivered =
  /\b(?:puest[oa]s?|entregad[oa]s?|llevad[oa]s?) (?:alla|aca|aqui|ahi|hasta (?:alla|aca|aqui)|en (?:mi|la|su) (?:casa|local|negocio|puerta|direccion))\b/u;
const withAll = /\b(?:ya )?con todo\b(?! (?:gusto|respeto|el|la|l[oa]s|lo|mi)\b)|\b(?:all in|with everything)\b/u;

/**
 * Whether a message names where the goods go without a word of delivery: a place of the shop's deliveries, one that the customer asked
 * about before ("¿mandan a Oruro?", then "2 a oruro cuánto"), or a name in capitals behind "a".
 */
export function namesDestination(talk: Talk): boolean {
  const { text, input } = talk;
  if (fetchesIn(text) !== null || leftOutIn(text).includes('FEE')) return false;
  const folded = foldName(text);
  if (placeIn(talk, text) !== null || putThere(talk) !== null) return true;
  const asked = input.history
    .filter(
      ({ author, text: said }) =>
        author === 'CONTACT' && (termKindsIn(said).includes('FEE') || ofDelivery(foldName(said))),
    )
    .map(said => ` ${foldName(said.text).replace(/[^\p{L}\d]+/gu, ' ')} `);
  const isNamed = [...folded.matchAll(goesTo)].some(
    ([, name = '']) =>
      !isNoPlace(name) &&
      asked.some(said => new RegExp(String.raw`\s(?:al?|hasta|para|pa|en|to|in) ${name} `, 'u').test(said)),
  );
  if (isNamed) return true;
  const [, capital = ''] = endsInCapital.test(text) ? (toCapital.exec(text) ?? []) : [];
  return (
    capital !== '' &&
    !isNoPlace(foldName(capital)) &&
    deliveryArticle(talk) !== undefined &&
    talk.tools.products(capital).every(({ named }) => !named)
  );
}

const toCapital = /\p{L}[^.?!]*\s(?:a|hasta|to)\s(\p{Lu}\p{Ll}{3,})/u;
/** The end of that pattern, which few messages have. The whole one begins at every letter. */
const endsInCapital = /\s(?:a|hasta|to)\s\p{Lu}\p{Ll}{3}/u;

/** Returns a message without the delivery and the place that a text of the shop on deliveries names, because these are not products. */
export function withoutDestination(talk: Talk, text: string): string {
  const rest = withoutDelivery(text);
  const place = placeIn(talk, rest);
  return place ? `${rest.slice(0, place.start)}, ${rest.slice(place.end)}` : rest;
}

/** "Para Ñuñoa" and nothing else: a destination. */
export const isDestination = (folded: string): boolean => {
  const [, place = ''] = onlyToPlace.exec(folded) ?? [];
  return place !== '' && !isNoPlace(place) && paidBy(folded).length === 0;
};
const onlyToPlace =
  /^\W*(?:(?:es|seria|ok|si|bueno|vivo|estoy|soy|y|yes|i live)\W+)*(?:al?|en|hasta|para|pa|to|in)\s(?:(?:la|el|los|las|san|santa|santo|the|saint|villa)\s){0,2}((?!(?:cual(?:es)?|cuando|cuant[oa]s?|como|donde|quien(?:es)?|what|when|where|which)\b)\p{L}{4,})(?:\s\p{L}{3,}){0,2}\W*$/u;

/** Returns what a text names after a preposition or in an address, and the folded text without questions whether the shop goes there. */
const goingTo = remembered((text): { said: string; towards: readonly RegExpExecArray[] } => {
  const folded = foldName(text);
  const said = folded.replace(asksIfThey, blank);
  if (folded.length !== text.length) return { said, towards: [] };
  const quarters = [...said.matchAll(addressed)].flatMap(address =>
    [...address[0].matchAll(inAddress)].map(each => Object.assign(each, { index: address.index + each.index })),
  );
  return { said, towards: [...said.matchAll(goesTo), ...quarters] };
});

/** The same few articles are read for every message. */
const mostArticles = 200;
const isOnDelivery = remembered(text => ofDelivery(foldName(text)), mostArticles);
const namesIn = remembered((body): readonly string[] => (body.match(asName) ?? []).map(foldName), mostArticles);
const isForTheRest = remembered(body => forTheRest.test(foldName(body)), mostArticles);

/** Returns the words that name a place of the shop's deliveries, also in a question whether the shop goes there; null for none. */
export const placeAskedFor = (talk: Talk): string | null => placeNamedIn(talk, talk.text);

/** Returns the words of an earlier message that name such a place; null for none. */
export const placeNamedIn = (talk: Talk, said: string): string | null =>
  placeIn(talk, said.replace(/[?¿]/gu, '.'))?.words ?? null;

/** Returns a place of the shop's deliveries after a preposition, with its position in the text. */
function placeIn(talk: Talk, text: string): { words: string; start: number; end: number } | null {
  const { said, towards } = goingTo(text);
  if (towards.length === 0) return null;
  const found = [...new Set([talk.text, text])].flatMap(said => talk.tools.articles(said));
  const told = [...found, deliveryArticle(talk)].filter(
    article => article !== undefined && isOnDelivery(`${article.title} ${article.body}`),
  );
  const written = told.flatMap(article => (article ? namesIn(article.body) : []));
  const named = new Set([...written, ...told.flatMap(each => (each ? feePlacesOf(each) : []))].flatMap(placesOf));
  const known = towards.find(([, name = '']) => placesOf(name).some(word => named.has(word) && !isNoPlace(word)));
  const hasRest = told.some(article => article && isForTheRest(article.body));
  const place = known ?? (hasRest ? unknownPlace(talk, said) : undefined);
  if (!place) return null;
  const [end, folded] = [place.index + place[0].length, foldName(text)];
  // "A City Bell": the further words of the name.
  const begins = end - (place[1] ?? '').length;
  const names = told.flatMap(each => (each ? feePlacesOf(each) : []));
  const whole = names.filter(
    name => folded.startsWith(name, begins) && !/^\p{L}/u.test(folded.slice(begins + name.length)),
  );
  const last = Math.max(end, ...whole.map(name => begins + name.length));
  return {
    words: folded.length === text.length ? text.slice(place.index, last) : place[0],
    start: place.index,
    end: last,
  };
}

/** A fee for all places that are not named. */
const forTheRest =
  /\b(?:resto de|el resto|otr[oa]s (?:distritos|zonas|comunas|barrios|colonias|partes)|l[oa]s demas|rest of|other areas)\b/u;
const atEnd =
  /(?<=\s)(?:a|hasta)\s((?:(?:la|el|los|las|san|santa|villa)\s)?(\p{L}{4,})(?:\s\p{L}{4,})?)(?=\s*(?:$|[.,;?!\n]|\b(?:cuanto|porfa|seria|sale|total)\b))/gu;
/** "A mano", "a crédito", "a domicilio", "a retirar": how, and not where. */
const how =
  /^(?:mano|domicilio|credito|cuotas?|plazos?|granel|pedido|medidas?|rayas|cuadros|color(?:es)?|mayoreo|detal|mitad|tiempo|partir|traves|veces|base|gusto|eleccion|precio|nombre|cambio|favor|punto|vapor|horno|parrilla|brasa|fuego|lena|presion|pila|pilas|gas|granja|menos|mas|mi|ver|eso|esa|ese|ellos|ella|usted|ustedes|esta|este|\p{L}+[aei]r(?:l[aeo]s?|se|me|te)?|\p{L}+mente)$/u;
/** "2 kg a comas" where a fee is for the rest of the town: a destination that no text names. */
function unknownPlace(talk: Talk, said: string): RegExpExecArray | undefined {
  const isPlace = ([, whole = '', word = '']: RegExpExecArray) =>
    !isNoPlace(word) && !how.test(word) && talk.tools.products(whole).every(({ named }) => !named);
  return /\d|\b(?:un|una|dos|tres|cuatro|cinco|seis|cuanto)\b/u.test(said)
    ? [...said.matchAll(atEnd)].find(isPlace)
    : undefined;
}

/** "¿Hacen entregas en Loja?" only asks whether the shop goes there. */
const asksIfThey =
  /\b(?:hacen|tienen|hay|llegan?|entregan?|envian?|mandan|llevan|reparten|despachan|cobran?|cuanto|do you|can you|how much)\b[^.?!;,]*\?/gu;
const blank = (said: string): string => ' '.repeat(said.length);

/** "Zonas 10, 14 y 15" are three places, each written with its number; any other name is its words. */
const placesOf = (name: string): string[] =>
  /^zonas?\s[\d]/u.test(name) ? (name.match(/\d+/gu) ?? []).map(number => `zona ${number}`) : name.split(' ');
