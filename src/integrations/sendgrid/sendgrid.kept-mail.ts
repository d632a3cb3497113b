import { z } from 'zod';
import { fileProblems } from '../../domain/media/index.js';
import { isObject } from '../channel-wire/json.js';
import { decodeBytes } from '../email/email.headers.js';

const fileSchema = z.object({
  /** The field of the form that it came in; empty in the raw mode. */
  part: z.string(),
  fileName: z.string().nullable(),
  mimeType: z.string(),
  sizeBytes: z.int(),
  /** In hex. */
  sha256: z.string(),
  contentId: z.string().nullable(),
  /** Why its bytes were not kept. */
  problem: z.enum(fileProblems).nullable().default(null),
  /** The first letters of a file that says what the mail is: a report of a mail server, an invitation. */
  head: z.string().optional(),
});
export type KeptFile = z.output<typeof fileSchema>;

const keptSchema = z.object({
  /** Tells it from a list of events. */
  mail: z.literal(1),
  /** The fields of the form, each letter one byte as it came: which charset they are in stands in another field. */
  fields: z.record(z.string(), z.string()),
  /** Charsets of fields that are not as the form's own list says. */
  charsets: z.record(z.string(), z.string()).default({}),
  files: z.array(fileSchema),
  /** The fields of which only the start was kept. */
  cut: z.array(z.string()).default([]),
  /** The body broke off, or was no form. */
  broken: z.boolean().default(false),
});
/** A mail of Inbound Parse as the ledger keeps it: every field, and of each file what it is. */
export type KeptMail = z.output<typeof keptSchema>;

export const writeKeptMail = (mail: Omit<KeptMail, 'mail'>): Buffer =>
  Buffer.from(JSON.stringify({ mail: 1, ...mail }));

/** Null where the JSON is no kept mail. */
export function readKeptMail(root: unknown): KeptMail | null {
  if (!isObject(root) || root.mail !== 1) return null;
  return keptSchema.safeParse(root).data ?? null;
}

/** Reads the fields of a kept mail in their charsets. */
export function fieldsOf({ fields, charsets }: KeptMail): (name: string) => string {
  const told = charsetsIn(fields.charsets ?? '');
  return name => {
    const bytes = fields[name];
    if (bytes === undefined) return '';
    return decodeBytes(Buffer.from(bytes, 'latin1'), charsets[name] ?? told[name] ?? 'utf-8');
  };
}

function charsetsIn(text: string): Record<string, string> {
  try {
    const root: unknown = JSON.parse(text);
    if (!isObject(root)) return {};
    return Object.fromEntries(
      Object.entries(root).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

const envelopeSchema = z.object({ to: z.array(z.string()).catch([]), from: z.string().nullable().catch(null) });

/** What the mail server was told: to whom, and by whom. */
export function envelopeOf(field: (name: string) => string): { to: string[]; from: string | null } {
  try {
    const read = envelopeSchema.safeParse(JSON.parse(field('envelope')));
    if (read.success) return read.data;
  } catch {
    // As where there is none.
  }
  return { to: [], from: null };
}
