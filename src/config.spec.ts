import { describe, expect, it } from '@jest/globals';
import { readConfig, warningsOf } from './config.js';

const key = `k1:${Buffer.alloc(32, 'k').toString('base64')}`;
const production = { NODE_ENV: 'production', APP_DATABASE_URL: 'postgres://app@localhost/embudo' };

describe('warningsOf', () => {
  it('warns in production where letters reach nobody', () => {
    expect(warningsOf(readConfig(production))).toEqual([expect.stringContaining('SMTP_URL')]);
    expect(warningsOf(readConfig({ ...production, SMTP_URL: 'smtp://mail.example' }))).toEqual([]);
    expect(warningsOf(readConfig({ ...production, SENDGRID_API_KEY: 'SG.key' }))).toEqual([]);
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
  ])('is refused by its name: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      new RegExp(`^The settings need attention:\\n {2}- ${name}: .*$`),
    );
  });
  it('does not repeat a secret', () => {
    const text = Buffer.alloc(31, 's').toString('base64');
    expect(() => readConfig({ ENCRYPTION_KEY: `k1:${text}`, JWT_KEYS: `k1:${text}` })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(text) }),
    );
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
  ])('is not one that does: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).not.toThrow();
  });
});
