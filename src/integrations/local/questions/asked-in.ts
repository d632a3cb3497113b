import { foldName } from '../../../domain/shared/fold.js';
import { isLanguage, type Language } from '../../../domain/shared/translations.js';
import questionWords from './question-words.json' with { type: 'json' };

/** Returns the language of a few words, by typical words of questions: "top 5 customers", "ventas por mes"; null if it is uncertain. */
export function askedIn(question: string): Language | null {
  const said = new Set(foldName(question).split(/[^\p{L}]+/u));
  const [first, second] = Object.entries(questionWords)
    .map(([language, words]) => ({ language, told: words.filter(word => said.has(word)).length }))
    .toSorted((one, other) => other.told - one.told);
  return first && isLanguage(first.language) && first.told > (second?.told ?? 0) ? first.language : null;
}
