import { seasonAndRest } from '../../../../domain/assistant/index.js';
import { listedNow } from '../meant/items.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';
import { toldAnew } from './told-anew.js';

const around =
  /\b(?:y|e|o|si|pero|mejor|entonces|ok|bueno|la|lo|l[oa]s|nos|me|l[eo]|fuera|fuese|seria|es|sea|serian|pas[ao]\w*|cambi\w+|mov\w+|muev\w+|hac\w+|hag\w+|quiero|queremos|puede|para|pa|en|al?|el|del?|dia|fecha|fin|cuanto|sale|saldria|queda|quedaria|cuesta|costaria|precio|total|todo|what|and|or|but|if|for|on|in|we|it|is|how|much|move|change|date|would|be|to|the|better|instead)\b/gu;

/**
 * "¿Y si lo pasamos al 3 de enero?" after a sum, in a shop whose prices go up at that time, or did at the date before: the sum for that
 * date. Returns false for any other message.
 */
export function answerOtherDate(talk: Talk): boolean {
  const { acts, state, input } = talk;
  const listed = listedNow(state);
  if (listed.length === 0 || acts.removes || acts.refuses || input.awaitsPerson) return false;
  const said = seasonAndRest(acts.folded);
  if (said?.rest.replace(around, ' ').replace(/[^\p{L}\d]/gu, '') !== '') return false;
  // "Del 10 al 15 de enero" says for how long.
  const isStay = said.season.spans.some(([from, to]) => from !== to && to - from !== wholeMonth);
  if (isStay) return false;
  if (toldAnew(talk, listed, ({ kind }) => kind === 'SURCHARGE')) return true;
  if (!(input.dialogue.counted ?? []).includes('SURCHARGE')) return false;
  talk.counts = true;
  return showTotal(talk, listed);
}
/** What the first day of a month is before its last, as days of a season are written. */
const wholeMonth = 30;
