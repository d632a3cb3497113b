import { Worker } from 'node:worker_threads';
import { type Shelf, type ShelfOrigin, shelvesKept } from '../../../domain/assistant/index.js';
import { boundedCache } from '../../../domain/shared/bounded-cache.js';
import type { Log } from '../../../domain/shared/use-case.js';
import type { DraftOrder, DraftOutcome, ThreadMessage } from './draft-order.js';

export interface DraftingThreadOptions {
  /** The built file of the thread. */
  entry: URL;
  log: Log;
  /** Milliseconds that one draft may take. A thread that takes longer is ended, because nothing else ends a loop in it. */
  stuckMs: number;
}

/** What became of an order. */
export type Drafted =
  | DraftOutcome
  /** The thread ended while it drafted this answer, and may have ended because of it. */
  | { kind: 'ended' }
  /** The thread ended before it came to this answer, or cannot be sent the order. */
  | { kind: 'not begun' };

interface Waiting {
  tenantId: string;
  settle(outcome: Drafted): void;
}

/** One run of the thread that drafts answers, from its start to its end. It keeps the process alive only while an answer is waited for. */
export class DraftingThread {
  private readonly thread: Worker;
  /** In the order in which the thread drafts them. */
  private readonly waiting: Waiting[] = [];
  /** The shelf of each tenant that the thread has. It keeps the same number, so both drop the same ones. */
  private readonly sent = boundedCache<Shelf>({ maxEntries: shelvesKept });
  private stuck: NodeJS.Timeout | undefined;
  private state: 'starting' | 'ready' | 'ended' = 'starting';
  private wasReady = false;

  constructor(private readonly options: DraftingThreadOptions) {
    this.thread = new Worker(options.entry, {
      name: 'drafts',
      // Without what operators load into Node (--import of NODE_OPTIONS), which the thread does not need.
      execArgv: [],
      env: {},
    });
    this.thread.unref();
    this.thread.on('message', (message: ThreadMessage) => this.hear(message));
    this.thread.on('messageerror', () => this.end());
    // The message of the error may hold words of a customer.
    this.thread.on('error', error => options.log.error({ error: error.name }, 'the thread that drafts answers failed'));
    this.thread.on('exit', () => this.hasEnded());
  }

  /** Whether it can take an order at once. */
  get isReady(): boolean {
    return this.state === 'ready';
  }
  get isEnded(): boolean {
    return this.state === 'ended';
  }
  /** Whether it was ever ready; a thread that was not is better not started again at once. */
  get hasWorked(): boolean {
    return this.wasReady;
  }
  /** Number of answers that are waited for. */
  get load(): number {
    return this.waiting.length;
  }

  /** Sends an order to the thread, with the shelf if the thread does not have it yet. Returns what became of it, and never rejects. */
  draft({ input, place, origin }: Pick<DraftOrder, 'input' | 'place'> & { origin: ShelfOrigin }): Promise<Drafted> {
    if (this.state !== 'ready') return Promise.resolve({ kind: 'not begun' });
    const { tenantId, loaded, hours } = origin;
    const isKnown = this.sent.get(tenantId) === loaded;
    const order: DraftOrder = { input, place, origin: { tenantId, hours, ...(!isKnown && { loaded }) } };
    try {
      this.thread.postMessage(order);
    } catch {
      // Something in the order cannot be copied. The thread does not get it, nor the shelf in it.
      this.sent.delete(tenantId);
      return Promise.resolve({ kind: 'not begun' });
    }
    if (!isKnown) this.sent.set(tenantId, loaded);
    return new Promise(resolve => {
      this.waiting.push({ tenantId, settle: resolve });
      if (this.waiting.length > 1) return;
      this.thread.ref();
      this.watch();
    });
  }

  /** Ends the thread. What it was drafting is settled as if it had not come to it. */
  async stop(): Promise<void> {
    this.giveBack();
    await this.thread.terminate();
  }

  private hear(message: ThreadMessage): void {
    if (this.state === 'ended') return;
    if (message.kind === 'ready') {
      this.state = 'ready';
      this.wasReady = true;
      return;
    }
    const first = this.waiting.shift();
    if (message.kind === 'lacking' && first) this.sent.delete(first.tenantId);
    first?.settle(message);
    this.watch();
    if (this.waiting.length === 0) this.thread.unref();
  }

  /** Begins to count the time of the answer that is drafted now. */
  private watch(): void {
    clearTimeout(this.stuck);
    const [first] = this.waiting;
    if (!first) return;
    this.stuck = setTimeout(() => {
      // If this process stood still, the outcome may have come meanwhile: timers are called before messages are read.
      setImmediate(() => {
        if (this.waiting[0] !== first || this.state === 'ended') return;
        this.options.log.error({ ms: this.options.stuckMs }, 'a draft took too long, and its thread is ended');
        this.end();
      });
    }, this.options.stuckMs);
  }

  private end(): void {
    this.hasEnded();
    void this.thread.terminate();
  }

  private hasEnded(): void {
    this.waiting.shift()?.settle({ kind: 'ended' });
    this.giveBack();
  }

  private giveBack(): void {
    this.state = 'ended';
    clearTimeout(this.stuck);
    for (const { settle } of this.waiting.splice(0)) settle({ kind: 'not begun' });
  }
}
