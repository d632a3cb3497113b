import type { Actor } from './actor.js';
import { type AuditActor, recordAudit, recorded } from './audit.js';
import type { Transaction } from './database.port.js';

/** What the audit log records of one kind of action. `T` is the value that the use case passes: an entity, or a few facts. */
export interface AuditEntry<T> {
  /** The type of the thing that was acted on, as the log names it. */
  subject: string;
  /** The id of that thing; by default the `id` property of the value that the use case passes. */
  id?: (thing: T) => string;
  /** The recorded data of the thing. It must not name a contact, since an entry can never be changed. */
  shows?: (thing: T) => object;
  /** Data that names a contact. It is stored beside the entry, which holds only its salted hash, and is erased with that contact. */
  personal?: { contactId: (thing: T) => string; shows: (thing: T) => object };
}

/** The entries that a use case may write, by action: `<thing>.<past tense>`. */
export type AuditEntries = Record<string, AuditEntry<never>>;

/** Declared by a use case without audit entries: the reason why it writes none. */
export interface NotAudited {
  readonly none: string;
}
export const notAudited = (reason: string): NotAudited => ({ none: reason });

/** The audit declaration of a use case. */
export type Audit = AuditEntries | NotAudited;
type EntriesIn<A> = A extends NotAudited ? NoEntries : A;
type NoEntries = Record<never, never>;
/** Returns the entries of a declaration; empty for `notAudited`. */
export const entriesIn = (audit: Audit): AuditEntries =>
  typeof audit.none === 'string' ? {} : (audit as AuditEntries);

type Declared<E> = E extends AuditEntry<infer T> ? T : never;
type ThingOf<E> = Declared<E> & (E extends { id: unknown } ? unknown : { id: string });

/** Additions to what an entry records of the thing itself. */
export interface AuditExtra {
  before?: object | undefined;
  after?: object | undefined;
  personal?: { before: object; after: object } | null | undefined;
  /** The actor, if it is not the context's actor: a user who signs in within this transaction, or a job. */
  by?: AuditActor | undefined;
}

export interface AuditRecorder<T> {
  /** Adds an entry for something new or done: `after` is the state that the thing shows at the end of the transaction. */
  after(thing: T, extra?: AuditExtra): void;
  /**
   * Adds an entry for a change. Call it before the change: `before` is the state that the thing shows now, `after` the state at
   * the end.
   */
  beforeAndAfter(thing: T, extra?: AuditExtra): void;
  /** Adds an entry for something that ends, or whose new state is `extra.after`: `before` is the state that the thing shows now. */
  before(thing: T, extra?: AuditExtra): void;
}

/** Adds the audit entries of a use case. They are written at the end of the transaction that they describe. */
export type AuditTrail<A> = {
  readonly [Action in keyof EntriesIn<A>]: AuditRecorder<ThingOf<EntriesIn<A>[Action]>>;
} & {
  /** Declares that nothing was changed, so that the use case may end without an entry. */
  nothing(): void;
};

interface AuditTrailWriter<A> {
  trail: AuditTrail<A>;
  /** Whether the use case added an entry or called `nothing`. */
  hasTold(): boolean;
  /** Writes the entries in the order in which they were added. */
  write(): Promise<void>;
}

/** Creates the audit trail of one transaction. */
export function auditTrail<A extends Audit>(
  tx: Transaction,
  context: { actor: Actor; requestId: string },
  audit: A,
): AuditTrailWriter<A> {
  const pending: (() => Promise<void>)[] = [];
  let told = false;
  const tell = (action: string, entry: AuditEntry<unknown>, parts: keyof AuditRecorder<unknown>) =>
    function add(thing: unknown, extra: AuditExtra = {}): void {
      told = true;
      const { subject, shows, personal, id = identified => (identified as { id: string }).id } = entry;
      // The thing and the objects that it refers to are about to change, so their current state is copied.
      const before = parts === 'after' ? undefined : recorded({ ...shows?.(thing) });
      const personalBefore = parts === 'after' ? undefined : recorded({ ...personal?.shows(thing) });
      pending.push(() =>
        recordAudit(tx, context, {
          action,
          subjectType: subject,
          subjectId: id(thing),
          before: filled({ ...before, ...extra.before }),
          after: filled({ ...(parts === 'before' ? undefined : shows?.(thing)), ...extra.after }),
          personal: personal && {
            contactId: personal.contactId(thing),
            before: filled({ ...personalBefore, ...extra.personal?.before }),
            after: filled({ ...(parts === 'before' ? undefined : personal.shows(thing)), ...extra.personal?.after }),
          },
          by: extra.by,
        }),
      );
    };
  const tellers = Object.entries(entriesIn(audit)).map(([action, entry]) => {
    const declared = entry as AuditEntry<unknown>;
    const teller: AuditRecorder<unknown> = {
      after: tell(action, declared, 'after'),
      beforeAndAfter: tell(action, declared, 'beforeAndAfter'),
      before: tell(action, declared, 'before'),
    };
    return [action, teller];
  });
  const nothing = () => {
    told = true;
  };
  return {
    trail: { ...Object.fromEntries(tellers), nothing } as AuditTrail<A>,
    hasTold: () => told,
    async write() {
      for (const entry of pending) await entry();
    },
  };
}

const filled = (value: object): object | null => (Object.keys(value).length > 0 ? value : null);
