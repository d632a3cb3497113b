import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { type Items, listedNow } from '../meant/items.js';
import { saidAlone } from '../meant/referents.js';
import { headOf } from '../products/head-of.js';
import { isSold } from '../products/is-sold.js';
import { isWork } from '../said/done-to.js';
import { isPlainBut } from '../said/plain-words.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/** "Todo puesto", "ya instalado": a thing with the work that puts it in its place. */
const inPlace =
  /(?<!\p{L})(?:puest[oa]s?|instalad[oa]s?|colocad[oa]s?|plantad[oa]s?|montad[oa]s?|cambiad[oa]s?|armad[oa]s?|installed|fitted|mounted)(?!\p{L})/u;
/** Names of such work: "colocación", "cambio de cámara (mano de obra)". */
const putting =
  /^(?:instala|coloca|monta|cambio|planta|armado|puesta|install|fitting|mounting)|(?<!\p{L})(?:mano de obra|labou?r)(?!\p{L})/u;

/**
 * "O sea, ¿todo puesto cuánto sería?" after a tube and what changing it costs: tells what the thing that is spoken of comes to with that
 * work. Returns false if the message says anything else, or if no one work of the shop is for that thing.
 */
export function answerPutInPlace(talk: Talk): boolean {
  const { acts, state } = talk;
  if (!inPlace.test(acts.folded) || !(acts.asksPrice || acts.asksTotal) || state.items.length > 0) return false;
  if (!isPlainBut(acts.folded, word => inPlace.test(word) || word === 'como')) return false;
  const spoken = [...new Set([state.focus ?? '', ...saidAlone(talk)])].flatMap(name =>
    talk.tools.called(name).slice(0, 1),
  );
  const [goods] = spoken.filter(item => !isPutting(item) && !isWork(item) && isSold(talk, item.name));
  if (!goods) return false;
  const work = spoken.find(isPutting) ?? workFor(talk, goods);
  if (!work || work.price === null) return false;
  const listed = listedNow(state);
  const many = listed.find(({ product }) => product === goods.name)?.quantity ?? 1;
  const items: Items = [goods, work].map(({ name }) => ({ product: name, quantity: many }));
  const others = listed.filter(({ product }) => items.every(item => item.product !== product));
  return showTotal(talk, [...others, ...items]);
}

const isPutting = ({ name, inStock }: FoundItem): boolean => inStock === null && putting.test(foldName(name));

/** The only work of the shop whose name has the name of the thing: "cambio de neumático". */
function workFor({ tools }: Talk, { name }: FoundItem): FoundItem | null {
  const head = foldName(headOf(name));
  const [one, other] = tools
    .products(headOf(name))
    .filter(item => isPutting(item) && item.name !== name && foldName(item.name).includes(head));
  return one && !other ? one : null;
}
