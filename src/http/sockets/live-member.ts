import type { ExecutionResult } from 'graphql';
import { liveEventBacklog, SlowReader } from '../../domain/shared/bounded-queue.js';

/** One result for a whole group: its text is made by the first socket that sends it. */
export class SharedResult {
  /** Sockets that it went to. */
  frames = 0;
  bytes = 0;
  private body: Buffer | null = null;

  constructor(private readonly result: ExecutionResult) {}

  /** The payload as bytes. `format` is asked once: members have the same rights, so what one is told all are. */
  bodyBy(format: (result: ExecutionResult) => object): Buffer {
    this.body ??= Buffer.from(JSON.stringify(format(this.result)));
    return this.body;
  }
}

/** What a member does with what it hears. Neither waits, and one that throws leaves the others alone. */
export interface LiveListener {
  take(results: SharedResult[]): void;
  /** `failure` is null where the source is through. */
  end(failure: unknown): void;
}

/** One subscription of one socket, within a group. Nothing is pulled: results come when they come. */
export class LiveMember {
  private listener: LiveListener | null = null;
  private early: SharedResult[] = [];
  private ending: { failure: unknown } | null = null;

  constructor(private readonly leaveGroup: () => void) {}

  /** Hears what came since joining, then everything as it comes. */
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
