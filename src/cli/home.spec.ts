import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keysOf, writeOwnDatabase, writeRunning } from '../demo/home.js';
import { reset, rotateKeys } from './home.js';
import { ownerUrlOf } from './owner-url.js';

const own = 'postgres://embudo@db.example:5432/embudo';
const before = { DATABASE_URL: process.env.DATABASE_URL, EMBUDO_HOME: process.env.EMBUDO_HOME };
let home: string;
let keys: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'embudo-home-'));
  keys = path.join(home, 'keys.json');
  keysOf(home);
  process.env.EMBUDO_HOME = home;
  delete process.env.DATABASE_URL;
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
});
const makeEmbedded = () => mkdirSync(path.join(home, 'postgres'));

describe('npx embudo reset', () => {
  it('removes what npm start made, where nothing runs', async () => {
    makeEmbedded();
    writeRunning(home, { url: 'http://127.0.0.1:4000', pid: process.pid, start: 'of an earlier process' });
    await reset([]);
    expect(existsSync(home)).toBe(false);
  });
  it.each([['--help-me', '--dry-run'], ['--dry-run'], ['now']])('does nothing when it is told %s', async (...args) => {
    makeEmbedded();
    const kept = readFileSync(keys, 'utf8');
    await expect(reset(args)).rejects.toThrow('See npx embudo help.');
    expect(readFileSync(keys, 'utf8')).toBe(kept);
  });
  it('does nothing while Embudo runs', async () => {
    makeEmbedded();
    writeRunning(home, { url: 'http://127.0.0.1:4000', pid: process.pid });
    await expect(reset([])).rejects.toThrow(`process ${process.pid}`);
    expect(existsSync(keys)).toBe(true);
  });
  it('keeps the keys of a database that the settings name, or that the home was ever started with', async () => {
    makeEmbedded();
    process.env.DATABASE_URL = own;
    await expect(reset([])).rejects.toThrow('DATABASE_URL');
    delete process.env.DATABASE_URL;
    writeOwnDatabase(home, own);
    await expect(reset([])).rejects.toThrow('a database of your own');
    expect(existsSync(keys)).toBe(true);
  });
  it('keeps the keys where there is no embedded database: they are for another', async () => {
    await expect(reset([])).rejects.toThrow('no embedded database');
    expect(existsSync(keys)).toBe(true);
  });
});

describe('the database of a command', () => {
  const config = () => ({ EMBUDO_HOME: home, DATABASE_URL: undefined });
  it('is the one that the home was last started with, without DATABASE_URL too', () => {
    expect(ownerUrlOf(config())).toBeUndefined();
    writeOwnDatabase(home, own);
    writeRunning(home, { url: 'http://127.0.0.1:4000', pid: process.pid, embedded: false });
    expect(ownerUrlOf(config())).toBe(own);
    expect(ownerUrlOf({ ...config(), DATABASE_URL: 'postgres://another' })).toBe('postgres://another');
    writeRunning(home, { url: 'http://127.0.0.1:4000', pid: process.pid });
    expect(ownerUrlOf(config())).toBeUndefined();
  });
  it('is not sealed under keys that were made for the occasion', async () => {
    rmSync(keys);
    process.env.DATABASE_URL = own;
    await expect(rotateKeys([])).rejects.toThrow('ENCRYPTION_KEY');
    expect(existsSync(keys)).toBe(false);
  });
});

it('keeps the address of the database for its owner alone', () => {
  writeOwnDatabase(home, own);
  expect(JSON.parse(readFileSync(path.join(home, 'database.json'), 'utf8'))).toEqual({ url: own });
  writeFileSync(path.join(home, 'running.json'), '{"url":"http://127.0.0.1:4000","pid":1}');
  expect(ownerUrlOf({ EMBUDO_HOME: home, DATABASE_URL: undefined })).toBeUndefined();
});
