import { Float, ID, Int } from 'type-graphql';
import { shownFields } from '../../domain/custom-fields/index.js';
import { closeProbability, Lead, type LeadStatus, leadStatuses } from '../../domain/leads/index.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { Temperature } from '../../domain/shared/labels.js';
import { connectionOf } from '../connection.js';
import { LeadOpportunitiesArgs } from '../opportunities/opportunity.input.js';
import { InnerPageArgs } from '../page.args.js';
import { customFieldsColumn, fields } from '../read/field-filter.js';
import { oneOf, ownedBy, range, tags, unassigned } from '../read/filters.js';
import { search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { TasksArgs } from '../to-dos/task.args.js';
import { LeadStatusEnum, TemperatureEnum } from './lead.enums.js';
import { ClassificationsArgs } from './lead.input.js';

function howMany({ first }: ClassificationsArgs): number {
  const most = first ?? 10;
  if (most < 1 || most > 100) throw new BadInput(`first is between 1 and 100; you asked for ${most}.`, ['first']);
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
  description: 'A chance to sell to a contact.',
  plural: 'leads',
  filters: [
    fields('LEAD')(customFieldsColumn),
    unassigned('True for those that no seller has yet, false for the others.'),
    search("A part of the lead's name, or of its contact's phone number, e-mail address or company.", {
      own: { text: lead => `${lead}.name_key`, kind: 'l' },
      contact: { column: 'contact_id', text: contact => `${contact}.reach_key` },
    }),
  ],
})
export class LeadType {
  @lead.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @lead.Column(() => String, {
    nullable: true,
    description: "What the lead is called, usually the contact's name; null when not known.",
    sort: { as: 'NAME', up: 'name_key', description: 'The name, without regard to case and accents.' },
  })
  name!: string | null;

  @lead.Column(() => String, {
    description: 'Where it came from: a channel such as `WHATSAPP`, or what whoever created it said.',
    filter: oneOf('One of these sources, exactly as written.', { kind: 'phrase' }),
  })
  source!: string;

  @lead.Column(() => String, {
    nullable: true,
    description:
      'What they asked for where the lead was entered by hand or by a form, the newest last; null for one whose messages lie in its conversations.',
  })
  inquiry!: string | null;

  @lead.Column(() => LeadStatusEnum, {
    description: 'How far it has come.',
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
      description: 'The score; leads without a score come last, both ways.',
    },
  })
  score!: number | null;

  @lead.Column(() => TemperatureEnum, {
    nullable: true,
    description: 'The score in three steps; null until it has been classified.',
    filter: oneOf('One of these. Leads not yet classified have none.'),
  })
  temperature!: Temperature | null;

  @lead.Column(() => [String], {
    description: 'Labels of the business, in no particular order.',
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

  @lead.Column(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: Date;

  @lead.Column(() => DateTimeScalar, {
    nullable: true,
    description:
      'When a message was last sent or received, or somebody last worked on it; null when nothing has happened.',
    sort: {
      as: 'LAST_ACTIVITY_AT',
      up: 'activity_up',
      down: 'activity_down',
      description: 'When something last happened; leads without activity come last, both ways.',
    },
  })
  lastActivityAt!: Date | null;

  @lead.Computed(() => Float, {
    sql: closeProbability,
    isOnDemand: true,
    nullable: true,
    description:
      'The chance that it is won, 0 to 1: by the best stage of its open opportunities, else by its temperature, each as far as the tenant’s own history bears it out. Null where nothing can be said yet.',
  })
  closeProbability!: number | null;

  @lead.One('Contact', { by: 'contactId', description: 'Whose lead it is.' })
  contact?: unknown;

  @lead.One('Seller', {
    by: 'sellerId',
    filter: ownedBy('The seller whose it is.'),
    nullable: true,
    description: 'The seller it belongs to; null while it is nobody’s.',
  })
  seller?: unknown;

  @lead.One('AgentProfile', {
    by: 'agentProfileId',
    nullable: true,
    description: 'The AI agent that serves it; null for the tenant’s usual one.',
  })
  agent?: unknown;

  @lead.Many('LeadClassification', {
    to: 'leadId',
    order: ['createdAt', 'id'],
    direction: 'desc',
    nullable: true,
    description: 'The newest classification; null before the first.',
  })
  classification?: unknown;

  @lead.Many(['LeadClassification'], {
    to: 'leadId',
    order: ['createdAt', 'id'],
    direction: 'desc',
    args: ClassificationsArgs,
    limit: howMany,
    description: 'How the score came about, the newest first.',
  })
  classifications?: unknown;

  @lead.One('Customer', {
    by: 'contactId',
    to: 'contactId',
    nullable: true,
    description: 'The customer that its contact is; null while they are none that you may see.',
  })
  customer?: unknown;

  @lead.Page('Opportunity', {
    to: 'leadId',
    args: LeadOpportunitiesArgs,
    equal: ['status'],
    defaultPage: { first: 10 },
    description: 'What may be sold to it, the newest first.',
  })
  opportunities?: unknown;

  @lead.Page('Conversation', {
    to: 'leadId',
    args: InnerPageArgs,
    defaultPage: { first: 10 },
    description: 'Its conversations, the most recent first.',
  })
  conversations?: unknown;

  @lead.Page('Task', {
    to: 'leadId',
    args: TasksArgs,
    equal: ['done'],
    defaultPage: { first: 10 },
    description: 'What is to be done for it, what is due first at the front.',
  })
  tasks?: unknown;
}

export const { Edge: LeadEdge, Connection: LeadConnection } = connectionOf(LeadType, 'Lead');
