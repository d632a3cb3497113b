import type { IncomingMessage } from 'node:http';
import { refusalIn } from '../domain/shared/refusals/refusal-in.js';
import { isLanguage, type Language, languages, sourceLanguage } from '../domain/shared/translations.js';

/**
 * Returns the supported language that an Accept-Language header prefers, or null if it accepts none. Only the first part of a tag is a
 * language: `fr-ES` is French.
 */
function acceptedLanguage(accepted: string | undefined): Language | null {
  const ranges = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .flatMap(range => {
      const [tag = '', ...parameters] = range.split(';').map(part => part.trim());
      const language = tag.split('-')[0];
      const weight = Number(parameters.find(part => part.startsWith('q='))?.slice(2) ?? 1);
      return isLanguage(language) && weight > 0 ? [{ language, weight }] : [];
    });
  return ranges.toSorted((one, other) => other.weight - one.weight)[0]?.language ?? null;
}

/** Returns the supported language that a request asks for; null if it names none. */
export const languageAskedFor = ({ headers }: Pick<IncomingMessage, 'headers'>): Language | null =>
  acceptedLanguage(headers['accept-language']);

/** Returns the language of a page: the one in its address, otherwise the supported language that the browser prefers, otherwise Spanish. */
export const languageOfReader = (named: unknown, accepted: string | undefined): Language =>
  isLanguage(named) ? named : (acceptedLanguage(accepted) ?? languages[0]);

/** Returns the language of what refuses a request: the first supported language that the client accepts, otherwise English. */
export const languageOfRefusals = (request: Pick<IncomingMessage, 'headers'>): Language =>
  languageAskedFor(request) ?? sourceLanguage;

/**
 * Returns the supported language that a socket asks for; null if it names none: by `acceptLanguage` of connection_init, because scripts of
 * pages cannot set a header of the upgrade, otherwise by that header.
 */
export const languageAskedOnSocket = (
  { acceptLanguage }: Record<string, unknown>,
  request: Pick<IncomingMessage, 'headers'>,
): Language | null =>
  (typeof acceptLanguage === 'string' ? acceptedLanguage(acceptLanguage) : null) ?? languageAskedFor(request);

/** Returns a refusal in the language that the client accepts. */
export const refusalFor = (request: Pick<IncomingMessage, 'headers'>, sentence: string): string =>
  refusalIn(languageOfRefusals(request), sentence);
