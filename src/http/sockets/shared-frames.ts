import type { ExecutionResult } from 'graphql';
import { closingOf } from './closing-of.js';
import type { GroupMember, LiveListener, SharedResult } from './group-member.js';
import type { SocketSession } from './socket-session.js';
import { closing } from './socket-settings.js';
import { textFrame } from './text-frame.js';

const tail = Buffer.from('}');

/**
 * One socket's member of a group. The protocol library sees a stream without results that ends with the subscription; the
 * results are written directly to the connection.
 */
export class SharedFrames implements AsyncIterableIterator<never>, LiveListener {
  private readonly head: Buffer;
  private readonly over = Promise.withResolvers<void>();
  private listening = false;

  constructor(
    private readonly member: GroupMember,
    id: string,
    private readonly session: SocketSession,
    private readonly format: (result: ExecutionResult) => object,
  ) {
    this.head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  }

  take(results: SharedResult[]): void {
    const frames = results.map(result => textFrame(this.head, result.bodyBy(this.format), tail));
    const [only] = frames;
    // One write for all results, since a write costs more than all other work per socket.
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
    // The server fell behind, not this client. The code tells the client to come back and resume.
    const reason = closingOf(failure, closing.tryAgainLater);
    if (reason) this.session.close(reason);
    else if (failure !== null) this.over.reject(failure);
    this.over.resolve();
  }

  /** Resolves when the subscription ends. */
  async next(): Promise<IteratorResult<never>> {
    if (!this.listening) {
      this.listening = true;
      this.member.listen(this);
      // The socket closed while it was joining, so there is no client to notify.
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
