import { createInterface } from 'node:readline';
import { z } from 'zod';
import { toCliRecord } from '../domain/assistant/index.js';
import { ForeseenError } from '../processes.js';
import { judgeOf } from './judges.js';
import { readWords } from './words.js';

/** `npx embudo understand`: reads messages as JSON lines and writes one line with the interpretation of each. */
export async function understand(args: string[]): Promise<void> {
  const { values } = readWords(args, { provider: { type: 'string' } });
  const judge = await judgeOf(values.provider ?? 'local');
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const { text, context } = messageOf(line, number);
    const record = `${JSON.stringify(toCliRecord(text, await judge(text), context))}\n`;
    if (!process.stdout.write(record)) await new Promise(resolve => process.stdout.once('drain', resolve));
  }
}

const lineSchema = z.object({
  text: z.string(),
  /** Time and zone of the message, from which "tomorrow" becomes a date. The default is now, in this machine's zone. */
  sentAt: z.iso.datetime({ offset: true }).optional(),
  timezone: z.string().refine(isTimezone).optional(),
});

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

function messageOf(line: string, number: number) {
  try {
    const { text, sentAt, timezone } = lineSchema.parse(JSON.parse(line.trim()));
    return {
      text,
      context: {
        sentAt: sentAt === undefined ? new Date() : new Date(sentAt),
        timezone: timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        monthFirst: false,
      },
    };
  } catch {
    throw new ForeseenError(
      `Line ${number} is not of the form {"text": "…"}, with "sentAt" and "timezone" if you like.`,
    );
  }
}
