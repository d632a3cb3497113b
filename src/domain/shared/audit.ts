import { createHash, randomBytes } from 'node:crypto';
import { type Actor, personOf } from './actor.js';
import type { Statement, Transaction } from './database.port.js';
import { newId } from './id.js';
import { cleanJson } from './text.js';

const auditActorKinds = ['user', 'key', 'agent', 'job', 'system'] as const;
export type AuditActorKind = (typeof auditActorKinds)[number];

export interface AuditRecord {
  /** The action, as `<thing>.<past tense>`. */
  action: string;
  subjectType: string;
  subjectId: string;
  before?: object | null | undefined;
  after?: object | null | undefined;
  /**
   * Data that names a contact. It is stored beside the chain, which holds only its salted hash, so it can be erased with the
   * contact, but any change of it is noticed.
   */
  personal?: { contactId: string; before?: object | null; after?: object | null } | undefined;
  /** The actor, if it is not the context's actor. */
  by?: AuditActor | undefined;
}
/** The actor of an entry, if it is not the context's: a user who has just signed in, an agent or a job. */
export type AuditActor = { userId: string } | { kind: 'agent' | 'job'; id: string | null; name: string };

const write: Statement = { name: 'audit.write', text: 'select app.audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)' };
const writePersonal: Statement = {
  name: 'audit.write-personal',
  text: 'insert into audit_personal (id, tenant_id, contact_id, salt, body) values ($1, app.tenant(), $2, $3, $4)',
};

/**
 * Adds an entry to the tenant's audit log, in the transaction that it describes: both commit or neither does. It takes no lock: a
 * job puts the entry in its place in the chain within a minute. Use cases declare their entries (`audit` in `use-case.ts`)
 * instead of calling this.
 */
export async function recordAudit(
  tx: Transaction,
  context: { actor: Actor; requestId: string },
  { action, subjectType, subjectId, before, after, personal, by }: AuditRecord,
): Promise<void> {
  // The statement looks up the actor's name in the tables, and a user created in this transaction is there only after a flush.
  await tx.em.flush();
  const { kind, id, name } = auditActorOf(context.actor, by);
  const entryId = newId();
  const salt = randomBytes(16);
  const body = personal && JSON.stringify({ before: shown(personal.before), after: shown(personal.after) });
  const hashed = body ? { ...after, personal: createHash('sha256').update(salt).update(body).digest('hex') } : after;
  const values = [entryId, kind, id, name, action, subjectType, subjectId, masked(before), masked(hashed)];
  await tx.query(write, [...values, context.requestId]);
  if (personal) await tx.query(writePersonal, [entryId, personal.contactId, salt, body]);
}

function auditActorOf(
  actor: Actor,
  by: AuditActor | undefined,
): { kind: AuditActorKind; id: string | null; name: string | null } {
  if (by && 'userId' in by) return { kind: 'user', id: by.userId, name: null };
  if (by) return by;
  if (actor.kind === 'user') return { kind: 'user', id: personOf(actor), name: null };
  if (actor.key) return { kind: 'key', ...actor.key };
  return { kind: 'system', id: null, name: null };
}

const secretName = /password|secret|token|credential|hash|api.?key|authorization|cookie/i;
const mask = '••••';

/** Returns a copy for the log: limited to values that JSON and Postgres can hold, with secrets masked. */
export const recorded = (value: object): object => maskSecrets(cleanJson(value)) as object;
const shown = (value: object | null | undefined): object | null => (value ? recorded(value) : null);
const masked = (value: object | null | undefined): string | null => (value ? JSON.stringify(shown(value)) : null);

/**
 * Returns a copy in which the values of keys that are named like secrets are masked, at any depth. A masked value still shows
 * that a value is set.
 */
export function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      secretName.test(key) && inner !== null && typeof inner !== 'boolean' ? mask : maskSecrets(inner),
    ]),
  );
}
