import { isLanguage, type Language, languages } from '../domain/shared/translations.js';

const known = new RegExp(String.raw`\b(?:${languages.join('|')})\b`);

/** Returns the first supported language in an Accept-Language header, or null if it names none. */
export function acceptedLanguage(accepted: string | undefined): Language | null {
  const first = (accepted ?? '').toLowerCase().match(known)?.[0];
  return isLanguage(first) ? first : null;
}

/** Returns the language of a page: the one in its address, otherwise the browser's first supported language, otherwise Spanish. */
export const languageOfReader = (named: unknown, accepted: string | undefined): Language =>
  isLanguage(named) ? named : (acceptedLanguage(accepted) ?? languages[0]);
