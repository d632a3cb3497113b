import { describe, expect, it } from '@jest/globals';
import { maskSecrets, recorded } from './audit.js';

describe('maskSecrets', () => {
  it('masks values whose keys are named like secrets, at any depth, and keeps the rest', () => {
    const masked = maskSecrets({
      name: 'Cuenta',
      password: 'abc',
      credentials: { accessToken: 'x' },
      accounts: [{ appSecret: 'y', apiKey: 'z', active: true }],
      passwordHash: null,
      at: null,
    });
    expect(masked).toEqual({
      name: 'Cuenta',
      password: '••••',
      credentials: '••••',
      accounts: [{ appSecret: '••••', apiKey: '••••', active: true }],
      passwordHash: null,
      at: null,
    });
  });
});

describe('recorded', () => {
  it('keeps times, also inside other values, and replaces what Postgres cannot store', () => {
    const value = recorded({ note: 'a\u0000b', key: { expiresAt: new Date('2026-03-01T08:00:00Z') } });
    expect(JSON.stringify(value)).toBe('{"note":"a\uFFFDb","key":{"expiresAt":"2026-03-01T08:00:00.000Z"}}');
  });
});
