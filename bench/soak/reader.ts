import { FrameCounter, type Pace } from '../fanout/frames.js';

/**
 * `STEADY` reads all the time. The others are slow: `STILL` stops reading once it listens, `TRICKLE` reads a few bytes a second, and
 * `PONGS` reads nothing but still answers pings, so that only the waiting data show that it is slow.
 */
export type Habit = 'STEADY' | 'STILL' | 'TRICKLE' | 'PONGS';
const paceOf: Record<Habit, Pace | null> = { STEADY: null, STILL: 'never', TRICKLE: 1000, PONGS: 'never' };
const bytesAtOnce = 64;
const pongEveryMs = 5_000;

const streams = {
  notification:
    'subscription ($since: String) { notificationEvents(since: $since) { __typename ... on Subscribed { unreadCount } ... on NewNotification { notification { id type title body data createdAt } } ... on CountUpdate { unreadCount } ... on MarkedRead { ids } } }',
  message:
    'subscription ($since: String) { messageAdded(since: $since) { id direction author body sentAt conversation { id status } } }',
} as const;
export type Stream = keyof typeof streams;

interface Payload {
  data?: {
    notificationEvents?: { __typename: string; unreadCount?: number; notification?: { id: string } };
    messageAdded?: { id: string };
  } | null;
  errors?: unknown;
  extensions?: { cursor?: string; gap?: boolean; caughtUp?: boolean };
}

export interface ReaderOptions {
  port: number;
  desk: number;
  habit: Habit;
  token(): Promise<string>;
  /** How long it stays disconnected, in milliseconds. */
  away(): number;
}

/** A seller's console: one socket with two subscriptions, which comes back with its cursors whenever it is disconnected. */
export class Reader {
  /** The ids that it received, including duplicates. */
  readonly heard: Record<Stream, string[]> = { notification: [], message: [] };
  unread = 0;
  gaps = 0;
  /** How often each code, or none, ended a connection that it did not end itself. */
  readonly cuts = new Map<number | null, number>();
  /** How often it came back and received everything that it had missed. */
  resumed = 0;
  failure: Error | null = null;
  habit: Habit;
  private readonly cursors: Record<Stream, string> = { notification: 'now', message: 'now' };
  private readonly behind = new Set<Stream>();
  private socket: FrameCounter | null = null;
  private isAway = false;
  private leaving = false;
  private pongs: NodeJS.Timeout | null = null;
  private listening = Promise.withResolvers<void>();

  constructor(readonly options: ReaderOptions) {
    this.habit = options.habit;
  }

  get desk(): number {
    return this.options.desk;
  }

  /** Fulfilled when it has received everything that it had missed. */
  get up(): Promise<void> {
    return this.listening.promise;
  }

  get isUp(): boolean {
    return this.socket !== null && this.behind.size === 0;
  }

  async open(): Promise<void> {
    const socket = new FrameCounter(this.options.port, this.options.habit === 'STEADY' ? 0 : bytesAtOnce);
    this.socket = socket;
    this.isAway = false;
    for (const stream of Object.keys(streams) as Stream[]) this.behind.add(stream);
    socket.onFrame = frame => this.take(JSON.parse(frame?.toString() ?? 'null'));
    socket.onClose = code => this.closed(code);
    try {
      const token = await this.options.token();
      await socket.opened;
      socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    } catch {
      // `onClose` handles it, and reconnects later.
    }
  }

  /** Ends the connection as a lost network does: the client sends no close frame. */
  cut(): void {
    if (!this.socket || this.isAway) return;
    this.isAway = true;
    this.socket.close();
  }

  /** From now on it reads everything. */
  hurry(): void {
    this.habit = 'STEADY';
    this.socket?.readAt(null);
  }

  leave(): void {
    this.leaving = true;
    if (this.pongs) clearInterval(this.pongs);
    this.socket?.close();
  }

  private closed(code: number | null): void {
    if (this.pongs) clearInterval(this.pongs);
    this.socket = null;
    if (this.leaving) return;
    if (!this.isAway) this.cuts.set(code, (this.cuts.get(code) ?? 0) + 1);
    setTimeout(() => this.leaving || void this.open(), this.options.away());
  }

  private take(message: { type: string; id?: Stream; payload?: Payload }): void {
    if (message.type === 'connection_ack')
      for (const [id, query] of Object.entries(streams))
        this.socket?.say({
          id,
          type: 'subscribe',
          payload: { query, variables: { since: this.cursors[id as Stream] } },
        });
    else if (message.type === 'next' && message.id) this.hear(message.id, message.payload ?? {});
    else if (message.type === 'error' && JSON.stringify(message).includes('SERVICE_UNAVAILABLE')) this.socket?.close();
    else if (message.type === 'error' || message.type === 'complete')
      this.failure ??= new Error(`a subscription ended: ${JSON.stringify(message)}`);
  }

  private hear(stream: Stream, { data, errors, extensions }: Payload): void {
    if (errors) this.failure ??= new Error(`an event came with errors: ${JSON.stringify(errors)}`);
    if (extensions?.gap) this.gaps += 1;
    const event = data?.notificationEvents;
    if (event?.notification) this.heard.notification.push(event.notification.id);
    if (event?.unreadCount !== undefined) this.unread = event.unreadCount;
    if (data?.messageAdded) this.heard.message.push(data.messageAdded.id);
    if (extensions?.cursor) this.cursors[stream] = extensions.cursor;
    if (extensions?.caughtUp && this.behind.delete(stream) && this.behind.size === 0) this.caughtUp();
  }

  private caughtUp(): void {
    this.resumed += 1;
    this.listening.resolve();
    this.socket?.readAt(paceOf[this.habit]);
    if (this.habit === 'PONGS') this.pongs = setInterval(() => this.socket?.pong(), pongEveryMs);
  }
}
