import { type Nameable, productsNamedIn } from './catalogue-names.js';

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
  const [only] = found;
  return only && found.length === 1 ? (catalogue.find(({ id }) => id === only.id) ?? null) : null;
}
