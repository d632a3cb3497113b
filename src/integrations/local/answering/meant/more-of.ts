import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';
import { type Items, listedNow } from './items.js';

const extra = /\b(?:extras?|adicional(?:es)?|additional)\b/u;
const asMore =
  /\b(?:(?<!\b(?:no|nada) )mas|more|extras?|adicional(?:es)?|additional|agreg\p{L}+|sum[ae]\p{L}*|anad\p{L}+|add)\b|^\W*(?:(?:y|and|ok|bueno)\W+)*(?:con|with)\s/u;

/**
 * "Quiero 3 trampas más" while a service with its "trampa extra" is spoken of: returns the list with that service, which the extras come on
 * top of. Returns the list unchanged if something is listed already, or if nothing else is spoken of.
 */
export function withBase(talk: Talk, items: Items): Items {
  const { acts, state, tools } = talk;
  if (items.length === 0 || listedNow(state).length > 0 || !asMore.test(acts.folded)) return items;
  if (!items.every(({ product }) => extra.test(foldName(product)))) return items;
  const [base] = [state.focus, ...(state.spoken ?? []).toReversed().flat(), ...state.offered]
    .filter(name => name !== null && !extra.test(foldName(name)))
    .flatMap(name => (name === null ? [] : tools.called(name)));
  return base === undefined || base.price === null ? items : [{ product: base.name, quantity: 1 }, ...items];
}
