import { z } from 'zod';
import { fileProblems } from '../../domain/media/index.js';
import { isObject } from '../channel-wire/json.js';
import { decodeBytes } from '../email/email.headers.js';

const fileSchema = z.object({
  /** The field of the form that contained it; empty in raw mode. */
  part: z.string(),
  fileName: z.string().nullable(),
  mimeType: z.string(),
  sizeBytes: z.int(),
  /** In hex. */
  sha256: z.string(),
  contentId: z.string().nullable(),
  /** The reason why its bytes were not kept. */
  problem: z.enum(fileProblems).nullable().default(null),
  /** The first characters of a file that shows what the mail is: a mail server's report, an invitation. */
  head: z.string().optional(),
});
export type KeptFile = z.output<typeof fileSchema>;

const keptSchema = z.object({
  /** Distinguishes a mail from a list of events. */
  mail: z.literal(1),
  /** The fields of the form, one character per received byte. Another field names their charsets. */
  fields: z.record(z.string(), z.string()),
  /** Charsets of fields that differ from the form's own list. */
  charsets: z.record(z.string(), z.string()).default({}),
  files: z.array(fileSchema),
  /** The fields that were truncated. */
  cut: z.array(z.string()).default([]),
  /** The body broke off, or was not a form. */
  broken: z.boolean().default(false),
});
/** A mail of Inbound Parse as the ledger stores it: every field, and a description of each file. */
export type KeptMail = z.output<typeof keptSchema>;

/** Returns the JSON that the ledger stores for a mail. */
export const writeKeptMail = (mail: Omit<KeptMail, 'mail'>): Buffer =>
  Buffer.from(JSON.stringify({ mail: 1, ...mail }));

/** Returns the kept mail, or null if the JSON is not one. */
export function readKeptMail(root: unknown): KeptMail | null {
  if (!isObject(root) || root.mail !== 1) return null;
  return keptSchema.safeParse(root).data ?? null;
}

/** Returns a function that reads the fields of a kept mail in their charsets. */
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

/** Returns the SMTP envelope: recipients and sender. */
export function envelopeOf(field: (name: string) => string): { to: string[]; from: string | null } {
  try {
    const read = envelopeSchema.safeParse(JSON.parse(field('envelope')));
    if (read.success) return read.data;
  } catch {
    // Treated as a missing envelope.
  }
  return { to: [], from: null };
}
