import type { CatalogueItem } from '../../../../domain/assistant/index.js';
import type { Language } from '../../../../domain/shared/translations.js';
import { answerTexts } from '../local-answer-labels.texts.js';
import { unitName } from '../said/unit-names.js';

/** Returns one item as a line: name, price as given, unit, and stock if the tenant keeps it. */
export function itemLine({ name, price, unit, inStock }: CatalogueItem, language: Language): string {
  const priced = price === null ? answerTexts(language, 'priceOnRequest') : pricedBy(price, unit, language);
  const stock = inStock === null ? '' : `, ${answerTexts(language, inStock ? 'inStock' : 'soldOut')}`;
  return `${name}: ${priced}${stock}`;
}

export const pricedBy = (price: string, unit: string | null, language: Language): string =>
  unit === null
    ? price
    : each.test(unit.trim())
      ? `${price} ${unit.trim()}`
      : answerTexts(language, 'pricePerUnit', { price, unit: unitName(unit, language) });

/** What says already that a price is of one piece. */
const each = /^(?:each|ea|apiece|c\/u|cada un[oa])$/iu;
