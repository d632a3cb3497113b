/** The words for the things that a question compares; without words for one, what is spoken of or what was shown is meant. */
export interface Sides {
  one: string;
  other: string;
  /** The words before the question: "la cumbre" in "cuánto vale la cumbre y qué tiene de mejor que la cerro". */
  before: string;
}

/** "¿Qué diferencia hay entre…?", "en qué se diferencian", "what is better about…": what is compared follows. */
const asked: readonly RegExp[] = [
  /\b(?:diferencias?|differences?)(?!\p{L})/u,
  /\ben que (?:se )?(?:diferencian?|distinguen?|cambian?)(?!\p{L})/u,
  /\b(?:que|q) (?:tienen?|trae[ns]?) (?:de )?(?:mejor|diferente|distinto|especial)(?!\p{L})/u,
  /\b(?:que|q) ventajas? (?:tienen?|hay|trae[ns]?)(?!\p{L})/u,
  /\b(?:por ?que|xq|pq) (?:es|son|vale[ns]?|cuesta[ns]?|sale[ns]?) mas(?: car[oa]s?)?(?!\p{L})/u,
  /\bwhat(?:'?s| is) (?:better|different)(?: (?:about|with|in))?(?!\p{L})/u,
  /\bhow (?:do|does|are|is) (?=[^?]{0,60}\bdiffer)/u,
];
/** "¿Pago la diferencia?": a sum. */
const ofMoney =
  /\b(?:pag[aou]|pong[oa]|abon[oa]|cobra[ns]?|pay)\p{L}* (?:\p{L}+ )?(?:la|the) (?:diferencia|difference)\b/u;
const between = /^\W*(?:(?:hay|es|son|existe|tienen?|is|are|there|entre|between|del?|among)\s)+/u;
const joint =
  /,?\s(?:y|e|and|que|q|than|vs|versus|contra|con|with|o|or|(?:different )?from|frente a|respecto (?:a|de))\s/u;
/** A further question behind it: "¿y cuánto cuesta cada una?" */
const further =
  /[?;.]|,?\s(?:(?:y|e|and|pero|but)\s)?(?:(?:a|en|de|los?|las?|the)\s)?(?:cuant[oa]s?|cual(?:es)?|precios?|como|how|what|which|prices?|costos?|valor(?:es)?)(?!\p{L})/u;
/** Words that stand for both: "las dos", "cada una", "them". */
const forBoth =
  /^(?:ambas|ambos|both|cada|una|uno|un|a|es[ao]s|est[ao]s|las|los|ellas|ellos|those|these|them|they|the|dos|tres|2|3|two|three|de|otra|otro|la|el|y|differ\p{L}*)$/u;
const isBoth = (said: string): boolean => said.split(/\s+/u).every(word => word === '' || forBoth.test(word));
const ofPrice = /\b(?:en|in|de|of) (?:el |the )?(?:precios?|prices?|costos?)(?!\p{L})/u;

/**
 * Returns what a folded message compares, if it asks how things differ or what one has that another one has not; null if it asks no such
 * thing.
 */
export function sidesIn(folded: string): Sides | null {
  const match = asked.map(pattern => pattern.exec(folded)).find(found => found !== null);
  if (!match || ofMoney.test(folded) || ofPrice.test(folded)) return null;
  const before = folded.slice(0, match.index);
  const behind = ` ${folded.slice(match.index + match[0].length).replace(between, ' ')}`;
  const [said = ''] = behind.split(further);
  if (isBoth(said)) return { one: '', other: '', before };
  const [one = '', ...others] = `${said} `.split(joint).map(side => side.trim());
  const plain = (side: string) => (isBoth(side) ? '' : side);
  return { one: plain(one), other: plain(others.join(' ').trim()), before };
}
