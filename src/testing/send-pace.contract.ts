import { describe, expect, it } from '@jest/globals';
import { type PaceTurn, perSecond, type SendPace } from '../domain/conversations/send-pace.port.js';
import { newId } from '../domain/shared/id.js';

/** A message of an account, queued at a time of the virtual clock, in milliseconds. */
interface Queued {
  account: string;
  contact?: string;
  at: number;
}
/** When a message was sent, and how often its job ran. */
interface Left extends Queued {
  leftAt: number;
  runs: number;
}
type Rate = Pick<PaceTurn, 'burst' | 'everyMs'>;

const began = Date.parse('2026-11-20T12:00:00Z');

/**
 * Simulates several processes that send queued messages by a virtual clock. A job takes its place when it runs; if the place is later, the
 * job is postponed until then and sends at that time. A message of a contact runs only after the previous one was sent.
 */
async function simulate(
  processes: readonly SendPace[],
  queued: readonly Queued[],
  rates: { account(account: string): Rate; contact?: Rate },
): Promise<Left[]> {
  const prefix = newId();
  const left: Left[] = [];
  const behind = new Map<string, Queued[]>();
  const jobs: { message: Queued; at: number; runs: number; placed: boolean }[] = [];
  for (const message of queued) {
    const { contact } = message;
    const waiting = contact === undefined ? undefined : behind.get(contact);
    if (waiting) waiting.push(message);
    else {
      if (contact !== undefined) behind.set(contact, []);
      jobs.push({ message, at: message.at, runs: 0, placed: false });
    }
  }
  for (let ran = 0; jobs.length > 0; ran++) {
    jobs.sort((one, other) => one.at - other.at);
    const job = jobs.shift();
    if (!job) break;
    const { message, at } = job;
    job.runs += 1;
    const turns = [
      ...(message.contact !== undefined && rates.contact
        ? [{ key: `${prefix} ${message.account} ${message.contact}`, ...rates.contact }]
        : []),
      { key: `${prefix} ${message.account}`, ...rates.account(message.account) },
    ];
    const pace = processes[ran % processes.length];
    const until = job.placed ? at : ((await pace?.take(turns, new Date(began + at)))?.getTime() ?? 0) - began;
    if (until > at) {
      jobs.push({ ...job, at: until, placed: true });
      continue;
    }
    left.push({ ...message, leftAt: at, runs: job.runs });
    const next = message.contact === undefined ? undefined : behind.get(message.contact)?.shift();
    if (next) jobs.push({ message: next, at: Math.max(next.at, at), runs: 0, placed: false });
  }
  return left;
}

/** Returns the most messages that were sent within any `ms`. */
function mostWithin(left: readonly Left[], ms: number): number {
  const times = left.map(({ leftAt }) => leftAt).toSorted((one, other) => one - other);
  let [most, from] = [0, 0];
  for (const [index, time] of times.entries()) {
    while ((times[from] ?? time) <= time - ms) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

/** Describes the contract of a pace. `open` returns the pace of one more process, which shares its places with all others. */
export function describeSendPace(name: string, open: () => SendPace): void {
  describe(`the pace of sending by ${name}`, () => {
    const queue = (account: string, count: number, at = 0): Queued[] =>
      Array.from({ length: count }, () => ({ account, at }));

    it('lets no more leave in any second than the vendor takes, and no fewer, over three processes', async () => {
      const processes = [open(), open(), open()];
      const left = await simulate(processes, queue('many', 260), { account: () => perSecond(80) });
      expect(left).toHaveLength(260);
      // A place is a whole millisecond, so one message may fall on either side of a second's end.
      expect(mostWithin(left, 1_000)).toBeLessThanOrEqual(81);
      expect(mostWithin(left, 1_000)).toBeGreaterThanOrEqual(60);
      const last = Math.max(...left.map(({ leftAt }) => leftAt));
      expect(last).toBeGreaterThan(3_900);
      expect(last).toBeLessThan(4_100);
    });

    it('runs the job of a message that waits twice, and never in between', async () => {
      const left = await simulate([open(), open()], queue('slow', 12), { account: () => perSecond(1) });
      expect(left.map(({ leftAt }) => leftAt)).toEqual(Array.from({ length: 12 }, (_, n) => n * 1_000));
      expect(left.map(({ runs }) => runs)).toEqual([1, ...Array.from({ length: 11 }, () => 2)]);
    });

    it('delays no message of another account', async () => {
      const others = Array.from({ length: 10 }, (_, n) => queue(`other ${n}`, 1, n * 100)).flat();
      const account = (name: string) => perSecond(name === 'slow' ? 1 : 80);
      const left = await simulate([open(), open()], [...queue('slow', 20), ...others], { account });
      const rest = left.filter(({ account }) => account !== 'slow');
      expect(rest).toHaveLength(10);
      for (const { at, leftAt, runs } of rest) expect({ leftAt, runs }).toEqual({ leftAt: at, runs: 1 });
    });

    it('lets a burst to one contact through, then one every six seconds, in their order, and others meanwhile', async () => {
      const toOne = Array.from({ length: 50 }, (_, n) => ({ account: 'number', contact: 'Ana', at: n }));
      const toOther = [{ account: 'number', contact: 'Luis', at: 100 }];
      const left = await simulate([open(), open()], [...toOne, ...toOther], {
        account: () => ({ burst: 100, everyMs: 1 }),
        contact: { burst: 45, everyMs: 6_000 },
      });
      const ana = left.filter(({ contact }) => contact === 'Ana');
      expect(ana.map(({ at }) => at)).toEqual(toOne.map(({ at }) => at));
      expect(ana.filter(({ leftAt }) => leftAt < 2_000)).toHaveLength(45);
      const late = ana.slice(45).map(({ leftAt }) => Math.round(leftAt / 1_000));
      expect(late).toEqual([6, 12, 18, 24, 30]);
      expect(left.find(({ contact }) => contact === 'Luis')).toMatchObject({ leftAt: 100, runs: 1 });
    });

    it('gives back what a pause has saved, up to the burst', async () => {
      const left = await simulate([open()], [...queue('burst', 30), ...queue('burst', 30, 60_000)], {
        account: () => ({ burst: 10, everyMs: 100 }),
      });
      expect(left.filter(({ leftAt }) => leftAt === 0)).toHaveLength(10);
      expect(left.filter(({ leftAt }) => leftAt === 60_000)).toHaveLength(10);
    });
  });
}
