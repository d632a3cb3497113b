import path from 'node:path';
import type { Mailer } from '../../domain/access/index.js';
import { LocalOutbox } from './local-outbox.js';
import { SendGridMailer } from './sendgrid.mailer.js';
import { SmtpMailer } from './smtp.mailer.js';

export interface MailSettings {
  SMTP_URL?: string | undefined;
  SENDGRID_API_KEY?: string | undefined;
  SENDGRID_BASE_URL: string;
  MAIL_FROM: string;
  EMBUDO_HOME: string;
}

/** Returns the mail server if one is set, otherwise SendGrid if its key is set, otherwise files on this machine. */
export function mailerOf(settings: MailSettings): Mailer {
  const { SMTP_URL: url, SENDGRID_API_KEY: apiKey, MAIL_FROM: from } = settings;
  if (url) return new SmtpMailer({ url, from });
  if (apiKey) return new SendGridMailer({ baseUrl: settings.SENDGRID_BASE_URL, apiKey, from });
  return new LocalOutbox(path.join(settings.EMBUDO_HOME, 'outbox'), from);
}
