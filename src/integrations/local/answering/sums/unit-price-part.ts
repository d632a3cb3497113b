import { type FoundItem, isAnyUnit, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { containers } from '../meant/packs.js';
import { isSoldBy } from '../meant/sold-by.js';
import { containerOf, isOtherUnit, tellUnits } from '../meant/units-said.js';
import { meantBy, showProducts } from '../products/product-part.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/** "¿A cómo el kilo?", "cuánto cobran por hora", "how much per pound?": a unit, and nothing that it is of. */
const asksOfUnit =
  /^\W*(?:(?:hola|buenas|buenos dias|buenas tardes|buenas noches|hello|hi|y|e|ok|disculpe|oiga)\W+)*(?:a (?:como|cuanto)|en cuanto|cuanto|que precio|cual es el precio|precio|(?:cual es )?(?:el )?(?:valor|costo)|how much)(?: (?:esta|estan|tienen?|dan|es|cuesta|vale|sale|cobran|seria|me sale|is it|do you charge|is))?(?: (?:el|la|un|una|por|cada|x|del?|per|a|the))+ (\p{L}{2,}\d?)\W*$/u;

/**
 * Answers a question for the price of a unit: of the product that is spoken of, if it is sold by that unit, otherwise of all that are.
 * Returns false for any other question, and if nothing is sold by the unit.
 */
export function tellsPriceOfUnit(talk: Talk, question: string): boolean {
  const { state, tools } = talk;
  const [, unit] = asksOfUnit.exec(foldName(question)) ?? [];
  const [word] = wordsIn(unit ?? '');
  if (!word || !isAnyUnit(word.folded)) return false;
  const isSold = (item: FoundItem): boolean => item.price !== null && isSoldBy(item, word.folded);
  const spoken = state.focus === null ? [] : tools.called(state.focus).filter(isSold);
  const items = spoken.length > 0 ? spoken : tools.products('').filter(isSold);
  if (items.length === 0) return false;
  showProducts(talk, items);
  return true;
}

/** "Precio de la caja de cerveza", "¿y la caja a cómo?": a container, with or without what it contains. */
const ofContainer =
  /\b(?:el|la|un|una|por|cada|del|x|per|a|the)\s(\p{L}{3,})(?:\s(?:de|of)\s|\W*$|\s(?:a (?:como|cuanto)|en cuanto|cuanto|cuesta|vale|sale|tiene)\b)/gu;

/**
 * Answers a question for the price of a container of something that is sold by the piece, if its text says how many one contains: tells the
 * sum of these pieces. Returns false for any other question.
 */
export function tellsPriceOfContainer(talk: Talk, question: string): boolean {
  const { state, tools, acts } = talk;
  if (!acts.asksPrice) return false;
  const [, word = ''] =
    [...foldName(question).matchAll(ofContainer)].find(([, each = '']) => containers.test(each)) ?? [];
  if (word === '') return false;
  const named = meantBy(tools.products(question).filter(({ named: is, hits }) => is && hits.length > 0)).items;
  const spoken = named.length > 0 || state.focus === null ? named : tools.called(state.focus);
  const [box, other] = spoken.flatMap(item => containerOf(item, 1, word) ?? []);
  if (!box || other || !isOtherUnit(box) || box.quantity === null) return false;
  tellUnits(talk, [box]);
  state.focus = box.item.name;
  return showTotal(talk, [{ product: box.item.name, quantity: box.quantity }]);
}
