/** What a text is about, as whoever tells meanings apart has it. */
export type Meaning = ArrayLike<number>;

/**
 * How alike what a question asks and what a sentence tells are, by their meaning: 0 for nothing in common, 1 for the same; `shop` is how
 * likely it is that the question asks for a condition of the shop at all, and neither orders nor greets.
 */
export interface Likeness {
  /** To be kept by whoever compares a text again and again, such as the sentences of a shop. */
  meaningOf(text: string): Meaning;
  alike(question: Meaning, sentence: Meaning): number;
  shop(question: Meaning): number;
}

/** Nothing is known of meanings: words alone decide. */
export const noLikeness: Likeness = { meaningOf: () => [], alike: () => 0, shop: () => 0 };
