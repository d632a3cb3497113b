import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../../../testing/index.js';
import { modelsOf, receive, send, switchTo, taskDone, understood } from './own-models.fixture.js';

let embudo: TestEmbudo;

const settings = { answering: { enabled: false } };

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

describe('corrections', () => {
  const places = [
    'Heredia',
    'Cartago',
    'Limón',
    'Alajuela',
    'Grecia',
    'Nicoya',
    'Liberia',
    'Puriscal',
    'Turrialba',
    'Quepos',
    'Orotina',
    'Atenas',
  ];
  const bodies = places.flatMap(place => [
    `quiero agendar un peritaje en ${place}`,
    `ocupo el peritaje de la obra en ${place}`,
  ]);

  async function correctAll(shop: TestShop, ids: readonly string[]): Promise<void> {
    for (const messageId of ids) {
      const { errors, data } = await gql(embudo.url, shop.seller.token)(
        'mutation ($input: CorrectUnderstandingInput!) { correctUnderstanding(input: $input) { userErrors { code } } }',
        { input: { messageId, intent: 'PARTNERSHIP' } },
      );
      expect(errors).toEqual([]);
      expect(data).toEqual({ correctUnderstanding: { userErrors: [] } });
    }
    await taskDone(embudo, 'assistant/learn-corrections');
  }

  it('are learnt once there are enough, change what the local model says, and show in aiQuality', async () => {
    const shop = await aShop(embudo, { settings: { ...settings, assistant: { learnAfter: 24 } } });
    for (const body of bodies) await send(embudo, shop, body);
    const ids = (await understood(embudo, shop, bodies)).map(({ id }) => id);
    await receive(embudo, shop, 'buenas, ¿a qué hora abren?');
    await receive(embudo, shop, 'llegó roto el paquete, estoy muy molesto');
    await correctAll(shop, ids.slice(0, 23));
    expect(await modelsOf(embudo, shop, 'CORRECTIONS')).toEqual([]);
    await correctAll(shop, ids.slice(23));
    const [model] = await modelsOf(embudo, shop, 'CORRECTIONS');
    expect(model).toMatchObject({ version: 1, status: 'READY', active: true, messages: 24 });
    const intent = model?.correctionScores?.find(({ question }) => question === 'INTENT');
    expect(intent).toMatchObject({ messages: 24, adopted: true });
    expect(intent?.after).toBeGreaterThan(intent?.before ?? 1);

    const learnt = await receive(embudo, shop, 'quiero agendar un peritaje en San Carlos');
    expect(learnt).toMatchObject({ primary: 'PARTNERSHIP', model: 'embudo-local-1+own.1' });
    await correctAll(shop, [learnt.id]);
    const today = new Date().toISOString().slice(0, 10);
    const { data } = await gql(embudo.url, shop.admin.token)<{
      aiQuality: { model: string; calls: number; understood: number; agreement: { intent: number | null } }[];
    }>(
      'query ($from: Date!, $to: Date!) { aiQuality(from: $from, to: $to) { model calls understood agreement { intent } } }',
      { from: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), to: today },
    );
    expect(data.aiQuality).toContainEqual({
      model: 'embudo-local-1+own.1',
      calls: 1,
      understood: 1,
      agreement: { intent: 1 },
    });
    await embudo.testDatabase.sql('update own_model set weights = $2, finished_at = now() where id = $1', [
      model?.id,
      Buffer.from('of another program'),
    ]);
    expect(await receive(embudo, shop, 'quiero agendar un peritaje en Tilarán')).toMatchObject({
      model: 'embudo-local-1',
    });
    await taskDone(embudo, 'assistant/learn-corrections');
    expect(await receive(embudo, shop, 'quiero agendar un peritaje en Cañas')).toMatchObject({
      primary: 'PARTNERSHIP',
      model: 'embudo-local-1+own.2',
    });

    const [second] = await modelsOf(embudo, shop, 'CORRECTIONS');
    await switchTo(embudo, shop, second?.id ?? '', false);
    const plain = await receive(embudo, shop, 'quiero agendar un peritaje en Upala');
    expect(plain).toMatchObject({ model: 'embudo-local-1' });
    expect(plain.primary).not.toBe('PARTNERSHIP');
  });

  it('of one tenant change nothing for another', async () => {
    const stranger = await aShop(embudo, { settings });
    expect((await receive(embudo, stranger, 'quiero agendar un peritaje en San Carlos')).model).toBe('embudo-local-1');
    expect(await modelsOf(embudo, stranger, 'CORRECTIONS')).toEqual([]);
  });
});
