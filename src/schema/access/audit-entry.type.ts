import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AuditFault } from '../../domain/access/index.js';
import { AuditEntry, auditPersonal, shownAfter, shownBefore } from '../../domain/access/index.js';
import { connectionOf } from '../connection.js';
import { equals } from '../read/filters.js';
import { windowOn, windowOnSql } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const entry = windowOn(AuditEntry, { join: auditPersonal, list: 'audit', order: ['at'] });

@entry.Type('AuditEntry', {
  description: 'An entry of the audit log: who did what to which object. Entries are never changed.',
})
export class AuditEntryType {
  @entry.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @entry.Column(() => String, { description: '`user`, `key`, `agent`, `job` or `system`.' })
  actorKind!: AuditEntry['actorKind'];

  @entry.Column(() => ID, {
    nullable: true,
    description: 'The user or key that did it; null if it was the system itself.',
    filter: equals('Only actions of this user or key.'),
  })
  actorId!: string | null;

  @entry.Column(() => String, { description: 'The name of the actor at that time.' })
  actorName!: string;

  @entry.Column(() => String, { description: 'What was done, such as `user.role-changed`.' })
  action!: string;

  @entry.Column(() => String, { description: 'The kind of object that it was done to, such as `user`.' })
  subjectType!: string;

  @entry.Column(() => ID, {
    description: 'The object that it was done to.',
    filter: equals('Only actions on this object.'),
  })
  subjectId!: string;

  @entry.Computed(() => JsonScalar, {
    nullable: true,
    description: 'The changed values before the action; secrets are masked. Null when there were none.',
    sql: shownBefore,
  })
  before!: unknown;

  @entry.Computed(() => JsonScalar, {
    nullable: true,
    description: 'The changed values after the action; secrets are masked. Null when there are none.',
    sql: shownAfter,
  })
  after!: unknown;

  @entry.Column(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;
}

export const { Edge: AuditEntryEdge, Connection: AuditEntryConnection } = connectionOf(AuditEntryType, 'AuditEntry');

const fault = windowOnSql<AuditFault>('f');

@fault.Type('AuditFault', { description: 'A place at which the audit log was tampered with.' })
export class AuditFaultType {
  @fault.Column(() => Int, { description: 'The position in the log where it shows, counted from 1.' })
  sequence!: number;

  @fault.Column(() => String, {
    description:
      'What was found. `CHANGED`: the entry differs from what was written. `MISSING`: the entry, or entries before it, are gone. `UNLINKED`: the entry does not follow the one before it, or an entry beside it was never added to the chain. `STRIPPED`: personal data of the entry are gone without an erasure. `CUT`: the newest entries are gone.',
  })
  fault!: string;
}

@InputType('ExportAuditInput', { description: 'A time range of the audit log.' })
export class ExportAuditInput {
  @Field(() => DateTimeScalar, { description: 'The start, inclusive.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'The end, exclusive.' })
  to!: Date;
}

@ObjectType('ExportAuditPayload', { description: 'The answer to exportAudit.', simpleResolvers: true })
export class ExportAuditPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The entries as CSV with a header row, oldest first. Null when it failed.',
  })
  csv!: string | null;
}
