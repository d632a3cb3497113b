import type { ExecutionResult } from 'graphql';
import { liveEventBacklog, SlowReader } from '../../domain/shared/bounded-queue.js';

/** One result for a whole group. The first socket that sends it serialises it. */
export class SharedResult {
  /** The number of sockets that it was sent to. */
  frames = 0;
  bytes = 0;
  private body: Buffer | null = null;

  constructor(private readonly result: ExecutionResult) {}

  /** The payload as bytes. `format` is called once, since all members have the same rights and get the same errors. */
  bodyBy(format: (result: ExecutionResult) => object): Buffer {
    this.body ??= Buffer.from(JSON.stringify(format(this.result)));
    return this.body;
  }
}

/** Receives a member's results. Neither method may wait; an error of one member does not affect the others. */
export interface LiveListener {
  take(results: SharedResult[]): void;
  /** `failure` is null where the source ended normally. */
  end(failure: unknown): void;
}

/** One socket's subscription in a group. Results are pushed to it. */
export class GroupMember {
  private listener: LiveListener | null = null;
  private early: SharedResult[] = [];
  private ending: { failure: unknown } | null = null;

  constructor(private readonly leaveGroup: () => void) {}

  /** Delivers the results since joining, then each new one at once. */
  listen(listener: LiveListener): void {
    this.listener = listener;
    if (this.early.length > 0) listener.take(this.early.splice(0));
    if (this.ending) listener.end(this.ending.failure);
  }

  take(results: SharedResult[]): void {
    if (this.listener) this.listener.take(results);
    else if (this.early.length < liveEventBacklog) this.early.push(...results);
    else throw new SlowReader(liveEventBacklog);
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
