import { Float, ID, Int } from 'type-graphql';
import { shownFields } from '../../domain/custom-fields/index.js';
import {
  Opportunity,
  opportunityAtRisk,
  opportunityProbability,
  opportunityValue,
  StageChange,
} from '../../domain/opportunities/index.js';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { connectionOf } from '../connection.js';
import { OpportunityStatusEnum } from '../pipelines/pipeline.enums.js';
import { amounts } from '../read/amount-filter.js';
import { customFieldsColumn, fields } from '../read/field-filter.js';
import { equals, oneOf, ownedBy, range } from '../read/filters.js';
import { searchOfSales } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';
import { TasksArgs } from '../to-dos/task.args.js';
import { leadSource } from './lead-source-filter.js';

const opportunity = windowOn(Opportunity, {
  list: 'opportunities',
  fieldsOf: 'OPPORTUNITY',
  hasOwner: true,
  compositeIndexes: [{ order: 'CREATED_AT', columns: ['status'] }],
});

@opportunity.Type('Opportunity', {
  description: 'A potential sale in a stage of a pipeline.',
  plural: 'opportunities',
  filters: [
    fields('OPPORTUNITY')(customFieldsColumn),
    amounts('value', 'Its value as a number, both ends inclusive; currencies are not converted.', {
      key: opportunity => `${opportunity}.value_key`,
      column: 'value_key',
      unit: 'KEY',
      order: 'VALUE',
    }),
    leadSource,
    searchOfSales(
      "Words of its title, or of its contact's name, phone number, e-mail address or company, in any order, ignoring case and accents.",
    ),
  ],
})
export class OpportunityType {
  @opportunity.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @opportunity.Column(() => String, { description: 'A one-line title of what may be sold.' })
  title!: string;

  @opportunity.Computed(() => DecimalScalar, {
    description: 'Its value, with the digits of its currency.',
    sql: opportunityValue,
    sort: {
      as: 'VALUE',
      by: 'valueMinor',
      up: 'value_key',
      description: 'Its value as a number; currencies are not converted.',
    },
  })
  value!: string;

  @opportunity.Column(() => String, { description: 'The currency of its value (ISO 4217).' })
  currency!: string;

  @opportunity.Column(() => OpportunityStatusEnum, {
    description: 'Its status, which follows from the kind of its stage.',
    filter: oneOf('One of these.'),
  })
  status!: OpportunityStatus;

  @opportunity.Computed(() => Float, {
    description: 'The probability of the sale, 0 to 1, which follows from its stage.',
    sql: opportunityProbability,
  })
  probability!: number;

  @opportunity.Column(() => DateScalar, {
    nullable: true,
    description: 'The expected close date; null when none was given.',
    filter: range('The expected close date, both days inclusive.'),
    sort: {
      as: 'EXPECTED_CLOSE_DATE',
      up: 'close_up',
      down: 'close_down',
      description: 'The expected close date; opportunities without one come last, in both directions.',
    },
  })
  expectedCloseDate!: string | null;

  @opportunity.Column(() => String, { nullable: true, description: 'The source; null when none was given.' })
  source!: string | null;

  @opportunity.Column(() => String, { nullable: true, description: 'The description; null when there is none.' })
  description!: string | null;

  @opportunity.Column(() => String, {
    nullable: true,
    description: 'Why it was won or lost; null while it is open and when no reason was given.',
  })
  closeReason!: string | null;

  @opportunity.Computed(() => JsonScalar, {
    sql: shownFields('OPPORTUNITY'),
    description: "The tenant's own fields: an object with a value for each key.",
  })
  customFields!: object;

  @opportunity.Column(() => DateTimeScalar, {
    description: 'When it entered its stage.',
    filter: range('When it entered its stage: from inclusive, to exclusive.'),
    sort: { as: 'STAGE_ENTERED_AT', description: 'When it entered its stage.' },
  })
  lastStageChangeAt!: Date;

  @opportunity.Computed(() => Boolean, {
    description:
      'Whether it is open and one of these applies: its expected close date is past, it has been in its stage for more than twice the expected days, or its contact has been silent for longer than `sales.silentAfterDays` of the settings.',
    sql: opportunityAtRisk,
    filter: {
      description:
        'True for opportunities at risk: open, and past their expected close date, or in their stage for more than twice the expected days, or of a silent contact. False for the others.',
      finder: value => [{ op: 'late', value }],
    },
  })
  atRisk!: boolean;

  @opportunity.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was won or lost; null while it is open.',
    filter: range('When it was won or lost: from inclusive, to exclusive.'),
  })
  closedAt!: Date | null;

  @opportunity.Column(() => DateTimeScalar, {
    description: 'When it was created.',
    filter: range('When it was created: from inclusive, to exclusive.'),
    sort: { as: 'CREATED_AT', description: 'When it was created.' },
  })
  createdAt!: Date;

  @opportunity.Column(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @opportunity.One('Pipeline', {
    by: 'pipelineId',
    filter: equals('Its pipeline.'),
    description: 'The pipeline.',
  })
  pipeline?: unknown;

  @opportunity.One('Stage', {
    by: 'stageId',
    filter: equals('Its stage.', { isBound: true }),
    description: 'Its stage.',
  })
  stage?: unknown;

  @opportunity.One('Lead', {
    by: 'leadId',
    nullable: true,
    description: 'The lead that it comes from; null if there is none that you may see.',
  })
  lead?: unknown;

  @opportunity.One('Customer', {
    by: 'customerId',
    nullable: true,
    description: 'The customer who may buy; null if there is none that you may see.',
  })
  customer?: unknown;

  @opportunity.One('Seller', {
    by: 'sellerId',
    filter: ownedBy('The seller that it belongs to.', 'ownerId'),
    nullable: true,
    description: 'The seller that it belongs to; null if it belongs to none.',
  })
  owner?: unknown;

  @opportunity.Many(['StageChange'], {
    to: 'opportunityId',
    order: ['changedAt', 'id'],
    direction: 'desc',
    description: 'Its history of stage changes, newest first.',
  })
  history?: unknown;

  @opportunity.Page('Task', {
    to: 'opportunityId',
    args: TasksArgs,
    equal: ['done'],
    defaultPage: { first: 10 },
    description: 'The tasks for this opportunity, earliest due date first.',
  })
  tasks?: unknown;
}

const change = windowOn(StageChange);

@change.Type('StageChange', { description: 'A stage change in the history of an opportunity.' })
export class StageChangeType {
  @change.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @change.Column(() => DateTimeScalar, { description: 'When it was moved.' })
  changedAt!: Date;

  @change.Column(() => String, {
    nullable: true,
    description: 'The comment of the user who moved it; null when there is none.',
  })
  notes!: string | null;

  @change.Column(() => Int, {
    nullable: true,
    description: 'How many seconds it was in the previous stage; null for the first entry.',
  })
  secondsInStage!: number | null;

  @change.One('Stage', {
    by: 'fromStageId',
    nullable: true,
    description: 'The previous stage; null for the first entry.',
  })
  from?: unknown;

  @change.One('Stage', { by: 'toStageId', description: 'The new stage.' })
  to?: unknown;

  @change.One('User', {
    by: 'changedBy',
    nullable: true,
    description: 'The user who moved it; null if it was not a user.',
  })
  changedBy?: unknown;
}

export const { Edge: OpportunityEdge, Connection: OpportunityConnection } = connectionOf(
  OpportunityType,
  'Opportunity',
);
