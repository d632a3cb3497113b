import { describe, expect, it } from '@jest/globals';
import { FairShare, type FetchLimits, type SharedJob, type ShareSettings } from './fair-share.js';

const settings = { slots: 16, batch: 32, tenantSlots: 12, aheadMs: 1_000 };

/** Returns a lane whose clock the test controls. */
function aLane(more: Partial<ShareSettings> = {}) {
  let now = 0;
  let jobs = 0;
  const share = new FairShare({ ...settings, ...more }, () => now);
  const some = (tenant: string, count: number): SharedJob[] =>
    Array.from({ length: count }, () => ({ id: `${tenant} ${jobs++}`, tenant }));
  const asked = (): FetchLimits => {
    const ask = share.nextFetch();
    if (!ask) throw new Error('there is no room');
    return ask;
  };
  /** Fetches jobs of a tenant that has this many waiting, up to the limits of the lane. */
  const take = (tenant: string, waiting: number): SharedJob[] => {
    const ask = asked();
    const at = ask.holders.indexOf(tenant);
    const taken = some(tenant, Math.min(waiting, ask.maxJobs, at < 0 ? ask.maxPerNewTenant : (ask.remaining[at] ?? 0)));
    share.fetched(taken, ask);
    return taken;
  };
  /** Runs this many jobs one after the other, each for `ms` milliseconds. */
  const work = (tenant: string, count: number, ms: number) => {
    for (let n = 0; n < count; n += 1) {
      const [job] = take(tenant, 1);
      if (!job) throw new Error('nothing was taken');
      share.start(job.id);
      now += ms;
      share.end(job.id);
    }
  };
  const wait = (ms: number) => {
    now += ms;
  };
  return { share, asked, take, work, wait };
}

describe('what a lane takes ahead', () => {
  it('is a whole batch where jobs are quick, also of one tenant', () => {
    const lane = aLane();
    lane.work('a', 50, 20);
    expect(lane.asked()).toMatchObject({ maxJobs: 32, maxPerNewTenant: 32 });
    expect(lane.take('a', 4_000)).toHaveLength(32);
  });

  it('is no more than the slots where jobs are slow, and of one tenant no more than its share', () => {
    const lane = aLane();
    lane.work('a', 50, 4_000);
    expect(lane.asked()).toMatchObject({ maxJobs: 16, maxPerNewTenant: 12 });
    const taken = lane.take('a', 4_000);
    expect(taken).toHaveLength(12);
    for (const { id } of taken) expect(lane.share.start(id)).toBe(true);
    expect(lane.asked()).toMatchObject({ maxJobs: 4, holders: ['a'], remaining: [0] });
    expect(lane.take('b', 1)).toHaveLength(1);
  });

  it('shrinks while the first slow jobs still run', () => {
    const lane = aLane();
    for (const { id } of lane.take('a', 10)) lane.share.start(id);
    lane.wait(3_000);
    expect(lane.asked()).toMatchObject({ maxJobs: 6, maxPerNewTenant: 12, remaining: [2] });
  });

  it('stays a batch where one job of many is long', () => {
    const lane = aLane();
    const [long] = lane.take('a', 1);
    lane.share.start(long!.id);
    lane.wait(60_000);
    lane.work('b', 5, 20);
    expect(lane.asked().maxJobs).toBe(32);
  });

  it('is nothing where slow jobs occupy every slot', () => {
    const lane = aLane();
    for (const tenant of ['a', 'b', 'c', 'd']) for (const { id } of lane.take(tenant, 4)) lane.share.start(id);
    lane.wait(5_000);
    expect(lane.share.nextFetch()).toBeNull();
  });
});

describe('a job that was taken ahead', () => {
  it('is given back where its tenant fills its share with jobs that turned out to be slow', () => {
    const lane = aLane();
    const taken = lane.take('a', 4_000);
    const running = taken.slice(0, 12);
    for (const { id } of running) expect(lane.share.start(id)).toBe(true);
    lane.wait(3_000);
    expect(lane.share.start(taken[12]!.id)).toBe(false);
    expect(lane.share.end(taken[12]!.id)).toBe(true);
    lane.share.end(running[0]!.id);
    expect(lane.share.start(taken[13]!.id)).toBe(true);
  });

  it('starts where the jobs before it have just begun, however many run', () => {
    const lane = aLane();
    for (const { id } of lane.take('a', 16)) expect(lane.share.start(id)).toBe(true);
  });
});

describe('the end of a job', () => {
  it('leads to another fetch only where a limit left jobs behind', () => {
    const lane = aLane();
    const [lone] = lane.take('a', 1);
    lane.share.start(lone!.id);
    expect(lane.share.end(lone!.id)).toBe(false);
    const many = lane.take('a', 4_000);
    expect(lane.share.end(many[0]!.id)).toBe(true);
  });
});

describe('turns', () => {
  it('go on with the tenant after the one that was served last', () => {
    const lane = aLane();
    expect(lane.asked().lastTenant).toBe('');
    lane.take('b', 1);
    expect(lane.asked().lastTenant).toBe('b');
  });
});

describe('a tenant', () => {
  it('floods where a fetch is full and mostly its own', () => {
    const lane = aLane();
    const [lone] = lane.take('quiet', 1);
    const many = lane.take('loud', 4_000);
    expect(lane.share.isFlooding(lone!.id)).toBe(false);
    expect(lane.share.isFlooding(many[0]!.id)).toBe(true);
  });

  it('keeps flooding while single jobs of it are taken, until a fetch takes all waiting jobs', () => {
    const lane = aLane();
    const many = lane.take('loud', 4_000);
    for (const { id } of many) lane.share.start(id);
    lane.wait(5_000);
    for (const { id } of many.slice(0, 21)) lane.share.end(id);
    const [next, ...more] = lane.take('loud', 4_000);
    expect(more).toEqual([]);
    expect(lane.share.isFlooding(next!.id)).toBe(true);
    for (const { id } of many.slice(21)) lane.share.end(id);
    lane.share.end(next!.id);
    lane.take('quiet', 1);
    const [later] = lane.take('loud', 1);
    expect(lane.share.isFlooding(later!.id)).toBe(false);
  });
});

describe('a lane that yields to another', () => {
  it('fetches once a second while the other is behind, and at once when it has caught up', () => {
    let behind = true;
    const lane = aLane({ yields: () => behind });
    expect(lane.take('a', 4_000)).not.toHaveLength(0);
    lane.wait(999);
    expect(lane.share.nextFetch()).toBeNull();
    lane.wait(1);
    expect(lane.share.nextFetch()).not.toBeNull();
    lane.take('a', 1);
    expect(lane.share.nextFetch()).toBeNull();
    behind = false;
    expect(lane.share.nextFetch()).not.toBeNull();
  });

  it('is told when the other has caught up: a fetch reached no limit', () => {
    let told = 0;
    const lane = aLane({ onCaughtUp: () => told++ });
    const many = lane.take('a', 4_000);
    expect([lane.share.isBehind, told]).toEqual([true, 0]);
    for (const { id } of many) lane.share.end(id);
    lane.take('b', 1);
    expect([lane.share.isBehind, told]).toEqual([false, 1]);
    lane.take('b', 1);
    expect(told).toBe(1);
  });
});
