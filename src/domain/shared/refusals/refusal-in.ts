import { valuesBetween } from '../sentence-template.js';
import { type Language, sourceLanguage } from '../translations.js';
import sentences from './spanish.json' with { type: 'json' };

/**
 * The Spanish of each refusal, by its English source. `{1}` stands for the first value in it; `{1!}` for a value that is a word
 * of the source and is also translated.
 */
export const spanish: Readonly<Record<string, string>> = sentences;

interface Template {
  /** The texts before, between and after its values. */
  parts: string[];
  words: string;
  /** The number of characters outside its values. If two templates match a sentence, the one with more characters is used. */
  told: number;
}

/** No refusal is longer. Longer sentences are graphql's own, which may repeat a whole document of a client. */
export const mostCharactersOfRefusal = 2_000;

let known: Template[] | undefined;
/** Builds the templates at the first refusal in Spanish, since most processes never need them. */
function templates(): Template[] {
  known ??= Object.entries(spanish)
    .filter(([english]) => /\{\d\}/.test(english))
    .map(([english, words]) => {
      const parts = english.split(/\{\d\}/);
      return { parts, words, told: parts.join('').length };
    })
    .toSorted((one, two) => two.told - one.told);
  return known;
}

/**
 * Returns the sentence of a refusal in the reader's language; in English if that is the reader's language or there is no Spanish
 * translation. `leastTold`: how many characters a template must have outside its values, for sentences that may be somebody else's.
 */
export function refusalIn(language: Language, sentence: string, leastTold = 0): string {
  if (language === sourceLanguage || sentence.length > mostCharactersOfRefusal) return sentence;
  const whole = spanish[sentence];
  if (whole !== undefined) return whole;
  for (const { parts, words, told } of templates()) {
    if (told < leastTold) break;
    const values = valuesBetween(parts, sentence);
    if (values)
      return words.replaceAll(/\{(\d)(!?)\}/g, (_, place, ours) =>
        valueIn(language, values[Number(place) - 1] ?? '', ours === '!', leastTold),
      );
  }
  return sentence;
}

/**
 * Translates a value that is a sentence, or a part of one, since it comes from the source. A single word may be a user's own
 * name, so it is not translated.
 */
const valueIn = (language: Language, value: string, isOurs: boolean, leastTold: number): string =>
  isOurs || value.includes(' ') ? refusalIn(language, value, leastTold) : value;
