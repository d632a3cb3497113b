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
import { InnerOpportunitiesArgs } from '../opportunities/opportunity.input.js';
import { InnerPageArgs, PageArgs } from '../page.args.js';
import { amounts } from '../read/amount-filter.js';
import { birthdayWithin } from '../read/birthday-filter.js';
import { city } from '../read/city-filter.js';
import { customFieldsColumn, fields } from '../read/field-filter.js';
import type { FinderCondition } from '../read/filter.js';
import { equals, oneOf, range } from '../read/filters.js';
import { reachKey, search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';
import { TasksArgs } from '../to-dos/task.args.js';
import { SegmentEnum } from './customer.enums.js';
import { boughtIn, notBoughtIn } from './purchase-filter.js';

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
    amounts('lifetimeValue', 'The total of their purchases, both ends inclusive.', {
      key: customer =>
        `app.value_key(${customer}.purchased_minor, (select t.currency from tenant t where t.id = (select app.tenant())))`,
      column: 'purchased_minor',
      unit: 'MINOR',
      order: 'LIFETIME_VALUE',
    }),
    boughtIn,
    notBoughtIn,
    birthdayWithin('customer'),
    city('customer', 'Of contacts in one of these cities, ignoring case and accents.'),
    fields('CUSTOMER')(customFieldsColumn),
    search("Words of the name, or of the contact's phone number, e-mail address or company, in any order.", {
      own: { text: customer => `${customer}.name_key`, kind: 'k' },
      contact: { column: 'contact_id', text: reachKey },
    }),
  ],
})
export class CustomerType {
  @customer.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @customer.Column(() => String, {
    nullable: true,
    description: 'Given name, or the name of a company; null when not known.',
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

  @customer.Column(() => String, { nullable: true, description: 'The home or delivery address; null when not known.' })
  address!: string | null;

  @customer.Column(() => SegmentEnum, {
    nullable: true,
    description: 'How active they are; null before the first interaction, message or purchase. Updated once a day.',
    filter: oneOf('One of these.'),
  })
  segment!: Segment | null;

  @customer.Column(() => String, {
    description: '`ACTIVE` or `INACTIVE`.',
    filter: oneOf('One of these: `ACTIVE`, `INACTIVE`.', { among: customerStatuses }),
  })
  status!: string;

  @customer.Computed(() => DecimalScalar, {
    description:
      "The total of their purchases, regardless of the seller, in the tenant's currency: opportunities that were won, and what was paid for orders. Orders that were placed while an opportunity was open, from a day before until a week after it was won, belong to it: the greater amount counts.",
    sql: lifetimeValue,
    sort: { as: 'LIFETIME_VALUE', by: 'purchasedMinor', description: 'The total of their purchases.' },
  })
  lifetimeValue!: string;

  @customer.Column(() => DateTimeScalar, {
    nullable: true,
    description:
      'When they last bought, regardless of the seller: an opportunity was won, or an order was placed that is paid in full; null when they never did.',
  })
  lastPurchaseAt!: Date | null;

  @customer.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'The time of the last interaction with them; null when there was none.',
  })
  lastInteractionAt!: Date | null;

  @customer.Column(() => Boolean, {
    description: 'Whether they need special care.',
    filter: equals('Only customers who need special care, or only the others.'),
  })
  vip!: boolean;

  @customer.Computed(() => JsonScalar, {
    sql: shownFields('CUSTOMER'),
    description: "The tenant's own fields: an object with a value for each key.",
  })
  customFields!: object;

  @customer.Computed(() => Boolean, {
    description:
      'Whether they may be about to leave: active, FREQUENT or OCCASIONAL, and without an interaction for more than ninety days.',
    sql: customerAtRisk,
    filter: {
      description:
        'True for customers at risk: active, FREQUENT or OCCASIONAL, and without an interaction for more than ninety days. False for the others.',
      finder: foundAtRisk,
    },
  })
  atRisk!: boolean;

  @customer.Column(() => DateTimeScalar, {
    description: 'When they became a customer.',
    filter: range('When they became a customer: from inclusive, to exclusive.'),
    sort: { as: 'CREATED_AT', description: 'When they became a customer.' },
  })
  createdAt!: Date;

  @customer.One('Contact', { by: 'contactId', description: 'The contact that they are.' })
  contact?: unknown;

  @customer.Page('Interaction', {
    to: 'customerId',
    args: PageArgs,
    description: 'The interactions with them, last recorded first.',
  })
  interactions?: unknown;

  @customer.Page('Conversation', {
    by: 'contactId',
    to: 'contactId',
    args: InnerPageArgs,
    defaultPage: { first: 10 },
    description: 'Their conversations, most recent first.',
  })
  conversations?: unknown;

  @customer.Page('Opportunity', {
    to: 'customerId',
    args: InnerOpportunitiesArgs,
    equal: ['status'],
    defaultPage: { first: 10 },
    description: 'Their opportunities that you may see, newest first.',
  })
  opportunities?: unknown;

  @customer.Page('Order', {
    by: 'contactId',
    to: 'contactId',
    args: InnerPageArgs,
    hasOwner: true,
    defaultPage: { first: 10 },
    description: 'Their orders that you may see, newest first; also those from before they were a customer.',
  })
  orders?: unknown;

  @customer.Page('Task', {
    to: 'customerId',
    args: TasksArgs,
    equal: ['done'],
    defaultPage: { first: 10 },
    description: 'The tasks for this customer, earliest due date first.',
  })
  tasks?: unknown;
}

const interaction = windowOn(Interaction, { list: 'interactions' });

@interaction.Type('Interaction', { description: 'An interaction of the business with a customer.' })
export class InteractionType {
  @interaction.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @interaction.Column(() => String, {
    description: 'The type, such as `call`: the key of one of `interactionTypes`, as long as it is offered.',
  })
  type!: string;

  @interaction.Column(() => DateTimeScalar, { description: 'When it took place.' })
  occurredAt!: Date;

  @interaction.Column(() => String, { nullable: true, description: 'What was said; null when nobody recorded it.' })
  notes!: string | null;

  @interaction.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When to follow up; null for never.',
  })
  followUpAt!: Date | null;

  @interaction.Column(() => String, { nullable: true, description: 'The outcome; null when nobody recorded it.' })
  outcome!: string | null;

  @interaction.One('User', {
    by: 'userId',
    nullable: true,
    description: 'The user who recorded it; null if it was not a user.',
  })
  user?: unknown;
}

export const { Edge: CustomerEdge, Connection: CustomerConnection } = connectionOf(CustomerType, 'Customer');
export const { Edge: InteractionEdge, Connection: InteractionConnection } = connectionOf(
  InteractionType,
  'Interaction',
);
