import type { ExecutionResult } from 'graphql';
import { isSlowReader } from './frame-stream.js';
import type { LiveListener, LiveMember, SharedResult } from './live-member.js';
import type { SocketSession } from './socket-session.js';
import { closing } from './socket-settings.js';
import { textFrame } from './text-frame.js';

const tail = Buffer.from('}');

/**
 * One socket's part in a group. To the protocol library it is a stream without results that ends when the subscription
 * does; the results go past it, straight onto the connection.
 */
export class SharedFrames implements AsyncIterableIterator<never>, LiveListener {
  private readonly head: Buffer;
  private readonly over = Promise.withResolvers<void>();
  private listening = false;

  constructor(
    private readonly member: LiveMember,
    id: string,
    private readonly session: SocketSession,
    private readonly format: (result: ExecutionResult) => object,
  ) {
    this.head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  }

  take(results: SharedResult[]): void {
    const frames = results.map(result => textFrame(this.head, result.bodyBy(this.format), tail));
    const [only] = frames;
    // One write for all that is there: each costs more than everything else that is done for a socket.
    if (!this.session.sendFrames(frames.length === 1 && only ? only : Buffer.concat(frames))) {
      void this.return();
      return;
    }
    for (const [at, result] of results.entries()) {
      result.frames += 1;
      result.bytes += frames[at]?.byteLength ?? 0;
    }
  }

  end(failure: unknown): void {
    // It was the server that fell behind, not this reader: the client may come back, and reads again what it shows.
    if (isSlowReader(failure)) this.session.close(closing.tryAgainLater);
    else if (failure !== null) this.over.reject(failure);
    this.over.resolve();
  }

  /** Fulfilled when the subscription is over. */
  async next(): Promise<IteratorResult<never>> {
    if (!this.listening) {
      this.listening = true;
      this.member.listen(this);
      // A socket that closed while it was joining is told to nobody else.
      if (!this.session.open) void this.return();
    }
    await this.over.promise;
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<never>> {
    this.member.leave();
    this.over.resolve();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
