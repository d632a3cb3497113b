import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CaseStatus, caseStatuses, SupportCase } from '../../domain/cases/index.js';
import { connectionOf } from '../connection.js';
import type { FilteredColumn } from '../read/filter.js';
import { equals, oneOf, range } from '../read/filters.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const supportCase = windowOn(SupportCase, { list: 'cases', defaultOrder: 'OPENED_AT', hasOwner: true });

const statusColumn: FilteredColumn = {
  property: 'status',
  name: 'status',
  type: 'text',
  graphType: () => String,
  sort: null,
};

@supportCase.Type('Case', {
  description: 'What a person has to solve in a conversation.',
  plural: 'cases',
  filters: [
    oneOf('Only those of one of these statuses: `WAITING`, `OPEN`, `CLOSED`.', {
      among: caseStatuses,
      name: 'statuses',
    })(statusColumn),
  ],
})
export class CaseType {
  @supportCase.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @supportCase.Column(() => Int, { description: 'Its number in the tenant, without gaps.' })
  number!: number;

  @supportCase.Column(() => String, { description: 'Whom it is about, in a line.' })
  subject!: string;

  @supportCase.Column(() => String, {
    description: '`WAITING` while nobody has it, `OPEN` once somebody has, `CLOSED`.',
    filter: equals('Only those of this status: `WAITING`, `OPEN` or `CLOSED`.', { among: caseStatuses }),
  })
  status!: CaseStatus;

  @supportCase.Column(() => Int, { description: 'How urgent it is, 1 to 5; 5 is the most urgent.' })
  priority!: number;

  @supportCase.Column(() => String, { description: 'Why a person is needed.' })
  reason!: string;

  @supportCase.Column(() => String, {
    nullable: true,
    description: 'What was said and tried before, in a few lines; null where nothing was.',
  })
  summary!: string | null;

  @supportCase.One('Seller', { by: 'sellerId', nullable: true, description: 'Who has it; null while it waits.' })
  seller?: unknown;

  @supportCase.One('Conversation', { by: 'conversationId', nullable: true, description: 'Where it came up.' })
  conversation?: unknown;

  @supportCase.Column(() => DateTimeScalar, {
    description: 'When it was opened.',
    filter: range('Only those that were opened then: from inclusive, to exclusive.'),
    sort: { as: 'OPENED_AT', description: 'When it was opened.' },
  })
  openedAt!: Date;

  @supportCase.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed; null while it is open.',
    filter: range('Only those that were closed then: from inclusive, to exclusive.'),
  })
  closedAt!: Date | null;

  @supportCase.Column(() => String, { nullable: true, description: 'What came of it; null while it is open.' })
  resolution!: string | null;

  @supportCase.Column(() => Int, {
    nullable: true,
    description: 'How content the customer was, 1 to 5; null where they did not say.',
  })
  satisfaction!: number | null;
}

export const { Edge: CaseEdge, Connection: CaseConnection } = connectionOf(CaseType, 'Case');

@InputType('CaseInput', { description: 'Which case.' })
export class CaseInput {
  @Field(() => ID, { description: 'Its id.' })
  caseId!: string;
}

@InputType('EscalateConversationInput', { description: 'Where a person is needed, and why.' })
export class EscalateConversationInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => String, { description: 'Why a person is needed.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Which department should answer, as sellers name theirs.' })
  department?: string | null;
}

@InputType('AssignCaseInput', { description: 'Which case, and to whom.' })
export class AssignCaseInput extends CaseInput {
  @Field(() => ID, { nullable: true, description: 'The seller; left out, you, or whoever fits best.' })
  sellerId?: string | null;
}

@InputType('CloseCaseInput', { description: 'Which case, and what came of it.' })
export class CloseCaseInput extends CaseInput {
  @Field(() => String, { description: 'What came of it.' })
  resolution!: string;
}

@ObjectType('ChangedCase', { description: 'A case, changed.', simpleResolvers: true })
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
  @Field(() => Boolean, { nullable: true, description: 'Whether it seems solved; null when it failed.' })
  solved!: boolean | null;

  @Field(() => Float, { nullable: true, description: 'How sure that is, 0 to 1; null when it failed.' })
  confidence!: number | null;

  @Field(() => String, { nullable: true, description: 'Why, in the language of the tenant; null when it failed.' })
  reason!: string | null;
}
