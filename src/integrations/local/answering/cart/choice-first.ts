import { elidedIn } from '../meant/elided.js';
import type { Talk } from '../talk.js';
import { notesChoice } from './choice-noted.js';

/** "Los metálicos, ¿y cuánto es por mes?", "no, los metálicos le dije. ¿Y el control?": a choice before a question. */
const first =
  /^\W*(?:(?:no|ok|ah|bueno|si|pues|entonces|mejor|well|then)\W+)*((?:el|la|l[oa]s|es[aeo]s?|the)\s[\p{L}\d]+(?:\s[\p{L}\d]+){0,4}?)(?:\s(?:le|te|les)\s(?:dije|digo)|\sentonces|\spor favor|\sporfa|\splease)?(?:[,.;!]|\s(?=(?:y|and)\s(?:cuanto|que|como|a|en|cada|si|how|what|when|do|is)\s))/u;

/** Turns to the one of the shown things that the beginning of a message chooses, so that the question behind it is about that one. */
export function turnToChoice(talk: Talk): Talk {
  notesChoice(talk);
  const { state, acts, input } = talk;
  const [, said = ''] = first.exec(acts.folded) ?? [];
  if (said === '' || !acts.asks || state.offered.length < 2 || input.dialogue.asked === 'COUNT') return talk;
  const product = elidedIn(talk, said, [], true);
  if (product === null || product === state.focus || !state.offered.includes(product)) return talk;
  state.focus = product;
  talk.spoke([product]);
  return talk;
}
