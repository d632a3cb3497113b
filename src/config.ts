import { isIP, isIPv6 } from 'node:net';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

const figure = (value: number) => z.coerce.number().int().min(0).default(value);
/** For settings of which at least one is needed. */
const atLeastOne = (value: number) => z.coerce.number().int().min(1).default(value);
const list = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean),
);
/** A list in which every part must be valid; an invalid part would silently have no effect. */
const listOf = (isRight: (part: string) => boolean, needs: string) =>
  list.superRefine((parts, context) => {
    for (const part of parts)
      if (!isRight(part)) context.addIssue({ code: 'custom', message: `«${part}» is not ${needs}` });
  });
const url = z.url({ protocol: /^https?$/, abort: true, error: 'not an address that begins with http:// or https://' });
/** The URL of a site, to which paths are appended. */
const site = url.refine(isSite, 'not an address without a path, such as https://crm.example.com');
/** The address of a Postgres. The error never repeats the value, which contains a password. */
const database = z
  .string()
  .refine(
    text => /^(?:postgres|postgresql|socket):/.test(text) && URL.canParse(text),
    'not an address such as postgres://user:password@host:5432/embudo (special characters of the password are percent-encoded)',
  );
/** The address of a Redis, or the path of its Unix socket. */
const redis = z
  .string()
  .refine(
    text => text.startsWith('/') || (/^rediss?:/.test(text) && URL.canParse(text)),
    'not an address such as redis://host:6379 or rediss://user:password@host:6380 (special characters of the password are percent-encoded)',
  );
const mailServer = z.url({ protocol: /^smtps?$/, error: 'not an address that begins with smtp:// or smtps://' });
/** An e-mail address, with or without a name in front. */
const mailbox = z
  .string()
  .regex(/^(?:[^\s@<>"]+@[^\s@<>"]+|[^<>]*<[^\s@<>"]+@[^\s@<>"]+>)$/, 'not an e-mail address, such as crm@example.com');
const models = ['openai', 'anthropic', 'gemini', 'local'];
/** Named keys, the newest first. Errors describe the format and never repeat the value, because keys are secret. */
const keys = (isRight: (name: string | undefined, bytes: number) => boolean, needs: string) =>
  z.string().refine(
    text =>
      text.split(',').every(part => {
        const [encoded = '', ...name] = part.trim().split(':').reverse();
        return isRight(name.length > 0 ? name.reverse().join(':') : undefined, Buffer.from(encoded, 'base64').length);
      }),
    needs,
  );

function isSite(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search, hash } = new URL(address);
  return pathname === '/' && search === '' && hash === '';
}
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
const proxyNames = ['loopback', 'linklocal', 'uniquelocal'];
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  if (isIP(address) === 0 || more.length > 0) return proxyNames.includes(text);
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv6(address) ? 128 : 32));
}
const isHost = (text: string) =>
  /^(?:\[[\da-f:.]+\]|[a-z\d](?:[\w.-]*[a-z\d])?)(?::\d{1,5})?$/i.test(text) && !isIPv6(text);

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional());

/** Every setting with its default. The names tell the units: milliseconds, bytes or counts. */
export const settingsSchema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: optional(site),
  EMBUDO_HOME: z.string().default('.embudo'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),

  DATABASE_URL: optional(database),
  APP_DATABASE_URL: optional(database),
  READ_DATABASE_URL: optional(database),
  REDIS_URL: optional(redis),
  DATABASE_POOL: atLeastOne(10),
  DATABASE_CONNECT_MS: atLeastOne(1_500),
  DATABASE_IDLE_SECONDS: figure(60),
  DATABASE_CONNECTIONS_PER_TENANT: optional(z.coerce.number().int().min(1)),
  READ_COMPILER: z.stringbool().default(true),
  QUICK_READS: z.stringbool().default(true),

  ENCRYPTION_KEY: optional(
    keys(
      // A dot would end the name in an encrypted value.
      (name, bytes) => bytes === 32 && !name?.includes('.'),
      'not <name>:<32 bytes as base64>, separated by commas (echo k1:$(openssl rand -base64 32))',
    ),
  ),
  JWT_KEYS: optional(
    keys(
      (name, bytes) => Boolean(name) && bytes >= 32,
      'not <name>:<at least 32 bytes as base64>, separated by commas (echo k1:$(openssl rand -base64 32))',
    ),
  ),
  METRICS_TOKEN: optional(z.string()),
  ALLOWED_ORIGINS: optional(listOf(isOrigin, 'an exact origin, such as https://console.example.com')),
  TRUSTED_PROXIES: optional(listOf(isNetwork, 'an IP address or a network, such as 10.0.0.0/8')),
  INTROSPECTION: optional(z.stringbool()),
  TRUSTED_DOCUMENTS: optional(z.string()),
  TRUSTED_DOCUMENTS_ONLY: z.stringbool().default(false),

  LANGUAGE_MODELS: listOf(name => models.includes(name), `one of ${models.join(', ')}`).default(models),
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: optional(url),
  OPENAI_MODEL: optional(z.string()),
  OPENAI_TRANSCRIBE_MODEL: optional(z.string()),
  TRANSCRIBE_TIMEOUT_MS: figure(60_000),
  ANTHROPIC_API_KEY: optional(z.string()),
  ANTHROPIC_BASE_URL: optional(url),
  ANTHROPIC_MODEL: optional(z.string()),
  GEMINI_API_KEY: optional(z.string()),
  GEMINI_BASE_URL: optional(url),
  GEMINI_MODEL: optional(z.string()),
  MODEL_DEADLINE_MS: figure(8_000),
  MODEL_BUDGET_USD_PER_TENANT: optional(z.coerce.number().min(0)),
  MODEL_CACHE_SECONDS: figure(3_600),
  MODEL_CACHE_ENTRIES: figure(2_000),
  OWN_MODELS_KEPT: figure(24),
  DRAFT_THREAD: optional(z.stringbool()),

  SMTP_URL: optional(mailServer),
  SENDGRID_API_KEY: optional(z.string()),
  SENDGRID_BASE_URL: url.default('https://api.sendgrid.com'),
  MAIL_FROM: mailbox.default('embudo@localhost'),
  META_GRAPH_URL: url.default('https://graph.facebook.com'),
  INSTAGRAM_GRAPH_URL: optional(url),
  YCLOUD_BASE_URL: url.default('https://api.ycloud.com'),
  TWILIO_BASE_URL: url.default('https://api.twilio.com'),
  OUTBOUND_ALLOWED_HOSTS: listOf(isHost, 'a host or host:port, such as n8n:5678').default([]),

  MEDIA_FOLDER: optional(z.string()),
  S3_BUCKET: optional(
    z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket, such as embudo-media'),
  ),
  S3_ENDPOINT: optional(url),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),

  ACCESS_TOKEN_SECONDS: atLeastOne(900),
  REFRESH_TOKEN_DAYS: atLeastOne(30),
  REFRESH_GRACE_SECONDS: z.coerce.number().int().min(0).max(60).default(30),
  LOGIN_FAILURES_PER_ACCOUNT: figure(5),
  LOGIN_FAILURES_PER_ADDRESS: figure(20),
  REGISTRATIONS_PER_ADDRESS: figure(10),
  TENANTS_PER_ORGANIZATION: atLeastOne(100),
  REFUSALS_PER_ADDRESS: figure(60),
  FORM_SUBMISSIONS_PER_ADDRESS: figure(10),
  RATE_LIMIT_REQUESTS: figure(600),
  RATE_LIMIT_COST: figure(50_000),

  MAX_DEPTH: atLeastOne(8),
  MAX_ALIASES: figure(15),
  MAX_DIRECTIVES: figure(10),
  MAX_TOKENS: atLeastOne(1_000),
  MAX_COST: atLeastOne(5_000),
  MAX_ROWS: atLeastOne(20_000),
  MAX_ROOT_MUTATIONS: atLeastOne(3),
  MAX_GRAPHQL_BODY: atLeastOne(100 * 1024),
  MAX_META_BODY: atLeastOne(3 * 1024 * 1024),
  BODY_BYTES_IN_FLIGHT: atLeastOne(64 * 1024 * 1024),
  FILE_BYTES_IN_FLIGHT: figure(16 * 1024 * 1024),
  BODY_TIMEOUT_MS: atLeastOne(10_000),
  MAX_UPLOAD_BYTES: figure(25 * 1024 * 1024),
  UPLOAD_TIMEOUT_MS: figure(120_000),
  RESOLVER_DEADLINE_MS: atLeastOne(10_000),

  SOCKETS_PER_USER: figure(5),
  SUBSCRIPTIONS_PER_SOCKET: figure(50),
  SOCKET_MESSAGES_PER_SECOND: figure(100),
  SOCKET_MESSAGES_BURST: figure(200),
  SOCKET_PING_MS: atLeastOne(12_000),
  SOCKET_INIT_MS: atLeastOne(3_000),
  SOCKET_REVALIDATE_MS: atLeastOne(3_000),

  WORKER_PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  WORKER_INTAKE_CONCURRENCY: atLeastOne(8),
  WORKER_OUTSIDE_CONCURRENCY: atLeastOne(32),
  WORKER_TENANT_PERCENT: z.coerce.number().int().min(1).max(100).default(75),
  WORKER_AHEAD_MS: z.coerce.number().int().min(1).default(1_000),
  WORKER_SILENT_MS: atLeastOne(30_000),
  ENABLE_SCHEDULED_TASKS: z.stringbool().default(true),
  NOTIFICATION_CHECK_INTERVAL_MINUTES: z.coerce.number().int().min(1).max(59).default(5),
  METRICS_REFRESH_INTERVAL_MINUTES: z.coerce.number().int().min(1).max(59).default(15),
  CLEANUP_INTERVAL_HOURS: z.coerce.number().int().min(1).max(23).default(1),
  FAILED_JOBS_DAYS: z.coerce.number().int().min(1).default(30),
  SEND_WAIT_HOURS: z.coerce.number().int().min(1).default(24),
  EVENT_LOOP_LIMIT_MS: figure(60_000),
  SHUTDOWN_MS: figure(25_000),
  SHUTDOWN_GRACE_MS: optional(z.coerce.number().int().min(0)),

  OTEL_EXPORTER_OTLP_ENDPOINT: optional(url),
  OTEL_SERVICE_NAME: z.string().default('embudo'),
});

export type Config = Readonly<z.output<typeof settingsSchema>> & {
  readonly production: boolean;
  /** SHUTDOWN_GRACE_MS, or its default: in production time for load balancers to notice, none in development. */
  readonly shutdownGraceMs: number;
  /** DRAFT_THREAD, or its default: a thread where it has a processor core to run on. */
  readonly draftsInThread: boolean;
};

/** Thrown with all problems of the settings at once, so that they can be fixed in one go. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`The settings need attention:\n${problems.map(problem => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/** Why a process that shares its work with others does not start without a setting. */
const whyNeeded: Record<string, string> = {
  DATABASE_URL: 'the role that owns the database, such as postgres://embudo:…@host:5432/embudo',
  REDIS_URL: 'events go from one process to another over Redis',
  ENCRYPTION_KEY:
    'channel credentials are encrypted with it: <name>:<32 random bytes as base64>, the newest first (echo k1:$(openssl rand -base64 32))',
  JWT_KEYS: 'access tokens are signed with it: made like ENCRYPTION_KEY',
};

/** The message for an operator who starts production without a separate login for requests and jobs. */
const whyNotTheOwner =
  'in production requests and jobs need a login that cannot become the owner of the database, such as postgres://embudo_login:…@host:5432/embudo. docs/operations.md has the statements that make one';

/** Returns a sentence for each setting that a production process can do without, but should not. */
export function warningsOf(config: Config): string[] {
  if (!config.production) return [];
  const warnings: string[] = [];
  if (!config.PUBLIC_URL)
    warnings.push(
      'PUBLIC_URL is not set: links in e-mails and addresses of webhooks begin with the address that this process listens on.',
    );
  if (!config.SMTP_URL && !config.SENDGRID_API_KEY)
    warnings.push(
      'Neither SMTP_URL nor SENDGRID_API_KEY is set: invitations and links for a new password are written to files in EMBUDO_HOME and reach nobody.',
    );
  return warnings;
}

/**
 * Reads the settings of this process; no other code reads process.env. Processes that serve in production need a login that does not own
 * the database; `standalone` processes also need what they share with others.
 */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  kind: 'together' | 'serving' | 'standalone' = 'together',
): Config {
  const parsed = settingsSchema.safeParse(Object.fromEntries(Object.entries(env).filter(isGiven)));
  const problems = parsed.success ? [] : parsed.error.issues.map(issue => `${issue.path.join('.')}: ${needs(issue)}`);
  if (parsed.success && isGraceTooLong(parsed.data))
    problems.push('SHUTDOWN_GRACE_MS: must be shorter than SHUTDOWN_MS, after which the process is ended');
  if (env.NODE_ENV === 'production')
    for (const name of ['ENCRYPTION_KEY', 'JWT_KEYS', 'METRICS_TOKEN'])
      if (isExample(env[name])) problems.push(`${name}: is the example of .env.example, which everybody knows`);
  const ownDatabase = kind === 'standalone' || (kind === 'serving' && env.DATABASE_URL);
  if (ownDatabase && env.NODE_ENV === 'production' && !env.APP_DATABASE_URL)
    problems.push(`APP_DATABASE_URL is not set: ${whyNotTheOwner}`);
  if (kind === 'standalone')
    for (const [name, why] of Object.entries(whyNeeded)) if (!env[name]) problems.push(`${name} is not set: ${why}`);
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  const production = parsed.data.NODE_ENV === 'production';
  return Object.freeze({
    ...parsed.data,
    production,
    draftsInThread: parsed.data.DRAFT_THREAD ?? availableParallelism() > 1,
    shutdownGraceMs: parsed.data.SHUTDOWN_GRACE_MS ?? (production ? Math.min(5_000, parsed.data.SHUTDOWN_MS / 5) : 0),
  });
}

/** Whether the value, or one key of it, is the one that .env.example shows: whoever reads that file could sign tokens with it. */
const isExample = (value = ''): boolean =>
  value.split(',').some(part => /^A+=*$/.test(part.trim().split(':').at(-1) ?? '')) || value === 'a-long-random-text';

/** An empty value, as in templates of .env files, counts as not set: it must not become 0, nor HOST all addresses. A list may be empty. */
const isGiven = ([name, value]: [string, unknown]) => value !== '' || name === 'LANGUAGE_MODELS';

/** Returns what a value must be. Keeps our own messages; replaces those of zod, which name types and not what to write. */
function needs(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'invalid_type') return 'must be a whole number';
  if (issue.code !== 'invalid_value') return issue.message;
  const values = issue.values.includes('enabled') ? ['true', 'false'] : issue.values.map(String);
  return `must be ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(values)}`;
}

const isGraceTooLong = ({ SHUTDOWN_GRACE_MS: grace = 0, SHUTDOWN_MS: all }: z.output<typeof settingsSchema>) =>
  grace > 0 && grace >= all;
