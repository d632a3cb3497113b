import { type Logger, pino } from 'pino';

/** The names of fields with secrets, which are never logged. */
const secrets = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'credentials',
  'appSecret',
  'verifyToken',
  'apiKey',
  'secret',
  'cookie',
  'headers',
  'x-hub-signature-256',
];
/** The names of fields with texts of people, which are logged only at the levels debug and trace. */
const bodies = ['body', 'text', 'transcript', 'input', 'output'];

const maxDepth = 6;
const hidden = '[redacted]';

/**
 * Returns a copy of the fields in which the values under these names are replaced, at every depth. pino's own `redact` needs a
 * path for each name and depth; with so many it takes 30 µs a line, more than the rest of answering a webhook.
 */
export function hide(fields: object, names: ReadonlySet<string>, depth = 0): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields))
    shown[name] = names.has(name) ? hidden : isContainer(value) ? hideIn(value, names, depth + 1) : value;
  return shown;
}

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value)));

function hideIn(value: object, names: ReadonlySet<string>, depth: number): unknown {
  if (depth > maxDepth) return '[too deep]';
  if (!Array.isArray(value)) return hide(value, names, depth);
  return value.map(element => (isContainer(element) ? hideIn(element, names, depth + 1) : element));
}

/**
 * Interval at which lines are written in batches. A write for each request would wake a thread and the log's reader while the
 * request waits for the same processor. When the process ends, except by SIGKILL, the remaining lines are written.
 */
const flushMs = 100;

/** Creates a log of JSON lines on stdout, or on stderr for a command that prints its own output on stdout. */
export function createLog(level: string, destination: 'stdout' | 'stderr' = 'stdout'): Logger {
  const names = new Set([...secrets, ...(level === 'trace' || level === 'debug' ? [] : bodies)]);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: label => ({ level: label }),
        log: fields => hide(fields, names),
        bindings: fields => hide(fields, names),
      },
    },
    pino.destination({
      dest: destination === 'stdout' ? 1 : 2,
      sync: false,
      minLength: 8_192,
      // A silent log needs no timer, which would otherwise fire ten times a second for nothing.
      periodicFlush: level === 'silent' ? 0 : flushMs,
    }),
  );
}
export type { Logger };
