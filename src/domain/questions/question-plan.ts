import { z } from 'zod';
import { campaignStatuses } from '../campaigns/index.js';
import type { FieldType } from '../custom-fields/index.js';
import { segments } from '../customers/index.js';
import { groupings, widgetMetrics } from '../dashboards/index.js';
import { periods } from '../insights/index.js';
import { leadStatuses } from '../leads/index.js';
import { orderPayments } from '../orders/index.js';
import { isDay } from '../shared/calendar-day.js';
import { channels } from '../shared/channels.js';
import { temperatures } from '../shared/labels.js';
import { languages } from '../shared/translations.js';
import { helpTopics } from './help-topics.js';

/**
 * The lists that a question may be about, besides figures. INVOICES are those that are not paid, CARTS those that were not ordered, SOURCES
 * where leads came from, PAYMENTS what was paid on invoices, and OVERVIEW the figures of a day and what waits; all are read from the
 * GraphQL schema.
 */
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
  'INVOICES',
  'CARTS',
  'CONTACTS',
  'SOURCES',
  'CAMPAIGNS',
  'PAYMENTS',
  'OVERVIEW',
] as const;
export type ListName = (typeof listNames)[number];

/** The statuses of all lists together; each list accepts its own. */
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
  'NO_SHOW',
  'CANCELLED',
  ...campaignStatuses,
] as const;

/**
 * To which date of a record a range applies. BOUGHT is any purchase of a customer, STAGE_ENTERED when an opportunity entered its stage,
 * ACTIVITY when somebody last worked on a lead; with an end only, there was none since.
 * OTHER is a date by which lists cannot be filtered, such as when something was paid.
 */
const datings = ['CREATED', 'CLOSED', 'DUE', 'BOUGHT', 'STAGE_ENTERED', 'ACTIVITY', 'OTHER'] as const;

/** The order by which the first rows are chosen. */
export const rankings = ['HIGHEST', 'LOWEST', 'NEWEST', 'OLDEST', 'SOONEST', 'MOST_STOCK', 'LEAST_STOCK'] as const;
export type Ranking = (typeof rankings)[number];

/** Stands for the asking user in place of a seller's name. */
export const selfSeller = 'ME';

const day = z.string().refine(isDay, 'is a day, as YYYY-MM-DD');
const words = z.string().trim().min(1).max(120);

/** A period of the tenant's calendar, or a range of days with an exclusive end. */
const rangeShape = z.strictObject({ period: z.enum(periods).nullable(), from: day.nullable(), until: day.nullable() });

/**
 * A custom field and what it says: one of these texts or numbers, an amount within inclusive bounds, or a day from `from` to before
 * `until`.
 */
const fieldCondition = z.strictObject({
  key: words,
  values: z.array(words).min(1).max(10).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  from: day.nullable(),
  until: day.nullable(),
  /** Whether it has no value. */
  isEmpty: z.boolean().nullable(),
});
export type FieldCondition = z.output<typeof fieldCondition>;

/** What leads, or customers by their city, are counted by, besides custom fields. */
export const dimensions = ['SOURCE', 'SELLER', 'CITY', 'TEMPERATURE', 'WEEK', 'MONTH'] as const;
export type Dimension = (typeof dimensions)[number];

export const measures = ['SUM', 'AVERAGE'] as const;
/** A sum or an average of the numbers that the records of a list have in a custom field; without a key, of the amounts of opportunities. */
const measureShape = z.strictObject({ key: words.nullable(), of: z.enum(measures) });
export type Measure = z.output<typeof measureShape>;

export const folds = ['WEEKDAY', 'HALF_MONTH', 'QUARTER', 'YEAR'] as const;
export type Fold = (typeof folds)[number];
export const eachPeriods = ['WEEK', 'HALF_MONTH', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type EachPeriod = (typeof eachPeriods)[number];
/** For what the groups of a figure are told: each of several periods, each seller, or each source of leads. */
export type Each = EachPeriod | 'SELLER' | 'SOURCE';

/** No record is worth more, so a larger bound means the same. */
export const mostAmount = 1e15;
/** Conditions that limit a list. Null if the question says nothing about it. */
const conditions = z.strictObject({
  status: z.array(z.enum(listedStatuses)).min(1).max(10).nullable(),
  /** How much of an order is paid. */
  payment: z.array(z.enum(orderPayments)).min(1).max(3).nullable(),
  temperature: z.array(z.enum(temperatures)).min(1).max(3).nullable(),
  segment: z.array(z.enum(segments)).min(1).max(3).nullable(),
  channel: z.array(z.enum(channels)).min(1).max(10).nullable(),
  /** Sources of leads, by the names that were given to the reader. */
  source: z.array(words).min(1).max(5).nullable(),
  /** Cities of contacts. */
  city: z.array(words).min(1).max(5).nullable(),
  tags: z.array(words).min(1).max(5).nullable(),
  minScore: z.int().min(0).max(100).nullable(),
  maxScore: z.int().min(0).max(100).nullable(),
  /** The amount of a record, such as a value, total or price, in units of its currency; both bounds are inclusive. */
  minAmount: z.number().min(0).max(mostAmount).nullable(),
  maxAmount: z.number().min(0).max(mostAmount).nullable(),
  /** The stock of a product. */
  minStock: z.int().min(0).max(1_000_000).nullable(),
  maxStock: z.int().min(0).max(1_000_000).nullable(),
  /** Whether it has no seller. */
  unassigned: z.boolean().nullable(),
  atRisk: z.boolean().nullable(),
  unread: z.boolean().nullable(),
  /** Whether the contact of a conversation has never written in it. */
  neverReplied: z.boolean().nullable(),
  /** For how many minutes at least the contact of a conversation has waited for an answer. */
  minWait: z.int().min(1).max(5_256_000).nullable(),
  vip: z.boolean().nullable(),
  done: z.boolean().nullable(),
  /** The name or number of a person or thing that is searched for. */
  search: words.nullable(),
  /** Words of the name of a product that an order has. */
  product: words.nullable(),
  /** Days on which contacts celebrate their birthday. */
  birthday: rangeShape.nullable(),
  /** What the business's own fields say, by the keys that were given to the reader. */
  fields: z.array(fieldCondition).min(1).max(5).nullable(),
});
export type Conditions = z.output<typeof conditions>;

/**
 * What one part of a question asks, in the server's own terms: a figure, rows, a count, or how something is done. The reader of a question,
 * a model or the local link, returns only this; the server itself reads the data that is shown.
 */
export const questionPlan = z.strictObject({
  kind: z.enum(['FIGURE', 'LIST', 'COUNT', 'HELP', 'UNCLEAR']),
  /** The language of the question; null if its few words do not tell. */
  language: z.enum(languages).nullable(),
  metric: z.enum(widgetMetrics).nullable(),
  grouping: z.enum(groupings).nullable(),
  list: z.enum(listNames).nullable(),
  /** The key of the custom field by which the rows of a list are counted. */
  by: words.nullable(),
  /** What else the rows of a list are counted by. */
  dimension: z.enum(dimensions).nullable(),
  /** Whether the share of the leads that are won is asked for. */
  rate: z.boolean(),
  /** The custom field whose numbers are added up. */
  measure: measureShape.nullable(),
  /** The custom field, of numbers or days, by which the first rows of a list are chosen. */
  rankedBy: words.nullable(),
  /** Into what the days or months of a figure are added up. */
  fold: z.enum(folds).nullable(),
  /** The periods in each of which the groups of a figure are shown, or `SELLER` to show them for each seller. */
  each: z.enum([...eachPeriods, 'SELLER', 'SOURCE']).nullable(),
  conditions: conditions.nullable(),
  range: rangeShape.nullable(),
  /** Whether the question names a date that does not exist, such as 31 November: it then has no answer. */
  unreal: z.boolean(),
  /** For lists: the date to which the range applies. Null if the question only names a time. */
  dated: z.enum(datings).nullable(),
  /** For customers: a time in which they did not buy. */
  notBought: rangeShape.nullable(),
  /** The name of a seller as it was given to the reader, or `ME`. */
  seller: words.nullable(),
  pipeline: words.nullable(),
  stage: words.nullable(),
  /** Whether the figure is compared with another time range. */
  compare: z.boolean(),
  /** The other time range, if it is not the preceding one. */
  against: rangeShape.nullable(),
  ranking: z.enum(rankings).nullable(),
  limit: z.int().min(1).max(50).nullable(),
  topic: z.enum(helpTopics).nullable(),
  /** Words of the question that the plan leaves out. */
  ignored: z.array(words).max(12),
});
export type QuestionPlan = z.output<typeof questionPlan>;

/** The plan of a whole question: that of its first part, and those of what else it asks for. */
export const askedPlan = questionPlan.extend({ others: z.array(questionPlan).max(2) });
export type AskedPlan = z.output<typeof askedPlan>;
export type Range = NonNullable<QuestionPlan['range']>;

export const noConditions: Conditions = {
  status: null,
  payment: null,
  temperature: null,
  segment: null,
  channel: null,
  source: null,
  city: null,
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
  neverReplied: null,
  minWait: null,
  vip: null,
  done: null,
  search: null,
  product: null,
  birthday: null,
  fields: null,
};

export const emptyPlan: QuestionPlan = {
  kind: 'UNCLEAR',
  language: null,
  metric: null,
  grouping: null,
  list: null,
  by: null,
  dimension: null,
  rate: false,
  measure: null,
  rankedBy: null,
  fold: null,
  each: null,
  conditions: null,
  range: null,
  unreal: false,
  dated: null,
  notBought: null,
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

/** A custom field of the business, of the list whose records have it. */
export interface AskedField {
  list: 'LEADS' | 'CUSTOMERS' | 'OPPORTUNITIES';
  key: string;
  label: string;
  type: FieldType;
  /** The values of a DROPDOWN; empty for others. */
  options: string[];
}

/** The input for reading a question. */
export interface QuestionInput {
  question: string;
  /** Today's date for the tenant, YYYY-MM-DD. */
  today: string;
  /** The plan of the previous question, if this one refers to it. */
  previous: (QuestionPlan & Partial<Pick<AskedPlan, 'others'>>) | null;
  /** Names that the question may contain. */
  sellers: string[];
  pipelines: { name: string; stages: string[] }[];
  /** The most frequent sources of leads. */
  sources: string[];
  /** The custom fields that the question may name. */
  fields: AskedField[];
}
