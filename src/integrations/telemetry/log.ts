import { type Logger, pino } from 'pino';

/** Never in a log, at any level: what opens doors. */
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
/** Not at info and above: what people wrote. */
const bodies = ['body', 'text', 'transcript', 'input', 'output'];

const deepest = 6;
const hidden = '[redacted]';

/**
 * A copy of the fields without what these names hold, at every depth. pino's own `redact` takes a path a name and depth
 * and costs 30 µs a line for so many, more than the rest of a webhook's answer together.
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
  if (depth > deepest) return '[too deep]';
  if (!Array.isArray(value)) return hide(value, names, depth);
  return value.map(element => (isContainer(element) ? hideIn(element, names, depth + 1) : element));
}

/**
 * A line of its own for each request would wake a thread, and whoever reads the log, while the request waits for the same
 * processor. What stands in memory goes out at the process's end, whatever ends it but SIGKILL.
 */
const flushMs = 100;

/** JSON lines on stdout, or on stderr where stdout belongs to a command's own output. */
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
      periodicFlush: flushMs,
    }),
  );
}
export type { Logger };
