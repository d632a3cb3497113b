import { z } from 'zod';
import { BadInput } from './domain-error.js';
import { cleanText } from './text.js';

/**
 * How many characters (Unicode code points) a text of each kind holds at most: the one list for what clients of the graph
 * send, for what filters and searches take, and for what channels bring. Names are indexed folded, and folding
 * can make nine bytes of one character, of which Postgres takes at most 2,700 into an index: hence their 200.
 */
export const mostCharacters = {
  /** What people type into a search field. */
  search: 200,
  /** What a person, a business, a lead or an account is called. */
  name: 200,
  /** A part of a name: given name, family name, the name of an API key. */
  namePart: 100,
  /** What people read beside something: a field, a stage, a pipeline, a model. */
  label: 120,
  /** A name for a program: the key of a field, a type of interaction, a currency, a time zone. */
  code: 100,
  /** The source of a lead or opportunity, a line of business, a city. */
  phrase: 200,
  tag: 60,
  title: 200,
  email: 254,
  phone: 60,
  /** A postal address. */
  address: 1_000,
  /** A sentence or two: why, and what came of it. */
  line: 1_000,
  notes: 10_000,
  /** What a channel sends to a contact. */
  sentMessage: 4_096,
  /** What a contact writes. Longer ones are cut; the ledger keeps them whole. */
  receivedMessage: 20_000,
  /** An example that a model is taught by. */
  lesson: 2_000,
  intent: 80,
  /** A text inside a JSON value, such as the value of a custom field. */
  jsonText: 5_000,
  /** An id that a vendor gives to a number, a file or a message. */
  vendorId: 400,
  /** An id of ours. One that is no UUID is an id that does not exist, whatever its length. */
  id: 200,
  idempotencyKey: 200,
  /** Where a page ends; we write it, clients give it back. */
  cursor: 4_000,
  /** A refresh token, or the token of a letter's link. */
  token: 200,
  /** What a device keeps after it has signed somebody in. */
  deviceToken: 1_000,
  password: 1_000,
  /** A secret of a channel account. */
  secret: 4_096,
} as const;
export type TextKind = keyof typeof mostCharacters;

/** These count to the last bit: neither cleaned nor trimmed. */
const asGiven = new Set<TextKind>(['cursor', 'token', 'deviceToken', 'password', 'secret']);

/** Whether a text has more than so many characters. Looks at no more of it than it must. */
export function isLonger(text: string, most: number): boolean {
  if (text.length <= most) return false;
  if (text.length > 2 * most) return true;
  let count = 0;
  for (const _ of text) count += 1;
  return count > most;
}

/** The start of a text, cleaned: at most so many characters of the kind, with an ellipsis where something was cut off. */
export function cut(text: string, kind: TextKind): string {
  const most = mostCharacters[kind];
  // A character takes two units at most, so nothing behind these can belong to the part that stays.
  const clean = cleanText(text.slice(0, 2 * most + 2));
  return isLonger(text, most)
    ? `${Array.from(clean)
        .slice(0, most - 1)
        .join('')}…`
    : clean;
}

const tooLong = (kind: TextKind) => `Too long: this takes at most ${mostCharacters[kind]} characters. Shorten it.`;

/** Marks an issue of zod that says that a text is too long: the business refuses it beside its field. */
export const tooLongMark = 'tooLong';

/** The zod schema of a text that comes from outside: cleaned of what cannot be stored, trimmed, and refused where too long. */
export function text(kind: TextKind): z.ZodString {
  const schema = asGiven.has(kind) ? z.string() : z.string().overwrite(given => cleanText(given).trim());
  return schema.refine(given => !isLonger(given, mostCharacters[kind]), {
    error: tooLong(kind),
    params: { [tooLongMark]: true },
    abort: true,
  });
}

/** A text of a filter, cleaned. Throws BadInput, with the field, where it is too long. */
export function readText(given: string, kind: TextKind, field: string): string {
  if (isLonger(given, mostCharacters[kind])) throw new BadInput(`${field}: ${tooLong(kind)}`, [field]);
  return cleanText(given);
}

const mostListed = 100;

/** The texts of a filter's list, cleaned, each once. Throws BadInput where one is too long or they are more than a hundred. */
export function readTexts(given: readonly string[], kind: TextKind, field: string): string[] {
  if (given.length > mostListed)
    throw new BadInput(`${field}: give at most ${mostListed} values; these are ${given.length}.`, [field]);
  return [...new Set(given.map(one => readText(one, kind, field)))];
}
