import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { holdsNumber } from '../said/holds-number.js';
import type { Talk } from '../talk.js';
import { kinOf } from './kin.js';
import { showProducts } from './product-part.js';

/** "O tienen de 12", "hay en 38?", "or do you have size 9": another size of what the message or the talk is about. */
const ofSize =
  /^\W*(?:(?:o|u|y|or|and|pero|but)\s)*(?:(?:tambien\s)?(?:tienen?|tenes|tienes|hay|habra|manejan|viene[ns]?|do (?:you|they) have|is there|have you got)\s)(?:(?:la|el|l[oa]s|un[oa]?s?|algun[oa]?|the|an?|it)\s)?(?:(?:de|del|en|la|el|talla|numero|medida|size|in|of)\s)*(\d{1,4}(?:[.,/]\d{1,2})?)(?:\s?(?:oz|cm|mm|ml|l|kg|g|gr|w|v|onzas|litros|kilos|pulgadas|metros))?\W*$/u;

/**
 * Shows the thing in the size that a question names, sold out or not. Returns false if it names more, or if no such thing has that size.
 */
export function tellsOtherSize(talk: Talk, question: string): boolean {
  const [, size] = ofSize.exec(foldName(question)) ?? [];
  if (size === undefined) return false;
  const named = bestNamed(talk.tools.products(talk.text)).map(({ name }) => name);
  const spoken = [...(talk.state.focus === null ? [] : [talk.state.focus]), ...named];
  for (const name of spoken) {
    const kin = kinOf(talk, name);
    const sized = kin.filter(each => holdsNumber(each.name, size));
    if (sized.length === 0) continue;
    showProducts(talk, sized, { near: kin });
    return true;
  }
  return false;
}
