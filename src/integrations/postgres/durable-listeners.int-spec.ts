import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../domain/shared/actor.js';
import { notAudited } from '../../domain/shared/audit-trail.js';
import { definedAutomations, listeningUseCase } from '../../domain/shared/automations.js';
import type { Scope } from '../../domain/shared/database.port.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { DomainEvent, EventName } from '../../domain/shared/events.js';
import { newId } from '../../domain/shared/id.js';
import { automationTask, type Task } from '../../jobs/define-task.js';
import { aTenant, jobsLeft, startTestEmbudo, type TestEmbudo } from '../../testing/index.js';
import { PostgresDatabase } from './database.js';

let embudo: TestEmbudo;
let database: PostgresDatabase;
let scope: Scope;
const heard: DomainEvent[] = [];
listeningUseCase({
  name: 'test.count-leads',
  listensTo: ['lead.created', 'lead.converted'],
  audit: notAudited('Counts only.'),
  async run(_context, { event: one }) {
    heard.push(one);
  },
});
/** The leads that each run of the listener received. */
const runs: string[][] = [];
let failsOn: string | null = null;
listeningUseCase({
  name: 'test.hear-leads-together',
  listensTo: ['lead.created', 'lead.classified'],
  delayOf: one => (one.name === 'lead.created' ? 0 : one.payload.score > 50 ? 60_000 : null),
  audit: notAudited('Counts only.'),
  async runAll(_context, all) {
    const leads = all.map(({ event: one }) => one.payload.leadId);
    if (failsOn && leads.includes(failsOn)) throw new Error('this one is bad');
    runs.push(leads);
  },
});
const taskNamed = (name: string) =>
  definedAutomations.filter(({ task }) => task === name).map(automationTask)[0] as Task;
const counts = taskNamed('test/count-leads');
const together = taskNamed('test/hear-leads-together');
const event = () => ({ leadId: newId(), contactId: newId() });

beforeAll(async () => {
  embudo = await startTestEmbudo();
  scope = { tenantId: (await aTenant(embudo)).id, userId: newId(), role: 'CEO' };
  const listeners = [counts, together].map(({ name: task, ...settings }) => ({ task, ...settings }));
  const listenersOf = (name: EventName) => listeners.filter(({ listensTo }) => listensTo?.includes(name));
  database = new PostgresDatabase({
    door: embudo.door,
    jobsDoor: embudo.door,
    orm: embudo.orm,
    listener: () => {},
    isLive: () => false,
    durableListeners: new Map(
      (['lead.created', 'lead.converted', 'lead.classified'] as const).map(name => [name, listenersOf(name)]),
    ),
  });
});

const jobs = async () => (await jobsLeft(embudo)).filter(({ task }) => task === counts.name);

describe('a durable listener', () => {
  it('has one job for all events of its names, in the transaction that recorded them, and none for others', async () => {
    const created = event();
    await database.transaction(
      scope,
      async tx => {
        tx.record('lead.created', created);
        tx.record('lead.classified', { leadId: created.leadId, score: 80 });
        tx.record('lead.converted', { leadId: created.leadId, customerId: newId() });
        expect(await jobs()).toEqual([]);
      },
      'request-1',
    );
    const waiting = await jobs();
    expect(waiting.map(({ payload }) => payload)).toMatchObject([
      {
        tenantId: scope.tenantId,
        requestId: 'request-1',
        heard: [{ event: { name: 'lead.created', payload: created } }, { event: { name: 'lead.converted' } }],
      },
    ]);
    const ids = waiting.flatMap(({ payload }) => payload.heard as { eventId: string }[]).map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(2);
  });

  it('gets no job where the transaction was rolled back', async () => {
    const before = (await jobs()).length;
    const failing = database.transaction(scope, async tx => {
      tx.record('lead.created', event());
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await jobs()).toHaveLength(before);
  });

  it('receives the events as they were recorded, and refuses a job for another event', async () => {
    const [payload, second] = [event(), event()];
    const raw = {
      tenantId: scope.tenantId,
      requestId: null,
      heard: [payload, second].map(each => ({ eventId: newId(), event: { name: 'lead.created', payload: each } })),
    };
    await counts.read(raw).run(embudo.context(systemActor(scope.tenantId)), { attempt: 1, lastAttempt: false });
    expect(heard).toEqual([
      { name: 'lead.created', payload },
      { name: 'lead.created', payload: second },
    ]);
    const foreign = counts.read({ ...raw, heard: [{ eventId: newId(), event: { name: 'lead.assigned', payload } }] });
    const run = foreign.run(embudo.context(systemActor(scope.tenantId)), { attempt: 1, lastAttempt: false });
    await expect(run).rejects.toThrow(BadInput);
  });

  it('has a job for each time at which it wants to hear, and none for what it has no use for', async () => {
    const [now, later, never] = [newId(), newId(), newId()];
    await database.transaction(scope, async tx => {
      tx.record('lead.classified', { leadId: later, score: 80 });
      tx.record('lead.created', { ...event(), leadId: now });
      tx.record('lead.classified', { leadId: never, score: 20 });
    });
    const waiting = await embudo.testDatabase.queue<{ lead: string; heard: number; delay: number }>(
      `select j.payload->'heard'->0->'event'->'payload'->>'leadId' as lead, json_array_length(j.payload->'heard') as heard,
         round(extract(epoch from j.run_at - j.created_at))::int as delay
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = $1 and j.payload->>'tenantId' = $2 and j.payload::text like any ($3) order by delay`,
      [together.name, scope.tenantId, [now, later, never].map(id => `%${id}%`)],
    );
    expect(waiting).toEqual([
      { lead: now, heard: 1, delay: 0 },
      { lead: later, heard: 1, delay: 60 },
    ]);
  });

  it('runs once for several jobs that come together, and where that fails for each by itself', async () => {
    const leads = [newId(), newId(), newId()];
    const runOf = (leadId: string) =>
      together
        .read({
          tenantId: scope.tenantId,
          requestId: null,
          heard: [{ eventId: newId(), event: { name: 'lead.created', payload: { ...event(), leadId } } }],
        })
        .run(embudo.context(systemActor(scope.tenantId)), { attempt: 1, lastAttempt: false });
    await Promise.all(leads.map(runOf));
    expect(runs.splice(0)).toEqual([leads]);
    failsOn = leads[1] as string;
    const ends = await Promise.allSettled(leads.map(runOf));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(runs.flat().sort()).toEqual([leads[0], leads[2]].sort());
  });
});
