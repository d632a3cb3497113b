import { beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '../domain/shared/actor.js';
import { aShop, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';
import { caughtUp, liveAlerts, titled, titlesOf } from './live-alerts.fixture.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});

const alertsOf = ({ tenant }: TestShop) => liveAlerts(embudo, { tenantId: tenant.id, userId: nobody, role: 'SYSTEM' });
const follow = (shop: TestShop, since: string) => alertsOf(shop).follow(shop.ceo, since).stream;
const raise = (shop: TestShop, title: string) => alertsOf(shop).raise([title]);
/** Dates all events of a shop, so that no clock decides which of them are recent. */
const date = ({ tenant }: TestShop, from: string, hours: number) =>
  embudo.testDatabase.sql(
    `update live_batch set created_at = now() + make_interval(hours => $2) where tenant_id = $1 and created_at ${from}`,
    [tenant.id, hours],
  );

describe('a subscription of somebody who has just read their lists', () => {
  it('first tells the events of the last seconds, and each later one once', async () => {
    const shop = await aShop(embudo);
    await raise(shop, 'an hour ago');
    await date(shop, 'is not null', -1);
    await raise(shop, 'just now');
    await date(shop, "> now() - interval '30 minutes'", 1);
    const stream = follow(shop, 'PT10S');
    await caughtUp(stream);
    expect([titlesOf(stream), stream.marks]).toEqual([['just now'], ['caughtUp']]);
    await raise(shop, 'later');
    await stream.event(titled('later'));
    expect(titlesOf(stream)).toEqual(['just now', 'later']);
    const again = follow(shop, stream.cursors.at(-1) ?? '');
    await caughtUp(again);
    expect([titlesOf(again), again.errors]).toEqual([[], []]);
  });

  it('tells nothing first where nothing has happened', async () => {
    const shop = await aShop(embudo);
    const stream = follow(shop, 'PT10S');
    await caughtUp(stream);
    expect([titlesOf(stream), stream.marks]).toEqual([[], ['caughtUp']]);
    await raise(shop, 'the first');
    await stream.event(titled('the first'));
  });

  it('says that the lists must be read again where that was long ago, or too much has happened since', async () => {
    const shop = await aShop(embudo);
    const late = follow(shop, 'PT61S');
    await caughtUp(late);
    expect(late.marks).toEqual(['gap', 'caughtUp']);
    await embudo.testDatabase.sql(
      `insert into live_batch (tenant_id, xid, events, created_at)
        select $1, n::text::xid8, '[]', now() + interval '1 hour' from generate_series(1, 1000) n`,
      [shop.tenant.id],
    );
    const flooded = follow(shop, 'PT10S');
    await caughtUp(flooded);
    expect(flooded.marks).toEqual(['gap', 'caughtUp']);
    await raise(shop, 'after the flood');
    await flooded.event(titled('after the flood'));
  });
});
