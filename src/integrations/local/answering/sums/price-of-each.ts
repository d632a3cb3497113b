import { stemOf, unitIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { candidates } from '../meant/measure-needs.js';
import type { Talk } from '../talk.js';

/** "¿A cómo sale cada porción?", "¿cuánto por kilo?": the price divided by the contents of one piece. */
export function tellPriceOfEach(talk: Talk, text: string): boolean {
  if (!talk.acts.asksPrice && !/\ba (?:como|cuanto)\b|\bhow much\b/u.test(text)) return false;
  const [, noun = ''] =
    /\b(?:cada|por|per|each|a)\s(?:cada\s)?(\p{L}{3,})[^\p{L}\d_]*(?:(?:mas o menos|aprox\w*|entonces|about)[^\p{L}\d_]*)?$/u.exec(
      text,
    ) ??
    eachBefore.exec(text) ??
    [];
  if (noun === '') return false;
  const unit = unitIn(noun);
  for (const { item, rates } of candidates(talk)) {
    if (item.price === null || stemOf(foldName(item.unit)) === stemOf(noun)) continue;
    const rate = rates.find(
      ({ how, measure }) =>
        (how === 'HOLDS' || how === 'COVERS') &&
        (unit ? measure.dimension === unit.dimension : measure.dimension === 'PIECES' && measure.noun === stemOf(noun)),
    );
    const parts = rate ? rate.measure.amount / (unit?.factor ?? 1) : 0;
    if (!rate || parts <= 1) continue;
    const items = [{ product: item.name, quantity: 1 }];
    const { list } = talk.tools.use('price_list', { items, query: `entre ${Number(parts.toFixed(3))}` });
    if (!list) return true;
    if (!list.each || !list.total) return false;
    talk.add(
      talk.voice.say('eachOf', {
        product: item.name,
        noun,
        amount: list.each,
        total: list.total,
        parts: String(Number(parts.toFixed(3))),
      }),
      rate.sentence === item.name ? '' : rate.sentence,
    );
    talk.state.focus = item.name;
    talk.buttons('order', 'person');
    return true;
  }
  return false;
}
const eachBefore = /\b(?:cada|por cada|each)\s(\p{L}{3,})\b/u;
