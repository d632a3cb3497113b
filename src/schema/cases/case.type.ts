import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CaseStatus, caseStatuses, SupportCase } from '../../domain/cases/index.js';
import { connectionOf } from '../connection.js';
import { statusColumn } from '../read/filter.js';
import { equals, oneOf, range } from '../read/filters.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const supportCase = windowOn(SupportCase, {
  list: 'cases',
  defaultOrder: 'OPENED_AT',
  hasOwner: true,
  compositeIndexes: [{ order: 'PRIORITY', columns: ['status'], hasOwner: true }],
});

@supportCase.Type('Case', {
  description: 'An issue of a conversation that a person has to resolve.',
  plural: 'cases',
  filters: [
    oneOf('Only cases with one of these statuses: `WAITING`, `OPEN`, `CLOSED`.', {
      among: caseStatuses,
      name: 'statuses',
    })(statusColumn),
  ],
})
export class CaseType {
  @supportCase.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @supportCase.Column(() => Int, { description: 'Its number within the tenant, without gaps.' })
  number!: number;

  @supportCase.Text({
    description:
      'A one-line subject that names the contact, in the language of Accept-Language, otherwise in that of the tenant.',
  })
  subject!: string;

  @supportCase.Column(() => String, {
    description: '`WAITING` while it has no assignee, `OPEN` once it has one, `CLOSED`.',
    filter: equals('Only cases with this status: `WAITING`, `OPEN` or `CLOSED`.', { among: caseStatuses }),
  })
  status!: CaseStatus;

  @supportCase.Computed(() => Int, {
    description: 'How urgent it is, 1 to 5; 5 is the most urgent.',
    sql: supportCase => `${supportCase}.priority`,
    sort: {
      as: 'PRIORITY',
      by: 'urgency',
      description: 'How urgent it is; in descending order, the case that was opened first comes first among equals.',
    },
  })
  priority!: number;

  @supportCase.Text({
    description:
      'Why a person is needed, in the language of Accept-Language, otherwise in that of the tenant; what a user wrote stays as it is.',
  })
  reason!: string;

  @supportCase.Text({
    nullable: true,
    description:
      'What was said and tried before, in a few lines in the language of Accept-Language, otherwise in that of the tenant; null if there was nothing.',
  })
  summary!: string | null;

  @supportCase.One('Seller', { by: 'sellerId', nullable: true, description: 'The assignee; null while it waits.' })
  seller?: unknown;

  @supportCase.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'The conversation that it comes from.',
  })
  conversation?: unknown;

  @supportCase.Column(() => DateTimeScalar, {
    description: 'When it was opened.',
    filter: range('Only cases that were opened in this range: from inclusive, to exclusive.'),
    sort: { as: 'OPENED_AT', description: 'When it was opened.' },
  })
  openedAt!: Date;

  @supportCase.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed; null while it is open.',
    filter: range('Only cases that were closed in this range: from inclusive, to exclusive.'),
  })
  closedAt!: Date | null;

  @supportCase.Column(() => String, { nullable: true, description: 'The resolution; null while it is open.' })
  resolution!: string | null;

  @supportCase.Column(() => Int, {
    nullable: true,
    description: 'The rating of the customer, 1 to 5; null if they gave none.',
  })
  satisfaction!: number | null;
}

export const { Edge: CaseEdge, Connection: CaseConnection } = connectionOf(CaseType, 'Case');

@InputType('CaseInput', { description: 'The case to act on.' })
export class CaseInput {
  @Field(() => ID, { description: 'The id of the case.' })
  caseId!: string;
}

@InputType('EscalateConversationInput', { description: 'The conversation in which a person is needed, and why.' })
export class EscalateConversationInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => String, { description: 'Why a person is needed.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The department that should answer, by the same name as the `department` of sellers.',
  })
  department?: string | null;
}

@InputType('AssignCaseInput', { description: 'The case to assign, and the seller who gets it.' })
export class AssignCaseInput extends CaseInput {
  @Field(() => ID, { nullable: true, description: 'The seller; if omitted, yourself or the seller who fits best.' })
  sellerId?: string | null;
}

@InputType('CloseCaseInput', { description: 'The case to close, and its resolution.' })
export class CloseCaseInput extends CaseInput {
  @Field(() => String, { description: 'The resolution.' })
  resolution!: string;
}

@ObjectType('ChangedCase', { description: 'The answer to a mutation of a case.', simpleResolvers: true })
abstract class ChangedCase extends Payload {
  @Node(() => CaseType, { nullable: true, description: 'The case; null when it failed.' })
  case!: string | null;
}
@ObjectType('EscalateConversationPayload', {
  description: 'The answer to escalateConversation.',
  simpleResolvers: true,
})
export class EscalateConversationPayload extends ChangedCase {}
@ObjectType('AssignCasePayload', { description: 'The answer to assignCase.', simpleResolvers: true })
export class AssignCasePayload extends ChangedCase {}
@ObjectType('CloseCasePayload', { description: 'The answer to closeCase.', simpleResolvers: true })
export class CloseCasePayload extends ChangedCase {}
@ObjectType('ReopenCasePayload', { description: 'The answer to reopenCase.', simpleResolvers: true })
export class ReopenCasePayload extends ChangedCase {}

@ObjectType('EvaluateCaseClosurePayload', { description: 'The answer to evaluateCaseClosure.', simpleResolvers: true })
export class EvaluateCaseClosurePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'Whether the case seems resolved; null when it failed.' })
  solved!: boolean | null;

  @Field(() => Float, { nullable: true, description: 'The confidence, 0 to 1; null when it failed.' })
  confidence!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The reason, in the language of Accept-Language, otherwise in that of the tenant; null when it failed.',
  })
  reason!: string | null;
}
