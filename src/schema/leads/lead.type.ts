import { Float, ID, Int } from 'type-graphql';
import { shownFields } from '../../domain/custom-fields/index.js';
import { closeProbability, Lead, type LeadStatus, leadStatuses } from '../../domain/leads/index.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { Temperature } from '../../domain/shared/labels.js';
import { connectionOf } from '../connection.js';
import { InnerOpportunitiesArgs } from '../opportunities/opportunity.input.js';
import { InnerPageArgs } from '../page.args.js';
import { birthdayWithin } from '../read/birthday-filter.js';
import { city } from '../read/city-filter.js';
import { customFieldsColumn, fields } from '../read/field-filter.js';
import { oneOf, ownedBy, range, tags, unassigned } from '../read/filters.js';
import { reachKey, search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { TasksArgs } from '../to-dos/task.args.js';
import { idleSince } from './idle-filter.js';
import { LeadStatusEnum, TemperatureEnum } from './lead.enums.js';
import { ClassificationsArgs } from './lead.input.js';

function howMany({ first }: ClassificationsArgs): number {
  const most = first ?? 10;
  if (most < 1 || most > 100) throw new BadInput(`first must be between 1 and 100, not ${most}.`, ['first']);
  return most;
}

const all = { status: leadStatuses };
const lead = windowOn(Lead, {
  list: 'leads',
  fieldsOf: 'LEAD',
  hasOwner: true,
  compositeIndexes: [
    { order: 'CREATED_AT', columns: ['status'] },
    { order: 'CREATED_AT', columns: ['source', 'status'], allValues: all },
    { order: 'CREATED_AT', columns: ['temperature', 'status'], allValues: all },
  ],
});

@lead.Type('Lead', {
  description: 'A potential sale to a contact.',
  plural: 'leads',
  filters: [
    birthdayWithin('lead'),
    city('lead', 'Of contacts in one of these cities, ignoring case and accents.'),
    fields('LEAD')(customFieldsColumn),
    idleSince,
    unassigned('True for leads without a seller, false for the others.'),
    search("Words of the lead's name, or of its contact's phone number, e-mail address or company, in any order.", {
      own: { text: lead => `${lead}.name_key`, kind: 'l' },
      contact: { column: 'contact_id', text: reachKey },
    }),
  ],
})
export class LeadType {
  @lead.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @lead.Column(() => String, {
    nullable: true,
    description: "The name of the lead, usually the contact's name; null when not known.",
    sort: {
      as: 'NAME',
      up: 'name_up',
      down: 'name_key',
      description: 'The name, ignoring case and accents; leads without a name come last, in both directions.',
    },
  })
  name!: string | null;

  @lead.Column(() => String, {
    description: 'The source: a channel such as `WHATSAPP`, or what was given when it was created.',
    filter: oneOf('One of these sources, exactly as written.', { kind: 'phrase' }),
  })
  source!: string;

  @lead.Column(() => String, {
    nullable: true,
    description:
      'What they asked for, newest last, for a lead that was entered by hand or by a form; null for a lead whose messages are in its conversations.',
  })
  inquiry!: string | null;

  @lead.Column(() => LeadStatusEnum, {
    description: 'The status.',
    filter: oneOf('One of these.'),
  })
  status!: LeadStatus;

  @lead.Column(() => Int, {
    nullable: true,
    description: 'How promising it is, 0 to 100; null until it has been classified.',
    filter: range('The score, 0 to 100, both ends inclusive.'),
    sort: {
      as: 'SCORE',
      up: 'score_up',
      down: 'score_down',
      description: 'The score; leads without a score come last, in both directions.',
    },
  })
  score!: number | null;

  @lead.Column(() => TemperatureEnum, {
    nullable: true,
    description: 'The score as one of three levels; null until it has been classified.',
    filter: oneOf('One of these. Leads that are not classified yet have none.'),
  })
  temperature!: Temperature | null;

  @lead.Column(() => [String], {
    description: 'Tags, in no particular order.',
    filter: tags('All of these tags, exactly as written.'),
  })
  tags!: string[];

  @lead.Computed(() => JsonScalar, {
    sql: shownFields('LEAD'),
    description: "The tenant's own fields: an object with a value for each key.",
  })
  customFields!: object;

  @lead.Column(() => DateTimeScalar, {
    description: 'When it was created.',
    filter: range('When it was created: from inclusive, to exclusive.'),
    sort: { as: 'CREATED_AT', description: 'When the lead was created.' },
  })
  createdAt!: Date;

  @lead.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was won or lost; null for a lead that is neither.',
    filter: range('When it was won or lost: from inclusive, to exclusive.'),
  })
  closedAt!: Date | null;

  @lead.Column(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @lead.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When a message was last received, or somebody last worked on it; null when there was no activity.',
    filter: range(
      'When there was last activity: from inclusive, to exclusive. With the time of two weeks ago as `to`, it finds those that nobody has worked on since.',
    ),
    sort: {
      as: 'LAST_ACTIVITY_AT',
      up: 'activity_up',
      down: 'activity_down',
      description: 'The time of the last activity; leads without activity come last, in both directions.',
    },
  })
  lastActivityAt!: Date | null;

  @lead.Computed(() => Float, {
    sql: closeProbability,
    isOnDemand: true,
    nullable: true,
    description:
      'The probability that it is won, 0 to 1: the highest probability among the stages of its open opportunities, or a probability by its temperature if it has none; each is adjusted to the tenant’s own history. Null if nothing can be said yet.',
  })
  closeProbability!: number | null;

  @lead.One('Contact', { by: 'contactId', description: 'The contact.' })
  contact?: unknown;

  @lead.One('Seller', {
    by: 'sellerId',
    filter: ownedBy('The seller that it belongs to.'),
    nullable: true,
    description: 'The seller that it belongs to; null if it belongs to none.',
  })
  seller?: unknown;

  @lead.One('AgentProfile', {
    by: 'agentProfileId',
    nullable: true,
    description: 'The AI agent that serves it; null for the tenant’s default agent.',
  })
  agent?: unknown;

  @lead.Many('LeadClassification', {
    to: 'leadId',
    order: ['createdAt', 'id'],
    direction: 'desc',
    nullable: true,
    description: 'The newest classification; null when there is none.',
  })
  classification?: unknown;

  @lead.Many(['LeadClassification'], {
    to: 'leadId',
    order: ['createdAt', 'id'],
    direction: 'desc',
    args: ClassificationsArgs,
    limit: howMany,
    description: 'The history of classifications, newest first.',
  })
  classifications?: unknown;

  @lead.One('Customer', {
    by: 'contactId',
    to: 'contactId',
    nullable: true,
    description: 'The customer that its contact is; null if they are none that you may see.',
  })
  customer?: unknown;

  @lead.Page('Opportunity', {
    to: 'leadId',
    args: InnerOpportunitiesArgs,
    equal: ['status'],
    defaultPage: { first: 10 },
    description: 'Its opportunities, newest first.',
  })
  opportunities?: unknown;

  @lead.Page('Conversation', {
    to: 'leadId',
    args: InnerPageArgs,
    defaultPage: { first: 10 },
    description: 'Its conversations, most recent first.',
  })
  conversations?: unknown;

  @lead.Page('Task', {
    to: 'leadId',
    args: TasksArgs,
    equal: ['done'],
    defaultPage: { first: 10 },
    description: 'The tasks for this lead, earliest due date first.',
  })
  tasks?: unknown;
}

export const { Edge: LeadEdge, Connection: LeadConnection } = connectionOf(LeadType, 'Lead');
