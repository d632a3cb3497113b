import type { ExecutionResult } from 'graphql';
import { LiveMember, SharedResult } from './live-member.js';
import { ReadAhead } from './read-ahead.js';

export interface LiveGroupOptions {
  start(): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
  /** Called once, at the moment from which on nobody may join any more. */
  onEnd(): void;
  delivered(results: SharedResult[]): void;
}

const isStream = (
  started: AsyncIterable<ExecutionResult> | ExecutionResult,
): started is AsyncIterable<ExecutionResult> => Symbol.asyncIterator in started;

/** One to two milliseconds of work. */
const sendsPerTurn = 250;

/** Sockets that share one subscription. It ends with its last member, or with its source. */
export class LiveGroup {
  private readonly members = new Set<LiveMember>();
  private readonly started = Promise.withResolvers<ExecutionResult | null>();
  private upstream: AsyncIterator<ExecutionResult> | null = null;
  private ended = false;

  constructor(private readonly options: LiveGroupOptions) {}

  /** Begins to listen, at once: the source is asked before this returns. */
  open(): void {
    this.start().then(this.started.resolve, this.started.reject);
    // Each who joins awaits it for themselves.
    this.started.promise.catch(() => undefined);
  }

  /** A new member, who hears whatever goes out from now on; the refusal where the subscription may not run. */
  async join(): Promise<LiveMember | ExecutionResult> {
    const member = new LiveMember(() => this.leave(member));
    // Before anything is awaited, so that an event on its way now is heard, and heard once: members are a set.
    this.members.add(member);
    return (await this.started.promise) ?? member;
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
   * Whoever joins meanwhile is last in the set and hears it too, whoever leaves does not. The turns in between are for
   * everybody else's requests, and for the reads of the next events, which are under way while these go out.
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

  private leave(member: LiveMember): void {
    if (this.members.delete(member) && this.members.size === 0) this.end();
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.options.onEnd();
    if (this.upstream) this.release(this.upstream);
  }

  /** Nobody waits for a source to end, and nobody is left to be told if it cannot. */
  private release(upstream: AsyncIterator<ExecutionResult>): void {
    upstream.return?.()?.catch(() => undefined);
  }
}
