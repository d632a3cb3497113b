import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type BulkStatus, bulkStatuses, LeadBulkChange, type LeadStatus } from '../../domain/leads/index.js';
import { enumOf } from '../enum-of.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { LeadStatusEnum } from './lead.enums.js';

export const BulkStatusEnum = enumOf('BulkStatus', 'How far a change of many things is.', bulkStatuses, {
  RUNNING: 'Being made.',
  DONE: 'Made.',
  UNDOING: 'Being undone.',
  UNDONE: 'Undone.',
});

const bulk = windowOn(LeadBulkChange);

@bulk.Type('LeadBulkChange', { description: 'A change of many leads at once.' })
export class LeadBulkChangeType {
  @bulk.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @bulk.Column(() => BulkStatusEnum, { description: 'How far it is.' })
  status!: BulkStatus;

  @bulk.Column(() => Int, { description: 'How many leads it is about.' })
  total!: number;

  @bulk.Column(() => Int, { description: 'How many it has changed so far.' })
  updated!: number;

  @bulk.Column(() => Int, {
    description:
      'How many it could not change so far: leads that are not there or were given to somebody else meanwhile, that would have more than 50 tags, or that a contact has another open lead beside.',
  })
  failed!: number;

  @bulk.Column(() => Int, { description: 'How many an undo has put back wholly; people had changed the others since.' })
  restored!: number;

  @bulk.Column(() => DateTimeScalar, { description: 'When it was asked for; it can be undone for an hour.' })
  createdAt!: Date;

  @bulk.Column(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null until then.' })
  undoneAt!: Date | null;
}

@InputType('BulkLeadChange', { description: 'What changes; what is omitted stays.' })
export class BulkLeadChangeInput {
  @Field(() => LeadStatusEnum, { nullable: true, description: 'The new status; never null.' })
  status?: LeadStatus | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose they become; null for nobody. Contacts follow within moments.',
  })
  sellerId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Tags that each gets.' })
  addTags?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Tags that each loses; they win over `addTags`.' })
  removeTags?: string[] | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'An object: keys that are given change, a key given as null goes, the others stay.',
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('UndoBulkUpdateLeadsInput', { description: 'Which change is undone.' })
export class UndoBulkUpdateLeadsInput {
  @Field(() => ID, { description: 'The change that bulkUpdateLeads gave.' })
  bulkChangeId!: string;
}

@ObjectType('BulkUpdateLeadsPayload', { description: 'The answer to bulkUpdateLeads.', simpleResolvers: true })
export class BulkUpdateLeadsPayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description: 'How many were changed; for a dry run, how many would be. Null when it failed.',
  })
  updated!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many could not be changed; null when it failed.' })
  failed!: number | null;

  @Node(() => LeadBulkChangeType, {
    nullable: true,
    description: 'The change, by which it is undone. Above 500 leads a job makes it. Null for a dry run.',
  })
  bulkChange!: string | null;
}

@ObjectType('UndoBulkUpdateLeadsPayload', { description: 'The answer to undoBulkUpdateLeads.', simpleResolvers: true })
export class UndoBulkUpdateLeadsPayload extends Payload {
  @Node(() => LeadBulkChangeType, { nullable: true, description: 'The change as it is now; null when it failed.' })
  bulkChange!: string | null;
}
