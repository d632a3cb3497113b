import type { IncomingMessage } from 'node:http';
import type { RawData, WebSocket } from 'ws';
import { MessageBudget } from './message-budget.js';
import { type Closing, closing, type SocketSettings } from './socket-settings.js';

/** Who is at the other end of a socket, for as long as it stands. */
export interface SocketViewer {
  /** What rate limits and the number of sockets count by. */
  userKey: string;
  /** When the token ends; the socket is closed then. */
  expiresAt: Date | null;
  /** Whether it is a program, which may send texts of its own where people's clients send trusted documents only. */
  mayWrite?: boolean;
  /** Whether the token still holds (not revoked, the user still active). Asked every `revalidateMs` for each socket. */
  revalidate(): Promise<boolean>;
  /**
   * Two viewers with the same text may see exactly the same, so that one subscription can serve both; without it each is
   * served alone.
   */
  rights?: string;
  /** The GraphQL context of one subscription. */
  context(): object;
}

/** What happens to sockets, for metrics and logs. */
export type SocketEvent =
  | { type: 'opened' }
  /** The server has decided to close; `closed` follows once the connection is gone. */
  | { type: 'closing'; code: number; reason: string }
  | { type: 'closed'; code: number; reason: string; userKey: string | null }
  | { type: 'subscribed'; operationName: string | null; userKey: string }
  | { type: 'refused'; codes: unknown[]; userKey: string }
  /** `frames` of `bytes` in all: one for each socket where many share a result. */
  | { type: 'sent'; bytes: number; frames: number }
  | { type: 'failed'; during: 'authenticate' | 'revalidate' | 'message' | 'close' | 'connection'; error: unknown };

/** setTimeout takes no longer time: such a token's end is seen by the sweep. */
const longestTimerMs = 2 ** 31 - 1;

/** One socket: it counts what comes in, bounds what waits to go out, and closes once, for the first reason there is. */
export class SocketSession {
  viewer: SocketViewer | null = null;
  private closedFor: Closing | null = null;
  private answeredPing = true;
  private asking = false;
  private readonly budget: MessageBudget;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    readonly socket: WebSocket,
    readonly request: IncomingMessage,
    private readonly settings: SocketSettings,
    private readonly observe: (event: SocketEvent) => void,
  ) {
    this.budget = new MessageBudget(settings.messagesPerSecond, settings.burst, performance.now());
    socket.on('error', error => observe({ type: 'failed', during: 'connection', error }));
    socket.on('pong', () => {
      this.answeredPing = true;
      this.countMessage();
    });
    // ws answers these by itself, so they would be a way around the budget.
    socket.on('ping', () => this.countMessage());
    socket.once('close', (code, reason) => {
      for (const timer of this.timers) clearTimeout(timer);
      const [told, words] = this.closedFor ?? [code, reason.toString()];
      observe({ type: 'closed', code: told, reason: words, userKey: this.viewer?.userKey ?? null });
    });
    // The protocol's own timer ends with connection_init; this one sees to an authentication that never answers.
    this.after(settings.initTimeoutMs * 4, () => this.viewer ?? this.close(closing.initTimeout));
  }

  get open(): boolean {
    return this.closedFor === null && this.socket.readyState === this.socket.OPEN;
  }

  /** Closes for this reason, unless it is closing already. A client that does not say goodbye in time is cut off. */
  close(reason: Closing): void {
    if (this.closedFor) return;
    this.closedFor = reason;
    this.observe({ type: 'closing', code: reason[0], reason: reason[1] });
    this.socket.close(reason[0], reason[1]);
    this.after(this.settings.closeGraceMs, () => this.socket.terminate());
  }

  /**
   * Sends a text without waiting for it to leave: waiting would move the backlog of a slow client into its event
   * queues, where nothing counts its bytes. What waits here is counted, and too much of it closes the socket.
   */
  send(text: string): void {
    if (!this.open) return;
    if (this.socket.bufferedAmount > this.settings.maxBufferedBytes) {
      this.close(closing.slowReader);
      return;
    }
    this.socket.send(text, error => error && this.observe({ type: 'failed', during: 'connection', error }));
    this.observe({ type: 'sent', bytes: Buffer.byteLength(text), frames: 1 });
  }

  /**
   * Sends whole frames straight onto the connection, within the same bound; false where the socket takes no more. The
   * library, which compresses nothing here, writes at once too, so the order of all that is sent holds.
   */
  sendFrames(frames: Buffer): boolean {
    if (!this.open) return false;
    const connection = this.request.socket;
    if (connection.writableLength > this.settings.maxBufferedBytes) {
      this.close(closing.slowReader);
      return false;
    }
    connection.write(frames);
    return true;
  }

  /** Hands on the text of each message that is within the limits; anything else closes the socket. */
  onMessage(handle: (text: string) => Promise<void>): void {
    this.socket.on('message', (data: RawData, isBinary: boolean) => {
      if (!this.countMessage()) return;
      if (isBinary || !Buffer.isBuffer(data)) {
        this.close(closing.badMessage);
        return;
      }
      if (!this.viewer && data.byteLength > this.settings.initMaxBytes) {
        this.close(closing.initTooLarge);
        return;
      }
      handle(data.toString()).catch((error: unknown) => {
        // The protocol library tells a message of the wrong direction (a client's "next") only by these words.
        const misdirected = error instanceof Error && error.message.startsWith('Unexpected message of type');
        if (!misdirected) this.observe({ type: 'failed', during: 'message', error });
        this.close(misdirected ? closing.badMessage : closing.internal);
      });
    });
  }

  /** Signs the viewer in until his token ends. False where it has ended, and then the socket is closed. */
  admit(viewer: SocketViewer): boolean {
    const left = viewer.expiresAt ? viewer.expiresAt.getTime() - Date.now() : Number.POSITIVE_INFINITY;
    if (left <= 0) {
      this.close(closing.unauthorized);
      return false;
    }
    this.viewer = viewer;
    if (left <= longestTimerMs) this.after(left, () => this.close(closing.tokenEnded));
    return true;
  }

  /** Closes where the token has ended or been revoked. A question that fails is asked again next time: events read under the viewer's rights meanwhile. */
  async revalidate(): Promise<void> {
    const viewer = this.viewer;
    if (!viewer || !this.open || this.asking) return;
    this.asking = true;
    try {
      const ended = viewer.expiresAt !== null && viewer.expiresAt.getTime() <= Date.now();
      if (ended || !(await viewer.revalidate())) this.close(closing.tokenEnded);
    } catch (error) {
      this.observe({ type: 'failed', during: 'revalidate', error });
    } finally {
      this.asking = false;
    }
  }

  /** Asks for a sign of life, and cuts the connection that gave none since the last time. */
  ping(): void {
    if (!this.answeredPing) this.socket.terminate();
    else if (this.open) {
      this.answeredPing = false;
      this.socket.ping();
    }
  }

  private countMessage(): boolean {
    if (!this.open) return false;
    if (this.budget.take(performance.now())) return true;
    this.close(closing.tooManyMessages);
    return false;
  }

  private after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      run();
    }, ms).unref();
    this.timers.add(timer);
  }
}
