import type { IncomingMessage } from 'node:http';
import { refusalIn } from '../domain/shared/refusals/refusal-in.js';
import { isLanguage, type Language, languages, sourceLanguage } from '../domain/shared/translations.js';

const known = new RegExp(String.raw`\b(?:${languages.join('|')})\b`);

/** Returns the first supported language in an Accept-Language header, or null if it names none. */
export function acceptedLanguage(accepted: string | undefined): Language | null {
  const first = (accepted ?? '').toLowerCase().match(known)?.[0];
  return isLanguage(first) ? first : null;
}

/** Returns the language of a page: the one in its address, otherwise the browser's first supported language, otherwise Spanish. */
export const languageOfReader = (named: unknown, accepted: string | undefined): Language =>
  isLanguage(named) ? named : (acceptedLanguage(accepted) ?? languages[0]);

/** Returns the language of what refuses a request: the first supported language that the client accepts, otherwise English. */
export const languageOfRefusals = ({ headers }: Pick<IncomingMessage, 'headers'>): Language =>
  acceptedLanguage(headers['accept-language']) ?? sourceLanguage;

/** Returns a refusal in the language that the client accepts. */
export const refusalFor = (request: Pick<IncomingMessage, 'headers'>, sentence: string): string =>
  refusalIn(languageOfRefusals(request), sentence);
