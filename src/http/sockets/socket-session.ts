import type { IncomingMessage } from 'node:http';
import type { RawData, WebSocket } from 'ws';
import type { Language } from '../../domain/shared/translations.js';
import { closingOf } from './closing-of.js';
import { MessageBudget } from './message-budget.js';
import { type Closing, closing, type SocketSettings } from './socket-settings.js';

/** The authenticated user of a socket. */
export interface SocketViewer {
  /** The key by which rate limits and sockets are counted. */
  userKey: string;
  /** The time at which the token expires and the socket is closed. */
  expiresAt: Date | null;
  /** Whether the viewer is a program. Programs may send any document, even if clients of people may send only trusted ones. */
  mayWrite?: boolean;
  /** The language of the errors that the viewer is sent. */
  language?: Language;
  /** Returns whether the token is still valid (not revoked, the user active). Called every `revalidateMs` for each socket. */
  revalidate(): Promise<boolean>;
  /**
   * Viewers with the same text may see exactly the same in the same language, so they can share a subscription. Without it, each viewer
   * gets its own subscription.
   */
  rights?: string;
  /** Returns the GraphQL context of one subscription. A personal subscription reads as this user and is not shared. */
  context(isPersonal: boolean): object;
}

/** Events of sockets, for metrics and logs. */
export type SocketEvent =
  | { type: 'opened' }
  /** The server begins to close the socket; `closed` follows when the connection has ended. */
  | { type: 'closing'; code: number; reason: string }
  | { type: 'closed'; code: number; reason: string; userKey: string | null }
  | { type: 'subscribed'; operationName: string | null; userKey: string }
  | { type: 'refused'; codes: unknown[]; userKey: string }
  /** The number of frames and their total size; a shared result counts one frame per socket. */
  | { type: 'sent'; bytes: number; frames: number }
  | { type: 'failed'; during: 'authenticate' | 'revalidate' | 'message' | 'close' | 'connection'; error: unknown };

/** The longest time that setTimeout accepts. Sockets whose tokens live longer are closed by the periodic revalidation. */
const maxTimerMs = 2 ** 31 - 1;

/** One socket. Limits incoming messages and outgoing bytes, and closes once, with the first reason. */
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
    // Pings count as messages, because ws answers them by itself and they would bypass the budget.
    socket.on('ping', () => this.countMessage());
    socket.once('close', (code, reason) => {
      for (const timer of this.timers) clearTimeout(timer);
      const [told, words] = this.closedFor ?? [code, reason.toString()];
      observe({ type: 'closed', code: told, reason: words, userKey: this.viewer?.userKey ?? null });
    });
    // The protocol's timer stops at connection_init. This one also covers an authentication that never ends.
    this.after(settings.initTimeoutMs * 4, () => this.viewer ?? this.close(closing.initTimeout));
  }

  get open(): boolean {
    return this.closedFor === null && this.socket.readyState === this.socket.OPEN;
  }

  /** Closes with this reason, unless the socket is already closing. Cuts the connection if the client does not answer the close in time. */
  close(reason: Closing): void {
    if (this.closedFor) return;
    this.closedFor = reason;
    this.observe({ type: 'closing', code: reason[0], reason: reason[1] });
    this.socket.close(reason[0], reason[1]);
    this.after(this.settings.closeGraceMs, () => this.socket.terminate());
  }

  /**
   * Sends a text without waiting. If it waited, the backlog of a slow client would pile up in event queues, where its bytes are
   * not counted. Here they are counted, and too many of them close the socket.
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
   * Writes complete frames to the connection, with the same limit. Returns false if the socket accepts no more. The library
   * also writes at once, since nothing is compressed, so the order of frames is kept.
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

  /** Passes on the text of each message within the limits; anything else closes the socket. */
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
        // If a client sends a server's message ("next"), the protocol library reports it only by this text.
        const misdirected = error instanceof Error && error.message.startsWith('Unexpected message of type');
        if (!misdirected) this.observe({ type: 'failed', during: 'message', error });
        this.close(misdirected ? closing.badMessage : (closingOf(error, closing.slowReader) ?? closing.internal));
      });
    });
  }

  /** Binds the socket to the viewer until the token expires. Returns false if it has already expired, which closes the socket. */
  admit(viewer: SocketViewer): boolean {
    const left = viewer.expiresAt ? viewer.expiresAt.getTime() - Date.now() : Number.POSITIVE_INFINITY;
    if (left <= 0) {
      this.close(closing.unauthorized);
      return false;
    }
    this.viewer = viewer;
    if (left <= maxTimerMs) this.after(left, () => this.close(closing.tokenEnded));
    return true;
  }

  /**
   * Closes the socket if the token has expired or was revoked. A check that fails is repeated next time; events are always read
   * with the viewer's rights.
   */
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

  /**
   * Sends a ping, and closes a connection that did not answer the last one. If data waits to be sent, it is closed as a slow
   * reader, since the ping waits behind that data; otherwise as one that shows no sign of life. If the client does not answer
   * the close either, the connection is cut soon after.
   */
  ping(): void {
    // An answer may have arrived while this process was busy. It is read before the next turn of the event loop.
    if (!this.answeredPing) setImmediate(() => this.answeredPing || this.giveUp());
    else if (this.open) {
      this.answeredPing = false;
      this.socket.ping();
    }
  }

  private giveUp(): void {
    this.close(this.request.socket.writableLength > 0 ? closing.slowReader : closing.noSignOfLife);
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
