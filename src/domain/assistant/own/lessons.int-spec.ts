import { beforeAll, describe, expect, it } from '@jest/globals';
import { rentalLessons } from '../../../integrations/local/understanding/tenant/rental-lessons.fixture.js';
import { trainIntentsTask } from '../../../jobs/assistant/train-intents.js';
import {
  aShop,
  gql,
  hurryJobs,
  jobsDone,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../../testing/index.js';
import { systemActor } from '../../shared/actor.js';
import { modelsOf, train } from './own-models.fixture.js';

let embudo: TestEmbudo;

const settings = { answering: { enabled: false } };

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

describe('what is kept', () => {
  const kept = (shop: TestShop) =>
    embudo.testDatabase.sql<{ version: number; lessons: number }>(
      `select o.version, (select count(*)::int from own_lesson l where l.model_id = o.id) as lessons from own_model o where o.tenant_id = $1 order by o.version desc`,
      [shop.tenant.id],
    );
  const few = rentalLessons.filter(({ intent }) => intent === 'hours' || intent === 'invoice');

  it('are five versions with their lessons, and the one that answers', async () => {
    const shop = await aShop(embudo, { settings });
    for (let version = 1; version <= 7; version++) {
      const { model } = await train(embudo, shop, { messages: few });
      expect(model?.version).toBe(version);
      await jobsDone(embudo);
    }
    const seven = await kept(shop);
    expect(seven.map(({ version }) => version)).toEqual([7, 6, 5, 4, 3]);
    expect(seven.every(({ lessons }) => lessons === few.length)).toBe(true);
    expect((await modelsOf(embudo, shop)).map(({ active }) => active)).toEqual([true, false, false, false, false]);
    const dropped = await embudo.testDatabase.sql<{ count: number }>(
      'select count(*)::int as count from own_lesson where tenant_id = $1',
      [shop.tenant.id],
    );
    expect(dropped).toEqual([{ count: 5 * few.length }]);
  });

  it('are three models that take more messages: the oldest makes room', async () => {
    const shop = await aShop(embudo, { settings });
    for (let turn = 0; turn < 4; turn++)
      await train(embudo, shop, { messages: few.slice(turn, turn + 1), start: false });
    expect(await kept(shop)).toEqual([4, 3, 2].map(version => ({ version, lessons: 1 })));
  });
});

describe('a training that fails again and again', () => {
  it('ends as failed, and another may begin', async () => {
    let tries = 0;
    const { ownModelEngine } = embudo.ports;
    const { trainIntents } = ownModelEngine;
    ownModelEngine.trainIntents = async () => {
      tries += 1;
      throw new TypeError('broken');
    };
    const shop = await aShop(embudo, { settings });
    const messages = rentalLessons.filter(({ intent }) => intent === 'hours' || intent === 'invoice');
    try {
      await train(embudo, shop, { messages });
      await until('the last try', async () => {
        await jobsDone(embudo);
        await hurryJobs(embudo);
        return tries === 5;
      });
      await jobsDone(embudo);
    } finally {
      ownModelEngine.trainIntents = trainIntents;
    }
    expect(await modelsOf(embudo, shop)).toMatchObject([{ version: 1, status: 'FAILED', active: false }]);
    expect(await train(embudo, shop, { messages })).toMatchObject({ model: { version: 2 }, userErrors: [] });
    await jobsDone(embudo);
    expect((await modelsOf(embudo, shop))[0]).toMatchObject({ version: 2, status: 'READY', active: true });
  });
});

describe('a training whose workers all end', () => {
  it('ends as failed, says so in the language of the tenant, and another may begin', async () => {
    const shop = await aShop(embudo, { settings });
    const messages = rentalLessons.filter(({ intent }) => intent === 'hours' || intent === 'invoice');
    await embudo.stopWorker();
    await train(embudo, shop, { messages });
    const [model] = await modelsOf(embudo, shop);
    const { run } = trainIntentsTask.read({ modelId: model!.id, tenantId: shop.tenant.id });
    const deadly = { attempt: 2, lastAttempt: true, isDeadly: true };
    await expect(run(embudo.context(systemActor(shop.tenant.id)), deadly)).rejects.toThrow('ended');
    await embudo.testDatabase.queue(`delete from graphile_worker._private_jobs where key like '%:train-intents %'`);
    await embudo.resumeWorker();
    const [failed] = await embudo.testDatabase.sql('select status, failure from own_model where tenant_id = $1', [
      shop.tenant.id,
    ]);
    const failure = 'Un problema del servidor no dejó terminar el entrenamiento. Entrene otra vez.';
    expect(failed).toEqual({ status: 'FAILED', failure });
    expect(await train(embudo, shop, { messages })).toMatchObject({ model: { version: 2 }, userErrors: [] });
    await jobsDone(embudo);
  });
});

describe('lessons', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await aShop(embudo, { settings });
  });
  const nothingKept = async () =>
    expect(await embudo.testDatabase.sql('select id from own_model where tenant_id = $1', [shop.tenant.id])).toEqual(
      [],
    );
  const lesson = (text: string, intent: string | null) => ({ text, intent });

  it.each([
    ['of one intent alone', rentalLessons.filter(({ intent }) => intent === 'hours')],
    ['too few of an intent', [...rentalLessons, lesson('hola', 'lonely')]],
    ['that contradict each other', [...rentalLessons, lesson('los domingos trabajan?', 'reserve')]],
    ['of an intent with a reserved name', [...rentalLessons, lesson('hola', 'OUT_OF_SCOPE')]],
  ])('%s are refused, and nothing is kept', async (_name, messages) => {
    expect(await train(embudo, shop, { messages })).toMatchObject({
      model: null,
      userErrors: [{ code: 'INVALID', field: ['messages'] }],
    });
    await nothingKept();
  });

  it('come from managers alone', async () => {
    for (const token of [shop.seller.token, shop.secretary.token]) {
      const { errors } = await gql(embudo.url, token)(
        'mutation ($input: TrainIntentsInput!) { trainIntents(input: $input) { userErrors { code } } }',
        { input: { messages: rentalLessons } },
      );
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    await nothingKept();
  });

  it('are taken once where they are given twice', async () => {
    const messages = [...rentalLessons, ...rentalLessons.slice(0, 5)];
    expect(await train(embudo, shop, { messages, start: false })).toMatchObject({
      model: { messages: rentalLessons.length },
    });
  });
});
