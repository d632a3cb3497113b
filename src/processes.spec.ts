import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { SettingsError } from './config.js';
import { ServiceUnavailable } from './domain/shared/domain-error.js';
import { assertListens, listen } from './http/listener.js';
import { AesSecretBox, WrongEncryptionKey } from './integrations/crypto/secret-box.js';
import { ForeseenError, wordsFor } from './processes.js';

function errorOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

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
  it('points at the settings also where a login was refused on the way', () => {
    const refused = Object.assign(new Error('role "embudo_login" does not exist'), { code: '28000' });
    const words = wordsFor(Object.assign(new ServiceUnavailable('The database does not answer.'), { cause: refused }));
    expect(words).toMatch(/"embudo_login" does not exist\): look at DATABASE_URL and APP_DATABASE_URL/);
  });
  it('names the setting where the database was sealed under another key', () => {
    const keyOf = (letter: string) => `k1:${Buffer.alloc(32, letter).toString('base64')}`;
    const sealed = new AesSecretBox(keyOf('a')).seal('a token');
    const open = (keys: string) => () => new AesSecretBox(keys).open(sealed);
    for (const wrong of [keyOf('b'), keyOf('b').replace('k1', 'k2')]) {
      expect(open(wrong)).toThrow(WrongEncryptionKey);
      const words = wordsFor(errorOf(open(wrong)));
      expect(words).toMatch(/^ENCRYPTION_KEY is not the key/);
      expect(words).not.toContain('\n');
    }
    expect(open(`${keyOf('b').replace('k1', 'k2')},${keyOf('a')}`)()).toBe('a token');
  });
  it('opens what a key without a name has sealed, with spaces around it or without', () => {
    const [own, newer] = ['a', 'b'].map(letter => Buffer.alloc(32, letter).toString('base64'));
    const sealed = new AesSecretBox(`${own}`).seal('a token');
    for (const setting of [`${newer}, ${own}`, `${own}\n`, ` ${own},${newer}`])
      expect(new AesSecretBox(setting).open(sealed)).toBe('a token');
    // What was sealed while spaces counted: "v1.<name>.…" with the name of the setting as it was written.
    const former = createHash('sha256').update(`${own}\n`).digest('hex').slice(0, 8);
    const older = sealed.replace(/^v1\.[^.]+/, `v1.${former}`);
    expect(new AesSecretBox(`${own}\n`).open(older)).toBe('a token');
  });
  it.each([
    ['at once', assertListens],
    ['when it listens', (place: Parameters<typeof assertListens>[0]) => listen(fastify(), place)],
  ])('names HOST where it is no address of this machine, and a taken port, %s', async (_, attempt) => {
    // Reserved for documentation, so it is never an address of this machine.
    const trouble = await attempt({ host: '192.0.2.1', port: 0, setting: 'PORT' }).catch(error => error);
    expect(wordsFor(trouble)).toMatch(/^Embudo cannot listen on HOST=192\.0\.2\.1/);
    const other = fastify();
    const { port } = await listen(other, { host: '127.0.0.1', port: 0, setting: 'PORT' });
    const taken = { host: 'localhost', port, setting: 'PORT' } as const;
    expect(wordsFor(await attempt(taken).catch(error => error))).toBe(
      `Port ${port} is in use by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
    );
    await other.close();
    await assertListens(taken);
  });
  it('keeps the stack of what nobody foresaw', () => {
    expect(wordsFor(new TypeError('x is not a function'))).toContain('at ');
    expect(wordsFor('thrown text')).toBe('thrown text');
  });
});
