import { z } from 'zod';
import { BadInput } from './domain-error.js';
import { cleanText } from './text.js';

/**
 * The maximum length of each kind of text in characters (Unicode code points): for what clients of the graph send, for filters
 * and searches, and for what channels deliver. Names are indexed folded. Folding can make nine bytes of one character, and an
 * index entry of Postgres takes at most 2,700 bytes, so names have at most 200 characters.
 */
export const maxCharacters = {
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
  url: 2_000,
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
  /** All of an e-mail's text, with what it quotes, and its HTML. */
  wholeEmail: 100_000,
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
export type TextKind = keyof typeof maxCharacters;

/** Texts of which every character counts: neither cleaned nor trimmed. */
const unchangedKinds = new Set<TextKind>(['cursor', 'token', 'deviceToken', 'password', 'secret']);

/** Whether a text has more than `limit` characters. Counts only where the number of UTF-16 units leaves it open. */
export function isLonger(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > 2 * limit) return true;
  let count = 0;
  for (const _ of text) count += 1;
  return count > limit;
}

/** The start of a text, cleaned: at most as long as its kind may be, with an ellipsis where something was cut off. */
export function cut(text: string, kind: TextKind): string {
  const limit = maxCharacters[kind];
  // A character takes at most two UTF-16 units, so the part that stays lies within these.
  const clean = cleanText(text.slice(0, 2 * limit + 2));
  return isLonger(text, limit)
    ? `${Array.from(clean)
        .slice(0, limit - 1)
        .join('')}…`
    : clean;
}

const tooLong = (kind: TextKind) => `Too long: this takes at most ${maxCharacters[kind]} characters. Shorten it.`;

/** Marks a zod issue about a text that is too long: it becomes a user error beside its field, not a BadInput. */
export const tooLongMark = 'tooLong';

/** A text of which nothing is seen, such as a zero-width space, is an empty one. What is beside something else stays: it joins emoji. */
const withoutNothing = (text: string): string => (/^[\p{Cf}\s]*$/u.test(text) ? '' : text);

/** The zod schema of a text that comes from outside: cleaned of what cannot be stored, trimmed, refused where it is too long. */
export function text(kind: TextKind): z.ZodString {
  const schema = unchangedKinds.has(kind)
    ? z.string()
    : z.string().overwrite(value => withoutNothing(cleanText(value).trim()));
  return schema.refine(value => !isLonger(value, maxCharacters[kind]), {
    error: tooLong(kind),
    params: { [tooLongMark]: true },
    abort: true,
  });
}

/** A text of a filter, cleaned. Throws BadInput, with the field, where it is too long. */
export function readText(value: string, kind: TextKind, field: string): string {
  if (isLonger(value, maxCharacters[kind])) throw new BadInput(`${field}: ${tooLong(kind)}`, [field]);
  return cleanText(value);
}

/** Throws BadInput, with the field, where a value is none of those that there are: it would find nothing, and nobody would know why. */
export function assertAmong(values: readonly string[], known: readonly string[], field: string): void {
  const other = values.find(value => !known.includes(value));
  if (other !== undefined)
    throw new BadInput(`${field}: there is no “${other}”; it is one of ${known.join(', ')}.`, [field]);
}

const maxListed = 100;

/** The texts of a filter's list, cleaned, without duplicates. Throws BadInput where one is too long or there are more than 100. */
export function readTexts(values: readonly string[], kind: TextKind, field: string): string[] {
  if (values.length > maxListed)
    throw new BadInput(`${field}: give at most ${maxListed} values; these are ${values.length}.`, [field]);
  return [...new Set(values.map(value => readText(value, kind, field)))];
}
