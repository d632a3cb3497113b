import { z } from 'zod';
import { BadInput } from './domain-error.js';
import { cleanText } from './text.js';

/**
 * The maximum length of each kind of text in characters (Unicode code points): for input from clients of the graph, for filters
 * and searches, and for messages from channels. Names have at most 200 characters because they are indexed folded: folding can
 * make nine bytes of one character, and an index entry of Postgres takes at most 2,700 bytes.
 */
export const maxCharacters = {
  /** The text of a search field. */
  search: 200,
  /** The name of a person, a business, a lead or an account. */
  name: 200,
  /** A part of a name: given name, family name, the name of an API key. */
  namePart: 100,
  /** A short label that people read: a field, a stage, a pipeline, a model. */
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
  /** A sentence or two, such as a reason or a result. */
  line: 1_000,
  notes: 10_000,
  /** A message that a channel sends to a contact. */
  sentMessage: 4_096,
  /** A message that a contact writes. Longer ones are cut; the inbound ledger keeps them whole. */
  receivedMessage: 20_000,
  /** The whole text of an e-mail, quoted parts included, or its HTML. */
  wholeEmail: 100_000,
  /** An example that teaches a model. */
  lesson: 2_000,
  intent: 80,
  /** A text inside a JSON value, such as the value of a custom field. */
  jsonText: 5_000,
  /** An id that a vendor gives to a number, a file or a message. */
  vendorId: 400,
  /** An id of this system. A text that is not a UUID is an id that does not exist, whatever its length. */
  id: 200,
  idempotencyKey: 200,
  /** A cursor at the end of a page: the server writes it, clients send it back. */
  cursor: 4_000,
  /** A refresh token, or the token of a link in an e-mail. */
  token: 200,
  /** The token that a device keeps after it has signed in a user. */
  deviceToken: 1_000,
  password: 1_000,
  /** A secret of a channel account. */
  secret: 4_096,
} as const;
export type TextKind = keyof typeof maxCharacters;

/** Texts in which every character counts: they are neither cleaned nor trimmed. */
const unchangedKinds = new Set<TextKind>(['cursor', 'token', 'deviceToken', 'password', 'secret']);

/**
 * Texts that lists, exports and templates show in one line. A line break in a name, pasted from a sheet, would break their rows, and
 * vendors refuse it in the value of a template.
 */
const oneLineKinds = new Set<TextKind>(['name', 'namePart', 'label', 'phrase', 'tag', 'title']);
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ');

/** Whether a text has more than `limit` characters. Counts them only if the number of UTF-16 units does not decide it. */
export function isLonger(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > 2 * limit) return true;
  let count = 0;
  for (const _ of text) count += 1;
  return count > limit;
}

/** Returns the start of a text, cleaned: at most as long as its kind allows, with an ellipsis if something was cut off. */
export function cut(text: string, kind: TextKind): string {
  const limit = maxCharacters[kind];
  // A character takes at most two UTF-16 units, so the part that is kept lies within these.
  const clean = cleanText(text.slice(0, 2 * limit + 2));
  return isLonger(text, limit)
    ? `${Array.from(clean)
        .slice(0, limit - 1)
        .join('')}…`
    : clean;
}

const tooLong = (kind: TextKind) => `Too long: the limit is ${maxCharacters[kind]} characters. Shorten it.`;

/** The `params` of a zod issue that a user made, not a client program: it becomes a user error beside its field, not a BadInput. */
export const usersMistake = { usersMistake: true } as const;

/** Whether nothing in a text is visible: it has only spaces, characters without width, and letters that fill a place, such as U+3164. */
export const isInvisible = (text: string): boolean => /^[\p{Cf}\p{Default_Ignorable_Code_Point}\s\u2800]*$/u.test(text);

/** Returns an empty text if nothing in it is visible. Beside visible characters, invisible ones stay: they join emoji. */
const emptyIfInvisible = (text: string): string => (isInvisible(text) ? '' : text);

/**
 * Returns the name that a person gave themselves at a vendor, or null if nothing of it is visible. It stays in one line, and does
 * not change the direction of the text around it.
 */
export function readProfileName(given: string): string | null {
  const line = given.replace(/[\p{Cc}\s\u3164\uffa0\u2800]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return isInvisible(line) ? null : cut(line.trim(), 'name').trim();
}

/**
 * The zod schema of a text that comes from outside: it removes characters that cannot be stored, trims the text, puts a name or title in
 * one line, and refuses a text that is too long.
 */
export function text(kind: TextKind): z.ZodString {
  const lined = oneLineKinds.has(kind) ? inOneLine : (value: string) => value;
  const schema = unchangedKinds.has(kind)
    ? z.string()
    : z.string().overwrite(value => emptyIfInvisible(lined(cleanText(value)).trim()));
  return schema.refine(value => !isLonger(value, maxCharacters[kind]), {
    error: tooLong(kind),
    params: usersMistake,
    abort: true,
  });
}

/** Returns the text of a filter, cleaned. Throws BadInput, with the field, if the text is too long. */
export function readText(value: string, kind: TextKind, field: string): string {
  if (isLonger(value, maxCharacters[kind])) throw new BadInput(`${field}: ${tooLong(kind)}`, [field]);
  return cleanText(value);
}

/**
 * Throws BadInput, with the field, if a value is not among the known ones. Otherwise it would find nothing, and the user would
 * not know why.
 */
export function assertAmong(values: readonly string[], known: readonly string[], field: string): void {
  const other = values.find(value => !known.includes(value));
  if (other !== undefined)
    throw new BadInput(`${field} cannot be “${other}”. Use one of ${known.join(', ')}.`, [field]);
}

const maxListed = 100;

/** Returns the texts of a filter's list, cleaned, without duplicates. Throws BadInput if one is too long or there are more than 100. */
export function readTexts(values: readonly string[], kind: TextKind, field: string): string[] {
  if (values.length > maxListed)
    throw new BadInput(`${field} can have at most ${maxListed} values, not ${values.length}.`, [field]);
  return [...new Set(values.map(value => readText(value, kind, field)))];
}
