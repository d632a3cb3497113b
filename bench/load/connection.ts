import { connect, type Socket } from 'node:net';

interface Pending {
  resolve(status: number): void;
  reject(error: Error): void;
}

/**
 * One keep-alive connection with at most one request at a time. Node's own client uses more CPU than either server under test, with which
 * it would share two cores; this one only writes bytes and reads a status.
 */
export class Connection {
  private socket: Socket | null = null;
  private pending: Pending | null = null;
  private received: Buffer = Buffer.alloc(0);

  constructor(
    private readonly port: number,
    private readonly timeoutMs = 10_000,
  ) {}

  /** Resolves with the status of the answer; rejects if the connection ends first or no answer comes in time. */
  send(request: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      this.pending = { resolve, reject };
      this.socket ??= this.open();
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket?.destroy();
  }

  private open(): Socket {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    socket.setTimeout(this.timeoutMs, () => socket.destroy(new Error('no answer in time')));
    socket.on('data', (chunk: Buffer) => {
      this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
      this.read();
    });
    socket.on('error', error => this.lose(socket, error));
    socket.on('close', () => this.lose(socket, new Error('the connection was closed')));
    return socket;
  }

  private read(): void {
    const headEnd = this.received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.received.toString('latin1', 0, headEnd);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.socket?.destroy(new Error(`an answer without content-length: ${head}`));
      return;
    }
    if (this.received.length < headEnd + 4 + Number(length)) return;
    this.received = Buffer.alloc(0);
    const { pending } = this;
    this.pending = null;
    if (/\r\nconnection: close/i.test(head)) {
      this.socket?.destroy();
      this.socket = null;
    }
    pending?.resolve(Number(head.slice(9, 12)));
  }

  private lose(socket: Socket, error: Error): void {
    if (this.socket !== socket) return;
    this.socket = null;
    this.received = Buffer.alloc(0);
    const { pending } = this;
    this.pending = null;
    pending?.reject(error);
  }
}
