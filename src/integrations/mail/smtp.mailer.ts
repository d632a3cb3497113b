import { createTransport, type Transporter } from 'nodemailer';
import type { Mail, Mailer } from '../../domain/access/index.js';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` (upgraded to TLS) or `smtps://user:password@host:465`. */
  url: string;
  from: string;
  timeoutMs?: number;
}

const usualTimeoutMs = 10_000;
const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Any mail server. A letter holds a link that opens an account, so it never crosses a network in the clear. */
export class SmtpMailer implements Mailer {
  readonly keepsLocally = false;
  private readonly transport: Transporter;

  constructor(private readonly settings: SmtpSettings) {
    const url = new URL(settings.url);
    const secure = url.protocol === 'smtps:';
    const timeout = settings.timeoutMs ?? usualTimeoutMs;
    this.transport = createTransport({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (secure ? 465 : 587)),
      secure,
      requireTLS: !secure && !thisMachine.has(url.hostname),
      ...(url.username && {
        auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      }),
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      dnsTimeout: timeout,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ to, subject, text }: Mail): Promise<void> {
    await this.transport.sendMail({ from: this.settings.from, to: { name: '', address: to }, subject, text });
  }
}
