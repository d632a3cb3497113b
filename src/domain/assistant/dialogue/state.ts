import { z } from 'zod';
import { mostCharges } from '../../orders/index.js';
import { maxCharacters } from '../../shared/texts.js';
import { languages } from '../../shared/translations.js';

/** The agent's last question, so that "sí", "3" or "el primero" can be read as its answer. */
export const askedFor = [
  'QUANTITY',
  'WHICH',
  'CONFIRM',
  'COUNT',
  'WHEN',
  'ORDER_NUMBER',
  'PERSON',
  'ALTERNATIVE',
  'HOUR',
  'APPOINTMENT',
  'PICTURE',
  'DOUBT',
] as const;

const hour = z.object({ at: z.iso.datetime(), label: z.string().max(120) });

const name = z.string().max(300);
/** How many products shown last, and how many groups of products that came up together, a state holds. */
export const mostOffered = 12;
export const mostSpoken = 12;

/** How many totals of the cart, and charges of each, a state holds. An order has as many charges. */
export const mostShown = 3;
export const mostShownCharges = mostCharges;
const money = z.string().max(60);
/** How many products and articles that earlier answers were based on a state holds. */
export const mostDrawnOn = { products: 12, articles: 5 };

/** State of a conversation with the agent. The server keeps it. Models read it, but cannot set a price or an id with it. */
export const dialogueStateSchema = z.object({
  goal: z.enum(['NONE', 'BUY', 'BOOK']),
  /** What the customer wants, by the names of the shelf. A hosted model may put a part of a unit on it, and what only a text offers. */
  items: z.array(z.object({ product: name, quantity: z.number().min(0.001).max(1_000_000) })).max(30),
  /** The product that was mentioned last. */
  focus: name.nullable(),
  /** The products that were shown last, in order. */
  offered: z.array(name).max(mostOffered),
  asked: z.enum(askedFor).nullable(),
  /** The title of the article that was quoted last. */
  topic: name.nullable(),
  /** The buttons under the last answer. */
  buttons: z.array(z.string().max(20)).max(3),
  /** What the last answer numbered in its text, in order, where the channel has no buttons. */
  choices: z.array(z.string().max(20)).max(3).optional(),
  /** Wordings already used, so that none is repeated. */
  said: z.array(z.string().max(80)).max(60),
  greeted: z.boolean(),
  /** Language of the last answer. */
  language: z.enum(languages).optional(),
  /** Number of answers in a row that did not know. */
  misses: z.int().min(0).max(1_000),
  /** Marks of the sentences of articles and descriptions that were already told, newest last. */
  told: z.array(z.string().max(12)).max(80).optional(),
  /** The list whose sum was told last without being put into the cart. What is sold by weight or length may have a part of a unit. */
  priced: z
    .array(z.object({ product: name, quantity: z.number().min(0.001).max(1_000_000) }))
    .max(30)
    .optional(),
  /**
   * Products that were named or shown, newest last; those that came up together are in one group. "Both" and "the mattress" are resolved
   * with it.
   */
  spoken: z.array(z.array(name).max(4)).max(mostSpoken).optional(),
  /** How many pieces of a thing in the list are wanted in one of the alternatives that its text lists: 6 "azules" of 10 notebooks. */
  parts: z
    .array(z.object({ product: name, called: z.string().max(60), quantity: z.number().min(0.001).max(1_000_000) }))
    .max(30)
    .optional(),
  /** Whether the list in the cart, or the priced one, is in doubt, so that its sum was not told. */
  doubted: z.boolean().optional(),
  /** Number of pieces the customer wants of a kind of product, while they still have to choose which one. */
  pending: z.int().min(1).max(1_000_000).optional(),
  /** Kinds and titles of the conditions that were counted into the last sum told. */
  counted: z.array(name).max(10).optional(),
  /** The order that was placed last, until something else is put into the cart. Changes to it are made by a person. */
  placed: z.object({ number: z.int(), products: z.array(name).max(30) }).optional(),
  /**
   * The totals of exactly this cart that the customer could read, newest last, with the sum of its products and what was added to it. An
   * order is placed at one of them.
   */
  shown: z
    .array(
      z.object({
        list: money,
        total: money,
        charges: z.array(z.object({ label: z.string().max(maxCharacters.label), amount: money })).max(mostShownCharges),
      }),
    )
    .max(mostShown)
    .optional(),
  /**
   * What earlier answers of a hosted model were based on in a shop that is too large to be shown as a whole, newest first: what was told of
   * it may be told again at the order, when no search finds it for a "yes".
   */
  drawnOn: z
    .object({ products: z.array(name).max(mostDrawnOn.products), articles: z.array(name).max(mostDrawnOn.articles) })
    .optional(),
  /** Whether the last answer was about the topic. */
  onTopic: z.boolean().optional(),
  /** What the last answer offered or asked about an appointment, with the times that its words mean. */
  agenda: z
    .object({
      act: z.enum(['BOOK', 'MOVE', 'CANCEL']),
      appointment: hour.nullable(),
      hours: z.array(hour).max(5),
      chosen: hour.nullable(),
    })
    .optional(),
  /** The message that asked, if it was none of the agent's answers. */
  askedBy: z.uuid().optional(),
});
export type DialogueState = z.output<typeof dialogueStateSchema>;

export const newDialogue: DialogueState = {
  goal: 'NONE',
  items: [],
  focus: null,
  offered: [],
  asked: null,
  topic: null,
  buttons: [],
  said: [],
  greeted: false,
  misses: 0,
};

/** Returns the stored state, or a new one if another version of the program stored it. */
export function readDialogue(stored: unknown): DialogueState {
  const parsed = dialogueStateSchema.safeParse(stored);
  return parsed.success ? parsed.data : newDialogue;
}
