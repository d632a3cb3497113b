import { describe, expect, it } from '@jest/globals';
import { type ExecutionArgs, type ExecutionResult, parse, subscribe } from 'graphql';
import { SlowReader } from '../../domain/shared/bounded-queue.js';
import { GroupMember, type SharedResult } from './group-member.js';
import { LiveHub } from './live-hub.js';
import { liveSchema } from './live-schema.fixture.js';

const live = liveSchema();
const query = 'subscription A($id: ID) { messageAdded(conversationId: $id) { id } } subscription B { broken }';
const args = (more: Partial<ExecutionArgs> = {}): ExecutionArgs => ({
  schema: live.schema,
  document: parse(query),
  operationName: 'A',
  contextValue: { user: 'ana' },
  ...more,
});
const publish = (id: string) => live.events.publish('message.added:t1', { id, body: '' });
const turn = () => new Promise(resolve => setImmediate(resolve));
/** Waits enough turns of the event loop for published events to be sent. */
const settled = async () => {
  for (let at = 0; at < 10; at += 1) await turn();
};

class Heard {
  readonly ids: string[] = [];
  ended: { failure: unknown } | null = null;

  constructor(readonly member: GroupMember) {
    member.listen({
      take: results => {
        for (const result of results) {
          const { data } = JSON.parse(result.bodyBy(plain => plain).toString());
          this.ids.push(data.messageAdded.id);
        }
      },
      end: failure => {
        this.ended = { failure };
      },
    });
  }
}

/** A hub that counts how often it subscribes to the source, and how often it releases the source. */
function aHub(run: (given: ExecutionArgs) => Promise<unknown> = async given => subscribe(given)) {
  const counts = { opened: 0, released: 0, delivered: [] as SharedResult[] };
  const hub = new LiveHub({
    async subscribe(given) {
      counts.opened += 1;
      const started = (await run(given)) as AsyncIterableIterator<ExecutionResult> | ExecutionResult;
      if (!(Symbol.asyncIterator in started)) return started;
      const end = started.return?.bind(started);
      started.return = value => {
        counts.released += 1;
        return end?.(value) ?? Promise.resolve({ value: undefined, done: true });
      };
      return started;
    },
    delivered: results => counts.delivered.push(...results),
  });
  const join = async (more: Partial<ExecutionArgs> = {}, rights = 't1 ADMIN') => {
    const joined = await hub.join(args(more), rights);
    if (!(joined instanceof GroupMember)) throw new Error(JSON.stringify(joined));
    return new Heard(joined);
  };
  return { hub, join, counts };
}

describe('a group', () => {
  it('is one subscription at the source, whose results every member hears once', async () => {
    const { hub, join, counts } = aHub();
    const members = await Promise.all([join(), join(), join()]);
    publish('m1');
    publish('m2');
    await settled();
    for (const { ids } of members) expect(ids).toEqual(['m1', 'm2']);
    expect([counts.opened, counts.delivered.length, hub.size]).toEqual([1, 2, 1]);
    for (const { member } of members) member.leave();
  });

  it.each<[string, Partial<ExecutionArgs>, string]>([
    ['other rights', {}, 't1 SECRETARY'],
    ['other variables', { variableValues: { id: 'c1' } }, 't1 ADMIN'],
    ['a variable that is null instead of left out', { variableValues: { id: null } }, 't1 ADMIN'],
    ['another text', { document: parse(`${query} `) }, 't1 ADMIN'],
  ])('does not take in those with %s', async (_, more, rights) => {
    const { hub, join } = aHub();
    const members = [await join(), await join(more, rights)];
    expect(hub.size).toBe(2);
    for (const { member } of members) member.leave();
  });

  it('takes in those who send variables that the operation does not declare', async () => {
    const { hub, join } = aHub();
    const members = [await join(), await join({ variableValues: { other: 1 } })];
    expect(hub.size).toBe(1);
    for (const { member } of members) member.leave();
  });

  it('goes on without whoever leaves, and lets go of the source with the last of them', async () => {
    const { hub, join, counts } = aHub();
    const [first, second] = [await join(), await join()];
    first.member.leave();
    first.member.leave();
    publish('m1');
    await settled();
    expect([first.ids, second.ids, counts.released]).toEqual([[], ['m1'], 0]);
    second.member.leave();
    publish('m2');
    await settled();
    expect([second.ids, counts.released, hub.size]).toEqual([['m1'], 1, 0]);
  });

  it('that ended is no group to join: the next who comes opens another and hears what comes then', async () => {
    const { join, counts } = aHub();
    const first = await join();
    publish('m1');
    first.member.leave();
    const second = await join();
    publish('m2');
    await settled();
    expect([first.ids, second.ids, counts.opened]).toEqual([[], ['m2'], 2]);
    second.member.leave();
  });

  it('gives each who joins and leaves amid events a run of them without a gap and without a repeat', async () => {
    const { hub, join, counts } = aHub();
    const members: Heard[] = [];
    const joining: Promise<unknown>[] = [];
    const last = 400;
    for (let at = 0; at < last; at += 1) {
      publish(String(at));
      if (at % 3 === 0) joining.push(join().then(member => members.push(member)));
      if (at % 7 === 0) members[at % 5]?.member.leave();
      if (at % 2 === 0) await turn();
    }
    await Promise.all(joining);
    const stayed = await join();
    publish('the end');
    const deadline = Date.now() + 120_000;
    while (!stayed.ids.includes('the end') && Date.now() < deadline) await turn();
    for (const { ids } of members) {
      const numbers = ids.filter(id => id !== 'the end').map(Number);
      expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
    }
    expect(stayed.ids).toContain('the end');
    for (const { member } of [...members, stayed]) member.leave();
    await settled();
    expect([hub.size, counts.released]).toEqual([0, counts.opened]);
  });

  it('of a subscription that is refused tells each who joined, and is gone', async () => {
    const { hub } = aHub(async () => ({ errors: ['no'] }));
    const refused = await Promise.all([hub.join(args(), 'r'), hub.join(args(), 'r')]);
    expect(refused).toEqual([{ errors: ['no'] }, { errors: ['no'] }]);
    expect(hub.size).toBe(0);
  });

  it('whose source fails to open fails for each who joined, and is gone', async () => {
    const { hub } = aHub(() => Promise.reject(new Error('away')));
    const joined = await Promise.allSettled([hub.join(args(), 'r'), hub.join(args(), 'r')]);
    expect(joined.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(hub.size).toBe(0);
  });

  it.each([
    ['ends', null],
    ['fails', new SlowReader(1)],
  ])('whose source %s ends each member so', async (_, failure) => {
    const gate = Promise.withResolvers<void>();
    const { hub, join } = aHub(async () =>
      (async function* () {
        yield { data: { messageAdded: { id: 'm1' } } };
        await gate.promise;
        if (failure) throw failure;
      })(),
    );
    const members = [await join(), await join()];
    await settled();
    gate.resolve();
    await settled();
    for (const { ids, ended } of members) expect([ids, ended]).toEqual([['m1'], { failure }]);
    expect(hub.size).toBe(0);
  });

  it('loses only the member that throws', async () => {
    const { hub, join } = aHub();
    const clumsy = await hub.join(args(), 't1 ADMIN');
    if (!(clumsy instanceof GroupMember)) throw new Error('not joined');
    const failures: unknown[] = [];
    const mishap = new Error('mishap');
    clumsy.listen({
      take: () => {
        throw mishap;
      },
      end: failure => failures.push(failure),
    });
    const other = await join();
    publish('m1');
    publish('m2');
    await settled();
    expect([other.ids, failures]).toEqual([['m1', 'm2'], [mishap]]);
    other.member.leave();
  });
});
