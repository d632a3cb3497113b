import type { FoundItem } from '../../../../domain/assistant/index.js';
import { amountIn } from '../said/amount-in.js';
import type { Talk } from '../talk.js';
import { itemLine } from './item-line.js';

/** Lists the first available products of the catalogue, preferably others than those already shown. */
export function listProducts(talk: Talk): void {
  const all = talk.tools.products('');
  const { offered } = talk.state;
  const fresh = all.filter(({ name }) => !offered.includes(name));
  const listed = fresh.length > 0 ? fresh : all;
  const items = (notDear.test(talk.acts.folded) ? listed.toSorted(byPrice) : listed).slice(0, 5);
  if (items.length === 0) {
    talk.unknown(talk.voice.say('unknown'));
    return;
  }
  talk.add(talk.voice.say('foundMany'));
  talk.addLines(items.map(item => `• ${itemLine(item, talk.input.language)}`));
  talk.showed(items);
  talk.closeWith(talk.voice.once('askWhich'));
  talk.asks('WHICH');
  talk.chooseAmong(items.map(({ name }) => name));
}

/** "Algo no muy caro", "something cheap": the cheapest come first. */
const notDear =
  /\b(?:(?:no|sin ser|ni) (?:sea |tan |muy )+car[oa]|barat\p{L}+|economic\p{L}+|cheap\p{L}*|not (?:too|very|so) expensive)/u;
const byPrice = (one: FoundItem, two: FoundItem): number =>
  Number(one.price === null) - Number(two.price === null) || amountIn(one.price ?? '') - amountIn(two.price ?? '');
