import { z } from 'zod';
import { segments } from '../customers/index.js';
import { groupings, widgetMetrics } from '../dashboards/index.js';
import { periods } from '../insights/index.js';
import { leadStatuses } from '../leads/index.js';
import { isDay } from '../shared/calendar-day.js';
import { channels } from '../shared/channels.js';
import { temperatures } from '../shared/labels.js';
import { languages } from '../shared/translations.js';
import { helpTopics } from './help-topics.js';

/** What a question may be about beside figures: things that the graph lists. */
export const listNames = [
  'LEADS',
  'CUSTOMERS',
  'OPPORTUNITIES',
  'CONVERSATIONS',
  'ORDERS',
  'TASKS',
  'APPOINTMENTS',
  'PRODUCTS',
  'CASES',
] as const;
export type ListName = (typeof listNames)[number];

/** Statuses of all lists: each list takes its own of them. */
export const listedStatuses = [
  ...leadStatuses,
  'OPEN',
  'BOT',
  'WAITING',
  'HUMAN',
  'CLOSED',
  'PENDING',
  'CONFIRMED',
  'PAID',
  'FULFILLED',
  'CANCELLED',
] as const;

/** Which moment of a thing a range is of. OTHER is one that lists have no filter by, such as when something was paid. */
export const datings = ['CREATED', 'CLOSED', 'DUE', 'OTHER'] as const;

/** By what the first rows are chosen. */
export const rankings = ['HIGHEST', 'LOWEST', 'NEWEST', 'OLDEST', 'SOONEST', 'MOST_STOCK', 'LEAST_STOCK'] as const;

/** The seller that stands for whoever asks. */
export const asker = 'ME';

const day = z.string().refine(isDay, 'is a day, as YYYY-MM-DD');
const words = z.string().trim().min(1).max(120);

/** A period of the tenant's days, or days of which the last does not count. */
const rangeShape = z.strictObject({ period: z.enum(periods).nullable(), from: day.nullable(), until: day.nullable() });

/** Part of a list. Null where the question says nothing of it. */
const conditions = z.strictObject({
  status: z.array(z.enum(listedStatuses)).min(1).max(10).nullable(),
  temperature: z.array(z.enum(temperatures)).min(1).max(3).nullable(),
  segment: z.array(z.enum(segments)).min(1).max(3).nullable(),
  channel: z.array(z.enum(channels)).min(1).max(10).nullable(),
  tags: z.array(words).min(1).max(5).nullable(),
  minScore: z.int().min(0).max(100).nullable(),
  maxScore: z.int().min(0).max(100).nullable(),
  /** What a thing is worth, comes to, costs or has brought, in units of its currency; both ends count. */
  minAmount: z.number().min(0).max(1e15).nullable(),
  maxAmount: z.number().min(0).max(1e15).nullable(),
  /** How many of a product are left. */
  minStock: z.int().min(0).max(1_000_000).nullable(),
  maxStock: z.int().min(0).max(1_000_000).nullable(),
  /** Whether nobody has it. */
  unassigned: z.boolean().nullable(),
  atRisk: z.boolean().nullable(),
  unread: z.boolean().nullable(),
  done: z.boolean().nullable(),
  /** A person, a thing or a number that is looked for by its name. */
  search: words.nullable(),
});
export type Conditions = z.output<typeof conditions>;

/**
 * What a question asks of the data, in the server's own words: a figure, rows, how many, or how something is done. Whoever reads
 * a question, a model or the local link, says no more than this; what is shown of it is read by the server.
 */
export const questionPlan = z.strictObject({
  kind: z.enum(['FIGURE', 'LIST', 'COUNT', 'HELP', 'UNCLEAR']),
  /** The language that the question is written in; null where a few words do not tell. */
  language: z.enum(languages).nullable(),
  metric: z.enum(widgetMetrics).nullable(),
  grouping: z.enum(groupings).nullable(),
  list: z.enum(listNames).nullable(),
  conditions: conditions.nullable(),
  range: rangeShape.nullable(),
  /** Whether it names a day that no calendar has, such as the 31st of November: there is no answer for it. */
  unreal: z.boolean(),
  /** Of lists: what the range is about. Null where the question only names a time. */
  dated: z.enum(datings).nullable(),
  /** The name of a seller as it was given to the reader, or `ME`. */
  seller: words.nullable(),
  pipeline: words.nullable(),
  stage: words.nullable(),
  /** Whether it is held against another stretch of time. */
  compare: z.boolean(),
  /** Which one that is, where it is not the one before. */
  against: rangeShape.nullable(),
  ranking: z.enum(rankings).nullable(),
  limit: z.int().min(1).max(50).nullable(),
  topic: z.enum(helpTopics).nullable(),
  /** Words of the question that this leaves out. */
  ignored: z.array(words).max(12),
});
export type QuestionPlan = z.output<typeof questionPlan>;
export type Range = NonNullable<QuestionPlan['range']>;

export const noConditions: Conditions = {
  status: null,
  temperature: null,
  segment: null,
  channel: null,
  tags: null,
  minScore: null,
  maxScore: null,
  minAmount: null,
  maxAmount: null,
  minStock: null,
  maxStock: null,
  unassigned: null,
  atRisk: null,
  unread: null,
  done: null,
  search: null,
};

export const emptyPlan: QuestionPlan = {
  kind: 'UNCLEAR',
  language: null,
  metric: null,
  grouping: null,
  list: null,
  conditions: null,
  range: null,
  unreal: false,
  dated: null,
  seller: null,
  pipeline: null,
  stage: null,
  compare: false,
  against: null,
  ranking: null,
  limit: null,
  topic: null,
  ignored: [],
};

/** What a question is read with. */
export interface QuestionInput {
  question: string;
  /** The tenant's present day, YYYY-MM-DD. */
  today: string;
  /** What the question before it asked, where it goes on from one. */
  previous: QuestionPlan | null;
  /** Names that may stand in it. */
  sellers: string[];
  pipelines: { name: string; stages: string[] }[];
}
