import { isNoPlace, isOtherCity, sentencesOf, termKindsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { ofDelivery } from '../products/fact-part.js';
import type { Talk } from '../talk.js';

const towards =
  /(?:^|\s)(?:a|al|en|hasta|para|to|in)\s((?:(?:la|el|los|las|san|santa|the|saint|el)\s)?\p{L}{4,}(?:\s\p{Lu}\p{L}+)?)\W*$/u;
/** Words for places without a name: such a sentence applies to every place. */
const anywhere =
  /\b(?:todo el|todo mexico|tod[oa]s l[oa]s|nacional\w*|cualquier|otr[oa]s|resto|demas|fuera|interior|provincias?|regiones|departamentos|anywhere|everywhere|nationwide|all states|outside|other|rest|elsewhere|worldwide|international\w*|solo|solamente|unicamente|only)\b/u;
/** A sentence about the places that no other sentence names. */
const elsewhere =
  /\b(?:(?:a|en|para)? ?(?:provincias?|el interior|otr[oa]s (?:ciudades|departamentos|estados|regiones|zonas))|resto del? (?:pais|la republica)|todo el pais|fuera de (?:la ciudad|ahi|estas zonas|lima|quito|santiago|bogota)|a nivel nacional|envios? nacional\w*)\b/u;
const namesPlace = /(?:^|\s)(?:a|en|to|in|within|dentro de)\s(?:la\s|el\s)?\p{Lu}\p{L}+/u;

const goesTo = /(?:^|\s)(?:a|al|hasta|para|pa|to)\s(?:(?:la|el|las|los|san|santa|the|saint)\s)?(\p{L}{4,})/gu;
const standsIn = /(?:^|\s)(?:en|in)\s(?:(?:la|el|las|los|san|santa|the|saint)\s)?(\p{L}{4,})/gu;

/** Includes the delivery in later sums if the customer asks for a delivery to a place while products are discussed. */
export function countAskedDelivery({ text, state, tools }: Talk): void {
  const isHeld = state.items.length > 0 || (state.priced ?? []).length > 0 || state.focus !== null;
  if (!isHeld || !termKindsIn(text).includes('FEE') || (state.counted ?? []).includes('FEE')) return;
  const folded = foldName(text);
  const wordsBehind = (pattern: RegExp) =>
    [...folded.matchAll(pattern)].map(([, word = '']) => word).filter(word => !isNoPlace(word));
  const isGoods = (word: string) => tools.products(word).some(({ named }) => named);
  const isOfText = (word: string) => tools.articles(text).some(({ body }) => foldName(body).includes(word));
  if (wordsBehind(goesTo).some(word => !isGoods(word)) || wordsBehind(standsIn).some(isOfText))
    state.counted = [...(state.counted ?? []), 'FEE'];
}

/** Adds to an answer about deliveries that a person has to confirm a place which no text names. */
export function tellPlace(talk: Talk): void {
  const { text, acts, tools, voice } = talk;
  if (!ofDelivery(acts.folded) || acts.asksToOrder) return;
  const [, called = ''] = towards.exec(text) ?? [];
  const place = called.replace(/^(?:la|el|los|las|san|santa|the|saint)\s/u, '');
  // "¿Cuánto dura en llegar?" names no place.
  if (/^\p{Ll}+[aei]r(?:me|nos|l[oae]s?|se)?$/u.test(place)) return;
  const folded = foldName(place);
  const [head = ''] = folded.split(' ');
  if (place === '' || isNoPlace(head) || tools.products(place).some(({ named }) => named)) return;
  const told = tools.articles(text).filter(({ body, title }) => ofDelivery(foldName(`${title}. ${body}`)));
  if (!told.some(({ body }) => namesPlace.test(body))) return;
  const beyond = told.flatMap(({ body }) => sentencesOf(body)).find(sentence => elsewhere.test(foldName(sentence)));
  if (beyond !== undefined && told.every(({ body, title }) => !foldName(`${title} ${body}`).includes(head))) {
    if (!talk.says(beyond)) talk.tells(beyond);
    return;
  }
  // "Resto de Lima" says nothing of Cusco.
  const isBeyond = told.every(({ body, title }) => isOtherCity(folded, foldName(`${title} ${body}`)));
  if (
    !isBeyond &&
    told.some(({ body, title }) => anywhere.test(foldName(body)) || foldName(`${title} ${body}`).includes(head))
  )
    return;
  const ofPlaces = told.flatMap(({ body }) => sentencesOf(body)).find(sentence => namesPlace.test(sentence));
  if (ofPlaces !== undefined && !isBeyond && !talk.says(ofPlaces)) talk.tells(ofPlaces);
  talk.add(voice.say('placeByPerson', { place: called.replace(/(?<!\p{L})\p{Ll}/gu, letter => letter.toUpperCase()) }));
  talk.buttons('person');
}
