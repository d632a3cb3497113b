import { isPlainBut } from './plain-words.js';

/** "¿Todo?" and "ya" alone ask for nothing. */
const wants =
  /\b(?:total|cuanto (?:me |nos |le )?(?:seria|sale|saldria|queda|quedaria|es|debo|pago|va|da|todo)|(?:seria|queda|sale|serian|es) (?:en )?cuanto|serian? todo|how much (?:is|would|do|for)|comes to)\b|\b(?:serian?|would be)(?: entonces)?(?=\W*$)/u;
/** "¿De cuánto es?" asks for a size. */
const ofSize = /\bde cuant[oa]s?\b/u;

/**
 * Whether a folded message asks for the sum of what was spoken of and says nothing else: "o sea total?", "seria cuanto en total", "so how
 * much is everything".
 */
export const asksOnlySum = (folded: string): boolean =>
  wants.test(folded) && !ofSize.test(folded) && isPlainBut(folded);
