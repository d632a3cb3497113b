import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aShop,
  scopeOf,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { recountAll, sorted, sumsOf } from './counted-by-rows.fixture.js';
import { foldCounters } from './index.js';

let embudo: TestEmbudo;
let shop: TestShop;
let conversation: { id: string; account: string };

beforeAll(async () => {
  embudo = await startTestEmbudo();
  shop = await aShop(embudo);
  const { sql } = embudo.testDatabase;
  // Hours that begin at a quarter of an hour of UTC
  await sql(`update tenant set timezone = 'Asia/Kathmandu' where id = $1`, [shop.tenant.id]);
  const account = await aChannelAccount(embudo, shop.tenant);
  const [found] = await sql<{ id: string; account: string }>(
    `with person as (insert into contact (id, tenant_id, name) values (gen_random_uuid(), $1, 'Ana') returning id)
     insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at)
       select gen_random_uuid(), $1, p.id, $2, 'WHATSAPP', now() from person p returning id, channel_account_id as account`,
    [shop.tenant.id, account.id],
  );
  conversation = found!;
  await foldCounters(embudo.context(systemActor(shop.tenant.id)), {});
});

/** Stores messages by one statement: one every five minutes of three hours, of which every third is outbound. */
const storeMessages = (from: string) =>
  embudo.testDatabase.sql(
    `insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, kind, body, status, sent_at, sequence)
     select gen_random_uuid(), $1, $2, $3, case n % 3 when 0 then 'OUTBOUND' else 'INBOUND' end, case n % 3 when 0 then 'SYSTEM' else 'CONTACT' end, 'text', 'Hola', 'DELIVERED',
       $4::timestamptz + n * interval '5 minutes', n from generate_series(0, 35) n`,
    [shop.tenant.id, conversation.id, conversation.account, from],
  );
const deltas = () =>
  embudo.testDatabase.sql<{ name: string; at: Date; count: string }>(
    `select name, at, count from counter_delta where tenant_id = $1 and name in ('MESSAGES_IN', 'MESSAGES_OUT') order by name, at`,
    [shop.tenant.id],
  );

describe('counts of one statement', () => {
  it('are stored as one delta for each quarter of an hour, with the time of its first row', async () => {
    await storeMessages('2026-03-02T10:00:00Z');
    const stored = await deltas();
    expect(stored.length).toBe(24);
    expect(stored.filter(({ name }) => name === 'MESSAGES_IN')[0]).toEqual({
      name: 'MESSAGES_IN',
      at: new Date('2026-03-02T10:05:00Z'),
      count: '2',
    });
    expect(stored.reduce((sum, { count }) => sum + Number(count), 0)).toBe(36);
  });

  it('belong to the hours of a time zone that begin at a quarter, folded or not', async () => {
    const read = embudo.database.reader(scopeOf(shop.ceo));
    // the hours of Nepal begin at 10:15 and 11:15; the other ends are in the middle of an hour
    const spans = [
      ['2026-03-02T10:15:00Z', '2026-03-02T12:15:00Z'],
      ['2026-03-02T10:15:00Z', '2026-03-02T11:40:00Z'],
      ['2026-03-02T10:32:00Z', '2026-03-02T12:48:00Z'],
    ].map(ends => ends.map(end => new Date(end)) as [Date, Date]);
    const compare = async () => {
      for (const [from, to] of spans) {
        const all = await recountAll(read, from, to);
        for (const name of ['MESSAGES_IN', 'MESSAGES_OUT'] as const) {
          const truth = sorted(all.get(name) ?? []);
          expect(truth).not.toEqual([]);
          expect({ name, from, to, sums: sorted(await sumsOf(read, name, from, to)) }).toEqual({
            name,
            from,
            to,
            sums: truth,
          });
        }
      }
    };
    await compare();
    await foldCounters(embudo.context(systemActor(shop.tenant.id)), {});
    expect(await deltas()).toEqual([]);
    await compare();
  });

  it('are taken back row by row when messages are deleted', async () => {
    await embudo.testDatabase.sql('delete from message where tenant_id = $1', [shop.tenant.id]);
    const read = embudo.database.reader(scopeOf(shop.ceo));
    for (const name of ['MESSAGES_IN', 'MESSAGES_OUT'] as const)
      expect(sorted(await sumsOf(read, name, null, null))).toEqual([]);
  });
});
