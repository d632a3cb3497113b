import { type Language, sourceLanguage } from '../translations.js';
import sentences from './spanish.json' with { type: 'json' };

/**
 * The Spanish of each refusal, by its English source. `{1}` stands for the first value in it; `{1!}` for a value that is a word
 * of the source and is also translated.
 */
const spanish: Readonly<Record<string, string>> = sentences;

interface Template {
  said: RegExp;
  words: string;
  /** The number of characters outside its values. If two templates fit a sentence, the one with more characters is used. */
  told: number;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

let known: Template[] | undefined;
/** Builds the templates at the first refusal in Spanish, since most processes never need them. */
function templates(): Template[] {
  known ??= Object.entries(spanish)
    .filter(([english]) => /\{\d\}/.test(english))
    .map(([english, words]) => {
      const parts = english.split(/\{\d\}/);
      return { said: new RegExp(`^${parts.map(escaped).join('(.*?)')}$`, 's'), words, told: parts.join('').length };
    })
    .toSorted((one, two) => two.told - one.told);
  return known;
}

/**
 * Returns the sentence of a refusal in the reader's language; in English if that is the reader's language or there is no Spanish
 * translation.
 */
export function refusalIn(language: Language, sentence: string): string {
  if (language === sourceLanguage) return sentence;
  const whole = spanish[sentence];
  if (whole !== undefined) return whole;
  for (const { said, words } of templates()) {
    const values = said.exec(sentence);
    if (values)
      return words.replaceAll(/\{(\d)(!?)\}/g, (_, place, ours) =>
        valueIn(language, values[Number(place)] ?? '', ours === '!'),
      );
  }
  return sentence;
}

/**
 * Translates a value that is a sentence, or a part of one, since it comes from the source. A single word may be a user's own
 * name, so it is not translated.
 */
const valueIn = (language: Language, value: string, isOurs: boolean): string =>
  isOurs || value.includes(' ') ? refusalIn(language, value) : value;
