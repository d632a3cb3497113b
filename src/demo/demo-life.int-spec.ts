import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gql, startTestEmbudo, type TestEmbudo } from '../testing/index.js';
import { type DemoInfo, demoInfo } from './info.js';
import { seedDemo } from './seed-demo.js';

let embudo: TestEmbudo;
let home: string;
let info: DemoInfo;

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
  embudo.testDatabase.sql<Row>(text, values);
/** Returns one row per shop, with its name, so that a failure names the shop. */
const perShop = (columns: string) =>
  sql<Record<string, unknown>>(`select t.name as shop, ${columns} from tenant t order by t.name`);

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'embudo-demo-'));
  embudo = await startTestEmbudo({ http: true });
  await seedDemo(embudo, home, { life: true });
  info = await demoInfo(embudo, home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the life of the demo shops', () => {
  it('has leads, customers, conversations, alerts and sales in each', async () => {
    for (const shop of await perShop(`(select count(*)::int from lead l where l.tenant_id = t.id) as leads,
        (select count(*)::int from customer c where c.tenant_id = t.id) as customers,
        (select count(distinct c.segment)::int from customer c where c.tenant_id = t.id) as segments,
        (select count(*)::int from conversation c join lead l on l.id = c.lead_id where c.tenant_id = t.id and l.source = 'WHATSAPP') as conversations,
        (select count(distinct c.status)::int from conversation c where c.tenant_id = t.id) as statuses,
        (select count(*)::int from alert a where a.tenant_id = t.id) >= 3 as alerts,
        (select count(*)::int from interaction i where i.tenant_id = t.id) >= 60 as interactions,
        (select count(distinct i."primary")::int from lead_intent i where i.tenant_id = t.id) >= 6 as intents`))
      expect(shop).toEqual({
        shop: shop.shop,
        leads: 200,
        customers: 60,
        segments: 3,
        conversations: 40,
        statuses: 4,
        alerts: true,
        interactions: true,
        intents: true,
      });
  });

  it('fills every stage of every board, with amounts, and spreads what was won over the weeks', async () => {
    const empty = await sql(`select p.name, s.name from stage s join pipeline p on p.id = s.pipeline_id
      where (select count(*) from opportunity o where o.stage_id = s.id and o.value_minor > 0) < 4`);
    expect(empty).toEqual([]);
    for (const { shop, weeks } of await perShop(
      `(select count(distinct date_trunc('week', o.closed_at))::int from opportunity o where o.tenant_id = t.id and o.status = 'WON') as weeks`,
    ))
      expect([shop, Number(weeks) >= 7]).toEqual([shop, true]);
  });

  it('has orders in every state of payment, with invoices and payments that agree, and numbers that go on', async () => {
    for (const shop of await perShop(`(select count(*)::int from sales_order o where o.tenant_id = t.id) as orders,
        (select count(distinct i.status)::int from invoice i where i.tenant_id = t.id) as states,
        (select count(*)::int from sales_order o where o.tenant_id = t.id
          and o.total_minor <> (select sum(l.quantity * l.unit_price_minor) from order_line l where l.order_id = o.id)) as wrong,
        (select count(*)::int from invoice i where i.tenant_id = t.id
          and i.paid_minor <> coalesce((select sum(p.amount_minor) from payment p where p.invoice_id = i.id), 0)) as unpaid,
        (select max(o.number) from sales_order o where o.tenant_id = t.id) as number,
        (select r.last from app.number_range r where r.tenant_id = t.id and r.kind = 'ORDER') as last`)) {
      expect(shop).toMatchObject({ states: 4, wrong: 0, unpaid: 0, last: shop.number });
      expect([shop.shop, Number(shop.orders) >= 8]).toEqual([shop.shop, true]);
    }
  });

  it('has campaigns whose figures the graph counts from their messages: delivered, read, failed, left out and replied to', async () => {
    for (const { tenant, token } of info.serviceTokens) {
      const { data, errors } = await gql(
        embudo.url,
        token,
      )<{ campaigns: { nodes: CampaignFigures[] } }>(
        '{ campaigns(first: 10) { nodes { status total waitingCount leftOutCount sentCount deliveredCount readCount failedCount repliedCount } } }',
      );
      expect(errors).toEqual([]);
      const { nodes } = data.campaigns;
      const sum = (figure: keyof Omit<CampaignFigures, 'status'>) => nodes.reduce((all, each) => all + each[figure], 0);
      for (const each of nodes) {
        expect(each.waitingCount + each.leftOutCount + each.sentCount).toBe(each.total);
        expect([tenant, each.readCount > 0, each.repliedCount > 0]).toEqual([tenant, true, true]);
        expect(each.deliveredCount).toBeGreaterThan(each.readCount);
        expect(each.deliveredCount + each.failedCount).toBeLessThanOrEqual(each.sentCount);
        expect(each.status === 'STOPPED').toBe(each.waitingCount > 0);
      }
      expect([tenant, sum('failedCount') > 0, sum('leftOutCount') > 0]).toEqual([tenant, true, true]);
    }
    const wrong =
      await sql(`select r.id from campaign_recipient r join contact c on c.id = r.contact_id left join message m on m.id = r.message_id
      where (r.status = 'LEFT_OUT') <> (r.reason is not null) or (r.status = 'LEFT_OUT' and not c.opted_out) or (r.status = 'SENT') <> (m.id is not null)
        or m.sent_at > now() or m.status <> (select d.status from delivery_change d where d.message_id = m.id order by d.rank desc limit 1)`);
    expect(wrong).toEqual([]);
  });

  it('has posts in every state before and after their time, and publishes the planned ones', async () => {
    for (const {
      shop,
      states,
      late,
    } of await perShop(`(select json_agg(distinct p.status) from social_post p where p.tenant_id = t.id) as states,
        (select count(*)::int from social_post p where p.tenant_id = t.id and (p.status = 'PUBLISHED') <> (p.published_at < now() and p.vendor_id is not null)
          or p.status = 'SCHEDULED' and p.scheduled_at < now()) as late`)) {
      expect([shop, late]).toEqual([shop, 0]);
      expect(states).toEqual(expect.arrayContaining(['DRAFT', 'PUBLISHED', 'SCHEDULED']));
    }
    const planned = await sql<{ id: string }>(
      `select 'social-post:' || id as id from social_post where status = 'SCHEDULED' order by 1`,
    );
    const jobs = await embudo.testDatabase.queue(
      `select substring(key from 'social-post:.*') as id from graphile_worker.jobs where task_identifier = 'social-posts/publish' order by 1`,
    );
    expect(jobs).toEqual(planned);
  });

  it('has comments that the agent answered, hid or left to a person, with their replies and conversations', async () => {
    for (const {
      shop,
      states,
      feelings,
    } of await perShop(`(select json_agg(distinct c.status) from post_comment c where c.tenant_id = t.id) as states,
        (select json_agg(distinct c.sentiment) from post_comment c where c.tenant_id = t.id) as feelings`)) {
      expect([shop, states]).toEqual([shop, expect.arrayContaining(['ANSWERED', 'LEFT_TO_PERSON'])]);
      expect([shop, feelings]).toEqual([shop, ['NEGATIVE', 'NEUTRAL', 'POSITIVE']]);
    }
    const [{ hidden } = { hidden: 0 }] = await sql(
      `select count(*)::int as hidden from post_comment where status = 'HIDDEN'`,
    );
    expect(hidden).toBeGreaterThan(0);
    const wrong = await sql(`select c.id from post_comment c
      where (c.status = 'ANSWERED') <> exists (select from comment_reply r where r.comment_id = c.id) or (c.status = 'LEFT_TO_PERSON') <> (c.left_because is not null)
        or c.replied_privately <> exists (select from comment_reply r join message m on m.provider_message_id = r.vendor_id and m.conversation_id = c.conversation_id where r.comment_id = c.id)
        or c.sent_at > now() or (c.answered_at is null) <> (c.status <> 'ANSWERED')`);
    expect(wrong).toEqual([]);
  });

  it('lets the agent answer only what was routed to it, and routes as the rules say', async () => {
    const wrong = await sql(`select a.body from message a left join routing_decision r on r.message_id = a.answers_id
      where a.author = 'AI_AGENT' and r.destination is distinct from 'CHATBOT' and not exists (select from message c where c.id = a.answers_id and c.kind = 'comment')`);
    expect(wrong).toEqual([]);
  });

  it('knows when sellers had a conversation, and how long its customer waited for them', async () => {
    for (const { shop, turns, ended, replies, sellers } of await perShop(`
        (select count(*)::int from seller_turn s where s.tenant_id = t.id) as turns, (select count(*)::int from seller_turn s where s.tenant_id = t.id and s.ended_at is not null) as ended,
        (select count(*)::int from reply_wait w where w.tenant_id = t.id and w.ended_at is not null) as replies,
        (select count(*)::int from seller s where s.tenant_id = t.id) as sellers`))
      if (Number(sellers) > 0)
        expect([shop, Number(turns) > 10, Number(ended) > 5, Number(replies) > 5]).toEqual([shop, true, true, true]);
    const wrong = await sql(`select s.id from seller_turn s join conversation v on v.id = s.conversation_id
      where s.seller_id <> v.seller_id or s.began_at <> v.created_at or s.ended_at > now() or (s.ended_at is null) <> (v.status in ('WAITING', 'HUMAN'))`);
    expect(wrong).toEqual([]);
  });

  it('has a case for each conversation that needed a person, closed where that is over, with a rating of some', async () => {
    for (const {
      shop,
      cases,
      rated,
    } of await perShop(`(select count(*)::int from support_case k where k.tenant_id = t.id) as cases,
        (select count(*)::int from support_case k where k.tenant_id = t.id and k.satisfaction is not null) as rated`))
      expect([shop, Number(cases) >= 10, Number(rated) >= 3]).toEqual([shop, true, true]);
    const wrong = await sql(`select k.id from support_case k join conversation v on v.id = k.conversation_id
      where (k.status = 'CLOSED') <> (v.status not in ('WAITING', 'HUMAN')) or k.closed_at > now() or k.answered_at < k.opened_at or k.summary = ''`);
    expect(wrong).toEqual([]);
  });

  it('keeps the rows of a contact with one seller', async () => {
    const apart = await sql(`select c.id from contact c
      left join lead l on l.contact_id = c.id left join conversation v on v.contact_id = c.id left join message m on m.conversation_id = v.id
      left join lead_classification k on k.lead_id = l.id left join lead_intent i on i.message_id = m.id left join sentiment_analysis s on s.message_id = m.id
      left join routing_decision r on r.message_id = m.id left join alert a on a.subject_id = m.id left join customer u on u.contact_id = c.id
      left join interaction n on n.customer_id = u.id left join opportunity o on o.lead_id = l.id or o.customer_id = u.id
      left join stage_change h on h.opportunity_id = o.id left join channel_identity d on d.contact_id = c.id
      where exists (select from (values (l.id, l.seller_id), (v.id, v.seller_id), (m.id, m.seller_id), (k.id, k.seller_id), (i.id, i.seller_id), (s.id, s.seller_id),
        (r.id, r.seller_id), (a.id, a.seller_id), (u.id, u.seller_id), (n.id, n.seller_id), (o.id, o.seller_id), (h.id, h.seller_id), (d.id, d.seller_id)) x (id, seller)
        where x.id is not null and x.seller is distinct from c.seller_id)`);
    expect(apart).toEqual([]);
  });

  it('agrees with what is derived from it', async () => {
    const leads = await sql(`select l.id from lead l
      left join lateral (select * from lead_classification k where k.lead_id = l.id order by k.created_at desc, k.id desc limit 1) k on true
      where (l.score, l.temperature) is distinct from (k.score, k.temperature) or (l.status = 'WON') <> (l.won_at is not null)`);
    expect(leads).toEqual([]);
    const conversations = await sql(`select v.id from conversation v
      cross join lateral (select * from message m where m.conversation_id = v.id order by m.sent_at desc, m.sequence desc limit 1) m
      cross join lateral (select count(*) as found, coalesce(sum(s.score), 0) as felt from sentiment_analysis s join message o on o.id = s.message_id where o.conversation_id = v.id) s
      where v.last_message_id <> m.id or v.last_message_at <> m.sent_at or v.sentiment_count <> s.found or abs(v.sentiment_sum - s.felt) > 1e-9
        or (v.first_inbound_at is null) <> not exists (select from message i where i.conversation_id = v.id and i.direction = 'INBOUND') or v.unread_count > (select count(*) from message i where i.conversation_id = v.id and i.direction = 'INBOUND')`);
    expect(conversations).toEqual([]);
    const sales = await sql(`select o.id from opportunity o join stage s on s.id = o.stage_id
      cross join lateral (select * from stage_change h where h.opportunity_id = o.id order by h.changed_at desc, h.id desc limit 1) h
      where o.status <> s.kind or h.to_stage_id <> o.stage_id or h.changed_at <> o.last_stage_change_at or (o.status = 'OPEN') <> (o.closed_at is null)
        or h.changed_at > now() or o.closed_at > now()`);
    expect(sales).toEqual([]);
  });

  it('is counted and found as if every row had come one by one', async () => {
    const counters = () =>
      sql(
        'select c.*, count::text, amount::text from counter c order by tenant_id, name, subject, seller_id, grain, since, currency',
      );
    const entries = () => sql('select id, tenant_id, tokens::text from app.search_entry order by id');
    const kept = () =>
      sql(
        'select id, waiting_since::text as kept from conversation union all select id, purchased_minor::text from customer order by 1',
      );
    const [counted, found, ordered] = [await counters(), await entries(), await kept()];
    expect(await sql('select * from counter_delta')).toEqual([]);
    for (const { id } of await sql<{ id: string }>('select id from tenant')) {
      await sql('select app.recount($1)', [id]);
      await sql('select app.search_anew($1)', [id]);
      await sql('select app.recount_waiting($1)', [id]);
      await sql('select app.recount_purchases($1)', [id]);
    }
    expect(counted.length).toBeGreaterThan(1_000);
    expect(await counters()).toEqual(counted);
    expect(await kept()).toEqual(ordered);
    expect(found.length).toBeGreaterThan(1_000);
    expect(await entries()).toEqual(found);
  });

  it('shows something of everything to every role, and more to those who see more', async () => {
    const seen = new Map<string, number>();
    for (const user of info.users) {
      const client = await signIn(user);
      const now = new Date();
      const from = new Date(now.getTime() - 60 * 24 * 3_600_000);
      const { data: boards } = await client<{ pipelines: { id: string }[] }>('{ pipelines { id } }');
      const range = { from: from.toISOString(), to: now.toISOString() };
      const days = { first: range.from.slice(0, 10), last: range.to.slice(0, 10) };
      const { data, errors } = await client<Record<string, { nodes: object[]; totalCount: number }> & Dashboard>(
        `query ($range: DateTimeRange!, $from: Date!, $to: Date!, $pipelineId: ID!) {
          leads(first: 50) { totalCount nodes { id } } customers { nodes { id } } conversations { nodes { id } } alerts { nodes { id } }
          funnel(range: $range) { count } won: timeSeries(metric: WON_AMOUNT, range: $range, bucket: WEEK) { value }
          leaderboard(metric: WON_AMOUNT, from: $from, to: $to, first: 5) { value }
          pipeline(id: $pipelineId) { stages { opportunityCount } } }`,
        { range, from: days.first, to: days.last, pipelineId: boards.pipelines[0]?.id },
      );
      expect(errors).toEqual([]);
      for (const list of ['leads', 'customers', 'conversations'])
        expect([user.email, list, (data[list]?.nodes.length ?? 0) > 0]).toEqual([user.email, list, true]);
      expect(data.funnel.some(({ count }) => count > 0)).toBe(true);
      const weeks = data.won.filter(({ value }) => value > 0).length;
      expect(data.leaderboard.length).toBeGreaterThan(0);
      const sums = data.pipeline.stages.map(stage => stage.opportunityCount);
      // Users who see the whole tenant have something in every week and column. A seller's part has gaps, at other places each day.
      const hasPart = user.role === 'SELLER' || user.role === 'PROFESSIONAL';
      expect(weeks).toBeGreaterThan(hasPart ? 0 : 3);
      expect(hasPart ? Math.max(...sums) : Math.min(...sums)).toBeGreaterThan(0);
      seen.set(`${user.tenant} ${user.role}`, data.leads?.totalCount ?? 0);
    }
    for (const tenant of new Set(info.users.map(user => user.tenant))) {
      const [all, seller, professional] = ['CEO', 'SELLER', 'PROFESSIONAL'].map(
        role => seen.get(`${tenant} ${role}`) ?? 0,
      );
      expect(all).toBe(200);
      expect(seller).toBeLessThan(200);
      expect(professional).toBeLessThan(seller ?? 0);
      expect(professional).toBeGreaterThan(10);
    }
  });

  it('is told once: a second start adds nothing', async () => {
    const rows = () =>
      sql(
        'select (select count(*) from lead) as leads, (select count(*) from message) as messages, (select count(*) from tenant) as tenants',
      );
    const before = await rows();
    expect(await seedDemo(embudo, home, { life: true })).toEqual({ seeded: false });
    expect(await rows()).toEqual(before);
  });

  it('is never put into an installation of production', async () => {
    const config = { ...embudo.config, production: true };
    await expect(seedDemo({ ...embudo, config }, home)).rejects.toThrow('production');
  });
});

type CampaignFigures = { status: string } & Record<
  | 'total'
  | 'waitingCount'
  | 'leftOutCount'
  | 'sentCount'
  | 'deliveredCount'
  | 'readCount'
  | 'failedCount'
  | 'repliedCount',
  number
>;
interface Dashboard {
  funnel: { count: number }[];
  won: { value: number }[];
  leaderboard: object[];
  pipeline: { stages: { opportunityCount: number }[] };
}

async function signIn({ email, password }: { email: string; password: string }) {
  const { data } = await gql(embudo.url)<{ login: { session: { accessToken: string } } }>(
    'mutation ($email: String!, $password: String!) { login(input: { email: $email, password: $password }) { session { accessToken } } }',
    { email, password },
  );
  return gql(embudo.url, data.login.session.accessToken);
}
