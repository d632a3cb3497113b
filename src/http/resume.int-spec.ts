import { beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '../domain/shared/actor.js';
import type { Scope } from '../domain/shared/database.port.js';
import { newId } from '../domain/shared/id.js';
import { aShop, openSocket, startTestEmbudo, type TestEmbudo, type TestShop, type TestUser } from '../testing/index.js';
import { alertsSince, caughtUp, liveAlerts, titled, titlesOf } from './live-alerts.fixture.js';

let embudo: TestEmbudo;
let shop: TestShop;
let system: Scope;
let alerts: ReturnType<typeof liveAlerts>;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, config: { SOCKETS_PER_USER: '200' } });
  shop = await aShop(embudo);
  system = { tenantId: shop.tenant.id, userId: nobody, role: 'SYSTEM' };
  alerts = liveAlerts(embudo, system);
});

/** Returns pseudo-random numbers that are the same in each run. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

describe('a subscription that is resumed', () => {
  it('tells everything once over twenty absences, whatever is committed meanwhile and in which order', async () => {
    const roll = dice(7);
    const listeners = [shop.ceo, shop.seller, shop.otherSeller];
    const cursors = new Map<TestUser, string>();
    // Each listener gets a first cursor. Events that were committed before it are shown to nobody.
    for (const user of listeners) {
      const { socket, stream } = alerts.follow(user, 'now');
      await caughtUp(stream);
      cursors.set(user, stream.cursors.at(-1) ?? '');
      socket.close();
      await socket.closed;
    }
    const told = new Map<TestUser, string[]>(listeners.map(user => [user, []]));
    const raised: { title: string; sellerId: string | null }[] = [];
    const owners = [null, shop.seller.sellerId ?? null, shop.otherSeller.sellerId ?? null];
    // A subscription that stays in the group all the time and does not resume.
    const present = alerts.follow(shop.ceo, null);
    await present.socket.settled();

    const some = async (name: string) => {
      const sellerId = owners[roll(owners.length)] ?? null;
      const titles = Array.from({ length: 1 + roll(3) }, (_, at) => `${name}.${at}`);
      raised.push(...titles.map(title => ({ title, sellerId })));
      return alerts.begin(titles, sellerId);
    };
    for (let round = 0; round < 20; round += 1) {
      const name = (what: string) => `${round}.${what}`;
      const open = listeners.map(user => ({ user, ...alerts.follow(user, cursors.get(user) ?? null) }));
      // It begins before anybody receives an event, and is committed last.
      const slow = await some(name('slow'));
      const early = await some(name('early'));
      const commits = [early()];
      for (const { stream } of open) await caughtUp(stream);
      const count = roll(40);
      for (let at = 0; at < count; at += 1) commits.push((await some(name(`live${at}`)))());
      await Promise.all(commits);
      // The sockets are cut at any point: some have not yet received all committed events.
      for (const { user, socket, stream } of open) {
        socket.close();
        await socket.closed;
        expect(stream.errors).toEqual([]);
        expect(stream.marks.filter(mark => mark === 'gap')).toEqual([]);
        told.get(user)?.push(...titlesOf(stream));
        cursors.set(user, stream.cursors.at(-1) ?? cursors.get(user) ?? '');
      }
      const late = await some(name('late'));
      await (await some(name('away')))();
      await slow();
      // It is committed while the next round subscribes.
      void late();
    }
    await alerts.raise(['the end']);
    const ends = listeners.map(user => ({ user, ...alerts.follow(user, cursors.get(user) ?? null) }));
    for (const { user, stream } of ends) {
      await stream.event(titled('the end'));
      await caughtUp(stream);
      const all = [...(told.get(user) ?? []), ...titlesOf(stream)].filter(title => title !== 'the end');
      const theirs = raised.filter(
        ({ sellerId }) => user === shop.ceo || sellerId === null || sellerId === user.sellerId,
      );
      expect(all.toSorted()).toEqual(theirs.map(({ title }) => title).toSorted());
    }
    await present.stream.event(titled('the end'));
    expect(titlesOf(present.stream).toSorted()).toEqual([...raised.map(({ title }) => title), 'the end'].toSorted());
    expect(present.stream.marks).toEqual([]);
  });

  it('goes on in the middle of what it is being told', async () => {
    const { socket, stream } = alerts.follow(shop.ceo, 'now');
    await caughtUp(stream);
    const since = stream.cursors.at(-1) ?? '';
    socket.close();
    const titles = Array.from({ length: 7 }, (_, at) => `part ${at}`);
    await alerts.raise(titles.slice(0, 4));
    await alerts.raise(titles.slice(4));
    // Collects each cursor on the way, from a socket that was cut there.
    const cursors = [since];
    for (let count = 0; count < titles.length; count += 1) {
      const next = alerts.follow(shop.ceo, cursors.at(-1) ?? '').stream;
      await caughtUp(next);
      expect(titlesOf(next)).toEqual(titles.slice(count));
      cursors.push(next.cursors[0] ?? '');
    }
    expect(new Set(cursors).size).toBe(titles.length + 1);
  });

  it('is told what the pub/sub lost, once some more has happened', async () => {
    const { stream } = alerts.follow(shop.ceo, 'now');
    await caughtUp(stream);
    const publish = embudo.liveEvents.publish;
    embudo.liveEvents.publish = () => undefined;
    await alerts.raise(['lost']);
    embudo.liveEvents.publish = publish;
    const others = Array.from({ length: 40 }, (_, at) => `not lost ${at}`);
    for (const title of others) await alerts.raise([title]);
    await stream.event(titled('lost'));
    await stream.event(titled('not lost 39'));
    expect(titlesOf(stream).toSorted()).toEqual(['lost', ...others].toSorted());
    expect(stream.marks).toContain('moved');
  });

  it('is told what happens while Redis is away', async () => {
    // Nothing listens on port 9.
    const apart = await startTestEmbudo({ http: true, config: { REDIS_URL: 'redis://127.0.0.1:9' } });
    const theirs = await aShop(apart);
    const stream = openSocket(apart.url, theirs.ceo.token).subscribe(alertsSince, { since: 'now' });
    await caughtUp(stream);
    await apart.database.transaction({ ...system, tenantId: theirs.tenant.id }, async tx => {
      const id = newId();
      await tx.query(
        `insert into alert (id, tenant_id, kind, severity, title, subject_id) values ($1, app.tenant(), 'AI_BUDGET', 'WARNING', 'apart', $1)`,
        [id],
      );
      tx.record('alert.raised', { alertId: id, sellerId: null });
    });
    await stream.event(titled('apart'));
    expect([titlesOf(stream), stream.errors]).toEqual([['apart'], []]);
    await apart.stop();
  });
});
