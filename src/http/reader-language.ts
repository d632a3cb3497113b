import { isLanguage, type Language, languages } from '../domain/shared/translations.js';

const known = new RegExp(String.raw`\b(?:${languages.join('|')})\b`);

/** The first of the languages in an Accept-Language header that we have; null where it names none. */
export function acceptedLanguage(accepted: string | undefined): Language | null {
  const first = (accepted ?? '').toLowerCase().match(known)?.[0];
  return isLanguage(first) ? first : null;
}

/** The language of a page: the one in its address, else the first of the browser's that we have, else Spanish. */
export const languageOfReader = (named: unknown, accepted: string | undefined): Language =>
  isLanguage(named) ? named : (acceptedLanguage(accepted) ?? languages[0]);
