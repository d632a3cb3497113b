import type { Conditions, ListName, QuestionPlan } from './question-plan.js';

type Condition = keyof Conditions;
type Ranking = NonNullable<QuestionPlan['ranking']>;

/** What a list takes of a question. */
interface ListUse {
  conditions: readonly Condition[];
  /** The statuses that it knows, of those that a question may name. */
  statuses: readonly string[];
  /** Whether it can be limited to a stretch of time. */
  hasRange: boolean;
  /** Whether to one seller. */
  hasSeller: boolean;
  /** Whether to a pipeline or a stage. */
  hasStage: boolean;
  /** Orders that it has; the first is its own. */
  rankings: readonly Ranking[];
}

const leadStatuses = ['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'NURTURING', 'WON', 'LOST'] as const;

export const listUses: Record<ListName, ListUse> = {
  LEADS: {
    conditions: ['status', 'temperature', 'channel', 'tags', 'minScore', 'maxScore', 'search'],
    statuses: leadStatuses,
    hasRange: true,
    hasSeller: true,
    hasStage: false,
    rankings: ['HIGHEST', 'LOWEST', 'NEWEST', 'OLDEST'],
  },
  CUSTOMERS: {
    conditions: ['segment', 'atRisk', 'search'],
    statuses: [],
    hasRange: false,
    hasSeller: false,
    hasStage: false,
    rankings: ['HIGHEST', 'LOWEST', 'NEWEST', 'OLDEST'],
  },
  OPPORTUNITIES: {
    conditions: ['status', 'atRisk', 'search'],
    statuses: ['OPEN', 'WON', 'LOST'],
    hasRange: false,
    hasSeller: true,
    hasStage: true,
    rankings: ['HIGHEST', 'LOWEST', 'NEWEST', 'OLDEST', 'SOONEST'],
  },
  CONVERSATIONS: {
    conditions: ['status', 'channel', 'unread', 'search'],
    statuses: ['BOT', 'WAITING', 'HUMAN', 'CLOSED'],
    hasRange: false,
    hasSeller: true,
    hasStage: false,
    rankings: ['NEWEST', 'OLDEST'],
  },
  ORDERS: {
    conditions: ['status', 'search'],
    statuses: ['PENDING', 'CONFIRMED', 'PAID', 'FULFILLED', 'CANCELLED'],
    hasRange: false,
    hasSeller: false,
    hasStage: false,
    rankings: ['NEWEST', 'OLDEST', 'HIGHEST', 'LOWEST'],
  },
  TASKS: {
    conditions: ['done'],
    statuses: [],
    hasRange: false,
    hasSeller: true,
    hasStage: false,
    rankings: ['SOONEST'],
  },
  APPOINTMENTS: {
    conditions: [],
    statuses: [],
    hasRange: true,
    hasSeller: true,
    hasStage: false,
    rankings: ['SOONEST'],
  },
  PRODUCTS: {
    conditions: ['search'],
    statuses: [],
    hasRange: false,
    hasSeller: false,
    hasStage: false,
    rankings: ['NEWEST', 'HIGHEST', 'LOWEST'],
  },
  CASES: {
    conditions: ['status'],
    statuses: ['WAITING', 'OPEN', 'CLOSED'],
    hasRange: false,
    hasSeller: false,
    hasStage: false,
    rankings: ['NEWEST'],
  },
};
