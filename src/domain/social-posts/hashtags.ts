import { withoutMarks } from '../shared/fold.js';

/** Words that say nothing in a hashtag by themselves. */
const light = new Set(
  'de la el los las un una para con y o en del por the a an of for with and or in on to'.split(' '),
);
/** The longest hashtag that is still read. */
const longest = 30;

/** Returns the hashtag of a phrase in CamelCase without accents, which hashtags are searched by; null if nothing is left of it. */
function hashtagOf(phrase: string): string | null {
  const words = withoutMarks(phrase)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !light.has(word.toLowerCase()));
  let tag = '';
  for (const word of words) {
    const longer = tag + word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
    if (longer.length > longest) break;
    tag = longer;
  }
  // Networks do not recognise a hashtag of digits alone.
  return /\p{L}{2}/u.test(tag) ? `#${tag}` : null;
}

/** Returns the hashtags of the phrases in their order, each once, at most `most`. */
export const hashtagsOf = (phrases: readonly string[], most: number): string[] =>
  [...new Set(phrases.map(hashtagOf).filter(tag => tag !== null))].slice(0, most);
