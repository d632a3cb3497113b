import { elidedIn } from '../meant/elided.js';
import { listedNow } from '../meant/items.js';
import { saidAlone } from '../meant/referents.js';
import { isSoldBy } from '../meant/sold-by.js';
import type { Talk } from '../talk.js';
import { notesChoice } from './choice-noted.js';

/** "Los metálicos, ¿y cuánto es por mes?", "no, los metálicos le dije. ¿Y el control?": a choice before a question. */
const first =
  /^\W*(?:(?:no|ok|ah|bueno|si|pues|entonces|mejor|well|then)\W+)*((?:el|la|l[oa]s|es[aeo]s?|the)\s[\p{L}\d]+(?:\s[\p{L}\d]+){0,4}?)(?:\s(?:le|te|les)\s(?:dije|digo)|\sentonces|\spor favor|\sporfa|\splease)?(?:[,.;!]|\s(?=(?:y|and)\s(?:cuanto|que|como|a|en|cada|si|how|what|when|do|is)\s))/u;

/** Turns to the one of the shown things that the beginning of a message chooses, so that the question behind it is about that one. */
export function turnToChoice(talk: Talk): Talk {
  notesChoice(talk);
  turnToUnit(talk);
  const { state, acts, input } = talk;
  const [, said = ''] = first.exec(acts.folded) ?? [];
  if (said === '' || !acts.asks || state.offered.length < 2 || input.dialogue.asked === 'COUNT') return talk;
  const product = elidedIn(talk, said, [], true);
  if (product === null || product === state.focus || !state.offered.includes(product)) return talk;
  state.focus = product;
  talk.spoke([product]);
  return talk;
}

/** "¿Cuánto sería el mes con matrícula?": a unit of time or measure for which a price is asked. */
const unitAsked =
  /(?<!\p{L})(?:el|la|al|por|x|cada|the|per|an?)\s(mes|noche|dia|hora|semana|ano|sesion|clase|metro|kilo|litro|month|night|day|hour|week|year|session|class|meter|yard)(?=\W*(?:$|(?:con|cuanto|como|sale|cuesta|y|entonces|completo|with|and|then)(?!\p{L})))/u;

/**
 * "¿Cuánto sería el mes?" after lessons by the month and a nappy for the pool: is about what was spoken of and is sold by that unit, and
 * not about what came up beside it.
 */
function turnToUnit(talk: Talk): void {
  const { state, acts, tools } = talk;
  const [, unit] = unitAsked.exec(acts.folded) ?? [];
  const counts = /\d/u.test(acts.folded);
  if (unit === undefined || counts || !(acts.asksPrice || acts.asksTotal) || state.focus === null) return;
  if (listedNow(state).length > 0 || acts.buys || tools.products(talk.text).some(({ named }) => named)) return;
  const isSoldSo = (name: string) => tools.called(name).some(item => isSoldBy(item, unit));
  if (isSoldSo(state.focus)) return;
  const one = [...new Set([...saidAlone(talk), ...state.offered.toReversed()])].find(isSoldSo);
  if (one === undefined) return;
  state.focus = one;
  talk.spoke([one]);
}
