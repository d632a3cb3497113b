import { type FoundItem, isAnyUnit, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { showProducts } from './product-part.js';
import { isSoldBy } from './sold-by.js';
import type { Talk } from './talk.js';

/** "¿A cómo el kilo?", "cuánto cobran por hora", "how much per pound?": a unit, and nothing that it is of. */
const asksOfUnit =
  /^\W*(?:(?:hola|buenas|buenos dias|buenas tardes|buenas noches|hello|hi|y|e|ok|disculpe|oiga)\W+)*(?:a (?:como|cuanto)|en cuanto|cuanto|que precio|cual es el precio|precio|how much)(?: (?:esta|estan|tienen?|dan|es|cuesta|vale|sale|cobran|seria|me sale|is it|do you charge|is))?(?: (?:el|la|un|una|por|cada|x|del?|per|a|the))+ (\p{L}{2,}\d?)\W*$/u;

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
