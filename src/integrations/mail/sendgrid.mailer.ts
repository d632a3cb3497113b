import { type Mail, MailDelayed, type Mailer } from '../../domain/access/index.js';
import { retryAfterMs } from '../../domain/shared/retry-after.js';

export interface SendGridSettings {
  baseUrl: string;
  apiKey: string;
  from: string;
  timeoutMs?: number;
}

const usualTimeoutMs = 10_000;

/** Sends by SendGrid's mail API. Its answer 202 only means that SendGrid accepted the mail. Tracking is off, since it rewrites links. */
export class SendGridMailer implements Mailer {
  readonly keepsLocally = false;

  constructor(private readonly settings: SendGridSettings) {}

  async send({ to, subject, text }: Mail): Promise<void> {
    const { baseUrl, apiKey, from, timeoutMs } = this.settings;
    const response = await fetch(`${baseUrl.replace(/\/$/, '')}/v3/mail/send`, {
      method: 'POST',
      redirect: 'error',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        personalizations: [{ to: [{ email: to }] }],
        from: { email: from },
        subject,
        content: [{ type: 'text/plain', value: text }],
        tracking_settings: { click_tracking: { enable: false, enable_text: false }, open_tracking: { enable: false } },
      }),
      signal: AbortSignal.timeout(timeoutMs ?? usualTimeoutMs),
    });
    // SendGrid's error may quote the mail with its link, so the error thrown here holds only the status.
    await response.body?.cancel();
    if (response.status === 202) return;
    const reason = `SendGrid did not accept an e-mail (${response.status})`;
    const waitMs = waitOf(response.headers);
    throw waitMs === null || (response.status !== 429 && response.status !== 503)
      ? new Error(reason)
      : new MailDelayed(waitMs, reason);
  }
}

/**
 * Returns the milliseconds to wait: by Retry-After, otherwise by X-RateLimit-Reset, the Unix time in seconds at which the limit
 * is reset.
 */
function waitOf(headers: Headers): number | null {
  const told = retryAfterMs(headers.get('retry-after'));
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  return told ?? (reset > 0 ? Math.max(0, reset * 1_000 - Date.now()) : null);
}
