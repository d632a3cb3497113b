/** The meaning of a text, as numbers of the model that compares meanings. */
export type Meaning = ArrayLike<number>;

/**
 * Compares the meaning of a question and a sentence: 0 for nothing in common, 1 for the same. `shop` returns how likely it is that the
 * question asks for a condition of the shop, and is not an order or a greeting.
 */
export interface Likeness {
  /** The caller keeps the result if it compares a text again and again, such as the sentences of a shop. */
  meaningOf(text: string): Meaning;
  alike(question: Meaning, sentence: Meaning): number;
  shop(question: Meaning): number;
}

/** Used without a model of meanings: only words count. */
export const noLikeness: Likeness = { meaningOf: () => [], alike: () => 0, shop: () => 0 };
