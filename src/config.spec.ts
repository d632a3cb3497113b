import { describe, expect, it } from '@jest/globals';
import { readConfig, warningsOf } from './config.js';

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
    ENCRYPTION_KEY: 'k1:x',
    JWT_KEYS: 'k1:x',
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
  });
});
