import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  type GraphClient,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../src/testing/index.js';

const folder = path.resolve(import.meta.dirname, '../../shared/reads');
const document = (name: string) => readFileSync(path.join(folder, `${name}.graphql`), 'utf8');

let embudo: TestEmbudo;
let shop: TestShop;
let ask: GraphClient;
interface Pipeline {
  id: string;
  stages: { id: string; name: string }[];
}
interface Page<Node> {
  nodes: Node[];
}
let pipeline: Pipeline;
let talk: string;

async function write<Payload extends object>(verb: string, input: object, thing: string): Promise<Payload> {
  const written = await mutate<Payload>(ask, verb, input, `${thing} userErrors { code message field }`);
  expect(written.userErrors).toEqual([]);
  return written;
}

(existsSync(folder) ? describe : describe.skip)('the documents of the console', () => {
  beforeAll(async () => {
    embudo = await startTestEmbudo({ http: true, worker: true });
    shop = await aShop(embudo);
    ask = gql(embudo.url, shop.admin.token);
    const stages = [
      { name: 'Contacto', probability: 10 },
      { name: 'Ganada', probability: 100, kind: 'WON' },
    ];
    const made = await write<{ pipeline: Pipeline }>(
      'createPipeline',
      { name: 'Ventas', stages },
      'pipeline { id stages { id name } }',
    );
    pipeline = made.pipeline;
    const person = aCustomer();
    await postWebhook(
      embudo.url,
      shop.account,
      aWhatsAppMessage(shop.account, person, 'Quiero comprar 20 taladros hoy'),
    );
    await jobsDone(embudo);
    const { data } = await ask<{ conversations: Page<{ id: string; lead: { id: string } }> }>(
      '{ conversations { nodes { id lead { id } } } }',
    );
    talk = data.conversations.nodes[0]!.id;
    const leadId = data.conversations.nodes[0]!.lead.id;
    await write('assignLead', { leadId, sellerId: shop.seller.sellerId }, 'lead { id }');
    for (const value of ['1500.50', '2000']) {
      const input = { title: `Taladros ${value}`, value, currency: 'CRC', pipelineId: pipeline.id, leadId };
      const { opportunity } = await write<{ opportunity: { id: string } }>(
        'createOpportunity',
        input,
        'opportunity { id }',
      );
      if (value === '2000')
        await write(
          'moveOpportunity',
          { opportunityId: opportunity.id, stageId: pipeline.stages[1]?.id },
          'opportunity { id }',
        );
    }
    // The won sale wins its lead.
    await jobsDone(embudo);
  });

  it('leads: each with seller, newest classification and open opportunities', async () => {
    const { data, errors } = await ask<{ leads: Page<object> }>(document('leads'), { status: ['WON'] });
    expect(errors).toEqual([]);
    expect(data.leads.nodes).toEqual([
      expect.objectContaining({
        seller: { id: shop.seller.sellerId, displayName: expect.any(String) },
        classification: expect.objectContaining({ score: expect.any(Number) }),
        opportunities: {
          nodes: [expect.objectContaining({ value: '1500.50', stage: expect.objectContaining({ name: 'Contacto' }) })],
        },
      }),
    ]);
  });

  it('inbox and thread', async () => {
    const inbox = await ask<{ conversations: Page<object> }>(document('inbox'), {});
    expect(inbox.errors).toEqual([]);
    expect(inbox.data.conversations.nodes[0]).toMatchObject({ id: talk, seller: { id: shop.seller.sellerId } });
    const thread = await ask<{ conversation: { messages: Page<{ body: string }> } }>(document('thread'), { id: talk });
    expect(thread.errors).toEqual([]);
    expect(thread.data.conversation.messages.nodes[0]?.body).toBe('Quiero comprar 20 taladros hoy');
  });

  it('kanban: counts, sums and cards of every stage', async () => {
    const { data, errors } = await ask<{ pipeline: { stages: { opportunities: Page<object> }[] } }>(
      document('kanban'),
      { pipelineId: pipeline.id },
    );
    expect(errors).toEqual([]);
    expect(data.pipeline.stages).toEqual([
      expect.objectContaining({ opportunityCount: 1, totalValue: '1500.50' }),
      expect.objectContaining({ opportunityCount: 1, totalValue: '2000.00' }),
    ]);
    expect(data.pipeline.stages[0]?.opportunities.nodes[0]).toMatchObject({
      value: '1500.50',
      owner: { id: shop.seller.sellerId },
      lead: { contact: { id: expect.any(String) } },
    });
  });

  it('dashboard: funnel, stages, weeks and sellers, in the tenant’s money', async () => {
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000);
    const { data, errors } = await ask<{
      funnel: { status: string; count: number }[];
      pipelinePerformance: object[];
      won: { value: number }[];
      leaderboard: object[];
    }>(document('dashboard'), {
      pipelineId: pipeline.id,
      range: { from: day(-20).toISOString(), to: day(1).toISOString() },
      from: day(-20).toISOString().slice(0, 10),
      to: day(1).toISOString().slice(0, 10),
    });
    expect(errors).toEqual([]);
    expect(data.funnel.find(row => row.status === 'WON')).toEqual({ status: 'WON', count: 1 });
    expect(data.pipelinePerformance).toEqual([
      expect.objectContaining({
        entered: 2,
        current: 1,
        conversionRate: 0.5,
        averageSecondsInStage: expect.any(Number),
        totalValue: '1500.50',
      }),
      expect.objectContaining({
        entered: 1,
        current: 1,
        conversionRate: 0,
        averageSecondsInStage: null,
        totalValue: '2000.00',
      }),
    ]);
    expect(data.won.reduce((sum, point) => sum + point.value, 0)).toBe(2_000);
    expect(data.leaderboard).toEqual([
      { rank: 1, value: 2_000, seller: { id: shop.seller.sellerId, displayName: expect.any(String) } },
    ]);
  });
});

describe('insights', () => {
  it('refuse a series of too many points and a range that ends before it begins', async () => {
    embudo ??= await startTestEmbudo({ http: true, worker: true });
    const admin = gql(embudo.url, (shop ?? (await aShop(embudo))).admin.token);
    const codes = async (query: string) => (await admin(query)).errors.map(error => error.extensions.code);
    expect(
      await codes(
        '{ timeSeries(metric: CONVERSATIONS, bucket: HOUR, range: { from: "2020-01-01T00:00:00Z" }) { value } }',
      ),
    ).toEqual(['BAD_USER_INPUT']);
    expect(await codes('{ leaderboard(metric: WON_AMOUNT, from: "2026-02-01", to: "2026-01-01") { rank } }')).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(
      await codes('{ leaderboard(metric: WON_AMOUNT, from: "2026-01-01", to: "2026-02-01", first: 0) { rank } }'),
    ).toEqual(['BAD_USER_INPUT']);
    expect(await codes('{ pipelinePerformance(pipelineId: "x") { entered } }')).toEqual([]);
  });
});
