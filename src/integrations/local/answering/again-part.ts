import type { FoundItem } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { showTotal } from './quote-part.js';
import type { Talk } from './talk.js';

const numbered =
  /^\W*(?:(?:ok|bueno|ah|listo|and|so|pero|but)\W+)*(?:(?:y|e|and|what about|how about|what if|que tal)\W+)(?:si (?:son|fueran|llevo|llevara|quiero|pido) |if (?:i (?:get|take|order|buy)|it's) |for |por |de |con )?(\d{1,5})(?: (of (?:those|them|these)|de (?:es[oa]s|est[oa]s|ell[oa]s)|unidades|piezas|units|pieces|pcs))?\W*$/u;

const withoutNumber = (name: string): string => foldName(name).replace(/\d+/gu, '#');

/**
 * "¿Y 250?", "what about 25": what was priced last, in that number; the pack of so many where the thing is sold in packs that differ by
 * their number. False where nothing with a price is spoken of.
 */
export function quotesAgain(talk: Talk, question: string): boolean {
  const [, digits = '', whole = ''] = numbered.exec(foldName(question)) ?? [];
  const { state, tools, input } = talk;
  const [priced, other] = state.priced ?? [];
  const name = priced && !other ? priced.product : state.focus;
  const quantity = Number(digits);
  // While a number is asked for to order, it is an order; a list with several things says not which it is of.
  if (quantity < 1 || name === null || other || state.items.length > 0 || input.awaitsPerson) return false;
  const [item] = tools.called(name);
  if (!item || item.price === null) return false;
  const pack = packOf(talk, item, digits);
  // What is sold by the metre or the kilo has no pieces: 4 of a banner of 8 square feet are 32 square feet.
  if (pack === undefined && isMeasured(item))
    return whole !== '' && priced !== undefined
      ? showTotal(talk, [{ product: item.name, quantity: quantity * priced.quantity }])
      : false;
  return showTotal(talk, [pack ? { product: pack.name, quantity: 1 } : { product: item.name, quantity }]);
}

const measure =
  /\b(?:(?:square|sq) (?:foot|feet|ft|yards?|met(?:er|re)s?)|foot|feet|yards?|met(?:er|re)s?|metros?(?: cuadrados?)?|m2|pies?|kilos?|kg|libras?|pounds?|litros?|lit(?:er|re)s?|hours?|horas?)\b/u;
const isMeasured = ({ unit, description }: FoundItem): boolean =>
  measure.test(foldName(unit ?? '')) ||
  new RegExp(String.raw`\b(?:por|per|precio por|price per)\s+${measure.source}`, 'u').test(foldName(description));

/** The thing that is called as this one but for a number, which is the one that was said: "Vasos, 50" and "Vasos, 100". */
function packOf(talk: Talk, item: FoundItem, digits: string): FoundItem | undefined {
  const alike = talk.tools
    .products(item.name)
    .filter(({ name, price }) => price !== null && withoutNumber(name) === withoutNumber(item.name));
  return alike.length < 2 ? undefined : alike.find(({ name }) => foldName(name).split(/\D+/u).includes(digits));
}
