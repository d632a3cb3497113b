import { beforeAll, describe, expect, it } from '@jest/globals';
import { forgetLiveBatches } from '../domain/live/index.js';
import { nobody, systemActor } from '../domain/shared/actor.js';
import type { Scope } from '../domain/shared/database.port.js';
import { newId } from '../domain/shared/id.js';
import {
  aShop,
  jobsDone,
  openSocket,
  type Socket,
  type Subscription,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  until,
} from '../testing/index.js';

const query = 'subscription ($since: String) { alertRaised(since: $since) { id title } }';

let embudo: TestEmbudo;
let shop: TestShop;
let system: Scope;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, config: { SOCKETS_PER_USER: '200' } });
  shop = await aShop(embudo);
  system = { tenantId: shop.tenant.id, userId: nobody, role: 'SYSTEM' };
});

/** Begins a transaction that has its number and has written its alerts. Returns the function that commits it. */
async function begin(titles: string[], sellerId: string | null = null) {
  const written = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const committed = embudo.database.transaction(system, async tx => {
    for (const title of titles) {
      const id = newId();
      await tx.query(
        `insert into alert (id, tenant_id, seller_id, kind, severity, title, subject_id) values ($1, app.tenant(), $3, 'AI_BUDGET', 'WARNING', $2, $1)`,
        [id, title, sellerId],
      );
      tx.record('alert.raised', { alertId: id, sellerId });
    }
    written.resolve();
    await gate.promise;
  });
  committed.catch(written.reject);
  await written.promise;
  return async () => {
    gate.resolve();
    await committed;
  };
}
const raise = async (titles: string[], sellerId: string | null = null) => (await begin(titles, sellerId))();

const titlesOf = ({ events }: Subscription) =>
  events.map(({ alertRaised }) => (alertRaised as { title: string }).title);
const titled = (title: string) => (data: Record<string, unknown>) =>
  (data.alertRaised as { title: string }).title === title;
const follow = (user: TestUser, since: string | null): { socket: Socket; stream: Subscription } => {
  const socket = openSocket(embudo.url, user.token);
  return { socket, stream: socket.subscribe(query, { since }) };
};
const caughtUp = ({ marks, errors }: Subscription) =>
  until('what was missed', () => marks.includes('caughtUp') || errors.length > 0, { every: 2 });

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
      const { socket, stream } = follow(user, 'now');
      await caughtUp(stream);
      cursors.set(user, stream.cursors.at(-1) ?? '');
      socket.close();
      await socket.closed;
    }
    const told = new Map<TestUser, string[]>(listeners.map(user => [user, []]));
    const raised: { title: string; sellerId: string | null }[] = [];
    const owners = [null, shop.seller.sellerId ?? null, shop.otherSeller.sellerId ?? null];
    // A subscription that stays in the group all the time and does not resume.
    const present = follow(shop.ceo, null);
    await present.socket.settled();

    const some = async (name: string) => {
      const sellerId = owners[roll(owners.length)] ?? null;
      const titles = Array.from({ length: 1 + roll(3) }, (_, at) => `${name}.${at}`);
      raised.push(...titles.map(title => ({ title, sellerId })));
      return begin(titles, sellerId);
    };
    for (let round = 0; round < 20; round += 1) {
      const name = (what: string) => `${round}.${what}`;
      const open = listeners.map(user => ({ user, ...follow(user, cursors.get(user) ?? null) }));
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
    await raise(['the end']);
    const ends = listeners.map(user => ({ user, ...follow(user, cursors.get(user) ?? null) }));
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
    const { socket, stream } = follow(shop.ceo, 'now');
    await caughtUp(stream);
    const since = stream.cursors.at(-1) ?? '';
    socket.close();
    const titles = Array.from({ length: 7 }, (_, at) => `part ${at}`);
    await raise(titles.slice(0, 4));
    await raise(titles.slice(4));
    // Collects each cursor on the way, from a socket that was cut there.
    const cursors = [since];
    for (let count = 0; count < titles.length; count += 1) {
      const next = follow(shop.ceo, cursors.at(-1) ?? '').stream;
      await caughtUp(next);
      expect(titlesOf(next)).toEqual(titles.slice(count));
      cursors.push(next.cursors[0] ?? '');
    }
    expect(new Set(cursors).size).toBe(titles.length + 1);
  });

  it('is told what the pub/sub lost, once some more has happened', async () => {
    const { stream } = follow(shop.ceo, 'now');
    await caughtUp(stream);
    const publish = embudo.liveEvents.publish;
    embudo.liveEvents.publish = () => undefined;
    await raise(['lost']);
    embudo.liveEvents.publish = publish;
    const others = Array.from({ length: 40 }, (_, at) => `not lost ${at}`);
    for (const title of others) await raise([title]);
    await stream.event(titled('lost'));
    await stream.event(titled('not lost 39'));
    expect(titlesOf(stream).toSorted()).toEqual(['lost', ...others].toSorted());
    expect(stream.marks).toContain('moved');
  });

  it('is told what happens while Redis is away', async () => {
    // Nothing listens on port 9.
    const apart = await startTestEmbudo({ http: true, config: { REDIS_URL: 'redis://127.0.0.1:9' } });
    const theirs = await aShop(apart);
    const stream = openSocket(apart.url, theirs.ceo.token).subscribe(query, { since: 'now' });
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

  it('says where it does not know any more what was missed, and goes on', async () => {
    const { stream } = follow(shop.ceo, 'now');
    await caughtUp(stream);
    const [seconds, ...rest] = (stream.cursors.at(-1) ?? '').split('~');
    const old = [String(Number(seconds) - 24 * 3600), ...rest].join('~');
    const ofAnother = `${seconds}~900000000:900000000:~`;
    for (const cursor of [old, ofAnother]) {
      const resumed = follow(shop.ceo, cursor).stream;
      await caughtUp(resumed);
      expect(resumed.marks).toEqual(['gap', 'caughtUp']);
      await raise([`behind ${cursor}`]);
      await resumed.event(titled(`behind ${cursor}`));
      expect(resumed.errors).toEqual([]);
    }
    const since = stream.cursors.at(-1) ?? '';
    await embudo.database.transaction(system, async tx => {
      for (let at = 0; at < 1001; at += 1) tx.record('alert.raised', { alertId: newId(), sellerId: null });
    });
    const flooded = follow(shop.ceo, since).stream;
    await caughtUp(flooded);
    expect(flooded.marks).toEqual(['gap', 'caughtUp']);
  });

  it('refuses what is no cursor', async () => {
    const { stream } = follow(shop.ceo, 'yesterday');
    await until('a refusal', () => stream.errors.length > 0);
    expect(stream.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('tells each of several sockets what it missed, also with the cursor in the document or as a default', async () => {
    const first = follow(shop.ceo, 'now');
    await caughtUp(first.stream);
    await raise(['Mientras nadie oía']);
    await first.stream.event(titled('Mientras nadie oía'));
    const cursor = first.stream.cursors[0] ?? '';
    const written = `subscription { alertRaised(since: "${cursor}") { id title } }`;
    const byDefault = `subscription ($since: String = "${cursor}") { alertRaised(since: $since) { id title } }`;
    const required = 'subscription ($since: String!) { alertRaised(since: $since) { id title } }';
    // The second of two that are the same is not the one that began the subscription.
    const streams: Subscription[] = [];
    for (const document of [written, written, byDefault, byDefault, required, required]) {
      const stream = openSocket(embudo.url, shop.ceo.token).subscribe(
        document,
        document === required ? { since: cursor } : {},
      );
      await caughtUp(stream);
      streams.push(stream);
    }
    await raise(['Para todos']);
    for (const stream of streams) {
      await stream.event(titled('Para todos'));
      expect(titlesOf(stream)).toEqual(['Mientras nadie oía', 'Para todos']);
    }
    await jobsDone(embudo);
  });

  it('tells each user of their own notifications, also with the cursor in the document', async () => {
    const fields = `__typename ... on NewNotification { notification { body } } ... on CountUpdate { unreadCount }`;
    const first = openSocket(embudo.url, shop.admin.token);
    const before = first.subscribe(`subscription { notificationEvents { ${fields} } }`);
    await before.event();
    first.close();
    await raise(['Se acabó el presupuesto']);
    await jobsDone(embudo);
    const again = openSocket(embudo.url, shop.admin.token);
    const resumed = again.subscribe(
      `subscription { notificationEvents(since: "${before.cursors.at(-1)}") { ${fields} } }`,
    );
    await caughtUp(resumed);
    expect(resumed.events).toMatchObject([
      { notificationEvents: { __typename: 'Subscribed' } },
      { notificationEvents: { __typename: 'NewNotification', notification: { body: 'Se acabó el presupuesto' } } },
      { notificationEvents: { __typename: 'CountUpdate' } },
    ]);
    const later = openSocket(embudo.url, shop.admin.token);
    const nothing = later.subscribe(
      `subscription { notificationEvents(since: "${resumed.cursors.at(-1)}") { ${fields} } }`,
    );
    await caughtUp(nothing);
    expect(nothing.events).toMatchObject([{ notificationEvents: { __typename: 'Subscribed' } }]);
  });

  it('is told what happened in the last day: older rows are deleted', async () => {
    await raise(['kept']);
    await jobsDone(embudo);
    await embudo.testDatabase.sql(
      `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'live/forget-batches', '', '', 'infinity')
        on conflict (tenant_id, task) do update set next_at = 'infinity'`,
      [shop.tenant.id],
    );
    const count = async () =>
      (
        await embudo.testDatabase.sql<{ n: number }>('select count(*)::int n from live_batch where tenant_id = $1', [
          shop.tenant.id,
        ])
      )[0]?.n ?? 0;
    const all = await count();
    await embudo.testDatabase.sql(
      `update live_batch set created_at = now() - interval '25 hours' where tenant_id = $1 and xid in (select xid from live_batch where tenant_id = $1 order by xid limit 3)`,
      [shop.tenant.id],
    );
    const context = embudo.context(systemActor(shop.tenant.id), newId());
    const occurrence = new Date();
    await forgetLiveBatches(context, { occurrence });
    expect(await count()).toBe(all - 3);
    await embudo.testDatabase.sql(
      `update live_batch set created_at = now() - interval '25 hours' where tenant_id = $1`,
      [shop.tenant.id],
    );
    await forgetLiveBatches(context, { occurrence: new Date(occurrence.getTime() + 1000) });
    expect(await count()).toBe(0);
  });

  it('shows nobody what is not theirs: the rows of another tenant are not read', async () => {
    const other = await aShop(embudo);
    await raise(['ours']);
    const stream = follow(other.ceo, 'now').stream;
    await caughtUp(stream);
    const early = `${(stream.cursors.at(-1) ?? '').split('~')[0]}~3:3:~`;
    const resumed = follow(other.ceo, early).stream;
    await caughtUp(resumed);
    expect(resumed.events).toEqual([]);
    expect(resumed.marks).toEqual(['caughtUp']);
  });
});
