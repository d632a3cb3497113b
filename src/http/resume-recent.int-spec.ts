import { beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '../domain/shared/actor.js';
import { newId } from '../domain/shared/id.js';
import {
  aShop,
  openSocket,
  type Subscription,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../testing/index.js';

const query = 'subscription ($since: String) { alertRaised(since: $since) { title } }';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});

const follow = ({ ceo }: TestShop, since: string): Subscription =>
  openSocket(embudo.url, ceo.token).subscribe(query, { since });
const caughtUp = ({ marks, errors }: Subscription) =>
  until('what was missed', () => marks.includes('caughtUp') || errors.length > 0, { every: 2 });
const titlesOf = ({ events }: Subscription) =>
  events.map(({ alertRaised }) => (alertRaised as { title: string }).title);
const titled = (title: string) => (data: Record<string, unknown>) =>
  (data.alertRaised as { title: string }).title === title;

const raise = ({ tenant }: TestShop, title: string) =>
  embudo.database.transaction({ tenantId: tenant.id, userId: nobody, role: 'SYSTEM' }, async tx => {
    const id = newId();
    await tx.query(
      `insert into alert (id, tenant_id, kind, severity, title, subject_id) values ($1, app.tenant(), 'AI_BUDGET', 'WARNING', $2, $1)`,
      [id, title],
    );
    tx.record('alert.raised', { alertId: id, sellerId: null });
  });
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
