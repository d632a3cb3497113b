import type { Amount } from './amounts.js';

/** Words that mark an amount as the customer's own, and words that mark it as a price of the business. */
const quoting =
  /presupuesto|budget|mencion|indic(?:as|a|aste|ó)|coment(?:as|a|aste)|dijiste|dice[sn]?(?!\p{L})|cuentas? con|dispon(?:es|e)|tope|you (?:have|said|told|mention)|your limit/giu;
const pricing =
  /cuesta|vale(?!\p{L})|precio|a la venta|te lo dej|costs?(?!\p{L})|price|confirm|(?<!\p{L})s[oó]lo|only|descuent|discount|rebaj|devol|reembols|refund|pague|deposit|abon/giu;

const lastMatch = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/**
 * Whether `text` presents `amount` as the customer's. The nearest such word before it in the sentence decides; if there is none, a word
 * just after it.
 */
export function isQuoted(text: string, amount: Amount): boolean {
  const before = text.slice(0, amount.end);
  // The sentence so far. A point between digits does not end it.
  const sentence = before.slice(lastMatch(/[!?;\n]|\.(?!\d)/g, before) + 1);
  const quotedAt = lastMatch(quoting, sentence);
  const pricedAt = lastMatch(pricing, sentence);
  if (quotedAt >= 0 || pricedAt >= 0) return quotedAt > pricedAt;
  return lastMatch(quoting, text.slice(amount.end, amount.end + 25)) >= 0;
}
