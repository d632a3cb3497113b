import { isPlainBut } from './plain-words.js';

/** "¿Todo?" and "ya" alone ask for nothing. */
const wants =
  /\b(?:total|cuanto (?:me |nos |le )?(?:seria|sale|saldria|queda|quedaria|es|debo|pago|va|da|todo)|(?:seria|queda|sale|serian|es) (?:en )?cuanto|serian? todo|todo junto (?:en )?cuanto|cuanto todo junto|how much (?:is|would|do|for)|comes to)\b|\b(?:serian?|would be)(?: entonces)?(?=\W*$)/u;
/** "¿Entonces todo todo?", "ya con todo?", "y las dos cosas?": asks for all of it without a word for the sum. */
const wantsAll =
  /^\W*(?:(?:entonces|o sea|osea|so|y|ya|pero|and)\W+)+(?:con )?(?:tod[oa]s? tod[oa]s?|todo junto|todo eso|(?:con )?todo|all together|everything)(?: junto| ya| incluido| entonces)?\W*$/u;
/** "¿De cuánto es?" asks for a size. */
const ofSize = /\bde cuant[oa]s?\b/u;

/**
 * Whether a folded message asks for the sum of what was spoken of and says nothing else: "o sea total?", "seria cuanto en total", "so how
 * much is everything".
 */
export const asksOnlySum = (folded: string): boolean =>
  (wants.test(folded) || wantsAll.test(folded)) &&
  !ofSize.test(folded) &&
  isPlainBut(folded, word => word === 'incluido');
