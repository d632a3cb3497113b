import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readConfig } from '../config.js';
import { findTenantBySlug, loadLines } from '../integrations/postgres/load/load-lines.js';
import { ForeseenError } from '../processes.js';
import { ownerUrlOf } from './owner-url.js';
import { existing, readWords } from './words.js';

/**
 * `npx embudo load --tenant <slug> [--file <lines.jsonl>]`: loads JSON lines into a tenant, with their ids and times (docs/load.md). Lines
 * that cannot be loaded are written to standard output as JSON, with their number and the reason; the command then ends with 1.
 */
export async function load(args: string[]): Promise<void> {
  const { values } = readWords(args, { tenant: { type: 'string' }, file: { type: 'string' } });
  if (!values.tenant)
    throw new ForeseenError(
      'Say which tenant: --tenant <slug>. The query { viewer { tenant { slug } } } shows the slug.',
    );
  const file = values.file === undefined ? undefined : existing(values.file);
  const ownerUrl = ownerUrlOf(readConfig());
  if (!ownerUrl) throw new ForeseenError('DATABASE_URL says which database to load into, as its owner.');
  const tenantId = await findTenantBySlug(ownerUrl, values.tenant);
  if (!tenantId)
    throw new ForeseenError(
      `No tenant has the slug «${values.tenant}». The query { viewer { tenant { slug } } } shows it.`,
    );
  const { loaded, bad, seconds } = await loadLines(linesOf(file), {
    ownerUrl,
    tenantId,
    onBad: found => void process.stdout.write(`${JSON.stringify(found)}\n`),
  });
  const perSecond = Math.round(loaded / Math.max(seconds.loading, 0.001));
  process.stderr.write(
    `${loaded} lines loaded in ${seconds.loading.toFixed(1)} s (${perSecond} a second), ${bad} left out; sums and searches made anew in ${seconds.deriving.toFixed(1)} s.\n`,
  );
  if (bad > 0) process.exitCode = 1;
}

/**
 * Returns the lines of the file, or of standard input. The stream is opened when the first line is requested, because readline loses
 * earlier input.
 */
async function* linesOf(file: string | undefined): AsyncGenerator<string> {
  const input = file ? createReadStream(file) : process.stdin;
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw isUnreadable(error) ? new ForeseenError(`The file ${file} cannot be read (${error.code}).`) : error;
  }
}

const isUnreadable = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code));
