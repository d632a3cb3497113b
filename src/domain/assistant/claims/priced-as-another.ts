import { type Amount, moneyIn } from './amounts.js';
import type { Source } from './sources.js';

/** What stands between the name of a thing and its price: "cuesta", ": ", " a solo ", "costs". */
const isPricedAt =
  /^[\s:,\u2013\u2014(-]*(?:(?:le |te |les |se )?(?:cuesta|vale|sale|queda|esta|tiene un (?:precio|costo) de|costs?|is|goes for)\s+)?(?:(?:en|a|por|at|for)\s+)?(?:solo\s+|only\s+)?$/u;

/**
 * Returns an amount that one of the folded `sentences` gives as the price of a product, although only other products have it; null if there
 * is none. `others` are the sources besides the products.
 */
export function pricedAsAnother(
  sentences: readonly string[],
  products: readonly Source[],
  others: readonly Source[],
): Amount | null {
  for (const sentence of sentences) {
    for (const amount of moneyIn(sentence)) {
      const before = sentence.slice(0, amount.start);
      const named = products.filter(product => isNamedAtEnd(before, product.title()));
      const has = (sources: readonly Source[]) => sources.some(source => states(source, amount.value));
      if (named.length > 0 && has(products) && !has(named) && !has(others)) return amount;
    }
  }
  return null;
}

/** Whether a text ends with a name and what stands between a name and its price. */
function isNamedAtEnd(text: string, name: string): boolean {
  const at = name === '' ? -1 : text.lastIndexOf(name);
  if (at < 0 || /[a-z\d]$/u.test(text.slice(0, at))) return false;
  return isPricedAt.test(text.slice(at + name.length));
}

const states = (source: Source, value: string): boolean =>
  source.numbers().includes(value) ||
  source.priced().includes(value) ||
  source.amounts().some(amount => amount.value === value);
