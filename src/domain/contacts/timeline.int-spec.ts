import { beforeAll, expect, it } from '@jest/globals';
import { mutate, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';
import { readPage } from '../shared/keyset.js';
import { type TimelineRow, timelineOf } from './timeline.rows.js';

const { embudo, shop, other, as } = await twoShops();
let contact: string;
let made: Record<'lead' | 'message' | 'interaction' | 'step' | 'order' | 'decision' | 'consent', string>;

interface Item {
  id: string;
  kind: string;
  title: string;
  lead: { id: string } | null;
  message: { body: string } | null;
  interaction: { type: string } | null;
  stageChange: { to: { name: string } } | null;
  decision: { kind: string } | null;
  order: { number: number } | null;
}
const timeline = async (user: TestUser, args: string, id = contact) =>
  (
    await as(user)<{
      timeline: { nodes: Item[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }>(
      `query ($id: ID!) { timeline(contactId: $id, ${args}) { totalCount pageInfo { hasNextPage endCursor }
        nodes { id kind at title lead { id } message { body } interaction { type } stageChange { to { name } } decision { kind } order { number } } } }`,
      { id },
    )
  ).data.timeline;

beforeAll(async () => {
  const { sql } = embudo.testDatabase;
  const [t, seller] = [shop.tenant.id, shop.seller.sellerId];
  const [talk, customer, pipeline, stage, sale] = [newId(), newId(), newId(), newId(), newId()];
  contact = newId();
  made = {
    lead: newId(),
    message: newId(),
    interaction: newId(),
    step: newId(),
    order: newId(),
    decision: newId(),
    consent: newId(),
  };
  const at = (day: number) => `2026-03-0${day}T00:00:00Z`;
  await sql('insert into contact (id, tenant_id, name, seller_id) values ($1, $2, $3, $4)', [
    contact,
    t,
    'Ana',
    seller,
  ]);
  await sql(
    `insert into lead (id, tenant_id, contact_id, seller_id, source, created_at) values ($1, $2, $3, $4, 'Feria', $5)`,
    [made.lead, t, contact, seller, at(1)],
  );
  await sql(
    `insert into conversation (id, tenant_id, contact_id, seller_id, channel_account_id, channel, last_message_at, last_inbound_at) values ($1, $2, $3, $4, $5, 'WHATSAPP', now(), now())`,
    [talk, t, contact, seller, shop.account.id],
  );
  await sql(
    `insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, kind, body, status, sent_at, sequence)
     values ($1, $2, $3, $4, $5, 'INBOUND', 'CONTACT', 'text', 'Hola, quiero un taladro', 'DELIVERED', $6, 1)`,
    [made.message, t, talk, shop.account.id, seller, at(2)],
  );
  await sql('insert into customer (id, tenant_id, contact_id, seller_id) values ($1, $2, $3, $4)', [
    customer,
    t,
    contact,
    seller,
  ]);
  await sql(
    `insert into interaction (id, tenant_id, customer_id, seller_id, type, occurred_at) values ($1, $2, $3, $4, 'call', $5)`,
    [made.interaction, t, customer, seller, at(3)],
  );
  await sql(`insert into pipeline (id, tenant_id, name) values ($1, $2, 'Ventas')`, [pipeline, t]);
  await sql(
    `insert into stage (id, tenant_id, pipeline_id, name, position, probability) values ($1, $2, $3, 'Contacto', 0, 10)`,
    [stage, t, pipeline],
  );
  await sql(
    `insert into opportunity (id, tenant_id, pipeline_id, stage_id, seller_id, lead_id, customer_id, title, title_key, value_minor, currency, last_stage_change_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'Taladro', 'taladro', 100, 'CRC', $8)`,
    [sale, t, pipeline, stage, seller, made.lead, customer, at(4)],
  );
  await sql(
    `insert into stage_change (id, tenant_id, opportunity_id, seller_id, to_stage_id, changed_at) values ($1, $2, $3, $4, $5, $6)`,
    [made.step, t, sale, seller, stage, at(4)],
  );
  await sql(
    `insert into agent_decision (id, tenant_id, kind, subject_type, subject_id, input, output, created_at) values ($1, $2, 'ANSWER', 'Conversation', $3, '{}', '{}', $4)`,
    [made.decision, t, talk, at(6)],
  );
  await sql(
    `insert into consent_record (id, tenant_id, contact_id, seller_id, opted_out, reason, source, recorded_at) values ($1, $2, $3, $4, true, 'STOP', 'CONTACT', $5)`,
    [made.consent, t, contact, seller, at(7)],
  );
  const cart = newId();
  await sql(
    `insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor) values ($1, $2, $3, $4, 'ORDERED', 'CRC', 100)`,
    [cart, t, contact, seller],
  );
  await sql(
    `insert into sales_order (id, tenant_id, number, cart_id, contact_id, seller_id, status, currency, total_minor, created_at)
     values ($1, $2, 42, $3, $4, $5, 'PAID', 'CRC', 100, $6)`,
    [made.order, t, cart, contact, seller, at(5)],
  );
  const others = newId();
  await sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [others, t, 'Eva']);
  await sql(`insert into lead (id, tenant_id, contact_id, source) values ($1, $2, $3, 'Web')`, [newId(), t, others]);
});

it('shows all that happened with a contact, the newest first, each item with what it is', async () => {
  const { nodes, totalCount } = await timeline(shop.secretary, 'first: 20');
  expect(nodes.map(({ id, kind, title }) => [id, kind, title])).toEqual([
    [made.consent, 'CONSENT', 'OPTED_OUT'],
    [made.decision, 'DECISION', 'ANSWER'],
    [made.order, 'ORDER', '42'],
    [made.step, 'STAGE_CHANGE', 'Taladro'],
    [made.interaction, 'INTERACTION', 'call'],
    [made.message, 'MESSAGE', 'Hola, quiero un taladro'],
    [made.lead, 'LEAD', 'Feria'],
  ]);
  expect(totalCount).toBe(7);
  expect(nodes[1]).toMatchObject({ decision: { kind: 'ANSWER' } });
  expect(nodes[2]).toMatchObject({ order: { number: 42 }, message: null });
  expect(nodes[3]).toMatchObject({ stageChange: { to: { name: 'Contacto' } }, lead: null, message: null });
  expect(nodes[4]).toMatchObject({ interaction: { type: 'call' }, order: null });
  expect(nodes[5]).toMatchObject({ message: { body: 'Hola, quiero un taladro' }, interaction: null });
  expect(nodes[6]).toMatchObject({ lead: { id: made.lead } });
});

it('goes on by its cursors, and ends', async () => {
  const seen: string[] = [];
  let after = '';
  for (;;) {
    const { nodes, pageInfo } = await timeline(shop.ceo, `first: 4${after && `, after: "${after}"`}`);
    seen.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual([made.consent, made.decision, made.order, made.step, made.interaction, made.message, made.lead]);
});

it('shows what the viewer may see: sellers no decisions, colleagues and other tenants nothing', async () => {
  const own = await timeline(shop.seller, 'first: 20');
  expect(own.nodes.map(({ kind }) => kind)).toEqual([
    'CONSENT',
    'ORDER',
    'STAGE_CHANGE',
    'INTERACTION',
    'MESSAGE',
    'LEAD',
  ]);
  for (const user of [shop.otherSeller, shop.professional, other.ceo, other.seller])
    expect((await timeline(user, 'first: 20')).nodes).toEqual([]);
  expect((await timeline(shop.admin, 'first: 20', 'nobody')).nodes).toEqual([]);
  await mutate(
    as(shop.admin),
    'assignLead',
    { leadId: made.lead, sellerId: shop.otherSeller.sellerId },
    'userErrors { code }',
  );
  expect((await timeline(shop.otherSeller, 'first: 20')).nodes.map(({ kind }) => kind)).toContain('MESSAGE');
});

it('reads about a page of each kind, however long the story is and whether the planner expects few rows or many', async () => {
  const { sql } = embudo.testDatabase;
  const [t, { sellerId }] = [shop.tenant.id, shop.otherSeller];
  const [person, talk, customer] = [newId(), newId(), newId()];
  await sql('insert into contact (id, tenant_id, name, seller_id) values ($1, $2, $3, $4)', [
    person,
    t,
    'Larga',
    sellerId,
  ]);
  await sql(
    `insert into conversation (id, tenant_id, contact_id, seller_id, channel_account_id, channel, last_message_at) values ($1, $2, $3, $4, $5, 'WHATSAPP', now())`,
    [talk, t, person, sellerId, shop.account.id],
  );
  await sql('insert into customer (id, tenant_id, contact_id, seller_id) values ($1, $2, $3, $4)', [
    customer,
    t,
    person,
    sellerId,
  ]);
  const every = (minutes: number) => `timestamptz '2026-01-01' + n * interval '${minutes} min'`;
  await sql(
    `insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, kind, body, status, sent_at, sequence)
     select app.new_id(), $1, $2, $3, $4, 'INBOUND', 'CONTACT', 'text', 'm' || n, 'DELIVERED', ${every(7)}, n from generate_series(1, 5000) n`,
    [t, talk, shop.account.id, sellerId],
  );
  await sql(
    `insert into agent_decision (id, tenant_id, kind, subject_type, subject_id, input, output, created_at)
     select app.new_id(), $1, 'ROUTE', 'Conversation', $2, '{}', '{}', ${every(11)} from generate_series(1, 2000) n`,
    [t, talk],
  );
  await sql(
    `insert into interaction (id, tenant_id, customer_id, seller_id, type, occurred_at)
     select app.new_id(), $1, $2, $3, 'call', ${every(13)} from generate_series(1, 2000) n`,
    [t, customer, sellerId],
  );
  await sql(
    `with people as materialized (select app.new_id() as contact, app.new_id() as talk, app.new_id() as customer from generate_series(1, 500)),
      contacts as (insert into contact (id, tenant_id, name) select contact, $1, 'Otra' from people),
      talks as (insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at) select talk, $1, contact, $2, 'WHATSAPP', now() from people),
      customers as (insert into customer (id, tenant_id, contact_id) select customer, $1, contact from people),
      messages as (insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, kind, body, status, sent_at, sequence)
        select app.new_id(), $1, talk, $2, 'INBOUND', 'CONTACT', 'text', 'm', 'DELIVERED', now(), 1 from people),
      decisions as (insert into agent_decision (id, tenant_id, kind, subject_type, subject_id, input, output) select app.new_id(), $1, 'ROUTE', 'Conversation', talk, '{}', '{}' from people)
    insert into interaction (id, tenant_id, customer_id, type, occurred_at) select app.new_id(), $1, customer, 'call', now() from people`,
    [t, shop.account.id],
  );
  const long = { message: 'conversation_id', agent_decision: 'subject_id', interaction: 'customer_id' };
  const counted = `select sum(seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relname = any ($1)`;
  const pagesOf = async (userId: string, role: 'CEO' | 'SELLER') => {
    let after: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      await embudo.database.transaction({ tenantId: t, userId, role }, async tx => {
        const rowsRead = async () => (await tx.query<{ rows: number }>(counted, [Object.keys(long)]))[0]?.rows ?? 0;
        const before = await rowsRead();
        const { rows, cursors } = await readPage<TimelineRow>(tx, timelineOf(person), { first: 20, after });
        // For each long kind: one page, one row that tells whether there are more, and one row with the same time as the last.
        expect((await rowsRead()) - before).toBeLessThanOrEqual(70);
        expect(rows.map(({ at }) => at)).toEqual(
          [...rows.map(({ at }) => at)].sort((a, b) => b.getTime() - a.getTime()),
        );
        expect(rows).toHaveLength(20);
        after = cursors.at(-1);
      });
    }
  };
  // The planner's estimate of how many conversations, customers and subjects the rows belong to: from few rows each to hundreds.
  for (const distinct of [2000, 100, 10]) {
    for (const [table, column] of Object.entries(long))
      await sql(`alter table ${table} alter column ${column} set (n_distinct = ${distinct})`);
    await sql('analyze contact, lead, conversation, customer, message, agent_decision, interaction');
    await pagesOf(shop.ceo.id, 'CEO');
    // Sellers see no decisions, so their pages read no rows of them either.
    await pagesOf(shop.otherSeller.id, 'SELLER');
  }
  for (const [table, column] of Object.entries(long))
    await sql(`alter table ${table} alter column ${column} reset (n_distinct)`);
});
