import type { ExecutionResult } from 'graphql';
import { closingOf } from './closing-of.js';
import type { SocketSession } from './socket-session.js';
import { closing } from './socket-settings.js';

/** Serialises a result once, even if it is sent to a thousand sockets. */
export class ResultTexts {
  private readonly texts = new WeakMap<ExecutionResult, string>();

  constructor(private readonly format: (result: ExecutionResult, session: SocketSession) => object) {}

  /**
   * Returns the JSON of a result. Results with errors are formatted for each socket, since the text of an error may depend on
   * the viewer.
   */
  textOf(result: ExecutionResult, session: SocketSession): string {
    if (result.errors) return JSON.stringify(this.format(result, session));
    const known = this.texts.get(result);
    if (known !== undefined) return known;
    const text = JSON.stringify(result);
    this.texts.set(result, text);
    return text;
  }
}

/**
 * Sends each result of a subscription itself. The protocol library sees only a stream without results that ends with the
 * subscription, because it would serialise each result again and wait until it is sent.
 */
export class FrameStream implements AsyncIterableIterator<never> {
  private ended = false;

  constructor(
    private readonly results: AsyncIterator<ExecutionResult>,
    private readonly id: string,
    private readonly session: SocketSession,
    private readonly texts: ResultTexts,
  ) {}

  async next(): Promise<IteratorResult<never>> {
    const head = `{"id":${JSON.stringify(this.id)},"type":"next","payload":`;
    try {
      for (;;) {
        const { value, done } = await this.results.next();
        if (done || !this.session.open) break;
        this.session.send(`${head}${this.texts.textOf(value, this.session)}}`);
      }
    } catch (error) {
      const reason = closingOf(error, closing.slowReader);
      if (!reason) throw error;
      this.session.close(reason);
    }
    return this.return();
  }

  async return(): Promise<IteratorResult<never>> {
    if (!this.ended) {
      this.ended = true;
      await this.results.return?.();
    }
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
