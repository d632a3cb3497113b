import {
  colourPatterns,
  colourWords,
  type FoundItem,
  isColour,
  sentencesOf,
  WordSet,
  wordOf,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { sizeIn } from './sizes.js';

/** Whether a stem is that of a colour. */
export const isColourStem = (stem: string): boolean => ['', 'o', 'a', 'e', 's'].some(end => isColour(`${stem}${end}`));

/** "¿Y azules?" continues the topic with only a colour. */
const bareColour = new RegExp(
  String.raw`^\W*(?:y|o|and|or)\s(?:l[oa]s?\s)?(?:${colourWords.join('|')})(?: no)?\W*$`,
  'u',
);

const asking =
  /\b(?:l[oa]s? (?:hay|tienen?|tenes|manejan|hacen)|viene[ns]?|vendra|hay|tienen?|existe[ns]?|come[s]? in|(?:do|does) (?:it|they) (?:come|have)|is there|in other)\b|^\W*(?:y|o|and)\b.{0,6}\b(?:en|in|de color)\b/u;

/** Returns whether a thing comes in the colour of a question, with the sentence that says so; null if no colour is asked for or stated. */
export function colourOf(item: FoundItem, question: string): { holds: boolean; sentence: string } | null {
  const folded = foldName(question);
  if (sizeIn(question) !== null) return null;
  const inColour = asking.test(folded) && /\b(?:en|in|color|colou?r)\s/u.test(folded);
  if (!inColour && !bareColour.test(folded)) return null;
  for (const row of colourPatterns) {
    const wanted = row.filter(pattern => pattern.test(folded));
    const [one] = wanted;
    if (!one || wanted.length > 1) continue;
    const telling = sentencesOf(item.description).filter(text => row.some(pattern => pattern.test(foldName(text))));
    const holding = telling.find(text => one.test(foldName(text)));
    const sentence = holding ?? telling[0];
    if (sentence !== undefined) return { holds: holding !== undefined, sentence };
  }
  return null;
}

/**
 * Leaves out what shares nothing but a colour with a text, if the current product comes in that colour: "15 blancos" after tablecloths
 * "en blanco o negro" asks for no white chair.
 */
export function withoutOthersOfColour<T extends FoundItem>(found: readonly T[], spoken: () => FoundItem | null): T[] {
  const ofColour = found.filter(({ hits }) => hits.length > 0 && hits.every(isColourStem));
  const current = ofColour.length > 0 ? spoken() : null;
  if (current === null || ofColour.some(({ name }) => name === current.name)) return [...found];
  const held = new WordSet([current.name, current.description]);
  const firstOf = (name: string): string => name.split(/\s+/u)[0] ?? name;
  // Another of its kind that is called by the colour is meant: "2 blancas" beside a cup that is "blanca por fuera".
  const isKin = ({ name, hits }: T): boolean => {
    const called = new WordSet([name]);
    return firstOf(name) === firstOf(current.name) && hits.every(hit => called.has(wordOf(hit)) >= 0.85);
  };
  const isOther = (item: T): boolean => ofColour.includes(item) && !isKin(item);
  return found.filter(item => !isOther(item) || item.hits.some(hit => held.has(wordOf(hit)) < 0.85));
}
