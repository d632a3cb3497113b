import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import {
  BadInput,
  DomainError,
  Forbidden,
  RateLimited,
  ServiceUnavailable,
  Unauthenticated,
} from '../domain/shared/domain-error.js';
import type { Log } from '../domain/shared/use-case.js';

const databaseAway = /^(08|53|57|55P03|40001|40P01)/;

/** The error that a client sees: our own with its code; for an unexpected one only that it happened, with the request's id. */
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
  if (cause instanceof BadInput) return told('BAD_USER_INPUT', cause.message, { field: cause.field });
  if (cause instanceof RateLimited)
    return told('RATE_LIMITED', cause.message, { retryAfterSeconds: cause.retryAfterSeconds });
  if (cause instanceof DomainError) return told('BAD_USER_INPUT', cause.message, { field: cause.field });
  if (holdsNul(cause)) return told('BAD_USER_INPUT', 'No text may hold the character U+0000.', { field: [] });
  if (isUnknownField(cause)) return told('BAD_USER_INPUT', cause.message, { field: ['orderBy', 'customField'] });
  if (isDatabaseAway(cause)) {
    log.warn({ requestId, error: String(cause) }, 'an operation found the database away or busy');
    const { message, retryAfterSeconds } = wordsOfUnavailable(cause);
    return told('SERVICE_UNAVAILABLE', message, { retryAfterSeconds });
  }
  const code = formatted.extensions?.code;
  if (cause instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR')
    return { ...formatted, extensions: withoutInternals(formatted.extensions) };
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

/** The error for a service that did not answer, with the seconds after which the client may ask again. */
export function wordsOfUnavailable(cause: unknown): { message: string; retryAfterSeconds: number } {
  const general = new ServiceUnavailable();
  const { clientMessage: told, retryAfterSeconds } = cause instanceof ServiceUnavailable ? cause : general;
  return { message: told ?? general.message, retryAfterSeconds };
}

/** Whether Postgres shuts down, has no connection left, is busy or took too long, or the connection broke. */
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

/** Whether Postgres refused U+0000 in text or JSON. It is removed from texts that are written, but not from those that are searched for. */
export function holdsNul(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === '22021' || cause.code === '22P05');
}

/** Whether whoever asked has made a mistake, which is told to them and is no failure of ours. */
export const isUserMistake = (cause: unknown): boolean =>
  cause instanceof BadInput || cause instanceof DomainError || holdsNul(cause) || isUnknownField(cause);

/** Whether Postgres knows no such field to sort by (`app.figure_field`): what fields there are is known there alone. */
const isUnknownField = (cause: unknown): cause is Error =>
  cause instanceof Error && 'code' in cause && cause.code === 'EB001';

type Payload<K extends string, T> = { [P in K]: T | null } & {
  userErrors: { code: DomainError['code']; message: string; field: string[] | null }[];
};

/** Runs a use case for a mutation. Gives its result under its name, or the user errors that refused it. */
export async function payload<K extends string, T>(name: K, run: () => Promise<T>): Promise<Payload<K, T>> {
  try {
    return { [name]: await run(), userErrors: [] } as unknown as Payload<K, T>;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, field } = error;
    return { [name]: null, userErrors: [{ code, message, field }] } as unknown as Payload<K, T>;
  }
}
