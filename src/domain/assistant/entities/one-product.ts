import { type Nameable, productsNamedIn } from './catalogue-names.js';

/** Share of a name from which a text means that product and not another one that shares a word. */
const half = 0.5;

/**
 * Returns the product that a text is about; null if it names none or several. One that is named with all its words is meant, also if the
 * text shares some words with others: «taladro percutor 800 W» beside one of 500 W. Keywords count only if no name is found, because
 * several products may have the same.
 */
export function oneProductNamed<T extends Nameable>(text: string, catalogue: readonly T[]): T | null {
  const bare = catalogue.map(({ id, name }) => ({ id, name, keywords: [] }));
  const named = productsNamedIn(text, bare);
  const whole = named.filter(({ match }) => match === 1);
  const found = whole.length > 0 ? whole : named.length > 0 ? named : productsNamedIn(text, catalogue);
  const [first, second] = found;
  const isClear = first && (!second || (first.match >= half && first.match > second.match));
  return isClear ? (catalogue.find(({ id }) => id === first.id) ?? null) : null;
}
