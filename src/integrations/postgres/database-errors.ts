import pg from 'pg';
import { BadInput, Busy, DomainError, Forbidden, ServiceUnavailable } from '../../domain/shared/domain-error.js';

const brokenSocket = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'];

/** Returns the code of an error of Postgres or of a socket, also if MikroORM has wrapped the error, or '' if it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The SQLSTATE of a message that Postgres could not read, such as one with too many parameters. The server did answer. */
const protocolViolation = '08P01';

/** Returns whether the server reported by this SQLSTATE that it ends the connection (57P) or that it lost one (08). */
export const isLostConnection = (code: string): boolean => /^(57P|08)/.test(code) && code !== protocolViolation;

/**
 * Returns whether a connection may be kept after this error. Errors that the server reported leave it usable, except those by
 * which the server ends the connection (57P and 08). The application's own refusals leave it usable too, since every statement
 * was awaited. A lost socket does not.
 */
export function isServerError(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return !/^(57P|08)/.test(error.code ?? '08');
  return (
    error instanceof DomainError || error instanceof Forbidden || error instanceof BadInput || error instanceof Busy
  );
}

/**
 * Returns whether Postgres ended the transaction because it conflicted with another one. It may succeed if it is run again from
 * its beginning.
 */
export const isConflict = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

/**
 * Returns whether it is unknown what the server did with the last statement: the connection was lost with it. Refusals of statements and of
 * the application are known.
 */
export const isOutcomeUnknown = (error: unknown): boolean =>
  !isServerError(error) && codeOf(error) !== protocolViolation;

/** Returns whether the connection itself broke, judged by the errors of node-postgres and the system. */
const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  (brokenSocket.includes(codeOf(error)) ||
    /^(Connection terminated|Client (has encountered|was closed)|timeout e)/.test(error.message));

/** Returns the error for the caller: Busy or ServiceUnavailable if the caller can only try again, otherwise the same error. */
export function toCallerError(error: unknown): unknown {
  if (error instanceof ServiceUnavailable || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code === '55P03')
    return because(
      error,
      new Busy(
        error.message,
        'Somebody else is changing the same data. Nothing was changed. Try again in a few seconds.',
        5,
      ),
    );
  if (code === '57014')
    return because(error, new Busy(error.message, 'This took too long. Request less at a time or try again.'));
  if (isLost(error)) return because(error, new ServiceUnavailable(`The database does not answer (${error.message}).`));
  return error;
}

/** Returns the error for the caller when a conflict came up at every attempt. */
export const repeatedConflict = (error: Error): Busy =>
  because(
    error,
    new Busy(
      error.message,
      'Many requests are changing the same data at once. Nothing was changed. Try again in a few seconds.',
      5,
    ),
  );

/** Returns the error with its causes, for the log and for the operator who starts a process. */
export function because<E extends Error>(cause: unknown, error: E): E {
  error.cause = cause;
  return error;
}
