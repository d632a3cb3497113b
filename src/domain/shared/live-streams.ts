import { BoundedQueue } from './bounded-queue.js';
import { eventOf, type LiveEvent, type LiveEventStream, type LiveEventsError } from './live-events.port.js';

/** The part of a pub/sub that streams need. Each subscription has a number, by which it is ended. */
export interface Subscriptions {
  subscribe(topic: string, tell: (payload: Record<string, unknown>) => void): Promise<number>;
  unsubscribe(subscription: number): void;
}

/** The open streams over one pub/sub. Each receives the events of its topics until it ends, or until all are closed. */
export class LiveStreams {
  private readonly open = new Set<LiveEventStream>();

  constructor(
    private readonly engine: Subscriptions,
    private readonly onError: LiveEventsError,
    private readonly backlog: number,
  ) {}

  of(topics: string[]): LiveEventStream {
    const subscriptions: Promise<number>[] = [];
    const queue = new BoundedQueue<LiveEvent>(this.backlog, () => {
      this.open.delete(stream);
      // An unsubscribe that overtakes its subscribe fails or has no effect, so each waits for its own.
      for (const subscription of subscriptions)
        subscription.then(id => this.engine.unsubscribe(id)).catch(this.onError);
    });
    for (const topic of new Set(topics))
      subscriptions.push(this.engine.subscribe(topic, payload => queue.push({ type: eventOf(topic), topic, payload })));
    const stream: LiveEventStream = Object.assign(queue, { ready: Promise.all(subscriptions).then(() => undefined) });
    this.open.add(stream);
    return stream;
  }

  async close(): Promise<void> {
    await Promise.all([...this.open].map(stream => stream.return()));
  }
}
