import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { readConfig, settingsSchema, warningsOf } from './config.js';

const key = `k1:${Buffer.alloc(32, 'k').toString('base64')}`;
const half = Buffer.alloc(31, 's').toString('base64');
const production = { NODE_ENV: 'production', APP_DATABASE_URL: 'postgres://app@localhost/embudo' };

describe('warningsOf', () => {
  it('warns in production where letters reach nobody', () => {
    const sited = { ...production, PUBLIC_URL: 'https://crm.example.com' };
    expect(warningsOf(readConfig(sited))).toEqual([expect.stringContaining('SMTP_URL')]);
    expect(warningsOf(readConfig({ ...sited, SMTP_URL: 'smtp://mail.example' }))).toEqual([]);
    expect(warningsOf(readConfig({ ...sited, SENDGRID_API_KEY: 'SG.key' }))).toEqual([]);
  });

  it('warns in production where links lead to the address that the process listens on', () => {
    expect(warningsOf(readConfig({ ...production, SMTP_URL: 'smtp://mail.example' }))).toEqual([
      expect.stringContaining('PUBLIC_URL'),
    ]);
  });

  it('says nothing in development', () => {
    expect(warningsOf(readConfig({}))).toEqual([]);
  });
});

describe('a process that serves in production', () => {
  const settings = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://owner@localhost/embudo',
    REDIS_URL: 'redis://localhost',
    ENCRYPTION_KEY: key,
    JWT_KEYS: key,
  };

  it.each(['standalone', 'serving'] as const)('does not begin with the owner’s login for requests: %s', kind => {
    expect(() => readConfig(settings, kind)).toThrow(/APP_DATABASE_URL is not set.*docs\/operations\.md/);
    expect(() => readConfig({ ...settings, APP_DATABASE_URL: '' }, kind)).toThrow('APP_DATABASE_URL');
    expect(() => readConfig({ ...settings, APP_DATABASE_URL: 'postgres://app@localhost/embudo' }, kind)).not.toThrow();
  });

  it('names every setting that is missing at once', () => {
    for (const name of Object.keys(settings)
      .filter(name => name !== 'NODE_ENV')
      .concat('APP_DATABASE_URL'))
      expect(() => readConfig({ NODE_ENV: 'production' }, 'standalone')).toThrow(`  - ${name} is not set: `);
    expect(() => readConfig({ NODE_ENV: 'production' }, 'serving')).not.toThrow();
  });

  it('does not begin with a secret that .env.example shows, also behind a key of its own', () => {
    const shown = Object.fromEntries(
      Array.from(
        readFileSync(new URL('../.env.example', import.meta.url), 'utf8').matchAll(
          /^#(ENCRYPTION_KEY|JWT_KEYS|METRICS_TOKEN)=(.+)$/gm,
        ),
        ([, name, value]) => [name, value],
      ),
    );
    const served = { ...settings, APP_DATABASE_URL: 'postgres://app@localhost/embudo', METRICS_TOKEN: 'own' };
    expect(() => readConfig(served, 'standalone')).not.toThrow();
    expect(Object.keys(shown).toSorted()).toEqual(['ENCRYPTION_KEY', 'JWT_KEYS', 'METRICS_TOKEN']);
    for (const [name, value] of Object.entries(shown)) {
      const isRefused = expect.objectContaining({ problems: [expect.stringContaining(`${name}: is the example`)] });
      expect(() => readConfig({ ...served, [name]: value }, 'standalone')).toThrow(isRefused);
    }
    const behind = { ...served, JWT_KEYS: `${key},${shown.JWT_KEYS}` };
    expect(() => readConfig(behind, 'standalone')).toThrow('JWT_KEYS: is the example');
    expect(() => readConfig({ ...served, NODE_ENV: 'development', ...shown }, 'standalone')).not.toThrow();
  });

  it('may in development, where there is one login', () => {
    expect(() => readConfig({ ...settings, NODE_ENV: 'development' }, 'standalone')).not.toThrow();
  });

  it('lets balancers see that it stops before its port closes, which development does not wait for', () => {
    expect(readConfig({ NODE_ENV: 'production' }).shutdownGraceMs).toBe(5_000);
    expect(readConfig({}).shutdownGraceMs).toBe(0);
    expect(readConfig({ SHUTDOWN_GRACE_MS: '700' }).shutdownGraceMs).toBe(700);
    expect(readConfig({ NODE_ENV: 'production', SHUTDOWN_MS: '10000' }).shutdownGraceMs).toBe(2_000);
  });
});

describe('DRAFT_THREAD', () => {
  it('decides whether answers are drafted in a thread; by default they are where it has a core of its own', () => {
    expect(readConfig({ DRAFT_THREAD: 'true' }).draftsInThread).toBe(true);
    expect(readConfig({ DRAFT_THREAD: '0' }).draftsInThread).toBe(false);
    expect(readConfig({}).draftsInThread).toBe(availableParallelism() > 1);
  });
});

describe('a setting without a value', () => {
  it('has its default, as if it were not there', () => {
    const names = Object.keys(settingsSchema.shape).filter(name => name !== 'LANGUAGE_MODELS');
    expect(readConfig(Object.fromEntries(names.map(name => [name, ''])))).toEqual(readConfig({}));
  });
  it('asks no hosted model where it is the list of models', () => {
    expect(readConfig({ LANGUAGE_MODELS: '' }).LANGUAGE_MODELS).toEqual([]);
  });
});

describe('a setting that cannot work', () => {
  it.each([
    ['DATABASE_POOL', '0'],
    ['WORKER_OUTSIDE_CONCURRENCY', '0'],
    ['SOCKET_PING_MS', '0'],
    ['LANGUAGE_MODELS', 'openai,gpt'],
    ['SMTP_URL', 'http://mail.example.com'],
    ['MAIL_FROM', 'nadie'],
    ['OUTBOUND_ALLOWED_HOSTS', 'http://n8n:5678/'],
    ['PUBLIC_URL', 'https://crm.example.com/path'],
    ['PUBLIC_URL', 'localhost:4000'],
    ['META_GRAPH_URL', 'ftp://graph.example.com'],
    ['SHUTDOWN_GRACE_MS', '60000'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://console.example.com/'],
    ['TRUSTED_PROXIES', 'abc'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['JWT_KEYS', 'k1:short'],
    ['JWT_KEYS', Buffer.alloc(32).toString('base64')],
    ['ENCRYPTION_KEY', 'k1:AAAA'],
    ['ENCRYPTION_KEY', `${key},`],
    ['ENCRYPTION_KEY', key.replace('k1', 'k.1')],
    ['DATABASE_URL', 'postgres://owner:p@#/w@localhost/embudo'],
    ['DATABASE_URL', 'http://localhost:5432/embudo'],
    ['APP_DATABASE_URL', 'localhost'],
    ['READ_DATABASE_URL', 'localhost:5432/embudo'],
    ['REDIS_URL', 'localhost:6379'],
    ['S3_BUCKET', 'My Bucket'],
  ])('is refused by its name: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      new RegExp(`^The settings need attention:\\n {2}- ${name}: .*$`),
    );
  });
  it.each([
    [{ ENCRYPTION_KEY: `k1:${half}`, JWT_KEYS: `k1:${half}` }],
    [{ DATABASE_URL: `postgres://owner:${half}@#/w@localhost/embudo`, REDIS_URL: `:${half}@redis` }],
  ])('does not repeat a secret', settings => {
    expect(() => readConfig(settings)).toThrow(expect.objectContaining({ message: expect.not.stringContaining(half) }));
  });
  it.each([
    ['PORT', 'http', 'must be a whole number'],
    ['PORT', '1.5', 'must be a whole number'],
    ['PORT', '70000', 'must be at most 65535'],
    ['RATE_LIMIT_REQUESTS', '-1', 'must be at least 0'],
    ['INTROSPECTION', 'maybe', 'must be true or false'],
    ['LOG_LEVEL', 'loud', 'must be trace, debug, info, warn, error or silent'],
    ['S3_BUCKET', 'My Bucket', 'must be the name of a bucket, such as embudo-media'],
  ])('says what to write instead: %s=%s', (name, value, words) => {
    expect(() => readConfig({ [name]: value })).toThrow(`  - ${name}: ${words}`);
  });
  it.each([
    ['DATABASE_POOL', '1'],
    ['LANGUAGE_MODELS', 'local, gemini'],
    ['LANGUAGE_MODELS', ''],
    ['SMTP_URL', 'smtps://user:p%40ss@mail.example.com'],
    ['MAIL_FROM', 'embudo@localhost'],
    ['MAIL_FROM', 'Embudo CRM <crm@example.com>'],
    ['OUTBOUND_ALLOWED_HOSTS', 'n8n:5678, 10.0.0.7, [fd00::7]:8080, my_service.internal'],
    ['PUBLIC_URL', 'https://crm.example.com/'],
    ['ALLOWED_ORIGINS', 'https://console.example.com,http://localhost:3000'],
    ['TRUSTED_PROXIES', 'loopback, 10.0.0.0/8, 127.0.0.1, fd00::/8'],
    ['JWT_KEYS', `${key},old:${Buffer.alloc(64).toString('base64')}`],
    ['ENCRYPTION_KEY', Buffer.alloc(32).toString('base64')],
    ['SHUTDOWN_GRACE_MS', '0'],
    ['DATABASE_URL', 'postgresql://owner:p%40ss@localhost/embudo?sslmode=require'],
    ['DATABASE_URL', 'postgres://owner@%2Fvar%2Frun%2Fpostgresql/embudo'],
    ['DATABASE_URL', 'postgres:///embudo?host=/var/run/postgresql'],
    ['REDIS_URL', 'rediss://user:p%40ss@redis.example.com:6380/1'],
    ['REDIS_URL', '/run/redis.sock'],
  ])('is not one that does: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).not.toThrow();
  });
});
