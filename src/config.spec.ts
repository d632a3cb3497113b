import { describe, expect, it } from '@jest/globals';
import { readConfig, warningsOf } from './config.js';

const production = { NODE_ENV: 'production', APP_DATABASE_URL: 'postgres://app@localhost/embudo' };

describe('warningsOf', () => {
  it('warns in production where letters reach nobody', () => {
    expect(warningsOf(readConfig(production))).toEqual([expect.stringContaining('SMTP_URL')]);
    expect(warningsOf(readConfig({ ...production, SMTP_URL: 'smtp://mail.example' }))).toEqual([]);
    expect(warningsOf(readConfig({ ...production, SENDGRID_API_KEY: 'SG.key' }))).toEqual([]);
  });

  it('warns in production where the server has the owner’s login', () => {
    expect(warningsOf(readConfig({ NODE_ENV: 'production', SENDGRID_API_KEY: 'SG.key' }))).toEqual([
      expect.stringContaining('APP_DATABASE_URL'),
    ]);
  });

  it('says nothing in development', () => {
    expect(warningsOf(readConfig({}))).toEqual([]);
  });
});
