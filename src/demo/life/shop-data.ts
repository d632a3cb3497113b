import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { leadStatuses } from '../../domain/leads/index.js';

const texts = z.array(z.string()).min(1);
/** A line of a thread: a letter for the author (customer, agent or seller), a space, and the text. */
const turn = z.string().regex(/^[cas] \S/);
const range = z.tuple([z.number(), z.number()]);

const campaign = z.strictObject({
  name: z.string(),
  /** The name of its template, whose only place is the contact's first name. */
  template: z.string(),
  body: z.string().includes('{{1}}'),
  /** What its replies are about. */
  product: z.string(),
  replies: z.array(
    z.strictObject({
      /** How many of its contacts reply in these words. */
      times: z.int().positive().default(1),
      n: z.int().positive().default(1),
      turns: z.array(turn).min(1),
    }),
  ),
});
export type ReplyScript = z.output<typeof campaign>['replies'][number];

const comment = z.strictObject({
  by: z.string(),
  /** Hours after the post. */
  after: z.number().positive(),
  text: z.string(),
  /** The agent's answer in private, if it has one. */
  answer: z.string().optional(),
  /** The public reply of a person, if the agent left the comment to one. */
  reply: z.string().optional(),
});
const post = z.strictObject({
  channel: z.enum(['MESSENGER', 'INSTAGRAM']),
  /** How many days ago it was published, or drafted if it has a status; negative if it is planned. */
  ago: z.number(),
  status: z.enum(['DRAFT', 'APPROVED']).optional(),
  /** Whether it was published in the network's own app: then only its comments have brought it here. */
  isElsewhere: z.boolean().default(false),
  product: z.string().optional(),
  article: z.string().optional(),
  /** The local writer writes what has no text. */
  text: z.string().optional(),
  comments: z.array(comment).default([]),
});
export type PostScript = z.output<typeof post>;
export type CommentScript = z.output<typeof comment>;

const shopSchema = z.strictObject({
  phonePrefix: z.string(),
  cities: texts,
  companies: texts,
  tags: texts,
  /** Names of the product in a sentence, singular and plural, by its sku. */
  products: z.record(z.string(), z.strictObject({ one: z.string(), many: z.string() })),
  leadFields: z.record(z.string(), z.string()),
  opportunityFields: z.record(z.string(), texts),
  customerFields: z.record(z.string(), texts),
  /** Notes about leads that were entered by hand. */
  inquiries: texts,
  otherSources: texts,
  /** What is sold in each pipeline. A price range is in minor units; without one the price is the catalogue's times the quantity. */
  sales: z.array(z.strictObject({ pipeline: z.string(), quantity: range, titles: texts, price: range.optional() })),
  wonReasons: texts,
  lostReasons: texts,
  stageNotes: texts,
  /** Keyed by the interaction type. */
  interactions: z.record(z.string(), texts),
  outcomes: texts,
  /** What appointments with customers are about. */
  visits: texts,
  campaigns: z.array(campaign).min(1),
  /** What a contact said who wants no messages. */
  optOut: z.string(),
  posts: z.array(post),
  /** Campaigns of advertisements, and what one costs a day, in minor units. */
  ads: z.strictObject({ names: texts, daily: range }),
  /** What came of the cases that were closed. */
  resolutions: texts,
  threads: z.array(
    z.strictObject({
      /** For each conversation of this kind, how many hours before now it began. */
      ago: z.array(z.number().positive()).min(1),
      /** Used in turn by the conversations, as are the quantities. */
      products: texts,
      n: z.array(z.int().positive()).optional(),
      /** The status of the lead; without it the status follows from the conversation. */
      lead: z.enum(leadStatuses).optional(),
      /** Whether the conversation is still unread. */
      unread: z.boolean().default(false),
      turns: z.array(turn).min(1),
    }),
  ),
});
export type ShopData = z.output<typeof shopSchema>;
export type ThreadScript = ShopData['threads'][number];

const peopleSchema = z.strictObject({
  first: texts,
  last: texts,
  streets: texts,
  names: z.strictObject({ english: texts }),
});
export type PeopleData = z.output<typeof peopleSchema>;

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/** Returns the texts of a demo shop's life. The slug is that of its tenant. */
export const shopData = (slug: string): ShopData => shopSchema.parse(read(`./shops/${slug}.json`));
export const peopleData = (): PeopleData => peopleSchema.parse(read('./people.json'));
