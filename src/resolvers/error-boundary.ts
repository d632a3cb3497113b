import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ModelChainFailure } from '../domain/assistant/index.js';
import { StorageUnavailable } from '../domain/media/index.js';
import {
  BadInput,
  DomainError,
  Forbidden,
  RateLimited,
  ServiceUnavailable,
  Unauthenticated,
} from '../domain/shared/domain-error.js';
import type { Log } from '../domain/shared/use-case.js';
import { withoutGivenValue } from './without-given-value.js';

/** 08P01 is left out: with it the server answers that it cannot read a message, and would not be able to the next time either. */
const databaseAway = /^(08(?!P01)|53|57|55P03|40001|40P01)/;

/**
 * Returns the error that a client sees: a known error with its code. Of an unexpected error it only shows that it happened, with the id
 * of the request.
 */
export function describeError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  log: Log,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const told = (code: string, message: string, more: object = {}): GraphQLFormattedError => ({
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, ...more },
  });
  if (cause instanceof Unauthenticated) return told('UNAUTHENTICATED', cause.message);
  if (cause instanceof Forbidden) return told('FORBIDDEN', cause.message);
  if (cause instanceof BadInput || cause instanceof DomainError) {
    const problems = [cause, ...cause.others].map(({ field, message: sentence }) => ({
      field: field ?? [],
      message: sentence,
    }));
    return told('BAD_USER_INPUT', cause.message, { field: cause.field, ...(problems.length > 1 && { problems }) });
  }
  if (cause instanceof RateLimited)
    return told('RATE_LIMITED', cause.message, { retryAfterSeconds: cause.retryAfterSeconds });
  if (holdsNul(cause)) return told('BAD_USER_INPUT', 'Text cannot contain the character U+0000.', { field: [] });
  if (isUnknownField(cause)) return told('BAD_USER_INPUT', cause.message, { field: ['orderBy', 'customField'] });
  if (isNoDay(cause)) return told('BAD_USER_INPUT', cause.message, { field: ['filter', 'customFields'] });
  if (isDatabaseAway(cause)) {
    log.warn({ requestId, error: String(cause) }, 'an operation found the database away or busy');
    const { message, retryAfterSeconds } = wordsOfUnavailable(cause);
    return told('SERVICE_UNAVAILABLE', message, { retryAfterSeconds });
  }
  if (cause instanceof StorageUnavailable) {
    log.error({ requestId, error: String(cause) }, 'an operation found the file storage away');
    const { message, retryAfterSeconds } = wordsOfUnavailable(cause);
    return told('SERVICE_UNAVAILABLE', message, { retryAfterSeconds });
  }
  if (cause instanceof ModelChainFailure) {
    log.error({ requestId, error: String(cause) }, 'an operation asked language models, and none answered');
    return told('SERVICE_UNAVAILABLE', 'No language model answered. Try again in a moment.', { retryAfterSeconds: 2 });
  }
  if (isOneErrorTooMany(cause))
    return told(
      'BAD_USER_INPUT',
      'The variables have more errors than these. Correct them and send the operation again.',
    );
  const code = formatted.extensions?.code;
  if (cause instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR')
    return {
      ...formatted,
      message: withoutGivenValue(formatted.message, cause),
      extensions: withoutInternals(formatted.extensions),
    };
  log.error(
    { requestId, path: formatted.path?.join('.'), error: cause instanceof Error ? cause.stack : String(cause) },
    'an operation failed unexpectedly',
  );
  return told('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { requestId });
}

function withoutInternals({
  stacktrace: _stacktrace,
  http: _http,
  ...rest
}: Record<string, unknown> = {}): Record<string, unknown> {
  return rest;
}

/** Returns the error for a service that did not answer, with the number of seconds after which the client may retry. */
export function wordsOfUnavailable(cause: unknown): { message: string; retryAfterSeconds: number } {
  const general = new ServiceUnavailable();
  const { clientMessage: told, retryAfterSeconds } = cause instanceof ServiceUnavailable ? cause : general;
  return { message: told ?? general.message, retryAfterSeconds };
}

/** Whether Postgres is shutting down, has no connection left, is busy or took too long, or whether the connection broke. */
export function isDatabaseAway(cause: unknown): boolean {
  if (cause instanceof ServiceUnavailable) return true;
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return (
    databaseAway.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) ||
    cause.message.startsWith('Connection terminated')
  );
}

/** Whether Postgres rejected U+0000 in text or JSON. It is removed from texts that are written, but not from search texts. */
function holdsNul(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === '22021' || cause.code === '22P05');
}

/** Whether the error is a mistake of the caller, which is reported to the caller and is not a failure of the server. */
export const isUserMistake = (cause: unknown): boolean =>
  cause instanceof BadInput ||
  cause instanceof DomainError ||
  holdsNul(cause) ||
  isUnknownField(cause) ||
  isNoDay(cause);

/** Whether Postgres found no such field to sort by (`app.figure_field`). Only the database knows which fields exist. */
const isUnknownField = (cause: unknown): cause is Error => hasCode(cause, 'EB001');

/** Whether a filter gives a DATE something that is no day (`app.no_date`). Only the database knows the types of fields. */
const isNoDay = (cause: unknown): cause is Error => hasCode(cause, 'EB002');

const hasCode = (cause: unknown, code: string): cause is Error =>
  cause instanceof Error && 'code' in cause && cause.code === code;

/** Whether graphql stopped at the fiftieth error of the variables. It reports that as an error without a code. */
const isOneErrorTooMany = (cause: unknown): boolean =>
  cause instanceof GraphQLError && cause.message.startsWith('Too many errors processing variables');

type Payload<K extends string, T> = { [P in K]: T | null } & {
  userErrors: Pick<DomainError, 'code' | 'message' | 'field' | 'words'>[];
};

/** Runs a use case for a mutation. Returns its result under its name, or the user errors that rejected it. */
export async function payload<K extends string, T>(name: K, run: () => Promise<T>): Promise<Payload<K, T>> {
  try {
    return { [name]: await run(), userErrors: [] } as unknown as Payload<K, T>;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const userErrors = [error, ...error.others].map(({ code, message, field, words }) => ({
      code,
      message,
      field,
      words,
    }));
    return { [name]: null, userErrors } as unknown as Payload<K, T>;
  }
}
