import { type FoundItem, sentencesOf } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { sizeIn } from './sizes.js';

/** Words of properties that exclude each other: where a text names some of a row and not the one that is asked for, it is none of it. */
const rows: readonly (readonly string[])[] = [
  [
    'roj[oa]s?|red|colorad[oa]s?|bordo|vino',
    'azul(?:es)?|blue|celestes?|marin[oa]',
    'verdes?|green',
    'negr[oa]s?|black',
    'blanc[oa]s?|white',
    'gris(?:es)?|gr[ae]y|plom[oa]s?',
    'amarill[oa]s?|yellow',
    'rosad?[oa]?s?|pink',
    'morad[oa]s?|lilas?|purple|violetas?',
    'naranjas?|orange',
    'cafes?|marron(?:es)?|brown',
    'beige|cremas?|arena',
    'dorad[oa]s?|gold(?:en)?',
    'platead[oa]s?|silver',
  ],
];
const wholeWord = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'u');
const patterns = rows.map(row => row.map(wholeWord));

/** Whether a folded word tells a colour. */
export const isColour = (word: string): boolean => patterns.some(row => row.some(pattern => pattern.test(word)));

/** Whether the stem of a word is one of a colour's. */
export const isColourStem = (stem: string): boolean => ['', 'o', 'a', 'e', 's'].some(end => isColour(`${stem}${end}`));

/** "¿Y azules?" goes on by a colour alone. */
const bareColour = new RegExp(
  String.raw`^\W*(?:y|o|and|or)\s(?:l[oa]s?\s)?(?:${rows.flat().join('|')})(?: no)?\W*$`,
  'u',
);

const asking =
  /\b(?:l[oa]s? (?:hay|tienen?|tenes|manejan|hacen)|viene[ns]?|vendra|hay|tienen?|existe[ns]?|come[s]? in|(?:do|does) (?:it|they) (?:come|have)|is there|in other)\b|^\W*(?:y|o|and)\b.{0,6}\b(?:en|in|de color)\b/u;

/** Whether a thing comes in the colour that a question names, with the sentence that says so; null where none is asked or told. */
export function colourOf(item: FoundItem, question: string): { holds: boolean; sentence: string } | null {
  const folded = foldName(question);
  if (sizeIn(question) !== null) return null;
  const inColour = asking.test(folded) && /\b(?:en|in|color|colou?r)\s/u.test(folded);
  if (!inColour && !bareColour.test(folded)) return null;
  for (const row of patterns) {
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
