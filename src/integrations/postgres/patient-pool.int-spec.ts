import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { afterwards } from '../../testing/afterwards.js';
import { testDatabase, until } from '../../testing/index.js';
import { RetryingPool } from './patient-pool.js';

/** A login that may have one connection at a time. */
const login = `embudo_spec_${randomBytes(6).toString('hex')}`;
let url: string;
beforeAll(async () => {
  const { ownerUrl, sql } = await testDatabase();
  await sql(`create role ${login} login connection limit 1 password 'of-this-spec'`);
  afterwards(() => sql(`drop role ${login}`));
  url = Object.assign(new URL(ownerUrl), { username: login, password: 'of-this-spec' }).href;
});
/** Holds the only connection until it is ended. */
async function holder(): Promise<pg.Client> {
  const client = await until('the only connection', async () => {
    const next = new pg.Client({ connectionString: url });
    return next.connect().then(
      () => next,
      () => null,
    );
  });
  return client;
}

describe('a server without a connection left', () => {
  let tries = 0;
  class CountedClient extends pg.Client {
    constructor(config: pg.ClientConfig) {
      super(config);
      tries++;
    }
  }
  const open = (slotWaitMs: number) =>
    new RetryingPool({ connectionString: url, max: 1, Client: CountedClient as never }, slotWaitMs);

  it.each(['a promise', 'a callback'])('is asked again until it has one, by %s', async form => {
    tries = 0;
    const held = await holder();
    const pool = open(20_000);
    const connected =
      form === 'a promise'
        ? pool.connect()
        : new Promise<pg.PoolClient>((resolve, reject) =>
            pool.connect((error, client) => (client ? resolve(client) : reject(error))),
          );
    await until('a second try', () => tries >= 2);
    await held.end();
    const client = await connected;
    expect((await client.query('select current_user as name')).rows).toEqual([{ name: login }]);
    client.release();
    await pool.end();
  });

  it('is an error when the time is over', async () => {
    const held = await holder();
    const pool = open(0);
    await expect(pool.connect()).rejects.toMatchObject({ code: '53300' });
    await pool.end();
    await held.end();
  });
});
