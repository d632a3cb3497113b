/**
 * How alike what a question asks and what a sentence tells are, by their meaning: 0 for nothing in common, 1 for the same; `shop` is how
 * likely it is that the question asks for a condition of the shop at all, and neither orders nor greets.
 */
export interface Likeness {
  alike(question: string, sentence: string): number;
  shop(question: string): number;
}

/** Nothing is known of meanings: words alone decide. */
export const noLikeness: Likeness = { alike: () => 0, shop: () => 0 };
