import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../domain/shared/actor.js';
import { notAudited } from '../../domain/shared/audit-trail.js';
import { definedAutomations, listeningUseCase } from '../../domain/shared/automations.js';
import type { Scope } from '../../domain/shared/database.port.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import type { DomainEvent } from '../../domain/shared/events.js';
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
const counts = definedAutomations.filter(({ task }) => task === 'test/count-leads').map(automationTask)[0] as Task;
const event = () => ({ leadId: newId(), contactId: newId() });

beforeAll(async () => {
  embudo = await startTestEmbudo();
  scope = { tenantId: (await aTenant(embudo)).id, userId: newId(), role: 'CEO' };
  const listener = [{ task: counts.name, maxAttempts: counts.maxAttempts }];
  database = new PostgresDatabase({
    door: embudo.door,
    jobsDoor: embudo.door,
    orm: embudo.orm,
    listener: () => {},
    isLive: () => false,
    durableListeners: new Map((counts.listensTo ?? []).map(name => [name, listener])),
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
});
