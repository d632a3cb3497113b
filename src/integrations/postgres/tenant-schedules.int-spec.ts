import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../domain/shared/actor.js';
import { notAudited } from '../../domain/shared/audit-trail.js';
import { scheduledUseCase } from '../../domain/shared/automations.js';
import {
  aTenant,
  jobsLeft,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  testSchedules,
} from '../../testing/index.js';
import { nextOccurrence } from './tenant-schedules.js';

const weekly = { task: 'test/weekly', cron: '0 8 * * 1', maxAttempts: 3 };
let embudo: TestEmbudo;

beforeAll(async () => {
  embudo = await startTestEmbudo();
});

const moveTo = (tenant: TestTenant, timezone: string) =>
  embudo.testDatabase.sql('update tenant set timezone = $2 where id = $1', [tenant.id, timezone]);
const occurrencesOf = async (tenant: TestTenant, { task } = weekly) =>
  (await jobsLeft(embudo))
    .filter(job => job.task === task && job.payload.tenantId === tenant.id)
    .map(job => job.payload.occurrence);
const nextOf = async (tenant: TestTenant, { task } = weekly) => {
  const [row] = await embudo.testDatabase.sql<{ nextAt: Date }>(
    'select next_at as "nextAt" from schedule where tenant_id = $1 and task = $2',
    [tenant.id, task],
  );
  return row?.nextAt.toISOString();
};

describe('the next occurrence', () => {
  const days = (cron: string, zone: string, after: string, count: number) => {
    const found: string[] = [];
    for (let at = new Date(after); found.length < count; found.push(at.toISOString()))
      at = nextOccurrence(cron, zone, at);
    return found;
  };

  it('of a local time that a clock change skips is on that day, once', () => {
    expect(days('30 2 * * *', 'America/New_York', '2026-03-07T12:00:00Z', 2)).toEqual([
      '2026-03-08T07:30:00.000Z',
      '2026-03-09T06:30:00.000Z',
    ]);
    expect(days('0 0 * * *', 'America/Santiago', '2026-09-05T12:00:00Z', 2)).toEqual([
      '2026-09-06T04:00:00.000Z',
      '2026-09-07T03:00:00.000Z',
    ]);
  });

  it('of a local time that a clock change repeats is due once', () => {
    expect(days('30 1 * * *', 'America/New_York', '2026-10-31T12:00:00Z', 2)).toEqual([
      '2026-11-01T05:30:00.000Z',
      '2026-11-02T06:30:00.000Z',
    ]);
  });
});

describe('a task of every hour', () => {
  const next = (cron: string, zone: string, at: string) => nextOccurrence(cron, zone, new Date(at)).toISOString();

  it('also runs in the hour that a clock change repeats', () => {
    // In New York 01:55 is followed by 01:00.
    expect(next('*/5 * * * *', 'America/New_York', '2026-11-01T05:55:00Z')).toBe('2026-11-01T06:00:00.000Z');
    expect(next('*/5 * * * *', 'America/New_York', '2026-11-01T06:00:00Z')).toBe('2026-11-01T06:05:00.000Z');
    expect(next('25 * * * *', 'America/Santiago', '2026-04-05T02:25:00Z')).toBe('2026-04-05T03:25:00.000Z');
  });

  it('is due at the minute of its zone, also where that differs from UTC by half an hour', () => {
    expect(next('0 * * * *', 'Asia/Kolkata', '2026-11-01T05:00:00Z')).toBe('2026-11-01T05:30:00.000Z');
    expect(next('25 * * * *', 'America/St_Johns', '2026-11-20T05:00:00Z')).toBe('2026-11-20T05:55:00.000Z');
    expect(next('*/15 * * * *', 'America/Costa_Rica', '2026-11-21T05:59:59Z')).toBe('2026-11-21T06:00:00.000Z');
  });
});

describe('a task that each tenant has at its own local time', () => {
  it('starts in each zone at its local hour, once, with its occurrence', async () => {
    const [panama, mexico] = [await aTenant(embudo), await aTenant(embudo)];
    await moveTo(panama, 'America/Panama');
    await moveTo(mexico, 'America/Mexico_City');
    const schedules = testSchedules(embudo, [weekly]);
    await schedules.sweep(new Date('2026-11-20T12:00:00Z'));
    expect([await occurrencesOf(panama), await occurrencesOf(mexico)]).toEqual([[], []]);
    await schedules.sweep(new Date('2026-11-23T13:30:00Z'));
    expect([await occurrencesOf(panama), await occurrencesOf(mexico)]).toEqual([['2026-11-23T13:00:00.000Z'], []]);
    await schedules.sweep(new Date('2026-11-23T14:00:00Z'));
    await schedules.sweep(new Date('2026-11-23T14:01:00Z'));
    expect(await occurrencesOf(mexico)).toEqual(['2026-11-23T14:00:00.000Z']);
    expect(await nextOf(mexico)).toBe('2026-11-30T14:00:00.000Z');
  });

  it('starts once however many workers sweep at the same moment', async () => {
    const daily = { task: 'test/daily', cron: '0 6 * * *', maxAttempts: 3 };
    const tenants = await Promise.all(Array.from({ length: 12 }, () => aTenant(embudo)));
    const sweepers = [1, 2, 3].map(() => testSchedules(embudo, [daily]));
    const all = (at: string) => Promise.all(sweepers.map(sweeper => sweeper.sweep(new Date(at))));
    await all('2026-11-20T00:00:00Z');
    await all('2026-11-20T18:00:00Z');
    for (const tenant of tenants) expect(await occurrencesOf(tenant, daily)).toHaveLength(1);
  });

  it('starts once, late, for all occurrences missed while no worker ran', async () => {
    const tenant = await aTenant(embudo);
    const schedules = testSchedules(embudo, [weekly]);
    await schedules.sweep(new Date('2027-01-01T00:00:00Z'));
    expect(await schedules.sweep(new Date('2027-02-10T00:00:00Z'))).toBeGreaterThan(0);
    expect(await occurrencesOf(tenant)).toEqual(['2027-01-04T14:00:00.000Z']);
    expect(await nextOf(tenant)).toBe('2027-02-15T14:00:00.000Z');
  });

  it('is planned again when the tenant changes its time zone, and when the code changes the time', async () => {
    const tenant = await aTenant(embudo);
    const at = new Date('2027-03-03T00:00:00Z');
    await testSchedules(embudo, [weekly]).sweep(at);
    await moveTo(tenant, 'Europe/Madrid');
    await testSchedules(embudo, [weekly]).sweep(at);
    expect(await nextOf(tenant)).toBe('2027-03-08T07:00:00.000Z');
    await testSchedules(embudo, [{ ...weekly, cron: '0 9 * * 1' }]).sweep(at);
    expect(await nextOf(tenant)).toBe('2027-03-08T08:00:00.000Z');
  });

  it('does not start where it is switched off', async () => {
    const tenant = await aTenant(embudo);
    const schedules = testSchedules(embudo, [weekly]);
    await schedules.sweep(new Date('2027-04-01T00:00:00Z'));
    await embudo.testDatabase.sql('update schedule set enabled = false where tenant_id = $1', [tenant.id]);
    await schedules.sweep(new Date('2027-05-01T00:00:00Z'));
    expect(await occurrencesOf(tenant)).toEqual([]);
  });

  it('has its effects once though its job runs twice, and after a rollback once more', async () => {
    const tenant = await aTenant(embudo);
    let runs = 0;
    let fails = false;
    const effect = scheduledUseCase({
      name: 'test.weekly-effect',
      cron: weekly.cron,
      audit: notAudited('Counts only.'),
      async run() {
        runs += 1;
        if (fails) throw new Error('rolled back');
      },
    });
    await testSchedules(embudo, [{ ...weekly, task: 'test/weekly-effect' }]).sweep(new Date('2027-06-01T00:00:00Z'));
    const context = embudo.context(systemActor(tenant.id));
    const run = (day: string) => effect(context, { occurrence: new Date(`${day}T14:00:00Z`) });
    await Promise.all([run('2027-06-07'), run('2027-06-07'), run('2027-06-07')]);
    expect(runs).toBe(1);
    fails = true;
    await expect(run('2027-06-14')).rejects.toThrow('rolled back');
    fails = false;
    await run('2027-06-14');
    await run('2027-06-14');
    expect(runs).toBe(3);
  });
});
