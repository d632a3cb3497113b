import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../domain/shared/actor.js';
import type { UseCaseContext } from '../../domain/shared/use-case.js';
import {
  aCustomer,
  admitted,
  aMessage,
  aShop,
  jobsDone,
  jobsLeft,
  ledgerOf,
  messagesOf,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';
import { processSeveralTask } from './process-several.js';

const texts = ['hola', 'el segundo', 'chao'];
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});
beforeEach(async () => {
  await embudo.testDatabase.queue('delete from graphile_worker._private_jobs');
  shop = await aShop(embudo);
});

/** Receives a message of each of three people, whose jobs are taken away, and returns the rows as one job has them. */
async function threeRows(): Promise<{ eventId: string; requestId: string }[]> {
  const changes = texts.map(text => messagesTo(shop.account.externalId, aMessage(aCustomer(), text)));
  await postWebhook(embudo.url, shop.account, webhookBody(changes));
  await admitted(embudo);
  await embudo.testDatabase.queue('delete from graphile_worker._private_jobs');
  const rows = await ledgerOf(embudo, shop.tenant.id);
  return rows.map(({ id }, at) => ({ eventId: id, requestId: `request-${at}` }));
}
const statuses = async () => (await ledgerOf(embudo, shop.tenant.id)).map(({ status }) => status);
const stored = async () => (await messagesOf(embudo, shop.tenant.id)).map(({ body }) => body).sort();
const jobsNamed = async (name: string) =>
  (await jobsLeft(embudo)).flatMap(({ task, payload: { eventId, requestId } }) =>
    task === `conversations/${name}` ? [{ eventId, requestId }] : [],
  );

/** Runs a job of the rows, in which the reader of the vendor's format does not get through the second one's text if told so. */
async function run(events: object[], { attempt = 1, isDeadly = false, breaks = false } = {}): Promise<void> {
  const context = embudo.context(systemActor(shop.tenant.id));
  const meta = context.ports.providers.META;
  if (!meta) throw new Error('there is no reader');
  const read: typeof meta.format.read = (body, ...more) => {
    if (breaks && body.toString().includes('el segundo')) throw new Error('not now');
    return meta.format.read(body, ...more);
  };
  const ports = {
    ...context.ports,
    providers: { ...context.ports.providers, META: { ...meta, format: { ...meta.format, read } } },
  } as UseCaseContext['ports'];
  const task = processSeveralTask.read({ events, tenantId: shop.tenant.id });
  await task.run({ ...context, ports }, { attempt, lastAttempt: false, isDeadly });
}

describe('a job of several rows of the ledger', () => {
  it('stores them all, each under the request that brought it', async () => {
    const rows = await threeRows();
    await run(rows);
    expect(await stored()).toEqual([...texts].sort());
    expect(await statuses()).toEqual(['PROCESSED', 'PROCESSED', 'PROCESSED']);
    const answers = (await jobsLeft(embudo)).filter(({ task }) => task === 'conversations/respond');
    expect(answers.map(({ payload }) => payload.requestId).sort()).toEqual(['request-0', 'request-1', 'request-2']);
    expect(await jobsNamed('process-inbound')).toEqual([]);
  });

  it('leaves one that fails to a job of its own, and stores the others once', async () => {
    const rows = await threeRows();
    await run(rows, { breaks: true });
    expect(await statuses()).toEqual(['PROCESSED', 'RECEIVED', 'PROCESSED']);
    expect(await jobsNamed('process-inbound')).toEqual([rows[1]]);
    await run(rows, { breaks: true });
    expect(await stored()).toEqual(['chao', 'hola']);
    expect(await jobsNamed('process-inbound')).toEqual([rows[1]]);
  });

  it.each([
    ['that is tried again', { attempt: 2 }],
    ['that ended its workers', { isDeadly: true }],
  ])('%s gives each a job of its own, as one of them may end the process', async (_what, how) => {
    const rows = await threeRows();
    await run(rows, how).catch(error => expect(error).toMatchObject({ name: 'StoppedWorkers' }));
    expect(await stored()).toEqual([]);
    expect(
      (await jobsNamed('process-inbound')).sort((a, b) => String(a.requestId).localeCompare(String(b.requestId))),
    ).toEqual(rows);
    await embudo.resumeWorker();
    await jobsDone(embudo);
    await embudo.stopWorker();
    expect((await stored()).filter(body => texts.includes(body)).sort()).toEqual([...texts].sort());
  });
});
