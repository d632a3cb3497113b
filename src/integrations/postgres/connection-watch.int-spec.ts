import { beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '../../domain/shared/actor.js';
import type { Scope } from '../../domain/shared/database.port.js';
import { ServiceUnavailable } from '../../domain/shared/domain-error.js';

import {
  afterwards,
  type FlakyProxy,
  startFlakyProxy,
  type TestDatabase,
  testDatabase,
  until,
} from '../../testing/index.js';

import { ConnectionWatch, type WatchEvent } from './connection-watch.js';
import { ScopedPool } from './door.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

async function open(): Promise<{ door: ScopedPool; proxy: FlakyProxy; events: WatchEvent[] }> {
  const proxy = await startFlakyProxy(database.ownerUrl);
  const events: WatchEvent[] = [];
  const watch = new ConnectionWatch(proxy.url, event => events.push(event));
  const door = new ScopedPool({
    url: proxy.url,
    role: 'embudo_app',
    max: 4,
    applicationName: 'watch spec',
    watch,
    onError: () => undefined,
  });
  afterwards(async () => {
    await door.close();
    watch.stop();
    await proxy.stop();
  });
  return { door, proxy, events };
}
const ask = (door: ScopedPool) => door.unscoped.query<{ one: number }>('select 1 as one');
const askAtOnce = (door: ScopedPool, times: number) => Promise.all(Array.from({ length: times }, () => ask(door)));
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    error => (error instanceof ServiceUnavailable ? 'unavailable' : String(error)),
  );
const scope: Scope = { tenantId: nobody, userId: nobody, role: 'SYSTEM' };

describe('a database host that vanishes without closing its connections', () => {
  it('fails waiting and new statements at once, and is used again once it is back', async () => {
    const { door, proxy, events } = await open();
    await askAtOnce(door, 4);
    proxy.vanish();
    const waiting = Array.from({ length: 12 }, () => outcomeOf(ask(door)));
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['unavailable']));
    expect(await outcomeOf(ask(door))).toBe('unavailable');
    expect(events).toEqual(['away']);
    expect(door.pool.totalCount).toBe(0);
    proxy.comeBack();
    await until('the database to answer', async () => (await outcomeOf(ask(door))) === 'answered');
    expect(await askAtOnce(door, 12)).toEqual(Array.from({ length: 12 }, () => [{ one: 1 }]));
    expect(events).toEqual(['away', 'back']);
  });

  it('reports an unknown outcome where it vanished during a commit', async () => {
    const { door, proxy } = await open();
    const writing = door.transaction(scope, async () => proxy.vanish());
    const error = await writing.catch(failure => failure);
    expect(error).toBeInstanceOf(ServiceUnavailable);
    expect(error.clientMessage).toMatch(/may have been made.*idempotencyKey/);
    const later = door.transaction(scope, async () => undefined);
    const refused = await later.catch(failure => failure);
    expect(refused.clientMessage).toBeNull();
    proxy.comeBack();
  });

  it('also closes connections on which nothing is sent, such as the one that listens for jobs', async () => {
    const { door, proxy } = await open();
    const listener = await door.pool.connect();
    const lost = new Promise<Error>(resolve => listener.once('error', resolve));
    await listener.query('listen spec');
    proxy.vanish();
    expect(await outcomeOf(ask(door))).toBe('unavailable');
    expect(await lost).toBeInstanceOf(ServiceUnavailable);
    listener.release();
    proxy.comeBack();
  });
});

describe('connections that something on the way has dropped while the host is there', () => {
  it('are all closed when one does not answer', async () => {
    const { door, proxy } = await open();
    await askAtOnce(door, 4);
    proxy.forget();
    // The pool does not know yet, so a statement on one of the four waits until the watch notices.
    expect(await outcomeOf(ask(door))).toBe('unavailable');
    await until('all of them to be closed', () => proxy.open() === 0);
    await until('new ones to be answered', async () => (await outcomeOf(ask(door))) === 'answered');
    expect(await askAtOnce(door, 4)).toHaveLength(4);
  });
});

describe('a slow statement', () => {
  it('is no sign of trouble while other connections answer', async () => {
    const { door, events } = await open();
    await askAtOnce(door, 4);
    expect(await outcomeOf(door.unscoped.query('select pg_sleep(3)'))).toBe('answered');
    expect(events).toEqual([]);
  });
});
