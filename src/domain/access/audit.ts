import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { cleanJson } from '../shared/text.js';

export const auditActorKinds = ['user', 'key', 'agent', 'job', 'system'] as const;
export type AuditActorKind = (typeof auditActorKinds)[number];

export interface AuditRecord {
  /** What was done, as `<thing>.<past tense>`. */
  action: string;
  subjectType: string;
  subjectId: string;
  before?: object | null;
  after?: object | null;
  /**
   * What would name a contact, kept beside the chain, which holds its salted hash alone: it can be erased with the contact
   * and not be changed.
   */
  personal?: { contactId: string; before?: object | null; after?: object | null };
  /** Who, where the context's actor does not say it: the user who has only just come in, an agent, a job. */
  by?: { userId: string } | { kind: 'agent' | 'job'; id: string | null; name: string };
}

const write: Statement = { name: 'audit.write', text: 'select app.audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)' };
const writePersonal: Statement = {
  name: 'audit.write-personal',
  text: 'insert into audit_personal (id, tenant_id, contact_id, salt, body) values ($1, app.tenant(), $2, $3, $4)',
};

/**
 * Adds an entry to the tenant's audit log, in the transaction of what it tells of: neither stands without the other. It
 * waits for nobody: a job gives the entry its place in the chain within a minute.
 */
export async function recordAudit(
  tx: Transaction,
  context: { actor: Actor; requestId: string },
  { action, subjectType, subjectId, before, after, personal, by }: AuditRecord,
): Promise<void> {
  // The entry names its actor from the tables: what was written so far must be in them.
  await tx.em.flush();
  const { kind, id, name } = whoOf(context.actor, by);
  const entryId = newId();
  const salt = randomBytes(16);
  const body = personal && JSON.stringify({ before: shown(personal.before), after: shown(personal.after) });
  const hashed = body ? { ...after, personal: createHash('sha256').update(salt).update(body).digest('hex') } : after;
  const values = [entryId, kind, id, name, action, subjectType, subjectId, masked(before), masked(hashed)];
  await tx.query(write, [...values, context.requestId]);
  if (personal) await tx.query(writePersonal, [entryId, personal.contactId, salt, body]);
}

function whoOf(actor: Actor, by: AuditRecord['by']): { kind: AuditActorKind; id: string | null; name: string | null } {
  if (by && 'userId' in by) return { kind: 'user', id: by.userId, name: null };
  if (by) return by;
  if (actor.kind === 'user') return { kind: 'user', id: actor.scope?.userId ?? null, name: null };
  if (actor.key) return { kind: 'key', ...actor.key };
  return { kind: 'system', id: null, name: null };
}

const secretName = /password|secret|token|credential|hash|api.?key|authorization|cookie/i;
const mask = '••••';

const shown = (value: object | null | undefined): unknown => (value ? maskSecrets(cleanJson(value)) : null);
const masked = (value: object | null | undefined): string | null => (value ? JSON.stringify(shown(value)) : null);

/** A copy in which whatever is named like a secret is not told, at any depth; that there is one still shows. */
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
