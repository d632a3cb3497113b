import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { automationTask } from '../../jobs/define-task.js';
import {
  aShop,
  gql,
  jobsLeft,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  testSchedules,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { Postponed } from '../shared/postponed.js';

interface Task {
  name: string;
  schedule: string;
  enabled: boolean;
  lastRunAt: string | null;
  lastStatus: string | null;
  nextRunAt: string | null;
  failureRate: number;
}
const fields = 'name schedule enabled lastRunAt lastStatus nextRunAt failureRate';
const name = 'notifications/check';
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  await testSchedules(embudo).sweep(new Date());
});

const tasks = async (): Promise<Task[]> =>
  (await gql(embudo.url, shop.admin.token)<{ scheduledTasks: Task[] }>(`{ scheduledTasks { ${fields} } }`)).data
    .scheduledTasks;
const task = async (): Promise<Task | undefined> => (await tasks()).find(one => one.name === name);
const change = (verb: 'startScheduledTasks' | 'stopScheduledTasks', names?: string[]) =>
  mutate<{ scheduledTasks: Task[] | null }>(
    gql(embudo.url, shop.admin.token),
    verb,
    names ? { names } : {},
    `scheduledTasks { ${fields} } userErrors { code field }`,
    'ScheduledTasksInput',
  );
/** Runs the task as a worker does. */
const run = (body: () => Promise<void>) =>
  automationTask({ task: name, cron: '* * * * *', maxAttempts: 1, run: body })
    .read({ tenantId: shop.tenant.id })
    .run(embudo.context(systemActor(shop.tenant.id), newId()), { attempt: 1, lastAttempt: true });
const fails = () => expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');

describe('scheduled tasks', () => {
  it('are listed by name, with their times in the tenant’s zone', async () => {
    const all = await tasks();
    const names = all.map(one => one.name);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(['insights/send-weekly-report', 'privacy/apply-retention', name]));
    expect(await task()).toEqual({
      name,
      schedule: '*/5 * * * *',
      enabled: true,
      lastRunAt: null,
      lastStatus: null,
      nextRunAt: expect.stringMatching(/T\d\d:[0-5][05]:00/),
      failureRate: 0,
    });
  });

  it('show how they ended lately; what waits for something else has not ended', async () => {
    for (let time = 0; time < 4; time += 1) await run(async () => undefined);
    expect(await task()).toMatchObject({ lastStatus: 'DONE', failureRate: 0 });
    await expect(run(() => Promise.reject(new Postponed(new Date(), 'later')))).rejects.toThrow('later');
    await fails();
    expect(await task()).toMatchObject({ lastStatus: 'FAILED', failureRate: 0.2, lastRunAt: expect.any(String) });
  });

  it('that fail more than a fifth of the time raise a warning, once until somebody acknowledges it', async () => {
    const alerts = () =>
      embudo.testDatabase.sql<{ severity: string; title: string }>(
        `select severity, title from alert where tenant_id = $1 and kind = 'SCHEDULED_TASK_FAILS'`,
        [shop.tenant.id],
      );
    for (let time = 0; time < 4; time += 1) await run(async () => undefined);
    await fails();
    expect(await alerts()).toEqual([]);
    await fails();
    await fails();
    const [alert, ...more] = await alerts();
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ severity: 'WARNING', title: expect.stringContaining(name) });
  });

  it('are stopped and started by name or all at once, and the audit log says so', async () => {
    const stopped = await change('stopScheduledTasks', [name]);
    expect(stopped.scheduledTasks?.filter(({ enabled }) => !enabled).map(one => one.name)).toEqual([name]);
    expect(await task()).toMatchObject({ enabled: false, nextRunAt: null });
    await testSchedules(embudo).sweep(new Date(Date.now() + 3_600_000));
    const started = (await jobsLeft(embudo)).filter(
      job => job.task === name && job.payload.tenantId === shop.tenant.id,
    );
    expect(started).toEqual([]);
    expect((await change('stopScheduledTasks')).scheduledTasks?.some(({ enabled }) => enabled)).toBe(false);
    expect((await change('startScheduledTasks')).scheduledTasks?.every(({ enabled }) => enabled)).toBe(true);
    expect(await change('startScheduledTasks', ['nothing'])).toEqual({
      scheduledTasks: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['names'] }],
    });
    const { data } = await gql(
      embudo.url,
      shop.admin.token,
    )<{
      auditLog: { nodes: { action: string; after: { tasks: string[] } }[] };
    }>('{ auditLog(first: 10) { nodes { action after } } }');
    const entries = data.auditLog.nodes.filter(({ action }) => action.startsWith('scheduled-tasks.'));
    expect(entries.map(({ action }) => action)).toEqual([
      'scheduled-tasks.started',
      'scheduled-tasks.stopped',
      'scheduled-tasks.stopped',
    ]);
    expect(entries[2]?.after.tasks).toEqual([name]);
  });

  it('are managers’ alone', async () => {
    for (const { token } of [shop.seller, shop.secretary]) {
      const { errors } = await gql(embudo.url, token)('{ scheduledTasks { name } }');
      expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });
});

it('/health/tasks says how they do, and is 503 where nobody has started what is due for five minutes', async () => {
  /** Asks a server that was not asked before, because an answer is cached for some seconds. */
  const health = async () => {
    const { url } = await startTestEmbudo({ http: true });
    const response = await fetch(`${url}/health/tasks`);
    return { code: response.status, body: await response.json() };
  };
  const { sql } = embudo.testDatabase;
  await sql(`update schedule set recent_runs = '', enabled = true, next_at = now() + interval '1 hour'`);
  expect(await health()).toMatchObject({ code: 200, body: { status: 'healthy', stopped: 0, failureRate: 0 } });
  const ofShop = [shop.tenant.id, name];
  await sql(`update schedule set recent_runs = '..x' where tenant_id = $1 and task = $2`, ofShop);
  expect(await health()).toMatchObject({ code: 200, body: { status: 'warning' } });
  await sql(`update schedule set next_at = now() - interval '6 minutes' where tenant_id = $1 and task = $2`, ofShop);
  expect(await health()).toMatchObject({ code: 503, body: { status: 'critical' } });
  await sql('update schedule set enabled = false where tenant_id = $1 and task = $2', ofShop);
  expect(await health()).toMatchObject({ code: 200, body: { status: 'warning', stopped: 1, silentSeconds: 0 } });
});

it('runs as often as the settings say', async () => {
  const apart = await startTestEmbudo({
    config: { NOTIFICATION_CHECK_INTERVAL_MINUTES: '20', CLEANUP_INTERVAL_HOURS: '6' },
  });
  expect(apart.config.NOTIFICATION_CHECK_INTERVAL_MINUTES).toBe(20);
  const { scheduledTasksAt } = await import('../../jobs/index.js');
  const at = scheduledTasksAt({
    notificationChecks: '*/20 * * * *',
    metricsRefresh: '*/15 * * * *',
    cleanUp: '0 */6 * * *',
  });
  const cronOf = (wanted: string) => at.find(one => one.task === wanted)?.cron;
  expect([cronOf(name), cronOf('notifications/forget-expired'), cronOf('insights/send-weekly-report')]).toEqual([
    '*/20 * * * *',
    '0 */6 * * *',
    '0 8 * * 1',
  ]);
});
