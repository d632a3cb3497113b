import type { ListName, QuestionPlan } from '../../domain/questions/index.js';
import { EnumName } from './graphql-literal.js';
import { leadFilter } from './lead-filter.js';
import {
  amount,
  amounts,
  between,
  enums,
  inside,
  type ListRead,
  type Node,
  nameIn,
  number,
  person,
  plain,
  seller,
  text,
  waiting,
} from './list-read-parts.js';

const opportunityTime: Partial<Record<NonNullable<QuestionPlan['dated']>, string>> = {
  CLOSED: 'closedAt',
  STAGE_ENTERED: 'lastStageChangeAt',
};
const unpaid: ListRead['args'] = ({ range }) => ({ statuses: ['OPEN', 'PARTLY_PAID'], dueAt: range });
const paidIn: ListRead['args'] = ({ range }) => ({ paidAt: range });
const owed = (node: Node): number => Number(node.total) - Number(node.paid);

/** An order is found by its number or by its contact. */
const soughtOrder = (search: string | null | undefined) =>
  search && /^\d{1,9}$/.test(search) ? { number: Number(search) } : { search: search ?? undefined };

export const listReads: Record<Exclude<ListName, 'OVERVIEW'>, ListRead> = {
  LEADS: {
    field: 'leads',
    byField: { counts: 'leadFieldCounts', sums: 'leadFieldSums' },
    args: terms => ({ filter: leadFilter(terms) }),
    orders: {
      HIGHEST: ['SCORE', 'DESC'],
      LOWEST: ['SCORE', 'ASC'],
      NEWEST: ['CREATED_AT', 'DESC'],
      OLDEST: ['CREATED_AT', 'ASC'],
    },
    columns: [
      ['name', 'name contact { name phone }', node => text(node.name) ?? nameIn(node.contact)],
      amount('score'),
      plain('temperature'),
      plain('status'),
      seller(),
      plain('lastActivity', 'lastActivityAt'),
    ],
  },
  CUSTOMERS: {
    field: 'customers',
    byField: { counts: 'customerFieldCounts', sums: 'customerFieldSums' },
    args: ({ conditions: c, range, dated, notBought, customFields, birthdays }) => ({
      filter: {
        birthdayWithin: birthdays,
        search: c?.search ?? undefined,
        customFields,
        segment: enums(c?.segment),
        city: c?.city ?? undefined,
        vip: c?.vip ?? undefined,
        atRisk: c?.atRisk ?? undefined,
        lifetimeValue: amounts(c),
        [dated === 'BOUGHT' ? 'boughtAt' : 'createdAt']: range,
        notBoughtAt: notBought,
      },
    }),
    orders: {
      HIGHEST: ['LIFETIME_VALUE', 'DESC'],
      LOWEST: ['LIFETIME_VALUE', 'ASC'],
      NEWEST: ['CREATED_AT', 'DESC'],
      OLDEST: ['CREATED_AT', 'ASC'],
    },
    columns: [
      [
        'name',
        'firstName lastName',
        node => [text(node.firstName), text(node.lastName)].filter(Boolean).join(' ') || 'NO_NAME',
      ],
      plain('segment'),
      amount('lifetimeValue'),
      plain('lastPurchase', 'lastPurchaseAt'),
      plain('lastActivity', 'lastInteractionAt'),
    ],
  },
  OPPORTUNITIES: {
    field: 'opportunities',
    byField: { counts: 'opportunityFieldCounts', sums: 'opportunityFieldSums' },
    args: ({ conditions: c, sellerId, pipelineId, stageId, range, days, dated, customFields }) => ({
      filter: {
        search: c?.search ?? undefined,
        customFields,
        status: enums(c?.status),
        atRisk: c?.atRisk ?? undefined,
        ownerId: sellerId,
        pipelineId,
        stageId,
        value: amounts(c),
        ...(dated === 'DUE'
          ? { expectedCloseDate: days }
          : { [opportunityTime[dated ?? 'CREATED'] ?? 'createdAt']: range }),
      },
    }),
    orders: {
      HIGHEST: ['VALUE', 'DESC'],
      LOWEST: ['VALUE', 'ASC'],
      NEWEST: ['CREATED_AT', 'DESC'],
      OLDEST: ['STAGE_ENTERED_AT', 'ASC'],
      SOONEST: ['EXPECTED_CLOSE_DATE', 'ASC'],
    },
    columns: [
      plain('title'),
      amount('value'),
      plain('currency'),
      ['stage', 'stage { name }', node => text(inside(node.stage, 'name'))],
      plain('stageSince', 'lastStageChangeAt'),
      plain('status'),
      seller('owner'),
      plain('expectedClose', 'expectedCloseDate'),
    ],
  },
  CONVERSATIONS: {
    field: 'conversations',
    args: ({ conditions: c, sellerId, now }) => ({
      filter: {
        search: c?.search ?? undefined,
        ...waiting(c, now),
        channel: enums(c?.channel),
        unreadOnly: c?.unread ?? undefined,
        neverReplied: c?.neverReplied ?? undefined,
        unassigned: c?.unassigned ?? undefined,
        sellerId,
      },
    }),
    orders: { NEWEST: ['LAST_MESSAGE_AT', 'DESC'], OLDEST: ['WAITING_SINCE', 'ASC'] },
    columns: [
      person,
      plain('channel'),
      plain('status'),
      amount('unread', 'unreadCount'),
      seller(),
      plain('waitingSince'),
      plain('lastActivity', 'lastMessageAt'),
    ],
  },
  ORDERS: {
    field: 'orders',
    args: ({ conditions: c, sellerId, range, dated }) => ({
      filter: {
        status: enums(c?.status),
        payment: enums(c?.payment),
        ...soughtOrder(c?.search),
        product: c?.product ?? undefined,
        total: amounts(c),
        unassigned: c?.unassigned ?? undefined,
        sellerId,
        [dated === 'DUE' ? 'paymentDueAt' : 'createdAt']: range,
      },
    }),
    orders: {
      NEWEST: ['CREATED_AT', 'DESC'],
      OLDEST: ['CREATED_AT', 'ASC'],
      HIGHEST: ['TOTAL', 'DESC'],
      LOWEST: ['TOTAL', 'ASC'],
    },
    columns: [
      amount('number'),
      person,
      plain('status'),
      amount('total'),
      ['owed', 'invoice { total paid }', node => (node.invoice ? owed(node.invoice as Node) : null)],
      plain('currency'),
      seller(),
      plain('createdAt'),
      plain('dueAt', 'paymentDueAt'),
    ],
  },
  TASKS: {
    field: 'tasks',
    args: ({ conditions: c, sellerId, range }) => ({ done: c?.done ?? false, sellerId, dueAt: range }),
    orders: {},
    columns: [plain('title'), plain('dueAt'), seller()],
  },
  APPOINTMENTS: {
    field: 'appointments',
    args: ({ conditions: c, range, sellerId }) => ({
      range: range ?? {},
      sellerId,
      // A question about appointments means those that are not cancelled.
      status: c?.status?.find(each => each === 'CANCELLED' || each === 'NO_SHOW') ?? 'BOOKED',
    }),
    orders: {},
    columns: [plain('startsAt'), plain('subject'), person, seller(), plain('status')],
    isWhole: true,
  },
  PRODUCTS: {
    field: 'products',
    args: ({ conditions: c }) => ({
      active: true,
      search: c?.search ?? undefined,
      price: amounts(c),
      stock: between(c?.minStock, c?.maxStock),
    }),
    orders: {
      NEWEST: ['CREATED_AT', 'DESC'],
      HIGHEST: ['PRICE', 'DESC'],
      LOWEST: ['PRICE', 'ASC'],
      MOST_STOCK: ['STOCK', 'DESC'],
      LEAST_STOCK: ['STOCK', 'ASC'],
    },
    columns: [plain('name'), amount('price'), plain('currency'), amount('stock')],
  },
  CASES: {
    field: 'cases',
    args: ({ conditions: c, range, dated }) => ({
      statuses: c?.status ?? undefined,
      [dated === 'CLOSED' ? 'closedAt' : 'openedAt']: range,
    }),
    orders: { NEWEST: ['OPENED_AT', 'DESC'], OLDEST: ['OPENED_AT', 'ASC'] },
    columns: [amount('number'), plain('subject'), plain('status'), seller(), plain('openedAt')],
  },
  INVOICES: {
    field: 'invoices',
    args: unpaid,
    orders: { OLDEST: ['DUE_AT', 'ASC'], HIGHEST: ['DUE_AT', 'ASC'], LOWEST: ['DUE_AT', 'ASC'] },
    amountOf: owed,
    sums: { of: 'owed', field: 'invoiceTotals', args: unpaid, amount: 'due' },
    columns: [
      ['person', 'order { contact { name phone } }', node => nameIn(inside(node.order, 'contact'))],
      amount('number'),
      amount('total'),
      ['owed', 'total paid', owed],
      plain('currency'),
      plain('dueAt'),
    ],
  },
  CARTS: {
    field: 'carts',
    args: () => ({ status: 'OPEN' }),
    orders: {},
    sums: { of: 'sum', field: 'cartTotals', args: () => ({}), amount: 'total' },
    columns: [person, amount('total'), plain('currency'), plain('lastActivity', 'updatedAt')],
  },
  CONTACTS: {
    field: 'contacts',
    args: ({ conditions: c, range, birthdays }) => ({
      filter: {
        search: c?.search ?? undefined,
        birthdayWithin: birthdays,
        city: c?.city ?? undefined,
        vip: c?.vip ?? undefined,
        createdAt: range,
      },
    }),
    orders: { NEWEST: ['CREATED_AT', 'DESC'] },
    columns: [
      ['name', 'name phone', nameIn],
      plain('phone'),
      plain('email'),
      plain('city'),
      ['segment', 'customer { segment lifetimeValue }', node => text(inside(node.customer, 'segment'))],
      ['lifetimeValue', 'customer { segment lifetimeValue }', node => number(inside(node.customer, 'lifetimeValue'))],
      plain('createdAt'),
    ],
  },
  CAMPAIGNS: {
    field: 'campaigns',
    args: ({ conditions: c }) => ({ status: c?.status?.[0] && new EnumName(c.status[0]) }),
    orders: {},
    columns: [
      plain('name'),
      plain('status'),
      plain('startsAt'),
      amount('contacts', 'total'),
      amount('sent', 'sentCount'),
      amount('delivered', 'deliveredCount'),
      amount('read', 'readCount'),
      amount('replied', 'repliedCount'),
      amount('leftOut', 'leftOutCount'),
    ],
  },
  PAYMENTS: {
    field: 'paymentTotals',
    args: paidIn,
    orders: {},
    sums: { of: 'sum', field: 'paymentTotals', args: paidIn, amount: 'total' },
    columns: [plain('currency'), amount('count'), amount('total')],
    countOf: node => Number(node.count),
    isWhole: true,
  },
  SOURCES: {
    field: 'leadSources',
    args: terms => ({ filter: leadFilter(terms) }),
    orders: {},
    columns: [plain('channel', 'source'), amount('count')],
    isWhole: true,
  },
};
