import type { Words } from './translations.js';

/** The values of UserErrorCode in the graph: refusals that a client shows to the user, beside a field if one is named. */
export const userErrorCodes = [
  'NOT_FOUND',
  'CONFLICT',
  'INVALID',
  'REPLY_WINDOW_CLOSED',
  'OPTED_OUT',
  'LIMIT_REACHED',
  'UPSTREAM_FAILED',
  'INVALID_CREDENTIALS',
  'EXPIRED',
  'UNCONFIRMED',
] as const;
export type UserErrorCode = (typeof userErrorCodes)[number];

/** Thrown when a business rule refuses the request. The transaction rolls back; the client finds it in `userErrors`. */
export class DomainError extends Error {
  /** The sentence in every language if it is a text of the catalogue; null if it is English, with its Spanish in `refusals/`. */
  readonly words: Words | null;
  /** The other refusals of the same input, so that a form can show all of them at once. */
  others: readonly DomainError[] = [];

  constructor(
    readonly code: UserErrorCode,
    message: string | Words,
    readonly field: string[] | null = null,
  ) {
    super(typeof message === 'string' ? message : message.en);
    this.words = typeof message === 'string' ? null : message;
    this.name = 'DomainError';
  }
}

/** Runs a check of the value at `path` in the input. The fields named by its errors become paths from the root of the input. */
export async function checkedAt<T>(path: readonly string[], check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const moved = ({ code, words, message, field }: DomainError) =>
      new DomainError(code, words ?? message, [...path, ...(field ?? [])]);
    throw refusedTogether([moved(error), ...error.others.map(moved)]);
  }
}

/** Maximum number of problems that an answer names: an input can have thousands, such as a list of wrong values. */
export const mostProblems = 50;

/** Returns the refusal to throw for several of one input: the first, with the others beside it. */
export function refusedTogether([first, ...others]: readonly [DomainError, ...DomainError[]]): DomainError {
  first.others = [...first.others, ...others.flatMap(each => [each, ...each.others])];
  return first;
}

/**
 * Runs checks of one input that do not depend on each other, one after the other, and returns their results. Throws the first refusal with
 * all others beside it, or alone if it says that something is not found.
 */
export async function checkedTogether<Checks extends readonly (() => unknown)[]>(
  ...checks: Checks
): Promise<{ -readonly [At in keyof Checks]: Awaited<ReturnType<Checks[At]>> }> {
  const refused: DomainError[] = [];
  const results: unknown[] = [];
  for (const check of checks)
    try {
      results.push(await check());
    } catch (error) {
      // A caller who may not see the record gets no other refusals: those would only be consequences of this one.
      if (!(error instanceof DomainError) || (error.code === 'NOT_FOUND' && refused.length === 0)) throw error;
      refused.push(error);
    }
  const [first, ...others] = refused;
  if (first) throw refusedTogether([first, ...others]);
  return results as { -readonly [At in keyof Checks]: Awaited<ReturnType<Checks[At]>> };
}

/** Thrown when a request that needs a signed-in user or key has none. */
export class Unauthenticated extends Error {
  constructor(message = 'Sign in first. Send the header Authorization: Bearer <token>.') {
    super(message);
    this.name = 'Unauthenticated';
  }
}

/** Thrown when the actor's role lacks the permission that a use case asks for. */
export class Forbidden extends Error {
  constructor(permission: string) {
    super(`Your role does not have the permission ${permission}.`);
    this.name = 'Forbidden';
  }
}

/**
 * Thrown when an input has the wrong shape; `field` names the first bad one. The property is not called `path`: graphql-js treats
 * an error with a `path` list as already located in the answer, and would leave out `path` and `locations`.
 */
export class BadInput extends Error {
  constructor(
    message: string,
    readonly field: string[] = [],
    /** What else is wrong with the same input. */
    readonly others: readonly { message: string; field: string[] }[] = [],
  ) {
    super(message);
    this.name = 'BadInput';
  }
}

/** Thrown when a rate limit is reached; the caller may try again after `retryAfterSeconds`. */
export class RateLimited extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many requests. Try again in ${retryAfterSeconds} seconds.`);
    this.name = 'RateLimited';
  }
}

/** Thrown when a part that the request needs, usually the database, does not answer in time. */
export class ServiceUnavailable extends Error {
  constructor(
    message = 'The service is temporarily unavailable. Try again in a moment.',
    /** The sentence for the client instead of the general one; `message` itself is for the log. */
    readonly clientMessage: string | null = null,
    readonly retryAfterSeconds = 2,
  ) {
    super(message);
    this.name = 'ServiceUnavailable';
  }
}

/** Thrown when the database answered but could not finish: a lock is held, a statement took too long. Nothing was changed. */
export class Busy extends ServiceUnavailable {}

const mayHaveHappened =
  'The change may have been made or may still be made. Check before you repeat it, or repeat it with the same idempotencyKey, which never does it twice.';

/** Thrown when the connection was lost during a commit, so that it is unknown whether the write was committed. */
export class OutcomeUnknown extends ServiceUnavailable {
  /** `why` is a whole sentence that a client may read. */
  constructor(why: string) {
    super(why, `${why} ${mayHaveHappened}`);
  }
}
