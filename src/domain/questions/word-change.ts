import type { Language } from '../shared/translations.js';
import { answerTexts } from './question-answers.texts.js';

/** Words a change in percent, or in points for a share: from 20 % to 25 % are 5 points, which "25 %" would hide. */
export function changeOf(isShare: boolean, value: number, before: number, language: Language): string {
  if (isShare) {
    const points = Math.round((value - before) * 100);
    return answerTexts(language, 'points', { change: signed(points), one: String(Math.abs(points) === 1) });
  }
  if (before === 0) return '';
  return answerTexts(language, 'change', { change: signed(Math.round(((value - before) / Math.abs(before)) * 100)) });
}

const signed = (rounded: number): string => `${rounded > 0 ? '+' : ''}${rounded}`;
