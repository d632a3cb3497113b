import type { z } from 'zod';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import type { Database, Scope, Sql, Transaction } from './database.port.js';
import { BadInput, DomainError, Forbidden, Unauthenticated } from './domain-error.js';
import { type Once, runOnce } from './once.js';
import type { Permission } from './permissions.js';
import { tooLongMark } from './texts.js';

/** What the domain asks of the outside. Each feature adds its own ports here by declaration merging, beside the port. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the features
export interface Ports {}

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What a use case is given: who acts, the time, the outside. */
export interface UseCaseContext {
  actor: Actor;
  /** The same id through request, job and model call. */
  requestId: string;
  clock: Clock;
  database: Database;
  ports: Ports;
  log: Log;
  trace<T>(name: string, attributes: Record<string, string>, run: () => Promise<T>): Promise<T>;
}

/** A use case's own context: its tenant is certain. */
export interface ScopedContext extends UseCaseContext {
  scope: Scope;
  read: Sql;
  transaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
}
export interface TransactionContext extends ScopedContext {
  tx: Transaction;
}

interface Definition<S extends z.ZodType, C, R> {
  name: string;
  permission: Permission;
  input: S;
  run(context: C, input: z.output<S>): Promise<R>;
}
export interface UseCase<S extends z.ZodType, R> {
  (context: UseCaseContext, input: z.input<S>): Promise<R>;
  readonly useCaseName: string;
  readonly permission: Permission;
}

/** Every use case that has been defined, for the test that looks at their permissions. */
export const definedUseCases: { name: string; permission: Permission }[] = [];

/**
 * A use case in one transaction: checks the permission, parses the input, opens transaction and trace. One that makes
 * something takes an `idempotencyKey` in its input and says by `once` how a repeat of it is answered.
 *
 * It may run more than once, since a transaction that met another one's is repeated from its beginning: what it does beside
 * its transaction must bear that. Its `read` is the transaction itself: with a second connection for each, those who hold
 * the last ones would wait for each other.
 */
export function useCase<S extends z.ZodType<object>, R>(
  definition: Definition<S, TransactionContext, R> & { once?: Once<TransactionContext, R> },
): UseCase<S, R> {
  const { name, once } = definition;
  return define(definition, (context, scoped, input) =>
    context.database.transaction(
      scoped.scope,
      tx => {
        const within = { ...scoped, read: tx, tx };
        const run = () => definition.run(within, input);
        return once ? runOnce(within, name, input, once, run) : run();
      },
      context.requestId,
    ),
  );
}

/** A use case that reads, calls the network, and opens short transactions itself: never one around a call. */
export function longUseCase<S extends z.ZodType, R>(definition: Definition<S, ScopedContext, R>): UseCase<S, R> {
  return define(definition, (_context, scoped, input) => definition.run(scoped, input));
}

/** A use case before any tenant is known: logging in, receiving a webhook. */
export function openUseCase<S extends z.ZodType, R>(definition: Definition<S, UseCaseContext, R>): UseCase<S, R> {
  return register(definition, (context, input) => definition.run(context, input));
}

function define<S extends z.ZodType, C, R>(
  definition: Definition<S, C, R>,
  run: (context: UseCaseContext, scoped: ScopedContext, input: z.output<S>) => Promise<R>,
): UseCase<S, R> {
  return register(definition, (context, input) => {
    const { scope } = context.actor;
    if (!scope) throw new Unauthenticated();
    const scoped: ScopedContext = {
      ...context,
      scope,
      read: context.database.reader(scope),
      transaction: work => context.database.transaction(scope, work, context.requestId),
    };
    return run(context, scoped, input);
  });
}

function register<S extends z.ZodType, C, R>(
  definition: Definition<S, C, R>,
  run: (context: UseCaseContext, input: z.output<S>) => Promise<R>,
): UseCase<S, R> {
  const { name, permission } = definition;
  definedUseCases.push({ name, permission });
  const call = async (context: UseCaseContext, raw: z.input<S>): Promise<R> => {
    if (!context.actor.can(permission))
      throw context.actor.kind === 'anonymous' ? new Unauthenticated() : new Forbidden(permission);
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      // People type and paste too much; programs send the wrong type. The former is told beside the field.
      if (issue?.code === 'custom' && issue.params?.[tooLongMark])
        throw new DomainError('INVALID', issue.message, issue.path.map(String));
      throw new BadInput(issue?.message ?? 'The input has the wrong shape.', issue?.path.map(String));
    }
    return context.trace(name, { 'embudo.role': context.actor.role }, () => run(context, parsed.data));
  };
  return Object.assign(call, { useCaseName: name, permission });
}
