import { beforeAll, describe, expect, it } from '@jest/globals';
import { forgetLiveBatches } from '../domain/live/index.js';
import { nobody, systemActor } from '../domain/shared/actor.js';
import type { Scope } from '../domain/shared/database.port.js';
import { newId } from '../domain/shared/id.js';
import {
  aShop,
  jobsDone,
  openSocket,
  type Subscription,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../testing/index.js';
import { caughtUp, liveAlerts, titled, titlesOf } from './live-alerts.fixture.js';

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

describe('the cursor of a subscription', () => {
  it('says where it does not know any more what was missed, and goes on', async () => {
    const { stream } = alerts.follow(shop.ceo, 'now');
    await caughtUp(stream);
    const [seconds, ...rest] = (stream.cursors.at(-1) ?? '').split('~');
    const old = [String(Number(seconds) - 24 * 3600), ...rest].join('~');
    const ofAnother = `${seconds}~900000000:900000000:~`;
    for (const cursor of [old, ofAnother]) {
      const resumed = alerts.follow(shop.ceo, cursor).stream;
      await caughtUp(resumed);
      expect(resumed.marks).toEqual(['gap', 'caughtUp']);
      await alerts.raise([`behind ${cursor}`]);
      await resumed.event(titled(`behind ${cursor}`));
      expect(resumed.errors).toEqual([]);
    }
    const since = stream.cursors.at(-1) ?? '';
    await embudo.database.transaction(system, async tx => {
      for (let at = 0; at < 1001; at += 1) tx.record('alert.raised', { alertId: newId(), sellerId: null });
    });
    const flooded = alerts.follow(shop.ceo, since).stream;
    await caughtUp(flooded);
    expect(flooded.marks).toEqual(['gap', 'caughtUp']);
  });

  it('refuses what is no cursor', async () => {
    const { stream } = alerts.follow(shop.ceo, 'yesterday');
    await until('a refusal', () => stream.errors.length > 0);
    expect(stream.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('tells each of several sockets what it missed, also with the cursor in the document or as a default', async () => {
    const first = alerts.follow(shop.ceo, 'now');
    await caughtUp(first.stream);
    await alerts.raise(['Mientras nadie oía']);
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
    await alerts.raise(['Para todos']);
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
    await alerts.raise(['Se acabó el presupuesto']);
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
    await alerts.raise(['kept']);
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
    await alerts.raise(['ours']);
    const stream = alerts.follow(other.ceo, 'now').stream;
    await caughtUp(stream);
    const early = `${(stream.cursors.at(-1) ?? '').split('~')[0]}~3:3:~`;
    const resumed = alerts.follow(other.ceo, early).stream;
    await caughtUp(resumed);
    expect(resumed.events).toEqual([]);
    expect(resumed.marks).toEqual(['caughtUp']);
  });
});
