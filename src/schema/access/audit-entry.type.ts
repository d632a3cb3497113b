import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AuditEntryRow } from '../../domain/access/index.js';
import { connectionOf } from '../connection.js';
import { PageArgs } from '../page.args.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

@ObjectType('AuditEntry', {
  description: 'Who did what to which thing. Entries are never changed.',
  simpleResolvers: true,
})
export class AuditEntryType implements AuditEntryRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: '`user`, `key`, `agent`, `job` or `system`.' })
  actorKind!: AuditEntryRow['actorKind'];

  @Field(() => ID, { nullable: true, description: 'The user or key that did it; null for the system itself.' })
  actorId!: string | null;

  @Field(() => String, { description: 'What they were called then.' })
  actorName!: string;

  @Field(() => String, { description: 'What was done, such as `user.role-changed`.' })
  action!: string;

  @Field(() => String, { description: 'What kind of thing it was done to, such as `user`.' })
  subjectType!: string;

  @Field(() => ID, { description: 'The thing that it was done to.' })
  subjectId!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What changed, as it was; secrets are masked. Null when there was nothing.',
  })
  before!: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What changed, as it is since; secrets are masked. Null when nothing is left.',
  })
  after!: unknown;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;
}

export const { Edge: AuditEntryEdge, Connection: AuditEntryConnection } = connectionOf(AuditEntryType, 'AuditEntry');

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what was done to this thing.' })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this user or key did.' })
  actorId?: string | null;
}

@ObjectType('AuditFault', { description: 'A place at which the audit log was tampered with.', simpleResolvers: true })
export class AuditFaultType {
  @Field(() => Int, { description: 'Where in the log it shows, counted from 1.' })
  sequence!: number;

  @Field(() => String, {
    description:
      '`CHANGED`: an entry is not what was written. `MISSING`: entries before it are gone. `UNLINKED`: it does not follow the one before. `STRIPPED`: what it told of a person is gone without an erasure. `CUT`: the newest entries are gone.',
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
