import { ID } from 'type-graphql';
import { shownFields } from '../../domain/custom-fields/index.js';
import {
  Customer,
  customerAtRisk,
  customerStatuses,
  Interaction,
  lifetimeValue,
  ofContact,
  type Segment,
} from '../../domain/customers/index.js';
import { connectionOf } from '../connection.js';
import { InnerPageArgs, PageArgs } from '../page.args.js';
import { amounts } from '../read/amount-filter.js';
import { customFieldsColumn, fields } from '../read/field-filter.js';
import type { FinderCondition } from '../read/filter.js';
import { oneOf, range } from '../read/filters.js';
import { search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';
import { TasksArgs } from '../to-dos/task.args.js';
import { SegmentEnum } from './customer.enums.js';

/** The condition of customerAtRisk on indexed columns. */
const foundAtRisk = (isAtRisk: boolean): FinderCondition[] => {
  const since = { column: 'last_interaction_at', interval: '2160 hours' };
  return isAtRisk
    ? [
        { op: '=', column: 'status', type: 'text', value: 'ACTIVE' },
        { op: 'in', column: 'segment', value: ['FREQUENT', 'OCCASIONAL'] },
        { op: 'older', ...since },
      ]
    : [
        {
          op: 'any',
          of: [
            { op: '=', column: 'status', type: 'text', value: 'INACTIVE' },
            { op: 'null', column: 'segment' },
            { op: '=', column: 'segment', type: 'text', value: 'INACTIVE' },
            { op: 'null', column: 'last_interaction_at' },
            { op: 'newer', ...since },
          ],
        },
      ];
};

const all = { status: customerStatuses };
const customer = windowOn(Customer, {
  list: 'customers',
  fieldsOf: 'CUSTOMER',
  hasOwner: true,
  compositeIndexes: [
    { order: 'CREATED_AT', columns: ['status'] },
    { order: 'CREATED_AT', columns: ['segment', 'status'], allValues: all },
  ],
});

@customer.Type('Customer', {
  description: 'A contact who buys.',
  plural: 'customers',
  filters: [
    amounts('lifetimeValue', 'What they have bought, both ends inclusive.', {
      key: customer =>
        `app.value_key(${customer}.purchased_minor, (select t.currency from tenant t where t.id = (select app.tenant())))`,
      column: 'purchased_minor',
      unit: 'MINOR',
      order: 'LIFETIME_VALUE',
    }),
    fields('CUSTOMER')(customFieldsColumn),
    search("A part of the name, or of the contact's phone number, e-mail address or company.", {
      own: { text: customer => `${customer}.name_key`, kind: 'k' },
      contact: { column: 'contact_id', text: contact => `${contact}.reach_key` },
    }),
  ],
})
export class CustomerType {
  @customer.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @customer.Column(() => String, {
    nullable: true,
    description: 'Given name, or what a company is called; null when not known.',
  })
  firstName!: string | null;

  @customer.Column(() => String, { nullable: true, description: 'Family name; null when not known.' })
  lastName!: string | null;

  @customer.Computed(() => String, {
    nullable: true,
    description: "The contact's e-mail address; null when not known.",
    sql: ofContact('email'),
  })
  email!: string | null;

  @customer.Computed(() => String, {
    nullable: true,
    description: "The contact's phone number in E.164; null when not known.",
    sql: ofContact('phone'),
  })
  phone!: string | null;

  @customer.Column(() => String, { nullable: true, description: 'Where they live or receive; null when not known.' })
  address!: string | null;

  @customer.Column(() => SegmentEnum, {
    nullable: true,
    description: 'How often they come; null before the first interaction, message or purchase. Settled once a day.',
    filter: oneOf('One of these.'),
  })
  segment!: Segment | null;

  @customer.Column(() => String, {
    description: '`ACTIVE` or `INACTIVE`.',
    filter: oneOf('One of these: `ACTIVE`, `INACTIVE`.', { among: customerStatuses }),
  })
  status!: string;

  @customer.Computed(() => DecimalScalar, {
    description: "What they have bought, whoever sold it: opportunities won in the tenant's currency.",
    sql: lifetimeValue,
    sort: { as: 'LIFETIME_VALUE', by: 'purchasedMinor', description: 'What they have bought.' },
  })
  lifetimeValue!: string;

  @customer.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When the business last met them; null when never.',
  })
  lastInteractionAt!: Date | null;

  @customer.Column(() => Boolean, { description: 'Whether they are to be treated with special care.' })
  vip!: boolean;

  @customer.Computed(() => JsonScalar, {
    sql: shownFields('CUSTOMER'),
    description: "The tenant's own fields: an object with a value for each key.",
  })
  customFields!: object;

  @customer.Computed(() => Boolean, {
    description:
      'Whether they may be about to leave: active, FREQUENT or OCCASIONAL, and not met for more than ninety days.',
    sql: customerAtRisk,
    filter: {
      description:
        'True for those at risk: active, FREQUENT or OCCASIONAL, and not met for more than ninety days. False for the others.',
      finder: foundAtRisk,
    },
  })
  atRisk!: boolean;

  @customer.Column(() => DateTimeScalar, {
    description: 'When they became a customer here.',
    filter: range('When they became a customer here: from inclusive, to exclusive.'),
    sort: { as: 'CREATED_AT', description: 'When they became a customer.' },
  })
  createdAt!: Date;

  @customer.One('Contact', { by: 'contactId', description: 'Who it is.' })
  contact?: unknown;

  @customer.Page('Interaction', {
    to: 'customerId',
    args: PageArgs,
    description: 'How the business met them, the last noted first.',
  })
  interactions?: unknown;

  @customer.Page('Conversation', {
    by: 'contactId',
    to: 'contactId',
    args: InnerPageArgs,
    defaultPage: { first: 10 },
    description: 'Their conversations, the most recent first.',
  })
  conversations?: unknown;

  @customer.Page('Task', {
    to: 'customerId',
    args: TasksArgs,
    equal: ['done'],
    defaultPage: { first: 10 },
    description: 'What is to be done for it, what is due first at the front.',
  })
  tasks?: unknown;
}

const interaction = windowOn(Interaction, { list: 'interactions' });

@interaction.Type('Interaction', { description: 'How the business met a customer.' })
export class InteractionType {
  @interaction.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @interaction.Column(() => String, {
    description: 'What kind it was, such as `call`: the key of one of `interactionTypes`, while it is offered.',
  })
  type!: string;

  @interaction.Column(() => DateTimeScalar, { description: 'When it was.' })
  occurredAt!: Date;

  @interaction.Column(() => String, { nullable: true, description: 'What was said; null when nobody noted it.' })
  notes!: string | null;

  @interaction.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When to come back to it; null when never.',
  })
  followUpAt!: Date | null;

  @interaction.Column(() => String, { nullable: true, description: 'What came of it; null when nobody noted it.' })
  outcome!: string | null;

  @interaction.One('User', { by: 'userId', nullable: true, description: 'Who met them; null where no user did.' })
  user?: unknown;
}

export const { Edge: CustomerEdge, Connection: CustomerConnection } = connectionOf(CustomerType, 'Customer');
export const { Edge: InteractionEdge, Connection: InteractionConnection } = connectionOf(
  InteractionType,
  'Interaction',
);
