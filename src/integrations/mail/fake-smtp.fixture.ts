import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** The message as it was sent, without SMTP's doubled dots. */
  message: string;
}

/** A mail server on a loopback address that speaks a small part of SMTP, without TLS, and keeps every message. */
export class FakeSmtp {
  readonly received: ReceivedMail[] = [];
  /** Every command that a client sent. */
  readonly commands: string[] = [];
  private rejectRecipients = false;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer(socket => this.serve(socket));

  /** Listens on a free port of a loopback address. */
  async start(host = '127.0.0.1'): Promise<number> {
    await new Promise<void>(resolve => this.server.listen(0, host, resolve));
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on every recipient is refused. */
  refuseRecipients(): void {
    this.rejectRecipients = true;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    let mail: ReceivedMail = { from: '', to: [], message: '' };
    let data: string[] | null = null;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 fake ESMTP');
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (data) {
          if (line !== '.') {
            data.push(line.replace(/^\./, ''));
            continue;
          }
          this.received.push({ ...mail, message: Buffer.from(data.join('\n'), 'latin1').toString('utf8') });
          data = null;
          mail = { from: '', to: [], message: '' };
          say('250 taken');
          continue;
        }
        this.commands.push(line);
        const verb = line.slice(0, 4).toUpperCase();
        const address = /<(.*?)>/.exec(line)?.[1] ?? '';
        if (verb === 'EHLO') socket.write('250-fake\r\n250-AUTH PLAIN\r\n250 SIZE 1000000\r\n');
        else if (verb === 'AUTH') say('235 welcome');
        else if (verb === 'MAIL') {
          mail.from = address;
          say('250 ok');
        } else if (verb === 'RCPT') {
          if (!this.rejectRecipients) mail.to.push(address);
          say(this.rejectRecipients ? '550 nobody of that name' : '250 ok');
        } else if (verb === 'DATA') {
          data = [];
          say('354 go on');
        } else if (verb === 'QUIT') socket.end('221 bye\r\n');
        else say('502 what?');
      }
    });
  }
}
