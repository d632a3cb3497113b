import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type BulkStatus, bulkStatuses, LeadBulkChange, type LeadStatus } from '../../domain/leads/index.js';
import { enumOf } from '../enum-of.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { LeadStatusEnum } from './lead.enums.js';

export const BulkStatusEnum = enumOf('BulkStatus', 'The state of a bulk change.', bulkStatuses, {
  RUNNING: 'In progress.',
  DONE: 'Made.',
  FAILED: 'A server problem stopped it, or its undo; `problem` says more. What was done so far stays.',
  UNDOING: 'Being undone.',
  UNDONE: 'Undone.',
});

const bulk = windowOn(LeadBulkChange);

@bulk.Type('LeadBulkChange', { description: 'A change of many leads at once.' })
export class LeadBulkChangeType {
  @bulk.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @bulk.Column(() => BulkStatusEnum, { description: 'Its state.' })
  status!: BulkStatus;

  @bulk.Column(() => Int, { description: 'How many leads it covers.' })
  total!: number;

  @bulk.Column(() => Int, { description: 'How many leads it has changed so far.' })
  updated!: number;

  @bulk.Column(() => Int, {
    description:
      'How many leads it could not change so far: leads that do not exist, that were assigned to somebody else meanwhile, that would have more than 50 tags, or whose contact has another open lead.',
  })
  failed!: number;

  @bulk.Column(() => Int, {
    description: 'How many leads an undo has fully restored; people had changed the others since.',
  })
  restored!: number;

  @bulk.Text({
    nullable: true,
    sentencesOf: ['leads'],
    description:
      'Why it failed, in the language of Accept-Language, otherwise in that of the tenant; null if it did not.',
  })
  problem!: string | null;

  @bulk.Column(() => DateTimeScalar, { description: 'When it was requested; it can be undone for an hour.' })
  createdAt!: Date;

  @bulk.Column(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null until then.' })
  undoneAt!: Date | null;
}

@InputType('BulkLeadChange', { description: 'What changes; omitted fields stay unchanged.' })
export class BulkLeadChangeInput {
  @Field(() => LeadStatusEnum, { nullable: true, description: 'The new status; never null.' })
  status?: LeadStatus | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The new owner; null for nobody. The contacts get the new owner shortly after; their other open leads keep theirs.',
  })
  sellerId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Tags to add to each lead.' })
  addTags?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Tags to remove from each lead; a tag that is also in `addTags` is refused.',
  })
  removeTags?: string[] | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'An object: the given keys change, a key with null is removed, the others stay.',
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('UndoBulkUpdateLeadsInput', { description: 'The bulk change to undo.' })
export class UndoBulkUpdateLeadsInput {
  @Field(() => ID, { description: 'The change that bulkUpdateLeads returned.' })
  bulkChangeId!: string;
}

@InputType('ResumeBulkUpdateLeadsInput', { description: 'The bulk change to resume.' })
export class ResumeBulkUpdateLeadsInput {
  @Field(() => ID, { description: 'A change in the state `FAILED`.' })
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
    description: 'The change, which can be undone. Above 500 leads a background job makes it. Null for a dry run.',
  })
  bulkChange!: string | null;
}

@ObjectType('UndoBulkUpdateLeadsPayload', { description: 'The answer to undoBulkUpdateLeads.', simpleResolvers: true })
export class UndoBulkUpdateLeadsPayload extends Payload {
  @Node(() => LeadBulkChangeType, { nullable: true, description: 'The change as it is now; null when it failed.' })
  bulkChange!: string | null;
}

@ObjectType('ResumeBulkUpdateLeadsPayload', {
  description: 'The answer to resumeBulkUpdateLeads.',
  simpleResolvers: true,
})
export class ResumeBulkUpdateLeadsPayload extends Payload {
  @Node(() => LeadBulkChangeType, { nullable: true, description: 'The change as it is now; null when it failed.' })
  bulkChange!: string | null;
}
