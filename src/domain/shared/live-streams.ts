import { BoundedQueue } from './bounded-queue.js';
import { eventOf, eventsLost, type LiveEvent, type LiveEventStream, type LiveEventsError } from './live-events.port.js';

const toldAtOnce = 100;
const tellPauseMs = 250;
const roundMs = 1_000;

/** The part of a pub/sub that streams need. Each subscription has a number, by which it is cancelled. */
export interface Subscriptions {
  subscribe(topic: string, tell: (payload: Record<string, unknown>) => void): Promise<number>;
  unsubscribe(subscription: number): void;
  /** Fulfilled when the subscriptions of a stream are complete, or when the stream may begin without them. */
  settled?(subscribed: Promise<void>): Promise<void>;
}

/** The open streams over one pub/sub. Each receives the events of its topics until it ends, or until all are closed. */
export class LiveStreams {
  private readonly open = new Set<BoundedQueue<LiveEvent>>();
  private telling: NodeJS.Timeout | null = null;
  private lostMeanwhile = false;

  constructor(
    private readonly engine: Subscriptions,
    private readonly onError: LiveEventsError,
    private readonly backlog: number,
  ) {}

  of(topics: string[]): LiveEventStream {
    const subscriptions: Promise<number>[] = [];
    const queue = new BoundedQueue<LiveEvent>(this.backlog, () => {
      this.open.delete(queue);
      // An unsubscribe that overtakes its subscribe fails or has no effect, so each waits for its own subscribe.
      for (const subscription of subscriptions)
        subscription.then(id => this.engine.unsubscribe(id)).catch(this.onError);
    });
    for (const topic of new Set(topics))
      subscriptions.push(this.engine.subscribe(topic, payload => queue.push({ type: eventOf(topic), topic, payload })));
    const subscribed = Promise.all(subscriptions).then(() => undefined);
    const ready = this.engine.settled?.(subscribed) ?? subscribed;
    const stream: LiveEventStream = Object.assign(queue, { ready });
    this.open.add(queue);
    return stream;
  }

  /**
   * Marks in every stream that events may have been lost. Each subscriber then reads the database, so this is done for a hundred streams at
   * a time; calls that arrive in the meantime wait for the next round.
   */
  signalLostEvents(): void {
    this.lostMeanwhile = true;
    if (!this.telling) this.tellRound();
  }

  private tellRound(): void {
    this.telling = null;
    if (!this.lostMeanwhile) return;
    this.lostMeanwhile = false;
    this.tellSome([...this.open]);
  }

  private tellSome(waiting: BoundedQueue<LiveEvent>[]): void {
    for (const queue of waiting.slice(0, toldAtOnce)) queue.pushOnce(eventsLost);
    const rest = waiting.slice(toldAtOnce);
    const [next, pauseMs] =
      rest.length > 0 ? [() => this.tellSome(rest), tellPauseMs] : [() => this.tellRound(), roundMs];
    this.telling = setTimeout(next, pauseMs).unref();
  }

  async close(): Promise<void> {
    if (this.telling) clearTimeout(this.telling);
    await Promise.all([...this.open].map(stream => stream.return()));
  }
}
