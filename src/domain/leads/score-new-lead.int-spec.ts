import { beforeAll, expect, it } from '@jest/globals';
import { aShop, hurryJobs, jobsDone, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { serviceActor } from '../shared/actor.js';
import { createLead } from './create-lead.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true });
  shop = await aShop(embudo);
});

const given = {
  name: 'Ana Mora',
  phone: '+50688110099',
  source: 'Feria',
  message: 'Necesito urgente 20 taladros para mi empresa, ¿cuánto cuestan?',
  idempotencyKey: 'feria-1',
};
/** Creates the lead; `dies` says whether the process ends before the lead is scored. */
function create(dies: boolean, more: object = {}): Promise<string> {
  const context = embudo.context(serviceActor(shop.tenant.id, 'ADMIN'));
  if (!dies) return createLead(context, { ...given, ...more });
  const askModel = () => Promise.reject(new Error('the process died'));
  return createLead({ ...context, ports: { ...context.ports, askModel } }, { ...given, ...more });
}
const leads = () =>
  embudo.testDatabase.sql<{ id: string; score: number | null; judged: number }>(
    `select l.id, l.score, (select count(*)::int from lead_classification k where k.lead_id = l.id) as judged
     from lead l where l.tenant_id = $1 order by l.id`,
    [shop.tenant.id],
  );

it('a lead whose process dies before it is scored is scored by a job, once', async () => {
  await expect(create(true)).rejects.toThrow('the process died');
  expect(await leads()).toMatchObject([{ score: null, judged: 0 }]);
  const id = await create(false);
  for (let round = 0; round < 2; round++) {
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(await leads()).toEqual([{ id, score: expect.any(Number), judged: 1 }]);
  }
});

it('a lead that was scored at once is not scored again by the job', async () => {
  const id = await create(false, { phone: '+50688110098', idempotencyKey: null });
  await hurryJobs(embudo);
  await jobsDone(embudo);
  expect((await leads()).find(lead => lead.id === id)).toEqual({ id, score: expect.any(Number), judged: 1 });
});
