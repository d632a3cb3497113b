import { describe, expect, it } from '@jest/globals';
import { maskSecrets } from './audit.js';

describe('maskSecrets', () => {
  it('masks whatever is named like a secret, at any depth, and keeps the rest', () => {
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
