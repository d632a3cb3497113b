import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { supposed } from '../said/supposing.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

const numbered = new RegExp(
  String.raw`^\W*(?:(?:ok|bueno|ah|listo|and|so|pero|but)\W+)*(?:(?:y|e|and|what about|how about|what if|que tal)\W+)(?:${supposed} |if it's |for |por |de |con )?(\d{1,5})(?: (of (?:those|them|these)|de (?:es[oa]s|est[oa]s|ell[oa]s)|unidades|piezas|units|pieces|pcs))?\W*$`,
  'u',
);

const withoutNumber = (name: string): string => foldName(name).replace(/\d+/gu, '#');

/**
 * Answers "¿Y 250?" or "what about 25": the price of the last priced thing in that quantity, or of the pack of that size if it is sold in
 * packs of different sizes. Returns false if nothing with a price was discussed.
 */
export function quotesAgain(talk: Talk, question: string): boolean {
  const [, digits = '', whole = ''] = numbered.exec(foldName(question)) ?? [];
  const { state, tools, input } = talk;
  const [priced, other] = state.priced ?? [];
  const name = priced && !other ? priced.product : state.focus;
  const quantity = Number(digits);
  // When a quantity was asked for, the number is an order. In a list of several things, it does not say which one it refers to.
  if (quantity < 1 || name === null || other || state.items.length > 0 || input.awaitsPerson) return false;
  const [item] = tools.called(name);
  if (!item || item.price === null) return false;
  const pack = packOf(talk, item, digits);
  // Things sold by the metre or the kilo have no pieces: 4 of a banner of 8 square feet are 32 square feet.
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

/** Returns the product whose name differs only in its number and has the number that was said: "Vasos, 50" and "Vasos, 100". */
function packOf(talk: Talk, item: FoundItem, digits: string): FoundItem | undefined {
  const alike = talk.tools
    .products(item.name)
    .filter(({ name, price }) => price !== null && withoutNumber(name) === withoutNumber(item.name));
  return alike.length < 2 ? undefined : alike.find(({ name }) => foldName(name).split(/\D+/u).includes(digits));
}
