import type { ExecutionResult } from 'graphql';
import { GroupMember, SharedResult } from './group-member.js';
import type { LiveResults } from './live-results.js';
import { ReadAhead } from './read-ahead.js';

export interface LiveGroupOptions {
  start(): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
  /** Called once, when no more members may join. */
  onEnd(): void;
  delivered(results: SharedResult[]): void;
}

const isStream = (
  started: AsyncIterable<ExecutionResult> | ExecutionResult,
): started is AsyncIterable<ExecutionResult> => Symbol.asyncIterator in started;

/** The number of sends between two turns of the event loop. They take one to two milliseconds. */
const sendsPerTurn = 250;

/** The sockets that share one subscription. It ends when the last one leaves, or with its source. */
export class LiveGroup {
  private readonly members = new Set<GroupMember>();
  private readonly started = Promise.withResolvers<ExecutionResult | null>();
  private upstream: (AsyncIterator<ExecutionResult> & Partial<Pick<LiveResults, 'source'>>) | null = null;
  private ended = false;

  constructor(private readonly options: LiveGroupOptions) {}

  /** Subscribes to the source before it returns. */
  open(): void {
    this.start().then(this.started.resolve, this.started.reject);
    // Every member awaits this promise and gets the error there.
    this.started.promise.catch(() => undefined);
  }

  /** Adds a member, which gets all results from now on. Returns graphql's refusal if the subscription may not run. */
  async join(): Promise<GroupMember | ExecutionResult> {
    const member = new GroupMember(() => this.leave(member));
    // Added before anything is awaited, so that no event is missed. Members are a set, so that none gets a result twice.
    this.members.add(member);
    return (await this.started.promise) ?? member;
  }

  /**
   * Waits until the source misses no more events, and makes it report its position. Returns false if its source cannot be
   * resumed. Together, the results that a member then reads by itself and those that it was sent since it joined are complete.
   */
  async toResume(): Promise<boolean> {
    const source = this.upstream?.source;
    if (!source) return false;
    source.tellsMoves = true;
    await source.started;
    return true;
  }

  private async start(): Promise<ExecutionResult | null> {
    try {
      const started = await this.options.start();
      if (!isStream(started)) {
        this.end();
        return started;
      }
      this.upstream = started[Symbol.asyncIterator]();
    } catch (error) {
      this.end();
      throw error;
    }
    if (this.ended) this.release(this.upstream);
    else void this.pump(this.upstream);
    return null;
  }

  private async pump(upstream: AsyncIterator<ExecutionResult>): Promise<void> {
    const results = new ReadAhead(upstream);
    let failure: unknown = null;
    try {
      while (!this.ended) {
        const some = await results.some();
        if (some.length === 0) break;
        await this.deliver(some.map(result => new SharedResult(result)));
      }
    } catch (error) {
      failure = error;
    }
    const left = [...this.members];
    this.members.clear();
    this.end();
    for (const member of left) member.end(failure);
  }

  /**
   * Sends results to all members. A member that joins meanwhile is last in the set and gets the results too; a member that
   * leaves does not. The pauses let other requests run, and also the reads of the next events, which overlap with the sending.
   */
  private async deliver(results: SharedResult[]): Promise<void> {
    let sent = 0;
    for (const member of this.members) {
      if (sent % sendsPerTurn === 0) await new Promise(setImmediate);
      sent += 1;
      try {
        member.take(results);
      } catch (error) {
        this.leave(member);
        member.end(error);
      }
    }
    this.options.delivered(results);
  }

  private leave(member: GroupMember): void {
    if (this.members.delete(member) && this.members.size === 0) this.end();
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.options.onEnd();
    if (this.upstream) this.release(this.upstream);
  }

  /** Ends the source without waiting. Its errors are ignored, since no member is left. */
  private release(upstream: AsyncIterator<ExecutionResult>): void {
    upstream.return?.()?.catch(() => undefined);
  }
}
