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
import { search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';
import { TasksArgs } from '../to-dos/task.args.js';

const opportunity = windowOn(Opportunity, {
  list: 'opportunities',
  fieldsOf: 'OPPORTUNITY',
  hasOwner: true,
  compositeIndexes: [{ order: 'CREATED_AT', columns: ['status'] }],
});

@opportunity.Type('Opportunity', {
  description: 'Something that may be sold, on its way through a pipeline.',
  plural: 'opportunities',
  filters: [
    fields('OPPORTUNITY')(customFieldsColumn),
    amounts('value', 'What it is worth, as a number, both ends inclusive; currencies are not converted.', {
      key: opportunity => `${opportunity}.value_key`,
      column: 'value_key',
      unit: 'KEY',
      order: 'VALUE',
    }),
    search('A part of its title, without regard to case and accents.', {
      own: { text: opportunity => `${opportunity}.title_key`, kind: 'o' },
    }),
  ],
})
export class OpportunityType {
  @opportunity.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @opportunity.Column(() => String, { description: 'What may be sold, in a line.' })
  title!: string;

  @opportunity.Computed(() => DecimalScalar, {
    description: 'What it is worth, with the digits of its currency.',
    sql: opportunityValue,
    sort: {
      as: 'VALUE',
      by: 'valueMinor',
      up: 'value_key',
      description: 'What it is worth, as a number; currencies are not converted.',
    },
  })
  value!: string;

  @opportunity.Column(() => String, { description: 'The currency of its value (ISO 4217).' })
  currency!: string;

  @opportunity.Column(() => OpportunityStatusEnum, {
    description: 'How it stands, by the kind of its stage.',
    filter: oneOf('One of these.'),
  })
  status!: OpportunityStatus;

  @opportunity.Computed(() => Float, {
    description: 'How likely the sale is, 0 to 1, by its stage.',
    sql: opportunityProbability,
  })
  probability!: number;

  @opportunity.Column(() => DateScalar, {
    nullable: true,
    description: 'When it should be sold; null when nobody said.',
    filter: range('When it should be sold, both days inclusive.'),
    sort: {
      as: 'EXPECTED_CLOSE_DATE',
      up: 'close_up',
      down: 'close_down',
      description: 'When it should be sold; those of which nobody said come last, both ways.',
    },
  })
  expectedCloseDate!: string | null;

  @opportunity.Column(() => String, { nullable: true, description: 'Where it came from; null when nobody said.' })
  source!: string | null;

  @opportunity.Column(() => String, { nullable: true, description: 'More about it; null when there is nothing.' })
  description!: string | null;

  @opportunity.Column(() => String, {
    nullable: true,
    description: 'Why it was won or lost; null while it is open and when nobody said.',
  })
  closeReason!: string | null;

  @opportunity.Computed(() => JsonScalar, {
    sql: shownFields('OPPORTUNITY'),
    description: "The tenant's own fields: an object with a value for each key.",
  })
  customFields!: object;

  @opportunity.Column(() => DateTimeScalar, {
    description: 'When it came into its stage.',
    sort: { as: 'STAGE_ENTERED_AT', description: 'When it came into its stage.' },
  })
  lastStageChangeAt!: Date;

  @opportunity.Computed(() => Boolean, {
    description:
      'Whether it is open and past the day it should have been sold, in its stage for more than twice the days expected there, or of a contact who has been silent for longer than `sales.silentAfterDays` of the settings.',
    sql: opportunityAtRisk,
    filter: {
      description:
        'True for those at risk: open, and past the day they should have been sold, in their stage for more than twice the days expected, or of a silent contact. False for the others.',
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

  @opportunity.One('Pipeline', {
    by: 'pipelineId',
    filter: equals('Its pipeline.'),
    description: 'The pipeline that it goes through.',
  })
  pipeline?: unknown;

  @opportunity.One('Stage', {
    by: 'stageId',
    filter: equals('The stage that it stands in.', { isBound: true }),
    description: 'The stage that it stands in.',
  })
  stage?: unknown;

  @opportunity.One('Lead', {
    by: 'leadId',
    nullable: true,
    description: 'The lead that it comes from; null where there is none that you may see.',
  })
  lead?: unknown;

  @opportunity.One('Customer', {
    by: 'customerId',
    nullable: true,
    description: 'The customer who may buy; null where there is none that you may see.',
  })
  customer?: unknown;

  @opportunity.One('Seller', {
    by: 'sellerId',
    filter: ownedBy('The seller whose it is.', 'ownerId'),
    nullable: true,
    description: 'The seller whose it is; null while it is nobody’s.',
  })
  owner?: unknown;

  @opportunity.Many(['StageChange'], {
    to: 'opportunityId',
    order: ['changedAt', 'id'],
    direction: 'desc',
    description: 'How it came here, the newest step first.',
  })
  history?: unknown;

  @opportunity.Page('Task', {
    to: 'opportunityId',
    args: TasksArgs,
    equal: ['done'],
    defaultPage: { first: 10 },
    description: 'What is to be done for it, what is due first at the front.',
  })
  tasks?: unknown;
}

const change = windowOn(StageChange);

@change.Type('StageChange', { description: 'One step in the history of an opportunity.' })
export class StageChangeType {
  @change.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @change.Column(() => DateTimeScalar, { description: 'When it was moved.' })
  changedAt!: Date;

  @change.Column(() => String, { nullable: true, description: 'What whoever moved it said; null when nothing.' })
  notes!: string | null;

  @change.Column(() => Int, {
    nullable: true,
    description: 'How many seconds it had stayed in the stage that it left; null for the first step.',
  })
  secondsInStage!: number | null;

  @change.One('Stage', {
    by: 'fromStageId',
    nullable: true,
    description: 'The stage that it left; null for the first step.',
  })
  from?: unknown;

  @change.One('Stage', { by: 'toStageId', description: 'The stage that it came into.' })
  to?: unknown;

  @change.One('User', { by: 'changedBy', nullable: true, description: 'Who moved it; null where no user did.' })
  changedBy?: unknown;
}

export const { Edge: OpportunityEdge, Connection: OpportunityConnection } = connectionOf(
  OpportunityType,
  'Opportunity',
);
