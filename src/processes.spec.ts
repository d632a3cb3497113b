import { describe, expect, it } from '@jest/globals';
import { SettingsError } from './config.js';
import { ServiceUnavailable } from './domain/shared/domain-error.js';
import { ForeseenError, wordsFor } from './processes.js';

describe('wordsFor', () => {
  it('is the message alone for what was foreseen', () => {
    expect(wordsFor(new ForeseenError('What should the customer say?'))).toBe('What should the customer say?');
    expect(wordsFor(new SettingsError(['PORT: too large']))).toBe('The settings need attention:\n  - PORT: too large');
    expect(wordsFor(Object.assign(new Error('Port 4000 is in use.'), { name: 'PortInUse' }))).toBe(
      'Port 4000 is in use.',
    );
  });
  it.each(['ECONNREFUSED', '28P01', '3D000'])('points at the settings where Postgres cannot be reached: %s', code => {
    const words = wordsFor(Object.assign(new Error('refused'), { code }));
    expect(words).toMatch(/\(refused\): look at DATABASE_URL/);
    expect(words).not.toContain('\n');
  });
  it('asks whether Embudo runs, where the database does not answer', () => {
    expect(wordsFor(new ServiceUnavailable('The database does not answer.'))).toMatch(/^The database .* npm start$/);
  });
  it('keeps the stack of what nobody foresaw', () => {
    expect(wordsFor(new TypeError('x is not a function'))).toContain('at ');
    expect(wordsFor('thrown text')).toBe('thrown text');
  });
});
