import type { z } from 'zod';
import type { Actor } from './actor.js';
import { type Audit, type AuditTrail, auditTrail, entriesIn } from './audit-trail.js';
import type { Clock } from './clock.js';
import type { Database, Scope, Sql, Transaction } from './database.port.js';
import { BadInput, DomainError, Forbidden, mostProblems, refusedTogether, Unauthenticated } from './domain-error.js';
import { firstOfEach } from './first-of-each.js';
import { issueSentence } from './issue-sentence.js';
import { type RepeatHandler, runOnce } from './once.js';
import type { Permission } from './permissions.js';
import { usersMistake } from './texts.js';

/** The ports of the domain. Each feature adds its own by declaration merging, in the file of the port. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the features
export interface Ports {}

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The context of every use case: the actor, the clock, the database and the ports. */
export interface UseCaseContext {
  actor: Actor;
  /** The id that a request, its jobs and its model calls share. */
  requestId: string;
  clock: Clock;
  database: Database;
  ports: Ports;
  log: Log;
  trace<T>(name: string, attributes: Record<string, string>, run: () => Promise<T>): Promise<T>;
}

/** A context whose transactions write the audit entries that the use case declares. */
export interface AuditedContext<A> extends UseCaseContext {
  /** Runs a transaction under a scope other than the actor's: that of a user who signs in, or of a tenant that is being created. */
  transactionAs<T>(
    scope: Scope,
    run: (tx: Transaction, audit: AuditTrail<A>) => Promise<T>,
    together?: string,
  ): Promise<T>;
}

/** The context of a use case that has a tenant. */
export interface ScopedContext<A = unknown> extends AuditedContext<A> {
  scope: Scope;
  read: Sql;
  /** `together` names the kind of transactions that this one may be grouped with (`Database.transaction`). */
  transaction<T>(run: (tx: Transaction, audit: AuditTrail<A>) => Promise<T>, together?: string): Promise<T>;
}
export interface TransactionContext<A = unknown> extends ScopedContext<A> {
  tx: Transaction;
}
/** The context of a `useCase`: its single transaction, and that transaction's audit trail. */
export interface WriteContext<A = unknown> extends TransactionContext<A> {
  audit: AuditTrail<A>;
}

interface Definition<S extends z.ZodType, A, C, R> {
  name: string;
  permission: Permission;
  input: S;
  /** The entries that it may write to the audit log, by action, or why it writes none. */
  audit: A;
  run(context: C, input: z.output<S>): Promise<R>;
}
export interface UseCase<S extends z.ZodType, R> {
  (context: UseCaseContext, input: z.input<S>): Promise<R>;
  readonly useCaseName: string;
  readonly permission: Permission;
}

/** All defined use cases, for the tests that look at all of them. */
export const definedUseCases: { name: string; permission: Permission; audit: Audit }[] = [];

/**
 * Defines a use case in one transaction: checks the permission, parses the input, opens the transaction and the trace, and writes
 * the audit entries. A use case that creates something takes an `idempotencyKey` in its input and declares by `once` the answer
 * to a repeated request; a repeat writes no audit entries.
 *
 * `run` may be called more than once, since a transaction that conflicts with another is run again from its beginning: its side
 * effects outside the transaction must be safe to repeat. Its `read` is the transaction itself: if it took a second connection,
 * requests that hold the last free ones would wait for each other.
 */
export function useCase<S extends z.ZodType<object>, R, A extends Audit>(
  definition: Definition<S, A, WriteContext<A>, R> & {
    once?: RepeatHandler<TransactionContext, R>;
    /** The kind of transactions that this one may be grouped with (`Database.transaction`). */
    together?: string;
  },
): UseCase<S, R> {
  const { name, once, audit, together } = definition;
  return define(definition, (context, scoped, input) =>
    context.database.transaction(
      scoped.scope,
      tx => {
        const { trail, write, hasTold } = auditTrail(tx, context, audit);
        const within = { ...scoped, read: tx, tx, audit: trail };
        const run = async () => {
          const result = await definition.run(within, input);
          if (Object.keys(entriesIn(audit)).length > 0 && !hasTold())
            throw new Error(`${name} declares audit entries, but added none and did not call audit.nothing()`);
          await write();
          return result;
        };
        return once ? runOnce(within, name, input, once, run) : run();
      },
      context.requestId,
      together,
    ),
  );
}

/** Defines a use case that reads, calls the network and opens short transactions itself, never one around a network call. */
export function longUseCase<S extends z.ZodType, R, A extends Audit>(
  definition: Definition<S, A, ScopedContext<A>, R>,
): UseCase<S, R> {
  return define(definition, (_context, scoped, input) => definition.run(scoped, input));
}

/** Defines a use case without a tenant, such as logging in or receiving a webhook. */
export function openUseCase<S extends z.ZodType, R, A extends Audit>(
  definition: Definition<S, A, AuditedContext<A>, R>,
): UseCase<S, R> {
  return register(definition, (context, input) => definition.run(audited(context, definition.audit), input));
}

/** Adds transactions to the context that write their audit entries before they commit. */
function audited<A extends Audit>(context: UseCaseContext, audit: A): AuditedContext<A> {
  return {
    ...context,
    transactionAs: (scope, work, together) =>
      context.database.transaction(
        scope,
        async tx => {
          const { trail, write } = auditTrail(tx, context, audit);
          const result = await work(tx, trail);
          await write();
          return result;
        },
        context.requestId,
        together,
      ),
  };
}

function define<S extends z.ZodType, A extends Audit, C, R>(
  definition: Definition<S, A, C, R>,
  run: (context: UseCaseContext, scoped: ScopedContext<A>, input: z.output<S>) => Promise<R>,
): UseCase<S, R> {
  return register(definition, (context, input) => {
    const { scope } = context.actor;
    if (!scope) throw new Unauthenticated();
    const withAudit = audited(context, definition.audit);
    const scoped: ScopedContext<A> = {
      ...withAudit,
      scope,
      read: context.database.reader(scope),
      transaction: (work, together) => withAudit.transactionAs(scope, work, together),
    };
    return run(context, scoped, input);
  });
}

/**
 * Returns what is wrong with an input, each problem with its field. A user's mistake, such as a text that is too long, is shown beside its
 * field; any other problem is a mistake of the client program. If an input has both, the first one decides as which kind all of them are
 * reported.
 */
function refusalOf({ issues }: z.core.$ZodError): DomainError | BadInput {
  // Only the first problem of a field is reported; others often follow from it.
  const told = firstOfEach(issues, ({ path }) => path.join('.'));
  const [first, ...others] = told.slice(0, mostProblems);
  if (!first) return new BadInput('The input is invalid.');
  const isOfUser = first.code === 'custom' && first.params?.usersMistake === usersMistake.usersMistake;
  const fieldOf = ({ path }: z.core.$ZodIssue) => path.map(String);
  if (!isOfUser)
    return new BadInput(
      first.message,
      fieldOf(first),
      others.map(issue => ({ message: issue.message, field: fieldOf(issue) })),
    );
  const refused = (issue: z.core.$ZodIssue) => new DomainError('INVALID', issue.message, fieldOf(issue));
  return refusedTogether([refused(first), ...others.map(refused)]);
}

function register<S extends z.ZodType, A extends Audit, C, R>(
  definition: Definition<S, A, C, R>,
  run: (context: UseCaseContext, input: z.output<S>) => Promise<R>,
): UseCase<S, R> {
  const { name, permission, audit } = definition;
  definedUseCases.push({ name, permission, audit });
  const call = async (context: UseCaseContext, raw: z.input<S>): Promise<R> => {
    if (!context.actor.can(permission))
      throw context.actor.kind === 'anonymous' ? new Unauthenticated() : new Forbidden(permission);
    const parsed = definition.input.safeParse(raw, { error: issueSentence });
    if (!parsed.success) throw refusalOf(parsed.error);
    // Awaited here, because a promise that is returned takes two more turns of the microtask queue.
    return await context.trace(name, { 'embudo.role': context.actor.role }, () => run(context, parsed.data));
  };
  return Object.assign(call, { useCaseName: name, permission });
}
