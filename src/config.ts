import { z } from 'zod';

const figure = (value: number) => z.coerce.number().int().min(0).default(value);
const list = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean),
);
const url = z.url();
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional());

/** Every setting, with the figure that holds where none is given (milliseconds, bytes and counts as the names say). */
export const settingsSchema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: optional(url),
  EMBUDO_HOME: z.string().default('.embudo'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),

  DATABASE_URL: optional(z.string()),
  APP_DATABASE_URL: optional(z.string()),
  READ_DATABASE_URL: optional(z.string()),
  REDIS_URL: optional(z.string()),
  DATABASE_POOL: figure(10),
  DATABASE_IDLE_SECONDS: figure(60),
  DATABASE_CONNECTIONS_PER_TENANT: optional(z.coerce.number().int().min(1)),
  READ_COMPILER: z.stringbool().default(true),
  QUICK_READS: z.stringbool().default(true),

  ENCRYPTION_KEY: optional(z.string()),
  JWT_KEYS: optional(z.string()),
  METRICS_TOKEN: optional(z.string()),
  ALLOWED_ORIGINS: optional(list),
  TRUSTED_PROXIES: optional(list),
  INTROSPECTION: optional(z.stringbool()),
  TRUSTED_DOCUMENTS: optional(z.string()),
  TRUSTED_DOCUMENTS_ONLY: z.stringbool().default(false),

  LANGUAGE_MODELS: list.default(['openai', 'anthropic', 'gemini', 'local']),
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
  MODEL_CACHE_SECONDS: figure(3_600),
  MODEL_CACHE_ENTRIES: figure(2_000),
  OWN_MODELS_KEPT: figure(24),

  SMTP_URL: optional(url),
  SENDGRID_API_KEY: optional(z.string()),
  SENDGRID_BASE_URL: url.default('https://api.sendgrid.com'),
  MAIL_FROM: z.string().default('embudo@localhost'),
  META_GRAPH_URL: url.default('https://graph.facebook.com'),
  INSTAGRAM_GRAPH_URL: optional(url),
  YCLOUD_BASE_URL: url.default('https://api.ycloud.com'),
  TWILIO_BASE_URL: url.default('https://api.twilio.com'),
  OUTBOUND_ALLOWED_HOSTS: list.default([]),

  MEDIA_FOLDER: optional(z.string()),
  S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)),
  S3_ENDPOINT: optional(url),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),

  ACCESS_TOKEN_SECONDS: figure(900),
  REFRESH_TOKEN_DAYS: figure(30),
  LOGIN_FAILURES_PER_ACCOUNT: figure(5),
  LOGIN_FAILURES_PER_ADDRESS: figure(20),
  REGISTRATIONS_PER_ADDRESS: figure(10),
  REFUSALS_PER_ADDRESS: figure(60),
  FORM_SUBMISSIONS_PER_ADDRESS: figure(10),
  RATE_LIMIT_REQUESTS: figure(600),
  RATE_LIMIT_COST: figure(50_000),

  MAX_DEPTH: figure(8),
  MAX_ALIASES: figure(15),
  MAX_DIRECTIVES: figure(10),
  MAX_TOKENS: figure(1_000),
  MAX_COST: figure(5_000),
  MAX_ROWS: figure(20_000),
  MAX_ROOT_MUTATIONS: figure(3),
  MAX_GRAPHQL_BODY: figure(100 * 1024),
  MAX_META_BODY: figure(3 * 1024 * 1024),
  BODY_BYTES_IN_FLIGHT: figure(64 * 1024 * 1024),
  FILE_BYTES_IN_FLIGHT: figure(16 * 1024 * 1024),
  BODY_TIMEOUT_MS: figure(10_000),
  MAX_UPLOAD_BYTES: figure(25 * 1024 * 1024),
  UPLOAD_TIMEOUT_MS: figure(120_000),
  RESOLVER_DEADLINE_MS: figure(10_000),

  SOCKETS_PER_USER: figure(5),
  SUBSCRIPTIONS_PER_SOCKET: figure(50),
  SOCKET_MESSAGES_PER_SECOND: figure(100),
  SOCKET_MESSAGES_BURST: figure(200),
  SOCKET_PING_MS: figure(12_000),
  SOCKET_INIT_MS: figure(3_000),
  SOCKET_REVALIDATE_MS: figure(3_000),

  WORKER_PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  WORKER_INTAKE_CONCURRENCY: figure(8),
  WORKER_OUTSIDE_CONCURRENCY: figure(16),
  WORKER_TENANT_PERCENT: z.coerce.number().int().min(1).max(100).default(75),
  WORKER_AHEAD_MS: z.coerce.number().int().min(1).default(1_000),
  WORKER_SILENT_MS: figure(30_000),
  ENABLE_SCHEDULED_TASKS: z.stringbool().default(true),
  NOTIFICATION_CHECK_INTERVAL_MINUTES: z.coerce.number().int().min(1).max(59).default(5),
  METRICS_REFRESH_INTERVAL_MINUTES: z.coerce.number().int().min(1).max(59).default(15),
  CLEANUP_INTERVAL_HOURS: z.coerce.number().int().min(1).max(23).default(1),
  FAILED_JOBS_DAYS: z.coerce.number().int().min(1).default(30),
  SEND_WAIT_HOURS: z.coerce.number().int().min(1).default(24),
  SHUTDOWN_MS: figure(25_000),
  SHUTDOWN_GRACE_MS: optional(z.coerce.number().int().min(0)),

  OTEL_EXPORTER_OTLP_ENDPOINT: optional(url),
  OTEL_SERVICE_NAME: z.string().default('embudo'),
});

export type Config = Readonly<z.output<typeof settingsSchema>> & {
  readonly production: boolean;
  /** SHUTDOWN_GRACE_MS, or what is usual here: time for balancers to see it in production, none where somebody pressed Ctrl-C. */
  readonly shutdownGraceMs: number;
};

/** Thrown with every problem of the settings at once, so that one look mends them all. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`The settings need attention:\n${problems.map(problem => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/** Why a process that shares its work with others refuses to start without a setting. */
const whyNeeded: Record<string, string> = {
  DATABASE_URL: 'the role that owns the database, such as postgres://embudo:…@host:5432/embudo',
  REDIS_URL: 'events go from one process to another over Redis',
  ENCRYPTION_KEY:
    'channel credentials are encrypted with it: <name>:<32 random bytes as base64>, the newest first (echo k1:$(openssl rand -base64 32))',
  JWT_KEYS: 'access tokens are signed with it: made like ENCRYPTION_KEY',
};

/** For whoever starts a production without a login for its requests and jobs. */
const whyNotTheOwner =
  'in production requests and jobs need a login that cannot become the owner of the database, such as postgres://embudo_login:…@host:5432/embudo. docs/operations.md has the statements that make one';

/** What a process in production can do without, and should not: a sentence for each. */
export function warningsOf(config: Config): string[] {
  if (!config.production) return [];
  const warnings: string[] = [];
  if (!config.SMTP_URL && !config.SENDGRID_API_KEY)
    warnings.push(
      'Neither SMTP_URL nor SENDGRID_API_KEY is set: invitations and links for a new password are written to files in EMBUDO_HOME and reach nobody.',
    );
  return warnings;
}

/**
 * The settings of this process; the only reader of process.env. Those that serve in production need a login that is not the
 * owner's; `standalone` processes also need what others share with them.
 */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  kind: 'together' | 'serving' | 'standalone' = 'together',
): Config {
  const parsed = settingsSchema.safeParse(env);
  const problems = parsed.success ? [] : parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  if (kind !== 'together' && env.NODE_ENV === 'production' && env.DATABASE_URL && !env.APP_DATABASE_URL)
    problems.push(`APP_DATABASE_URL is not set: ${whyNotTheOwner}`);
  if (kind === 'standalone')
    for (const [name, why] of Object.entries(whyNeeded)) if (!env[name]) problems.push(`${name} is not set: ${why}`);
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  const production = parsed.data.NODE_ENV === 'production';
  return Object.freeze({
    ...parsed.data,
    production,
    shutdownGraceMs: parsed.data.SHUTDOWN_GRACE_MS ?? (production ? 5_000 : 0),
  });
}
