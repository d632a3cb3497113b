import type { PricedList } from '../../../domain/assistant/index.js';
import { meantBy } from './product-part.js';
import { leadIn, type SaidItem } from './quantities.js';
import type { Talk } from './talk.js';
import { lookFor, placeOf } from './which-product.js';

/** Lines with their sums, and the total. */
export function showList(talk: Talk, { lines, total }: PricedList): void {
  const rows = lines.map(({ product, quantity, sum }) =>
    talk.label('listLine', { product, quantity: String(quantity), sum: sum ?? '' }),
  );
  talk.addLines([...rows, ...(total ? [talk.label('listTotal', { total })] : [])]);
}

/** "One jacket and two T-shirts, total?": what they cost together, and nothing is put into the cart. */
export function quoted(talk: Talk, said: readonly SaidItem[]): boolean {
  const lead = leadIn(talk.text, true);
  const leading = lead === '' ? null : lookFor(talk, lead).product;
  const items = said.flatMap(({ quantity, name }) => {
    const { isNamed, product } = lookFor(talk, name);
    const meant = isNamed ? product?.name : (placeOf(talk) ?? talk.state.focus);
    return meant ? [{ product: meant, quantity }] : [];
  });
  const first =
    leading && items.every(({ product }) => product !== leading.name) ? [{ product: leading.name, quantity: 1 }] : [];
  return items.length > 0 && showTotal(talk, [...first, ...items]);
}

/** What these cost together. True also while the prices are still looked up. */
function showTotal(talk: Talk, items: { product: string; quantity: number }[]): boolean {
  const { list } = talk.tools.use('price_list', { items });
  if (!list) return true;
  talk.add(talk.voice.say('yourList'));
  showList(talk, list);
  talk.state.focus = items.at(-1)?.product ?? talk.state.focus;
  talk.state.priced = items;
  talk.buttons('order', 'person');
  return true;
}

/** "¿Cuánto es la diferencia?": of the two that are named, else of those that were shown last. */
export function differenceOf(talk: Talk): boolean {
  const { state, tools, voice } = talk;
  const named = meantBy(tools.products(talk.text).filter(item => item.named)).items.map(({ name }) => name);
  const two = (named.length === 2 ? named : state.offered.slice(-2)).map(product => ({ product, quantity: 1 }));
  if (two.length < 2) return false;
  const { list } = tools.use('price_list', { items: two });
  if (!list) return true;
  if (list.difference === null) return false;
  showList(talk, { ...list, total: null });
  talk.add(voice.say('differenceIs', { amount: list.difference }));
  return true;
}

/** "La chamarra y la falda juntas, ¿cuánto son?": one of each that is named, and nothing is put into the cart. */
export function totalOfNamed(talk: Talk): boolean {
  if (!/\b(?:junt[oa]s|l[oa]s dos|ambos|ambas|en total|todo|together|both)\b/u.test(talk.acts.folded)) return false;
  const named = talk.tools.products(talk.text).filter(item => item.named && item.price !== null);
  const { items } = meantBy(named, talk.text);
  if (
    items.length < 2 ||
    items.some(({ hits }, at) => items.some((other, place) => place !== at && other.hits.join() === hits.join()))
  )
    return false;
  talk.showed(items);
  return showTotal(
    talk,
    items.map(({ name }) => ({ product: name, quantity: 1 })),
  );
}
