import type { CatalogueItem, KnowledgeArticle } from '../source-data.js';
import { clipped } from './fence.js';

const maxNameLength = 200;

export function stockOf({ inStock, variantOf, productInStock }: CatalogueItem): string {
  if (inStock !== null) return inStock ? 'existencias: hay' : 'existencias: AGOTADO';
  if (!variantOf || !productInStock) return 'existencias: no se sabe';
  return `existencias: hay de "${clipped(variantOf, maxNameLength)}"; de esta medida en especial no se sabe`;
}

export const priceOf = (item: CatalogueItem): string =>
  item.price === null ? 'precio: se cotiza' : `precio: ${item.price}${item.unit === null ? '' : ` por ${item.unit}`}`;

const pictureOf = ({ picture }: CatalogueItem): string => (picture ? ' | foto: sí' : '');

/**
 * Returns the line of a product in a prompt, with at most `longest` UTF-16 units of its description. A size or kind has the text of its
 * product, of which a part is about other sizes: "up to 15 kg" is not said of the large one.
 */
export function itemLine(
  item: CatalogueItem,
  { showsPictures, longest }: { showsPictures: boolean; longest: number },
): string {
  const description = clipped(item.description, longest).replace(/\s+/g, ' ');
  const told = `- ${clipped(item.name, maxNameLength)} | ${priceOf(item)} | ${stockOf(item)}${showsPictures ? pictureOf(item) : ''}`;
  if (description === '') return told;
  return `${told} | ${item.variantOf ? `texto de "${clipped(item.variantOf, maxNameLength)}", también de otras medidas: ` : ''}${description}`;
}

/** Returns the line of a product in an index: its name and price. */
export const indexLine = (item: CatalogueItem): string => `- ${clipped(item.name, maxNameLength)} | ${priceOf(item)}`;

/** Returns an article in a prompt, with at most `longest` UTF-16 units of its text. */
export const articleText = ({ title, body }: KnowledgeArticle, longest: number): string =>
  `## ${clipped(title, maxNameLength)}\n${clipped(body, longest)}`;

/** Returns the line of an article in an index. */
export const titleLine = ({ title }: KnowledgeArticle): string => `- ${clipped(title, maxNameLength)}`;
