import type { Talk } from '../talk.js';
import { isDestination } from './destination-said.js';

/** "A Bellavista", "y al centro?" after a sum with the delivery: the destination. The server knows whether a fee applies to it. */
export const saysPlace = ({ acts, state, text, tools }: Talk): boolean =>
  ((state.counted ?? []).includes('FEE') || (isToConfirm(state) && isDestination(acts.folded))) &&
  !acts.buys &&
  !acts.asksWhether &&
  !(acts.corrects && !notThere.test(acts.folded)) &&
  !acts.onlyAgrees &&
  !acts.thanks &&
  !/\d/u.test(text) &&
  text.trim().split(/\s+/u).length <= shortWords &&
  toPlace.test(acts.folded.replace(notThere, '')) &&
  tools.products(text).every(({ named }) => !named);
/** Whether a list waits for a yes: to order it, or to pass it to a person. */
export const isToConfirm = ({ items, priced = [], asked }: Talk['state']): boolean =>
  (items.length > 0 && asked === 'CONFIRM') || (items.length === 0 && priced.length > 0 && asked === 'PERSON');
const toPlace =
  /^\W*(?:(?:y|e|and|es|seria|serian|bueno|ok|si|vivo|estoy|queda|soy|it's|i'm|i live)\W+)*(?:si\s)?(?:(?:es|seria|fuera)\s)?(?:al?|en|de|del|hasta|para|pa|to|in|for)\s(?!(?:q|k|que|cual|cuales|cuando|cuant[oa]s?|como|donde|quien(?:es)?|what|when|where|which|how|who)\b)/u;
/** "No a Ibagué, a Melgar": the place that is not meant. */
const notThere =
  /^\W*(?:(?:pero|es|perdon|digo)\W+)*no (?:(?:es|era) )?(?:al?|en|para) (?:(?:la|el|los|las) )?\p{L}{4,}(?: \p{L}{4,})?[,.;]?\s+(?=(?:al?|en|para|es|era|sino)\s)/u;
const shortWords = 8;
