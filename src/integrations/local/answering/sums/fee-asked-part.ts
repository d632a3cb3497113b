import { isNoPlace, termKindsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { ofDelivery } from '../products/fact-part.js';
import { meantBy } from '../products/product-part.js';
import { lastSaid } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import { coversOtherFees } from './other-fees.js';

const goesTo =
  /(?:^|\s)(?:al?|hasta|para|pa|en|to|in)\s(?:(?:la|el|los|las|the)\s)?((?:(?:san|santa|santo|villa|puerto)\s)?\p{L}{3,})(?!\p{L})/gu;
const again =
  /^\W*(?:(?:ya|ah|ok|bueno|and)\W+)*(?:y|e|and)\s(?:al?|hasta|para|pa|en|to)\s\p{L}+(?:\s\p{L}+){0,3}[^\p{L}\d_]*$/u;
/** Words for when something arrives, how it is sent or paid, or what happens to it: other questions than where and for how much. */
const ofOther =
  /\b(?:cuando|horas?|tiempo|tard\p{L}+|demor\p{L}+|dias?|hoy|manana|rapid\p{L}+|urgente|gratis|pago|pagar|efectivo|tarjeta|rot[oa]s?|llego|mandaron|enviaron|pedido|numero|como|minim\p{L}+|when|long|today|tomorrow|free)\b/u;
const fewWords = 14;
const mostOfIt = 0.8;

/**
 * "¿Llegan a Melgar?", "¿y a Neiva?": tells what the articles state for that place only, or that the shop does not deliver there. Returns
 * false if no fee depends on a place, or if none was named.
 */
export function tellsFeeAsked(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  const isAgain = again.test(folded) && isOfDelivery(foldName(lastSaid(talk.input)));
  if (!(isAgain || isOfDelivery(folded)) || ofOther.test(folded)) return false;
  if (question.trim().split(/\s+/u).length > fewWords || talk.acts.buys || talk.acts.asksTotal) return false;
  const isGoods = (word: string) => talk.tools.products(word).some(({ named }) => named);
  const places = [...folded.matchAll(goesTo)].flatMap(([, place = '']) =>
    isNoPlace(place) || isGoods(place) ? [] : [place],
  );
  const [place] = places;
  if (place === undefined) return false;
  const items = meantBy(talk.tools.products(talk.text).filter(({ named }) => named)).items;
  const { offered, focus } = talk.state;
  const named = items.find(({ name }) => offered.includes(name)) ?? (offered.length > 1 ? undefined : items[0]);
  const spoken = named?.name ?? focus ?? offered[0];
  const goods = spoken === undefined ? [] : [{ product: spoken, quantity: 1 }];
  const query = `${talk.label('theDelivery')} a ${place}. ${question}`.slice(0, 300);
  const given = goods.length > 0 && talk.state.items.length === 0 ? { items: goods, query } : { query };
  const { lines = [] } = talk.tools.use('sum_with_terms', given).terms ?? {};
  const line = lines.find(({ kind }) => kind === 'FEE');
  if (!line || line.byPlace || (!line.refused && !line.open && !namesOf(line.sentence, place))) return false;
  if (line.open && goods.length === 0) return false;
  // "A la ofi" is no town; "al sur" is one of the places with a fee.
  if (place.length < leastLetters && !wordsIn(line.sentence).includes(place)) return false;
  talk.tells(line.sentence);
  coversOtherFees(talk, lines);
  if (line.open) talk.add(talk.voice.say('feeByPerson'));
  for (const { kind, met, lacking, sentence } of talk.state.items.length > 0 ? lines : [])
    if (kind === 'MINIMUM' && !met && lacking !== null) {
      talk.tells(sentence);
      talk.add(talk.voice.say('lackingOf', { amount: lacking }));
    }
  talk.quotesFrom(line.title);
  // Nothing beside it is told, unless the message says more.
  if (question.trim().length >= talk.text.trim().length * mostOfIt) talk.refused = true;
  talk.buttons('person');
  return true;
}

const isOfDelivery = (folded: string): boolean => termKindsIn(folded).includes('FEE') || ofDelivery(folded);
const leastLetters = 4;
const wordsIn = (sentence: string): string[] => foldName(sentence).split(/[^\p{L}]+/u);
/** Whether a sentence names a place, or is about all others. */
const namesOf = (sentence: string, place: string): boolean =>
  wordsIn(sentence).includes(place.split(' ').at(-1) ?? place) ||
  /\b(?:resto|otr[oa]s|fuera|demas|tod[oa]|rest|other)\b/u.test(foldName(sentence));
