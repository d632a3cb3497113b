import { beforeAll, describe, expect, it } from '@jest/globals';
import { setConnectionScope } from '../../integrations/postgres/scoped-client.js';
import {
  aChannelAccount,
  aCustomer,
  aShop,
  aWhatsAppMessage,
  ledgerOf,
  lockAwaited,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  until,
} from '../../testing/index.js';
import { assignLead } from '../assignment/index.js';
import { handBackConversation, processInbound, sendMessage, takeOverConversation } from '../conversations/index.js';
import { updateCustomer } from '../customers/index.js';
import { convertLead, updateLead } from '../leads/index.js';
import {
  createOpportunity,
  deleteOpportunity,
  moveOpportunity,
  updateOpportunity,
  updateStage,
} from '../opportunities/index.js';
import { createPipeline } from '../pipelines/index.js';
import { eraseContact } from '../privacy/index.js';
import { systemActor, userActor } from '../shared/actor.js';
import type { Database } from '../shared/database.port.js';
import { Busy } from '../shared/domain-error.js';
import type { UseCaseContext } from '../shared/use-case.js';
import { contactLock } from './lock-order.js';
import { updateContact } from './update-contact.js';

const rounds = 32;
const deadlocks: string[] = [];
const failures: unknown[] = [];

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});

/** Records every transaction that Postgres ends because of a deadlock, even if the caller retries. */
function watched(database: Database, who: string): Database {
  const transaction: Database['transaction'] = (scope, work, requestId) =>
    database.transaction(
      scope,
      async tx => {
        try {
          return await work(tx);
        } catch (error) {
          if ((error as { code?: string }).code === '40P01') deadlocks.push(who);
          throw error;
        }
      },
      requestId,
    );
  return new Proxy(database, {
    get: (target, name) => (name === 'transaction' ? transaction : Reflect.get(target, name)),
  });
}
const contextOf = (user: TestUser): UseCaseContext => {
  const context = embudo.context(userActor({ tenantId: user.tenantId, userId: user.id, role: user.role }));
  return { ...context, database: watched(context.database, user.role) };
};
const system = (shop: TestShop, { jobs = true } = {}): UseCaseContext => {
  const context = embudo.context(systemActor(shop.tenant.id));
  return { ...context, database: watched(jobs ? context.database.repeatable : context.database, 'SYSTEM') };
};
/**
 * Runs the work and accepts expected refusals: two people may not convert one lead twice. Any other error fails. Retries if a lock was
 * held for longer than the maximum wait, as the error asks: on a slow machine seven transactions wait for each other's commits.
 */
async function tried(work: () => Promise<unknown>, more = 5): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Busy && more > 0) return tried(work, more - 1);
    if ((error as Error | null)?.name !== 'DomainError') failures.push(error);
  }
}

async function aContact(shop: TestShop, accounts = [shop.account]) {
  const customer = aCustomer();
  for (const account of accounts) await postWebhook(embudo.url, account, aWhatsAppMessage(account, customer, 'Hola'));
  await processAll(shop);
  const [row] = await embudo.testDatabase.sql<{ contactId: string; leadId: string; talks: string[] }>(
    `select c.id as "contactId", l.id as "leadId", array_agg(v.id order by v.id) as talks from contact c join lead l on l.contact_id = c.id join conversation v on v.contact_id = c.id
     where c.tenant_id = $1 and c.name = $2 group by 1, 2`,
    [shop.tenant.id, customer.name],
  );
  if (!row) throw new Error('the message made no contact');
  return { ...row, customer };
}
const waitingEvents = async (shop: TestShop) =>
  (await ledgerOf(embudo, shop.tenant.id)).filter(row => row.status === 'RECEIVED').map(row => row.id);
async function processAll(shop: TestShop) {
  for (const eventId of await waitingEvents(shop)) await processInbound(system(shop), { eventId });
}

describe('locks are taken in one order', () => {
  it('by assigning, receiving, answering and changing one contact at once: no deadlock', async () => {
    const shop = await aShop(embudo);
    const branch = await aChannelAccount(embudo, shop.tenant);
    const { contactId, leadId, talks, customer } = await aContact(shop, [shop.account, branch]);
    const { customerId } = await convertedCopy(shop);
    for (let round = 0; round < rounds; round++) {
      for (const account of [shop.account, branch])
        await postWebhook(embudo.url, account, aWhatsAppMessage(account, customer, `Mensaje ${round}`));
      // Every third time the conversation is unassigned, so that the seller who answers takes it.
      if (round % 3 === 0)
        await embudo.testDatabase.sql('update conversation set seller_id = null where id = any ($1)', [talks]);
      const sellers = [shop.seller, shop.otherSeller];
      const sellerId = sellers[round % 2]?.sellerId ?? null;
      await Promise.all([
        ...(await waitingEvents(shop)).map(eventId => tried(() => processInbound(system(shop), { eventId }))),
        tried(() => assignLead(contextOf(shop.ceo), { leadId, sellerId })),
        tried(() =>
          assignLead(contextOf(shop.admin), { leadId, sellerId: sellers[(round + 1) % 2]?.sellerId ?? null }),
        ),
        ...talks.map((conversationId, n) =>
          tried(() => takeOverConversation(contextOf(sellers[n % 2] ?? shop.seller), { conversationId })),
        ),
        ...talks.map(conversationId =>
          tried(() => sendMessage(contextOf(shop.ceo), { conversationId, body: `Va ${round}` })),
        ),
        ...talks.map(conversationId => tried(() => handBackConversation(contextOf(shop.admin), { conversationId }))),
        tried(() =>
          updateLead(contextOf(shop.ceo), { leadId, phone: `+5068${String(1_000_000 + round)}`, tags: [`t${round}`] }),
        ),
        tried(() => updateContact(contextOf(shop.ceo), { contactId, city: `Ciudad ${round}` })),
        tried(() => updateCustomer(contextOf(shop.admin), { customerId, phone: `+5067${String(1_000_000 + round)}` })),
      ]);
    }
    expect({ deadlocks, failures }).toEqual({ deadlocks: [], failures: [] });
  });

  it('by erasing, receiving, assigning and converting one contact at once: no deadlock, and nobody left', async () => {
    const shop = await aShop(embudo);
    for (let round = 0; round < rounds / 4; round++) {
      const { contactId, leadId, talks, customer } = await aContact(shop);
      await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, 'Otra vez'));
      await Promise.all([
        ...(await waitingEvents(shop)).map(eventId => tried(() => processInbound(system(shop), { eventId }))),
        tried(() => eraseContact(contextOf(shop.ceo), { contactId })),
        tried(() => eraseContact(contextOf(shop.admin), { contactId })),
        tried(() => assignLead(contextOf(shop.ceo), { leadId, sellerId: shop.seller.sellerId })),
        tried(() => convertLead(contextOf(shop.admin), { leadId })),
        ...talks.map(conversationId => tried(() => takeOverConversation(contextOf(shop.seller), { conversationId }))),
        tried(() => updateLead(contextOf(shop.admin), { leadId, email: `c${round}@example.test` })),
      ]);
      // A message that was being sent may finish after the erasure deleted its row. The queue would retry it.
      failures.splice(0, failures.length, ...failures.filter(error => (error as Error).name !== 'FinishedByAnother'));
      const [left] = await embudo.testDatabase.sql('select name, phone from contact where id = $1', [contactId]);
      expect(left).toMatchObject({ name: null });
    }
    expect({ deadlocks, failures }).toEqual({ deadlocks: [], failures: [] });
  });

  it('by winning, changing or deleting a sale while its contact is assigned: no deadlock', async () => {
    const shop = await aShop(embudo);
    const { contactId, leadId } = await aContact(shop);
    const ceo = contextOf(shop.ceo);
    const customerId = await convertLead(ceo, { leadId });
    const stages = [
      { name: 'Contacto', probability: 10 },
      { name: 'Ganada', probability: 100, kind: 'WON' as const },
    ];
    const pipelineId = await createPipeline(ceo, { name: 'Ventas', stages });
    const opportunityId = await createOpportunity(ceo, { title: 'Mesa', value: '5', pipelineId, leadId });
    const [won] = await embudo.testDatabase.sql<{ id: string }>(
      `select id from stage where pipeline_id = $1 and kind = 'WON'`,
      [pipelineId],
    );
    const assigning = await embudo.testDatabase.connectAs('embudo_app');
    await setConnectionScope(assigning, { tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' });
    for (const change of [
      () => moveOpportunity(ceo, { opportunityId, stageId: won?.id ?? '' }),
      () => updateOpportunity(ceo, { opportunityId, value: '6' }),
      () => deleteOpportunity(ceo, { opportunityId }),
    ]) {
      await assigning.query('begin');
      await assigning.query(`select ${contactLock('$1::uuid')}`, [contactId]);
      await assigning.query('select from customer where id = $1 for no key update', [customerId]);
      const changed = tried(change);
      await lockAwaited(assigning);
      await assigning.query('select from opportunity where id = $1 for no key update', [opportunityId]);
      await assigning.query('commit');
      await changed;
    }
    expect({ deadlocks, failures }).toEqual({ deadlocks: [], failures: [] });
  });

  describe('by changing the kind of a stage', () => {
    /** A customer with two sales in the last open stage of a board, and with one that was won. */
    async function aBoard() {
      const shop = await aShop(embudo);
      const { leadId } = await aContact(shop);
      const ceo = contextOf(shop.ceo);
      const customerId = await convertLead(ceo, { leadId });
      const pipelineId = await createPipeline(ceo, {
        name: 'Ventas',
        stages: [
          { name: 'Contacto', probability: 10 },
          { name: 'Oferta', probability: 50 },
          { name: 'Cierre', probability: 90 },
          { name: 'Ganada', probability: 100, kind: 'WON' },
        ],
      });
      const [first, offer, closing, won] = (
        await embudo.testDatabase.sql<{ id: string }>('select id from stage where pipeline_id = $1 order by position', [
          pipelineId,
        ])
      ).map(({ id }) => id);
      const opportunityIds: string[] = [];
      for (const steps of [[offer, closing], [offer, closing], [won]]) {
        const opportunityId = await createOpportunity(ceo, {
          title: 'Mesa',
          value: '5',
          pipelineId,
          stageId: first,
          customerId,
        });
        for (const stageId of steps) await moveOpportunity(ceo, { opportunityId, stageId: stageId ?? '' });
        opportunityIds.push(opportunityId);
      }
      const holder = await embudo.testDatabase.connectAs('embudo_app');
      await setConnectionScope(holder, { tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' });
      await holder.query('begin');
      return { shop, ceo, leadId, customerId, opportunityIds, offer: offer ?? '', won: won ?? '', holder };
    }

    it('while a contact is assigned, where both wait for its customer: no deadlock', async () => {
      const { shop, ceo, leadId, customerId, won, holder } = await aBoard();
      await holder.query('select from customer where id = $1 for no key update', [customerId]);
      const assigned = tried(() => assignLead(contextOf(shop.admin), { leadId, sellerId: shop.otherSeller.sellerId }));
      await waiting(1);
      const changed = tried(() => updateStage(ceo, { stageId: won, kind: 'LOST' }));
      await waiting(2);
      await holder.query('commit');
      await Promise.all([assigned, changed]);
      expect({ deadlocks, failures }).toEqual({ deadlocks: [], failures: [] });
      const sales = await embudo.testDatabase.sql<{ seller: string; status: string }>(
        'select seller_id as seller, status from opportunity where customer_id = $1 order by status',
        [customerId],
      );
      expect(sales.map(({ status }) => status)).toEqual(['LOST', 'OPEN', 'OPEN']);
      expect(sales.slice(1).map(({ seller }) => seller)).toEqual([1, 2].map(() => shop.otherSeller.sellerId));
    });

    it('locks the sales whose history it judges anew, though they have left the stage, before that history', async () => {
      const { ceo, opportunityIds, offer, holder } = await aBoard();
      await holder.query('select from opportunity where id = $1 for no key update', [opportunityIds[0]]);
      const changed = tried(() => updateStage(ceo, { stageId: offer, kind: 'LOST' }));
      await lockAwaited(holder);
      // An assignment, which holds the sale, goes on to its history.
      await holder.query('select from stage_change where opportunity_id = any ($1) for no key update', [
        opportunityIds,
      ]);
      await holder.query('commit');
      await changed;
      expect({ deadlocks, failures }).toEqual({ deadlocks: [], failures: [] });
    });
  });

  /** Waits until that many transactions wait for a lock. */
  const waiting = (count: number) =>
    until(`${count} to wait for a lock`, async () => {
      const held = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      const [row] = await embudo.testDatabase.sql<{ count: number }>(held, []);
      return row?.count === count;
    });

  async function convertedCopy(shop: TestShop) {
    const { leadId } = await aContact(shop);
    return { customerId: await convertLead(contextOf(shop.ceo), { leadId }) };
  }
});
