import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aCustomer,
  aMessage,
  aPhone,
  aShop,
  FakeLanguageModel,
  jobsDone,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestAccount,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';
import { assignLead } from '../assignment/index.js';
import { createCustomer, logInteraction } from '../customers/index.js';
import { convertLead, createLead, updateLead } from '../leads/index.js';
import { createOpportunity, moveOpportunity } from '../opportunities/index.js';
import { createPipeline } from '../pipelines/index.js';
import { userActor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { mergeContacts, unmergeContacts } from './index.js';

/*
 * Whatever happened to contacts, merging some of them and undoing the merges, in any order, leaves every row of every table as it was.
 * The tables come from the database's information schema, not from what features declare.
 */

/**
 * Tables that a merge and its undoing may change: the record of merges, the audit log, messages to consoles, and the history of which
 * seller had what, because it stays true that a merge handed something on; and notifications, which come some seconds after what they tell
 * of.
 */
const apart = [
  'seller_turn',
  'reply_wait',
  'lead_assignment',
  'notification',
  'contact_merge',
  'audit_entry',
  'live_batch',
  'audit_personal',
  'audit_witness',
  'audit_link',
  'audit_head',
  'audit_check',
];
/** Counters of the sellers' history tables, which also change. */
const ofSellers = [
  'TURNS',
  'TURNS_ENDED',
  'REPLIES',
  'FIRST_REPLIES',
  'RECEIVED',
  'LEADS_GIVEN',
  'TURNS_NOW',
  'WAITS_NOW',
];
const counted = ['counter', 'counter_delta', 'tenant_counter'];

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});

/** Returns every row of the tenant by table, without update times; counters as sums. */
async function snapshot(tenantId: string): Promise<Record<string, string[]>> {
  const { sql } = embudo.testDatabase;
  const tables = await sql<{ name: string }>(
    `select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE' order by 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (apart.includes(name) || counted.includes(name)) continue;
    const found = await sql<{ row: string }>(
      `select (to_jsonb(t) - 'updated_at')::text as row from ${name} t where tenant_id = $1 order by 1`,
      [tenantId],
    );
    rows[name] = found.map(({ row }) => row);
  }
  const sums = await sql<{ row: string }>(
    `select jsonb_build_object('name', name, 'subject', subject, 'seller', seller_id, 'currency', currency, 'count', sum(count), 'amount', sum(amount))::text as row
     from (select name, subject, seller_id, currency, count, amount from counter where tenant_id = $1 and grain in ('DAY', 'ALL')
       union all select name, subject, seller_id, currency, count, amount from counter_delta where tenant_id = $1) c
     where name <> all ($2) group by name, subject, seller_id, currency having sum(count) <> 0 or sum(amount) <> 0 order by 1`,
    [tenantId, ofSellers],
  );
  rows.sums = sums.map(({ row }) => row);
  return rows;
}

function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T };
}

const refusalsAside = (work: () => Promise<unknown>) =>
  work().catch(error => {
    if (!(error instanceof DomainError)) throw error;
  });

interface World {
  shop: TestShop;
  accounts: TestAccount[];
  people: TestCustomer[];
  pipelineId: string;
  stages: string[];
}

async function aWorld(): Promise<World> {
  const shop = await aShop(embudo);
  const second = await aChannelAccount(embudo, shop.tenant);
  const pipelineId = await createPipeline(contextOf(shop), {
    name: 'Ventas',
    stages: [
      { name: 'A', probability: 10 },
      { name: 'Ganada', probability: 100, kind: 'WON' },
      { name: 'Perdida', probability: 0, kind: 'LOST' },
    ],
  });
  const stages = await idsOf(shop, 'stage');
  return { shop, accounts: [shop.account, second], people: [aPerson(), aPerson(), aPerson()], pipelineId, stages };
}
/** Returns a customer whose number, eight digits after Costa Rica's code, is also valid when typed in. */
const aPerson = () => aCustomer({ phone: `506${aPhone()}` });
const contextOf = ({ admin, tenant }: TestShop) =>
  embudo.context(userActor({ tenantId: tenant.id, userId: admin.id, role: 'ADMIN' }));
const idsOf = async ({ tenant }: TestShop, table: string): Promise<string[]> =>
  (
    await embudo.testDatabase.sql<{ id: string }>(`select id from ${table} where tenant_id = $1 order by id`, [
      tenant.id,
    ])
  ).map(({ id }) => id);

async function live({ shop, accounts, people, pipelineId, stages }: World, steps: number, seed: number): Promise<void> {
  const { pick } = randomFrom(seed);
  const context = contextOf(shop);
  const sellers = [shop.seller.sellerId, shop.otherSeller.sellerId, shop.professional.sellerId];
  for (const person of people) await hears(pick(accounts), person, 'Hola');
  for (let step = 0; step < steps; step++) {
    const [leads, sales, customers] = [
      await idsOf(shop, 'lead'),
      await idsOf(shop, 'opportunity'),
      await idsOf(shop, 'customer'),
    ];
    const person = pick(people);
    if (leads.length === 0 || sales.length === 0 || customers.length === 0) {
      await refusalsAside(() => createCustomer(context, { firstName: 'Primera', phone: `+${people[0]?.phone}` }));
      await createOpportunity(context, { title: 'V', value: '5', currency: 'CRC', pipelineId, leadId: pick(leads) });
      continue;
    }
    await refusalsAside(
      pick<() => Promise<unknown>>([
        () => hears(pick(accounts), person, pick(['Quiero comprar 40 taladros hoy', 'Gracias', '¿Cuánto cuesta?'])),
        () => assignLead(context, { leadId: pick(leads), sellerId: pick(sellers) }),
        () => convertLead(context, { leadId: pick(leads) }),
        () =>
          updateLead(context, {
            leadId: pick(leads),
            tags: [`t${step}`],
            status: pick(['QUALIFIED', 'LOST'] as const),
          }),
        () =>
          createLead(context, {
            name: 'Feria',
            source: 'Feria',
            phone: `+${person.phone}`,
            email: `p${step}@example.test`,
          }),
        () => createCustomer(context, { firstName: 'Ana', phone: `+${person.phone}`, address: `Calle ${step}` }),
        () =>
          createOpportunity(context, {
            title: 'V',
            value: String(step + 1),
            currency: 'CRC',
            pipelineId,
            leadId: pick(leads),
          }),
        () => moveOpportunity(context, { opportunityId: pick(sales), stageId: pick(stages) }),
        () => logInteraction(context, { customerId: pick(customers), type: 'CALL', notes: `n${step}` }),
      ]),
    );
  }
  await jobsDone(embudo);
}

async function hears(account: TestAccount, person: TestCustomer, text: string): Promise<void> {
  await postWebhook(embudo.url, account, webhookBody([messagesTo(account.externalId, aMessage(person, text))]));
  await jobsDone(embudo);
}
/** Returns the contacts of the people, in the same order. */
async function contactsOf({ shop, people }: World): Promise<string[]> {
  const ids: string[] = [];
  for (const { phone } of people) {
    const [found] = await embudo.testDatabase.sql<{ id: string }>(
      `select contact_id as id from channel_identity where tenant_id = $1 and channel = 'WHATSAPP' and address = $2`,
      [shop.tenant.id, `+${phone}`],
    );
    ids.push(found?.id ?? '');
  }
  return ids;
}

describe('merging and taking it back', () => {
  it.each([1, 2, 3, 4])('leaves every table as it was: history %i', async seed => {
    const world = await aWorld();
    await live(world, 25, seed);
    const [one, two, three] = (await contactsOf(world)) as [string, string, string];
    const before = await snapshot(world.shop.tenant.id);
    const context = contextOf(world.shop);

    const { mergeId } = await mergeContacts(context, { keepId: one, mergeId: two });
    await jobsDone(embudo);
    const merged = await snapshot(world.shop.tenant.id);
    expect(merged.conversation).not.toEqual(before.conversation);
    await unmergeContacts(context, { mergeId });
    await jobsDone(embudo);
    expect(await snapshot(world.shop.tenant.id)).toEqual(before);

    // A merge on which a later one builds is undone first: the later merge stays.
    const first = await mergeContacts(context, { keepId: two, mergeId: three });
    const second = await mergeContacts(context, { keepId: one, mergeId: two });
    await unmergeContacts(context, { mergeId: first.mergeId });
    await jobsDone(embudo);
    const rest = await snapshot(world.shop.tenant.id);
    expect(rest.conversation).toEqual(merged.conversation);
    expect(rest.customer).toEqual(merged.customer);
    await unmergeContacts(context, { mergeId: second.mergeId });
    await jobsDone(embudo);
    expect(await snapshot(world.shop.tenant.id)).toEqual(before);
  });
});
