import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from './actor.js';
import type { Statement, Transaction } from './database.port.js';
import { DomainError } from './domain-error.js';
import { newId } from './id.js';
import { cleanText } from './text.js';
import { isLonger, maxCharacters } from './texts.js';

/** A text that the client chooses: a mutation repeated with the same text counts as the same request, not as a second one. */
export const idempotencyKey = z
  .string()
  .min(1, 'An idempotencyKey cannot be empty. Leave it out if you do not need one.')
  .refine(
    key => !isLonger(key, maxCharacters.idempotencyKey),
    `An idempotencyKey can have at most ${maxCharacters.idempotencyKey} characters.`,
  )
  .transform(cleanText)
  .nullish();

/** How a use case that creates something answers a repeated request. */
export interface RepeatHandler<C, R> {
  /** The id of what was created. */
  idOf(result: R): string;
  /**
   * Returns the result for a repeat, read again by that id. Throws MadeThingGone if it no longer exists, or if the actor may not
   * see it.
   */
  again(context: C, id: string): Promise<R>;
}
/**
 * For use cases that return the id of a row of the table. A repeat is NOT_FOUND if the actor no longer sees the row, or if the row does not
 * meet the condition `stands`. Otherwise the repeat would seem to succeed although nothing exists.
 */
export function repeatReturnsIdIn(table: string, stands = 'true'): RepeatHandler<{ tx: Transaction }, string> {
  const still: Statement = {
    name: `idempotency-key.still-${table}`,
    text: `select 1 as still from ${table} where id = $1 and ${stands}`,
  };
  return {
    idOf: id => id,
    async again({ tx }, id) {
      const [found] = await tx.query(still, [id]);
      if (!found) throw new IdempotentResultGone();
      return id;
    },
  };
}

const claim: Statement = {
  name: 'idempotency-key.claim',
  text: 'select mine, same, result_id as "resultId" from app.claim_idempotency_key($1, $2, $3, $4)',
};
const keep: Statement = { name: 'idempotency-key.keep', text: 'select app.keep_idempotent_result($1, $2)' };

/**
 * Runs `run` once for each key of an actor. A repeat with the same input returns the thing that the first run created; with
 * another input it is a CONFLICT. The key is claimed in the same transaction: if the run fails, the key stays free, and of two
 * runs at the same time the second waits for the first. Without a key, `run` always runs.
 */
export async function runOnce<C extends { tx: Transaction; actor: Actor }, R>(
  context: C,
  useCase: string,
  input: object,
  { idOf, again }: RepeatHandler<C, R>,
  run: () => Promise<R>,
): Promise<R> {
  const { idempotencyKey: key, ...rest } = input as { idempotencyKey?: string | null };
  if (!key) return run();
  const { tx } = context;
  const keyHash = hashOfKey(useCase, context.actor, key);
  const inputHash = hashOfInput(key, rest);
  const id = newId();
  const [claimed] = await tx.query<{ mine: boolean; same: boolean; resultId: string | null }>(claim, [
    id,
    useCase,
    keyHash,
    inputHash,
  ]);
  if (!claimed?.mine) {
    if (!claimed?.same || !claimed.resultId) throw new IdempotencyKeyReused();
    return again(context, claimed.resultId);
  }
  const result = await run();
  await tx.query(keep, [id, idOf(result)]);
  return result;
}

/** Thrown when a request is repeated after its result was deleted or given to another user. */
export class IdempotentResultGone extends DomainError {
  constructor() {
    super(
      'NOT_FOUND',
      'What this idempotencyKey created no longer exists, or you do not have access to it. Use a new key to create another.',
      ['idempotencyKey'],
    );
  }
}

/** Thrown when a key was used before with another input. */
export class IdempotencyKeyReused extends DomainError {
  constructor() {
    super('CONFLICT', 'This idempotencyKey was already used for a different request. Use a new one for each request.', [
      'idempotencyKey',
    ]);
  }
}

/** The hash is keyed by the client's text, which is never stored, so that inputs cannot be guessed by hashing candidates. */
export const hashOfInput = (key: string, input: object): Buffer =>
  createHmac('sha256', key).update(canonical(input)).digest();

/** The hash includes the owner, so that the keys of two users, or of two API keys, never collide. */
export function hashOfKey(useCase: string, { scope, key }: Actor, text: string): Buffer {
  const owner = key?.id ?? scope?.userId ?? '';
  return createHash('sha256').update([useCase, owner, text].join('\n')).digest();
}

/** JSON with sorted keys and without nulls: the order of keys makes no difference, and a null equals a missing key. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(([, each]) => each !== null && each !== undefined);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
