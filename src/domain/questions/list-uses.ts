import { campaignStatuses } from '../campaigns/index.js';
import {
  type Conditions,
  type Dimension,
  dimensions,
  type ListName,
  type QuestionPlan,
  type Ranking,
} from './question-plan.js';

type Condition = keyof Conditions;
export type Dating = 'CREATED' | 'CLOSED' | 'DUE' | 'BOUGHT' | 'STAGE_ENTERED' | 'ACTIVITY';

/** Which parts of a question a list supports. */
interface ListUse {
  conditions: readonly Condition[];
  /** The statuses that this list has, of those that a question may name. */
  statuses: readonly string[];
  /** Set where the list can be limited to one status only. */
  hasOneStatus?: true;
  /** The dates by which the list can be limited to a time range, the default first. */
  dates: readonly Dating[];
  /** Whether it can be limited to one seller. */
  hasSeller: boolean;
  /** Whether it can be limited to a pipeline or a stage. */
  hasStage: boolean;
  /** The supported orders; the first is the default. */
  rankings: readonly Ranking[];
  /** What its rows can be counted by, besides custom fields. */
  dimensions?: readonly Dimension[];
}

/** Leads that are neither won nor lost. */
export const openLeadStatuses = ['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'NURTURING'] as const;
const leadStatuses = [...openLeadStatuses, 'WON', 'LOST'] as const;

export const listUses: Record<ListName, ListUse> = {
  LEADS: {
    conditions: [
      'status',
      'temperature',
      'channel',
      'source',
      'city',
      'tags',
      'minScore',
      'maxScore',
      'unassigned',
      'search',
      'birthday',
      'fields',
    ],
    statuses: leadStatuses,
    dates: ['CREATED', 'CLOSED', 'ACTIVITY'],
    hasSeller: true,
    hasStage: false,
    rankings: ['HIGHEST', 'LOWEST', 'NEWEST', 'OLDEST'],
    dimensions,
  },
  CUSTOMERS: {
    conditions: ['segment', 'city', 'vip', 'atRisk', 'minAmount', 'maxAmount', 'search', 'birthday', 'fields'],
    statuses: [],
    dates: ['CREATED', 'BOUGHT'],
    hasSeller: false,
    hasStage: false,
    rankings: ['HIGHEST', 'LOWEST', 'NEWEST', 'OLDEST'],
    dimensions: ['CITY'],
  },
  OPPORTUNITIES: {
    conditions: ['status', 'atRisk', 'minAmount', 'maxAmount', 'search', 'fields'],
    statuses: ['OPEN', 'WON', 'LOST'],
    dates: ['CREATED', 'CLOSED', 'DUE', 'STAGE_ENTERED'],
    hasSeller: true,
    hasStage: true,
    rankings: ['HIGHEST', 'LOWEST', 'NEWEST', 'OLDEST', 'SOONEST'],
    dimensions: ['SELLER'],
  },
  CONVERSATIONS: {
    conditions: ['status', 'channel', 'unread', 'neverReplied', 'minWait', 'unassigned', 'search'],
    statuses: ['BOT', 'WAITING', 'HUMAN', 'CLOSED'],
    dates: [],
    hasSeller: true,
    hasStage: false,
    rankings: ['NEWEST', 'OLDEST'],
  },
  ORDERS: {
    conditions: ['status', 'payment', 'minAmount', 'maxAmount', 'unassigned', 'search', 'product'],
    statuses: ['PENDING', 'CONFIRMED', 'PAID', 'FULFILLED', 'CANCELLED'],
    dates: ['CREATED', 'DUE'],
    hasSeller: true,
    hasStage: false,
    rankings: ['NEWEST', 'OLDEST', 'HIGHEST', 'LOWEST'],
  },
  TASKS: {
    conditions: ['done'],
    statuses: [],
    dates: ['DUE'],
    hasSeller: true,
    hasStage: false,
    rankings: ['SOONEST'],
  },
  APPOINTMENTS: {
    conditions: ['status'],
    statuses: ['NO_SHOW', 'CANCELLED'],
    dates: ['CREATED'],
    hasSeller: true,
    hasStage: false,
    rankings: ['SOONEST'],
  },
  PRODUCTS: {
    conditions: ['minAmount', 'maxAmount', 'minStock', 'maxStock', 'search'],
    statuses: [],
    dates: [],
    hasSeller: false,
    hasStage: false,
    rankings: ['NEWEST', 'HIGHEST', 'LOWEST', 'MOST_STOCK', 'LEAST_STOCK'],
  },
  CASES: {
    conditions: ['status'],
    statuses: ['WAITING', 'OPEN', 'CLOSED'],
    dates: ['CREATED', 'CLOSED'],
    hasSeller: false,
    hasStage: false,
    rankings: ['NEWEST', 'OLDEST'],
  },
  INVOICES: {
    conditions: [],
    statuses: [],
    dates: ['DUE'],
    hasSeller: false,
    hasStage: false,
    rankings: ['OLDEST', 'HIGHEST', 'LOWEST'],
  },
  CARTS: { conditions: [], statuses: [], dates: [], hasSeller: false, hasStage: false, rankings: ['NEWEST'] },
  CONTACTS: {
    conditions: ['city', 'vip', 'search', 'birthday'],
    statuses: [],
    dates: ['CREATED'],
    hasSeller: false,
    hasStage: false,
    rankings: ['NEWEST'],
  },
  SOURCES: {
    conditions: ['status', 'temperature', 'city', 'tags', 'minScore', 'maxScore', 'unassigned'],
    statuses: leadStatuses,
    dates: ['CREATED', 'CLOSED'],
    hasSeller: true,
    hasStage: false,
    rankings: ['HIGHEST'],
  },
  CAMPAIGNS: {
    conditions: ['status'],
    statuses: campaignStatuses,
    hasOneStatus: true,
    dates: [],
    hasSeller: false,
    hasStage: false,
    rankings: ['NEWEST'],
  },
  PAYMENTS: { conditions: [], statuses: [], dates: ['CREATED'], hasSeller: false, hasStage: false, rankings: [] },
  OVERVIEW: { conditions: [], statuses: [], dates: ['CREATED'], hasSeller: false, hasStage: false, rankings: [] },
};

/** Whether the question asks for leads on which nobody has worked since some time. */
export const isIdle = ({ dated, range }: Pick<QuestionPlan, 'dated' | 'range'>): boolean =>
  dated === 'ACTIVITY' && range !== null && range.period === null && range.from === null;

/** Whether the records of a list have only one date, which the name of the list tells. */
export const hasOneDate = (list: ListName | null): boolean => list === 'APPOINTMENTS' || list === 'PAYMENTS';

/** Returns the order in which the rows of a list are read: that of the question, or else the default. */
export const orderOf = (list: ListName, ranking: Ranking | null): Ranking | undefined =>
  ranking ?? listUses[list].rankings[0];
