import { Socket } from 'node:net';
import pg from 'pg';

/**
 * A connection that can tell, without any work per statement, whether it waits for an answer and whether bytes still come:
 * its socket counts what was sent and what was received.
 */
export class WatchedClient extends pg.Client {
  readonly socket: Socket;
  /** Bytes that had been sent when the last statement was answered; more than that means that one is under way. */
  private sentAtRest = 0;
  /** How many looks of the watch in a row found it waiting, with nothing received since the look before. */
  silentLooks = 0;
  /** At which look of the watch something was last received. */
  heardAt = 0;
  /** At which look it was first seen. */
  joinedAt = 0;
  /** Whether what is under way is the watch's own question. */
  asked = false;
  private received = 0;

  constructor(config: pg.ClientConfig) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    this.socket = socket;
    this.on('drain', () => this.rest());
  }

  /** It waits for nothing from here on, such as after the handshake. */
  rest(): void {
    this.sentAtRest = this.socket.bytesWritten;
    this.silentLooks = 0;
  }

  get waiting(): boolean {
    return this.socket.bytesWritten !== this.sentAtRest;
  }

  /** Notes what this look finds; gives whether anything was received since the last one. Silence at a `late` look does not count. */
  look(now: number, late: boolean): boolean {
    const { bytesRead } = this.socket;
    const heard = bytesRead !== this.received;
    this.received = bytesRead;
    if (heard) this.heardAt = now;
    if (heard || !this.waiting) this.silentLooks = 0;
    else if (!late) this.silentLooks++;
    return heard;
  }

  /** Closes the socket at once: a goodbye to who does not answer would only wait. Every statement of it fails by the error. */
  drop(error: Error): void {
    this.socket.destroy(error);
  }
}
