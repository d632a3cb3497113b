import type { ExecutionResult } from 'graphql';
import type { Snapshot } from '../../domain/live/index.js';
import { liveEventBacklog, SlowReader } from '../../domain/shared/bounded-queue.js';
import { frameOf } from './live-results.js';

/** One result for a whole group. The first socket that sends it serialises it. */
export class SharedResult {
  /** The number of sockets to which it was sent. */
  frames = 0;
  bytes = 0;
  /** Whether it carries no event. It is sent only to clients that resume. */
  readonly isMark: boolean;
  private readonly xid: bigint | null;
  private body: Buffer | null = null;

  constructor(private readonly result: ExecutionResult) {
    const frame = frameOf(result);
    this.isMark = (frame?.mark ?? null) !== null;
    this.xid = frame?.place?.xid ?? null;
  }

  /** Returns whether a client that received everything visible in the snapshot has already received this result. */
  isIn(snapshot: Snapshot): boolean {
    return this.xid !== null && snapshot.sees(this.xid);
  }

  /** Returns the payload as bytes. `format` is called once, since all members have the same rights and the same language. */
  bodyBy(format: (result: ExecutionResult) => object): Buffer {
    this.body ??= Buffer.from(JSON.stringify(format(this.result)));
    return this.body;
  }
}

/** Receives a member's results. Neither method may wait. An error of one member does not affect the others. */
export interface LiveListener {
  take(results: SharedResult[]): void;
  /** `failure` is null if the source ended normally. */
  end(failure: unknown): void;
}

/** One socket's subscription in a group. The group pushes results to it. */
export class GroupMember {
  private listener: LiveListener | null = null;
  private early: SharedResult[] = [];
  private ending: { failure: unknown } | null = null;
  /** For a member that resumes: the snapshot up to which it has read missed results by itself. */
  private told: Snapshot | null = null;

  constructor(private readonly leaveGroup: () => void) {}

  /** Delivers the results since joining, then each new one at once. */
  listen(listener: LiveListener): void {
    this.listener = listener;
    if (this.early.length > 0) listener.take(this.early.splice(0));
    if (this.ending) listener.end(this.ending.failure);
  }

  /** Puts the missed results before those that came since the member joined, and removes duplicates. Call it before `listen`. */
  resume(missed: SharedResult[], told: Snapshot): void {
    this.told = told;
    this.early = [...missed, ...this.early.filter(result => !result.isIn(told))];
  }

  take(all: SharedResult[]): void {
    const results = this.wanted(all);
    if (results.length === 0) return;
    if (this.listener) this.listener.take(results);
    else if (this.early.length < liveEventBacklog) this.early.push(...results);
    else throw new SlowReader(liveEventBacklog);
  }

  private wanted(results: SharedResult[]): SharedResult[] {
    const { told } = this;
    if (told) return results.filter(result => !result.isIn(told));
    return results.some(({ isMark }) => isMark) ? results.filter(({ isMark }) => !isMark) : results;
  }

  end(failure: unknown): void {
    if (this.listener) this.listener.end(failure);
    else this.ending = { failure };
  }

  leave(): void {
    this.early = [];
    this.leaveGroup();
  }
}
