import type { Transporter } from 'nodemailer';
import type { Mail, Mailer } from '../../domain/access/index.js';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` (upgraded to TLS) or `smtps://user:password@host:465`. */
  url: string;
  from: string;
  timeoutMs?: number;
}

const usualTimeoutMs = 10_000;
const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Sends by any mail server. Mails contain links that sign their reader in, so servers on other machines are used only over TLS. */
export class SmtpMailer implements Mailer {
  readonly keepsLocally = false;
  private transport: Promise<Transporter> | undefined;

  constructor(private readonly settings: SmtpSettings) {}

  async send({ to, subject, text }: Mail): Promise<void> {
    this.transport ??= openTransport(this.settings);
    const transport = await this.transport;
    await transport.sendMail({ from: this.settings.from, to: { name: '', address: to }, subject, text });
  }
}

/** Opens the transport. The library is loaded with the first mail: most processes send none. */
async function openTransport(settings: SmtpSettings): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const url = new URL(settings.url);
  const secure = url.protocol === 'smtps:';
  const timeout = settings.timeoutMs ?? usualTimeoutMs;
  return createTransport({
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
