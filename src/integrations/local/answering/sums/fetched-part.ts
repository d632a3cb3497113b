import { listedNow } from '../meant/items.js';
import { sentenceThat } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';
import { isReduced } from './condition-rows.js';
import { showList } from './price-lines.js';
import { tellSum } from './terms-said.js';

const ifFetched =
  /^\W*(?:(?:y|o|e|pero|ok|and|but|or)\W+)*(?:si|if)\s(?:(?:yo|mejor|nosotros|i|we)\s)*(?:(?:voy|vamos|paso|pasamos|mando)\s(?:(?:yo|mejor|nosotros|a alguien)\s)*(?:por\s|a\s(?:recoger|traer|buscar|retirar))|l[oa]s?\s(?:recojo|recogemos|retiro|retiramos|busco|paso a)|pick\s(?:it|them)\sup|(?:come|go)\s(?:and\s)?(?:get|for)\s(?:it|them))/u;
const picksUp = /\b(?:recog\p{L}*|recoj\p{L}*|retir\p{L}*|pasar? por|pick\p{L}* ?up|collect\p{L}*)\b/u;

/**
 * "¿Y si voy por él yo?" after a sum with the delivery: the sum without it, and what the shop says of fetching. Returns false for any other
 * message, or if nothing was listed.
 */
export function answerFetched(talk: Talk): boolean {
  const { acts, state, tools } = talk;
  const items = listedNow(state);
  if (!ifFetched.test(acts.folded) || items.length === 0) return false;
  state.counted = (state.counted ?? []).filter(kind => kind !== 'FEE');
  const { list } = tools.use('price_list', { items });
  const { terms } = tools.use('sum_with_terms', {
    items,
    query: `${talk.label('total')} ${talk.label('withoutDelivery')}`,
  });
  const told = sentenceThat(talk, talk.label('deliveryAsked'), picksUp);
  if (!list) return true;
  if (terms && isReduced(terms.lines)) tellSum(talk, terms, { items, sums: true, haggles: false });
  else {
    talk.add(talk.voice.say('quoted'));
    showList(talk, list);
    state.priced = items;
    talk.buttons('order', 'person');
  }
  if (told !== undefined) talk.tells(told);
  return true;
}
