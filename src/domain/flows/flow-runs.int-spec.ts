import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import type { Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { loadFacts } from './engine/facts.js';
import { defineFlow } from './engine/flow.js';
import { type Step, stepsOf } from './engine/step.js';
import { startRun } from './start-run.js';
import { takeStep } from './take-step.js';
import { wakeFlowRuns } from './wake-flow-runs.js';

interface Settings {
  hours: number;
}
const { wait, do: act, branch } = stepsOf<Settings>();

let embudo: TestEmbudo;
let shop: TestShop;
const start = new Date('2026-11-02T15:00:00Z');
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  await embudo.testDatabase.sql(`create table flow_effect (place bigint generated always as identity, run uuid, step text);
    grant select, insert on flow_effect to embudo_app`);
});
beforeEach(async () => {
  shop = await aShop(embudo);
});

/** A step that inserts one row each time its transaction is committed. */
const effect = (id: string): Step<Settings> =>
  act({
    id,
    run: async ({ tx, facts }) => {
      await tx.query('insert into flow_effect (run, step) values ($1, $2)', [facts.contactId, id]);
    },
  });
const flowOf = (steps: Step<Settings>[], more: { isWanted?: () => boolean } = {}) =>
  defineFlow<Settings>({
    id: 'a-flow-of-a-spec',
    name: () => '',
    description: () => '',
    labels: () => ({ text: '', code: '', values: {} }),
    startsOn: [],
    onePer: 'contact',
    onlyIf: more.isWanted ?? (() => true),
    stopsOn: ['opted-out'],
    settings: z.strictObject({ hours: z.number().default(24) }),
    enabledAtFirst: true,
    steps,
  });
type TestFlow = ReturnType<typeof flowOf>;

const scope = () => systemActor(shop.tenant.id).scope!;
const within = <T>(work: (tx: Transaction) => Promise<T>) => embudo.database.transaction(scope(), work);

async function aContact(): Promise<string> {
  const id = newId();
  await embudo.testDatabase.sql(`insert into contact (id, tenant_id, name) values ($1, $2, 'Ana')`, [
    id,
    shop.tenant.id,
  ]);
  return id;
}
async function begin(flow: TestFlow, contactId: string, causeId = newId(), anchorAt = start): Promise<string | null> {
  return within(async tx => {
    const facts = await loadFacts(tx, contactId, null);
    return startRun(tx, {
      flow,
      facts: facts!,
      settings: { hours: 24 } as never,
      causeId,
      anchorAt,
      now: start,
      mayMove: true,
    });
  });
}
/** Does the steps that are due at that time. Returns how many. */
async function advance(
  flow: TestFlow | undefined,
  runId: string,
  now: Date,
  spoil = (tx: Transaction) => tx,
): Promise<number> {
  for (let steps = 0; ; steps++) {
    const world = { scope: scope(), ports: embudo.ports, clock: { now: () => now }, flowOf: () => flow };
    if (!(await within(tx => takeStep({ ...world, tx: spoil(tx) }, runId)))) return steps;
  }
}
const run = async (id: string) =>
  (
    await embudo.testDatabase.sql<{ status: string; step: string | null; wakeAt: Date | null; reason: string | null }>(
      `select status, step, wake_at as "wakeAt", reason from flow_run where id = $1`,
      [id],
    )
  )[0];
const effects = async (contactId: string) =>
  (
    await embudo.testDatabase.sql<{ step: string }>('select step from flow_effect where run = $1 order by place', [
      contactId,
    ])
  ).map(({ step }) => step);
const wakeAt = (now: Date) =>
  wakeFlowRuns({ ...embudo.context(systemActor(shop.tenant.id)), clock: { now: () => now } }, {});

const usual = () =>
  flowOf([effect('one'), wait({ id: 'a-while', hours: ({ hours }) => hours }), effect('two'), effect('three')]);

describe('a run', () => {
  it('does its steps in order, sleeps until its time, and wakes then', async () => {
    const contact = await aContact();
    const flow = usual();
    const id = (await begin(flow, contact))!;
    await advance(flow, id, at(0));
    expect(await run(id)).toEqual({ status: 'SLEEPING', step: 'a-while', wakeAt: at(24), reason: null });
    expect(await effects(contact)).toEqual(['one']);
    // The sweep may also wake runs of other specs; this run is not woken before its time.
    await wakeAt(at(23));
    expect((await run(id))?.status).toBe('SLEEPING');
    await wakeAt(at(24));
    expect((await run(id))?.status).toBe('RUNNING');
    await advance(flow, id, at(24));
    expect(await run(id)).toEqual({ status: 'DONE', step: null, wakeAt: null, reason: null });
    expect(await effects(contact)).toEqual(['one', 'two', 'three']);
  });

  it('sleeps from the beginning where the flow begins with a wait, and needs no job for that', async () => {
    const flow = flowOf([wait({ id: 'first', hours: () => 5 }), effect('one')]);
    const id = (await begin(flow, await aContact()))!;
    expect(await run(id)).toMatchObject({ status: 'SLEEPING', step: 'first', wakeAt: at(5) });
    const jobs = await embudo.testDatabase.queue(
      `select from graphile_worker._private_jobs where payload->>'flowRunId' = $1`,
      [id],
    );
    expect(jobs).toEqual([]);
  });

  it('is one at a time for a contact, started once by one cause, and moved by a newer one while it has done nothing', async () => {
    const contact = await aContact();
    const flow = flowOf([wait({ id: 'first', hours: () => 5 }), effect('one')]);
    const cause = newId();
    const id = (await begin(flow, contact, cause))!;
    expect(await begin(flow, contact, cause)).toBeNull();
    expect(await begin(flow, contact, newId(), at(2))).toBe(id);
    expect(await run(id)).toMatchObject({ status: 'SLEEPING', wakeAt: at(7) });
    await wakeAt(at(7));
    await advance(flow, id, at(7));
    expect(await begin(flow, contact, newId(), at(8))).not.toBe(id);
    expect(await begin(flow, contact, cause)).toBeNull();
  });

  it('takes the way that its branch chooses', async () => {
    const contact = await aContact();
    const flow = flowOf([
      branch({
        id: 'which',
        choose: ({ facts }) => (facts.contactName === 'Ana' ? 'ana' : 'others'),
        ways: { ana: [effect('hers')], others: [effect('theirs')] },
      }),
      effect('after'),
    ]);
    const id = (await begin(flow, contact))!;
    await advance(flow, id, at(0));
    expect(await effects(contact)).toEqual(['hers', 'after']);
  });

  it('ends, and says why, where something stops it, where it is no longer wanted, and where its flow is gone', async () => {
    const contact = await aContact();
    const flow = usual();
    const stopped = (await begin(flow, contact))!;
    await embudo.testDatabase.sql('update contact set opted_out = true where id = $1', [contact]);
    await advance(flow, stopped, at(0));
    expect(await run(stopped)).toMatchObject({ status: 'STOPPED', reason: 'La persona no quiere recibir mensajes.' });
    expect(await effects(contact)).toEqual([]);

    let wanted = true;
    const moody = flowOf([effect('one'), wait({ id: 'a-while', hours: () => 1 }), effect('two')], {
      isWanted: () => wanted,
    });
    const unwanted = (await begin(moody, await aContact()))!;
    await advance(moody, unwanted, at(0));
    wanted = false;
    await wakeAt(at(1));
    await advance(moody, unwanted, at(1));
    expect(await run(unwanted)).toMatchObject({ status: 'STOPPED', reason: 'Ya no hacía falta.' });

    const gone = (await begin(usual(), await aContact()))!;
    await advance(undefined, gone, at(0));
    expect(await run(gone)).toMatchObject({ status: 'STOPPED', reason: 'Este flujo ya no existe.' });
    const { data } = await gql(embudo.url, shop.admin.token, { 'accept-language': 'en' })<{
      flowRuns: { nodes: { id: string; reason: string | null }[] };
    }>('{ flowRuns(first: 100) { nodes { id reason } } }');
    const read = new Map(data.flowRuns.nodes.map(({ id, reason }) => [id, reason]));
    expect([stopped, unwanted, gone].map(id => read.get(id))).toEqual([
      'The contact does not want messages.',
      'It was no longer needed.',
      'This flow no longer exists.',
    ]);
  });

  it('survives deployments while it sleeps: a step inserted behind its place is done, one before it is not, a removed one is missed by nobody', async () => {
    const contact = await aContact();
    const id = (await begin(usual(), contact))!;
    await advance(usual(), id, at(0));
    const next = flowOf([effect('zero'), effect('one'), effect('inserted'), effect('three')]);
    await wakeAt(at(24));
    await advance(next, id, at(24));
    expect(await effects(contact)).toEqual(['one', 'inserted', 'three']);
    expect((await run(id))?.status).toBe('DONE');
  });
});

/** Returns a small random generator with a seed, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('workers that are killed', () => {
  it('leave every step done once, whatever statement they were killed at', async () => {
    const random = seeded(20_261_121);
    const flow = flowOf([
      effect('one'),
      effect('two'),
      branch({ id: 'fork', choose: () => 'way', ways: { way: [effect('three')] } }),
      effect('four'),
    ]);
    let kills = 0;
    for (let n = 0; n < 40; n++) {
      const contact = await aContact();
      const id = (await begin(flow, contact))!;
      for (let done = false; !done; ) {
        let left = Math.floor(random() * 20);
        // Simulates a killed worker: its transaction is never committed.
        const mortal = (tx: Transaction): Transaction =>
          new Proxy(tx, {
            get: (target, name) => {
              const value = Reflect.get(target, name) as unknown;
              if (name !== 'query' || typeof value !== 'function') return value;
              return (...given: unknown[]) => {
                if (left-- === 0) throw new Error('killed');
                return (value as (...given: unknown[]) => unknown).apply(target, given);
              };
            },
          });
        try {
          await advance(flow, id, at(0), mortal);
          done = true;
        } catch (error) {
          if (!(error instanceof Error && error.message === 'killed')) throw error;
          kills += 1;
        }
      }
      expect(await effects(contact)).toEqual(['one', 'two', 'three', 'four']);
      expect((await run(id))?.status).toBe('DONE');
    }
    expect(kills).toBeGreaterThan(40);
  });

  it('and several that have the same run at once, do each step once', async () => {
    const flow = flowOf([effect('one'), effect('two'), effect('three')]);
    for (let n = 0; n < 10; n++) {
      const contact = await aContact();
      const id = (await begin(flow, contact))!;
      await Promise.all([0, 1, 2].map(() => advance(flow, id, at(0))));
      expect(await effects(contact)).toEqual(['one', 'two', 'three']);
    }
  });

  it('and sweeps that run at once, wake each run once', async () => {
    const flow = flowOf([wait({ id: 'first', hours: () => 1 }), effect('one')]);
    const ids: string[] = [];
    for (let n = 0; n < 50; n++) ids.push((await begin(flow, await aContact()))!);
    const woken = await Promise.all([wakeAt(at(1)), wakeAt(at(1)), wakeAt(at(1))]);
    expect(woken.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(50);
    const jobs = await embudo.testDatabase.queue<{ id: string; jobs: number }>(
      `select payload->>'flowRunId' as id, count(*)::int as jobs from graphile_worker._private_jobs
       where payload->>'flowRunId' = any ($1) group by 1 order by 1`,
      [ids],
    );
    expect(jobs).toEqual(ids.toSorted().map(id => ({ id, jobs: 1 })));
  });
});
