import type { SaidItem } from './quantities.js';

/** "Quiero 2, uno para mi mamá y otro para mi suegra" is two: what is said of each of them counts no more of it. */
export function withoutShares(said: readonly SaidItem[], folded: string): SaidItem[] {
  const [first, ...rest] = said;
  const areShares =
    first !== undefined &&
    first.loose !== true &&
    rest.length > 0 &&
    rest.every(({ loose, name, quantity }) => loose === true && quantity === 1 && /^(?:for\b|$)/u.test(name));
  const isShared = areShares && (first.quantity === rest.length ? rest.length > 1 : forWhom.test(folded));
  return isShared && first.quantity >= rest.length ? [first] : [...said];
}
/** "2 bikes, one for my girlfriend": says for whom one of them is. */
const forWhom =
  /\b(?:un[oa]|otr[oa]|one|other) (?:es )?(?:para|pa|pal|for) (?:mi|my|me|el|la|ella|him|her|cada|us|un|una|a)(?!\p{L})/u;
