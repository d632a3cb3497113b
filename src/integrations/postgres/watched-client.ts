import { Socket } from 'node:net';
import pg from 'pg';

/**
 * A connection that knows whether it waits for an answer and whether bytes still arrive. It compares the byte counts of its
 * socket, so a statement costs no extra work.
 */
export class WatchedClient extends pg.Client {
  readonly socket: Socket;
  /** Bytes sent when the last statement was answered. If more were sent since, a statement is running. */
  private sentAtRest = 0;
  /** Number of consecutive looks of the watch that found it waiting and without a byte since the previous look. */
  silentLooks = 0;
  /** The look of the watch that last found received bytes. */
  heardAt = 0;
  /** The look of the watch at which it was added. */
  joinedAt = 0;
  /** Whether the running statement is the watch's own query. */
  probed = false;
  private received = 0;

  constructor(config: pg.ClientConfig) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    this.socket = socket;
    this.on('drain', () => this.rest());
  }

  /** Marks the connection as idle: after the handshake, and when a statement was answered. */
  rest(): void {
    this.sentAtRest = this.socket.bytesWritten;
    this.silentLooks = 0;
  }

  get waiting(): boolean {
    return this.socket.bytesWritten !== this.sentAtRest;
  }

  /** Updates the counts. Returns whether anything was received since the last look. Silence at a `late` look is not counted. */
  look(now: number, late: boolean): boolean {
    const { bytesRead } = this.socket;
    const heard = bytesRead !== this.received;
    this.received = bytesRead;
    if (heard) this.heardAt = now;
    if (heard || !this.waiting) this.silentLooks = 0;
    else if (!late) this.silentLooks++;
    return heard;
  }

  /** Closes the socket at once, since an orderly end would wait for an answer. Its running statements fail with the error. */
  drop(error: Error): void {
    this.socket.destroy(error);
  }
}
