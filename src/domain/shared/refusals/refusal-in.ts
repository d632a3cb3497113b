import { type Language, sourceLanguage } from '../translations.js';
import sentences from './spanish.json' with { type: 'json' };

/** The Spanish of each sentence that a refusal may be, by the English of the source; `{1}` stands for the first value in it, `{1!}` for one that is a word of ours. */
const spanish: Readonly<Record<string, string>> = sentences;

interface Template {
  said: RegExp;
  words: string;
  /** How many characters of it are no values: of two that fit a sentence, the one that says more of it is meant. */
  told: number;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

let known: Template[] | undefined;
/** Made when the first refusal is told in Spanish: most processes of a day tell none. */
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

/** The sentence of a refusal in the language of whoever reads it; as the source has it where that is its own, or nobody has written it in Spanish. */
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

/** A value that is a sentence, or a part of one, is of ours; a lone word may be somebody's own name. */
const valueIn = (language: Language, value: string, isOurs: boolean): string =>
  isOurs || value.includes(' ') ? refusalIn(language, value) : value;
