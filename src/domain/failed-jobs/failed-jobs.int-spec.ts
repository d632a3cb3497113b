import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aShop,
  aUser,
  FakeLanguageModel,
  gql,
  jobsDone,
  jobsLeft,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

const subject = '0190a000-0000-7000-8000-000000000001';
let embudo: TestEmbudo;
let shop: TestShop;
let stranger: TestShop;
let admin: string;
let strangers: string;

interface Shown {
  id: string;
  task: string;
  subjects: Record<string, string>;
  requestId: string | null;
  attempts: number;
  error: string;
}
interface Replayed {
  replayFailedJobs: { replayed: number | null; userErrors: { code: string }[] };
}

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, models: [new FakeLanguageModel()] });
  [shop, stranger] = [await aShop(embudo), await aShop(embudo)];
  admin = (await aUser(embudo, shop.tenant, 'ADMIN')).token;
  strangers = (await aUser(embudo, stranger.tenant, 'ADMIN')).token;
});

/** Inserts a failed job as a worker does after the last attempt. */
async function aFailedJob(tenantId: string, payload: object): Promise<string> {
  const [row] = await embudo.testDatabase.sql<{ id: string }>(
    `insert into failed_job (tenant_id, task, payload, attempts, max_attempts, error, enqueued_at) values ($1::uuid, 'conversations/respond',
      jsonb_build_object('tenantId', $1::text, 'requestId', 'request-1') || $2::jsonb, 8, 8, 'Error: no answer', now()) returning id`,
    [tenantId, JSON.stringify(payload)],
  );
  return row!.id;
}
const read = async (token: string): Promise<Shown[] | null> => {
  const { data } = await gql(
    embudo.url,
    token,
  )<{ failedJobs: { nodes: Shown[] } } | null>(
    '{ failedJobs { nodes { id task subjects requestId attempts error } } }',
  );
  return data?.failedJobs.nodes ?? null;
};
const replay = async (token: string, ids: string[]) =>
  gql(embudo.url, token)<Replayed | null>(
    'mutation ($input: ReplayFailedJobsInput!) { replayFailedJobs(input: $input) { replayed userErrors { code } } }',
    { input: { ids } },
  );

describe('failed jobs', () => {
  it('are shown to an ADMIN of their tenant alone, with ids and nothing else of what they carry', async () => {
    const id = await aFailedJob(shop.tenant.id, { messageId: subject, sealed: 'k1:secret', text: 'Hola, soy Ana' });
    expect(await read(admin)).toEqual([
      {
        id,
        task: 'conversations/respond',
        subjects: { messageId: subject },
        requestId: 'request-1',
        attempts: 8,
        error: 'Error: no answer',
      },
    ]);
    expect(await read(strangers)).toEqual([]);
    expect(await read(shop.seller.token)).toBeNull();
  });

  it('run again with all their attempts, once, and the audit log says who asked', async () => {
    const id = await aFailedJob(shop.tenant.id, { messageId: subject });
    const { data } = await replay(admin, [id, id, 'no id']);
    expect(data?.replayFailedJobs).toEqual({ replayed: 1, userErrors: [] });
    expect((await read(admin))?.map(job => job.id)).not.toContain(id);
    const waiting = (await jobsLeft(embudo)).filter(job => job.task === 'conversations/respond');
    expect(waiting).toEqual([
      expect.objectContaining({
        attempts: 0,
        maxAttempts: 8,
        payload: { messageId: subject, tenantId: shop.tenant.id, requestId: 'request-1' },
      }),
    ]);
    const again = await replay(admin, [id]);
    expect(again.data?.replayFailedJobs.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect(
      await embudo.testDatabase.sql(
        `select action from audit_entry where tenant_id = $1 and action like 'failed-jobs%'`,
        [shop.tenant.id],
      ),
    ).toEqual([{ action: 'failed-jobs.replayed' }]);
    await embudo.resumeWorker();
    await jobsDone(embudo);
    await embudo.stopWorker();
    expect(await jobsLeft(embudo)).toEqual([]);
  });

  it('of another tenant cannot be replayed, nor by a seller', async () => {
    const id = await aFailedJob(shop.tenant.id, { messageId: subject });
    expect((await replay(strangers, [id])).data?.replayFailedJobs.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await replay(shop.seller.token, [id])).data).toBeNull();
    expect((await read(admin))?.map(job => job.id)).toContain(id);
  });
});
