import { remembered } from '../../shared/remembered.js';

/** Groups of words for properties that exclude each other: a text that names some words of a group, but not the one asked for, means no. */
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

export const colourWords: readonly string[] = rows.flat();
const wholeWord = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'u');
/** One pattern for each colour, in the groups of colours that exclude each other. */
export const colourPatterns = rows.map(row => row.map(wholeWord));

/** Whether a folded word is a colour. */
export const isColour = remembered(
  (word): boolean => colourPatterns.some(row => row.some(pattern => pattern.test(word))),
  500,
);
