import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AuditFault } from '../../domain/access/index.js';
import { AuditEntry, auditPersonal, shownAfter, shownBefore } from '../../domain/access/index.js';
import { connectionOf } from '../connection.js';
import { equals } from '../read/filters.js';
import { windowOn, windowOnSql } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const entry = windowOn(AuditEntry, { join: auditPersonal, list: 'audit', order: ['at'] });

@entry.Type('AuditEntry', { description: 'Who did what to which thing. Entries are never changed.' })
export class AuditEntryType {
  @entry.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @entry.Column(() => String, { description: '`user`, `key`, `agent`, `job` or `system`.' })
  actorKind!: AuditEntry['actorKind'];

  @entry.Column(() => ID, {
    nullable: true,
    description: 'The user or key that did it; null for the system itself.',
    filter: equals('Only what this user or key did.'),
  })
  actorId!: string | null;

  @entry.Column(() => String, { description: 'What they were called then.' })
  actorName!: string;

  @entry.Column(() => String, { description: 'What was done, such as `user.role-changed`.' })
  action!: string;

  @entry.Column(() => String, { description: 'What kind of thing it was done to, such as `user`.' })
  subjectType!: string;

  @entry.Column(() => ID, {
    description: 'The thing that it was done to.',
    filter: equals('Only what was done to this thing.'),
  })
  subjectId!: string;

  @entry.Computed(() => JsonScalar, {
    nullable: true,
    description: 'What changed, as it was; secrets are masked. Null when there was nothing.',
    sql: shownBefore,
  })
  before!: unknown;

  @entry.Computed(() => JsonScalar, {
    nullable: true,
    description: 'What changed, as it is since; secrets are masked. Null when nothing is left.',
    sql: shownAfter,
  })
  after!: unknown;

  @entry.Column(() => DateTimeScalar, { description: 'When.' })
  at!: Date;
}

export const { Edge: AuditEntryEdge, Connection: AuditEntryConnection } = connectionOf(AuditEntryType, 'AuditEntry');

const fault = windowOnSql<AuditFault>('f');

@fault.Type('AuditFault', { description: 'A place at which the audit log was tampered with.' })
export class AuditFaultType {
  @fault.Column(() => Int, { description: 'Where in the log it shows, counted from 1.' })
  sequence!: number;

  @fault.Column(() => String, {
    description:
      '`CHANGED`: an entry is not what was written. `MISSING`: it, or entries before it, are gone. `UNLINKED`: it does not follow the one before, or an entry beside it was never chained. `STRIPPED`: what it told of a person is gone without an erasure. `CUT`: the newest entries are gone.',
  })
  fault!: string;
}

@InputType('ExportAuditInput', { description: 'A stretch of time of the audit log.' })
export class ExportAuditInput {
  @Field(() => DateTimeScalar, { description: 'From when on.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when, which is not part of it any more.' })
  to!: Date;
}

@ObjectType('ExportAuditPayload', { description: 'The answer to exportAudit.', simpleResolvers: true })
export class ExportAuditPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The entries as CSV with a line of names, the oldest first. Null when it failed.',
  })
  csv!: string | null;
}
