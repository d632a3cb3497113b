import { z } from 'zod';
import { languages } from '../../shared/translations.js';

/** What was asked last, so that "sí", "3" or "el primero" has something to answer. */
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
] as const;

const hour = z.object({ at: z.iso.datetime(), label: z.string().max(120) });

const name = z.string().max(300);

/** Where a conversation with the agent stands. The server keeps it; models read it, and none can set a price or an id by it. */
export const dialogueStateSchema = z.object({
  goal: z.enum(['NONE', 'BUY', 'BOOK']),
  /** What the customer wants, by the catalogue's names. */
  items: z.array(z.object({ product: name, quantity: z.int().min(1).max(1_000_000) })).max(30),
  /** The product that was spoken of last. */
  focus: name.nullable(),
  /** The products that were shown last, in their order. */
  offered: z.array(name).max(12),
  asked: z.enum(askedFor).nullable(),
  /** The title of the article that was quoted last. */
  topic: name.nullable(),
  /** The buttons under the last answer. */
  buttons: z.array(z.string().max(20)).max(3),
  /** Wordings that were used, so that none comes twice. */
  said: z.array(z.string().max(80)).max(60),
  greeted: z.boolean(),
  /** What the last answer was written in. */
  language: z.enum(languages).optional(),
  /** Answers in a row that did not know. */
  misses: z.int().min(0).max(1_000),
  /** Marks of the sentences of articles and descriptions that were told, the newest last. */
  told: z.array(z.string().max(12)).max(80).optional(),
  /** The list whose sum was told last without being put into the cart. */
  priced: z
    .array(z.object({ product: name, quantity: z.int().min(1).max(1_000_000) }))
    .max(30)
    .optional(),
  /** What was named or shown, the newest last: together what came up together. "Both" and "the mattress" are read from it. */
  spoken: z.array(z.array(name).max(4)).max(12).optional(),
  /** Whether the list that is in the cart, or was priced, is in doubt: its sum was not told. */
  doubted: z.boolean().optional(),
  /** How many the customer wants of a kind whose member is still to be chosen. */
  pending: z.int().min(1).max(1_000_000).optional(),
  /** The kinds and titles of the conditions that were counted into the sum that was told last. */
  counted: z.array(name).max(10).optional(),
  /** The order that was placed last, until something else is put into the cart: what changes it now is for a person to do. */
  placed: z.object({ number: z.int(), products: z.array(name).max(30) }).optional(),
  /** Whether the last answer told of the topic. */
  onTopic: z.boolean().optional(),
  /** What was offered or asked of an appointment by the last answer, with the times that its words stand for. */
  agenda: z
    .object({
      act: z.enum(['BOOK', 'MOVE', 'CANCEL']),
      appointment: hour.nullable(),
      hours: z.array(hour).max(5),
      chosen: hour.nullable(),
    })
    .optional(),
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

/** The state as it was stored; a new one where it is of another version of the program. */
export function readDialogue(stored: unknown): DialogueState {
  const parsed = dialogueStateSchema.safeParse(stored);
  return parsed.success ? parsed.data : newDialogue;
}
