import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { startOf } from '../integrations/local/postgres/processes.js';

const keysSchema = z.object({ ENCRYPTION_KEY: z.string(), JWT_KEYS: z.string() });
export type Keys = z.infer<typeof keysSchema>;

const demoSchema = z.object({
  password: z.string(),
  accounts: z.record(z.string(), z.object({ webhookKey: z.string(), appSecret: z.string(), verifyToken: z.string() })),
  serviceTokens: z.record(z.string(), z.string()),
});
/** The secrets of the demo data, created once per EMBUDO_HOME so that they are the same at every start. */
export type DemoSecrets = z.infer<typeof demoSchema>;

const runningSchema = z.object({
  url: z.string(),
  pid: z.number(),
  /** When the process started, to distinguish it from a later process with the same number. */
  start: z.string().optional(),
  /** False if it runs on an external database of the operator, whose URL is in database.json. */
  embedded: z.boolean().default(true),
});
const databaseSchema = z.object({ url: z.string() });

const secret = (bytes = 32) => randomBytes(bytes).toString('base64url');

/** Returns the keys of this home; null if it was never started. */
export const readKeys = (home: string): Keys | null => read(path.join(home, 'keys.json'), keysSchema);
/** Returns the keys, which `npm start` creates if necessary. `npm run server` takes its keys from the settings instead. */
export function keysOf(home: string): Keys {
  return readOrMake(path.join(home, 'keys.json'), keysSchema, () => ({
    ENCRYPTION_KEY: `k1:${randomBytes(32).toString('base64')}`,
    JWT_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  }));
}

export function demoSecretsOf(home: string, accounts: string[], tenants: string[]): DemoSecrets {
  const file = path.join(home, 'demo.json');
  const secrets = readOrMake<DemoSecrets>(file, demoSchema, () => ({
    password: secret(9),
    accounts: {},
    serviceTokens: {},
  }));
  for (const account of accounts)
    secrets.accounts[account] ??= {
      webhookKey: secret(16),
      appSecret: randomBytes(16).toString('hex'),
      verifyToken: secret(12),
    };
  for (const tenant of tenants) secrets.serviceTokens[tenant] ??= `embst_${secret()}`;
  write(file, secrets);
  return secrets;
}

export const readDemoSecrets = (home: string): DemoSecrets | null => read(path.join(home, 'demo.json'), demoSchema);
export const readRunning = (home: string) => read(path.join(home, 'running.json'), runningSchema);
export const writeRunning = (home: string, running: z.input<typeof runningSchema>): void =>
  write(path.join(home, 'running.json'), { start: startOf(running.pid), ...running });
/** Returns the id of the running process that serves this home, or null. */
export function servingProcess(home: string): number | null {
  const running = readRunning(home);
  const start = running && startOf(running.pid);
  return running && start !== undefined && start === (running.start ?? start) ? running.pid : null;
}

/** Returns the URL of the external database with which this home was started; that database needs the keys and the files here. */
export const readOwnDatabase = (home: string): string | null =>
  read(path.join(home, 'database.json'), databaseSchema)?.url ?? null;
export const writeOwnDatabase = (home: string, url: string): void => write(path.join(home, 'database.json'), { url });

function readOrMake<T>(file: string, schema: z.ZodType<T>, make: () => T): T {
  const known = read(file, schema);
  if (known) return known;
  const made = make();
  write(file, made);
  return made;
}

function read<T>(file: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Writes a temporary file and renames it, so that a process killed in between leaves the old file intact. Only the owner may read it. */
function write(file: string, content: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}
