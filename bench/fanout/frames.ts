import { connect, type Socket } from 'node:net';

const emptyPong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

/** The interval at which a slow reader reads, in milliseconds. */
export type Pace = number | 'never';

/**
 * A WebSocket client that counts frames. A usual client uses as much CPU as the server under test, with which it shares two cores; this
 * one reads the length of each frame, and its content only if `look` is set.
 */
export class FrameCounter {
  onFrame: (frame: Buffer | null) => void = () => undefined;
  /** Called once, when the connection has ended, with the server's close code; null if there was none. */
  onClose: (code: number | null) => void = () => undefined;
  look = true;
  closed = false;
  private readonly socket: Socket;
  private rest: Buffer = Buffer.alloc(0);
  private upgraded = false;
  private readonly ready = Promise.withResolvers<void>();
  private pace: Pace | null = null;
  private code: number | null = null;
  private timer: NodeJS.Timeout | null = null;

  /** `bytesAtOnce` is the maximum of bytes per read; a slow socket reads little at a time. */
  constructor(port: number, bytesAtOnce = 0) {
    const onread = bytesAtOnce > 0 && {
      buffer: Buffer.alloc(bytesAtOnce),
      callback: (length: number, buffer: Uint8Array) => this.readSome(Buffer.from(buffer.subarray(0, length))),
    };
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true, ...(onread && { onread }) });
    this.socket.write(
      `GET /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
    );
    if (!onread) this.socket.on('data', chunk => this.read(chunk));
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => {
      this.closed = true;
      if (this.timer) clearTimeout(this.timer);
      this.onClose(this.code);
      this.ready.reject(new Error('the server closed a socket'));
    });
    this.ready.promise.catch(() => undefined);
  }

  /** Fulfilled once the connection has been upgraded to a WebSocket. */
  get opened(): Promise<void> {
    return this.ready.promise;
  }

  /** A client's frame must have a mask; a mask of zeros changes nothing. */
  say(message: unknown): void {
    const body = Buffer.from(JSON.stringify(message));
    const head = body.length < 126 ? Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]) : Buffer.alloc(8);
    if (body.length >= 126) {
      head.set([0x81, 0x80 | 126]);
      head.writeUInt16BE(body.length, 2);
    }
    this.socket.write(Buffer.concat([head, body]));
  }

  /** Sends an answer to a ping that was not read. */
  pong(): void {
    if (!this.closed) this.socket.write(emptyPong);
  }

  /** From now on it reads once per interval, or never; null: as fast as possible. Needs `bytesAtOnce`. */
  readAt(pace: Pace | null): void {
    this.pace = pace;
    if (pace === null && !this.closed) this.socket.resume();
  }

  close(): void {
    this.socket.destroy();
  }

  /** Returns whether to continue reading at once. */
  private readSome(chunk: Buffer): boolean {
    this.read(chunk);
    if (this.pace === null) return true;
    if (this.pace !== 'never') this.timer = setTimeout(() => this.socket.resume(), this.pace);
    return false;
  }

  private read(chunk: Buffer): void {
    let data = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (!this.upgraded) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) {
        this.rest = data;
        return;
      }
      this.upgraded = true;
      data = data.subarray(end + 4);
      this.ready.resolve();
    }
    let at = 0;
    // The smallest frame, a ping, is two bytes long.
    while (data.length - at >= 2) {
      const short = data.readUInt8(at + 1) & 0x7f;
      if (short === 126 && data.length - at < 4) break;
      const start = at + (short < 126 ? 2 : 4);
      const end = start + (short < 126 ? short : data.readUInt16BE(at + 2));
      if (end > data.length) break;
      const opcode = data.readUInt8(at) & 0x0f;
      if (opcode === 9) this.socket.write(emptyPong);
      else if (opcode === 8) this.code = end - start >= 2 ? data.readUInt16BE(start) : null;
      else if (opcode === 1) this.onFrame(this.look ? data.subarray(start, end) : null);
      at = end;
    }
    this.rest = at === data.length ? Buffer.alloc(0) : data.subarray(at);
  }
}
