import { type EmailHeaders, headerOf } from './email.headers.js';

interface Filtered {
  headers: EmailHeaders;
  /** SpamAssassin's rating by the provider, such as `5.6`; empty if it does not check mails. */
  score: string;
  /** Its report, which names the rating from which a mail is spam. */
  report: string;
}

/** SpamAssassin's usual limit, and the level from which Exchange moves a mail to the junk folder. */
const [usualLimit, junkLevel] = [5, 5];

/**
 * Whether the provider, or a mail server before it, marks the mail as spam: by a rating at or above the limit, or by a header. A sender who
 * writes such a header only harms their own mail.
 */
export function isMarkedAsSpam({ headers, score, report }: Filtered): boolean {
  const rating = Number.parseFloat(score);
  const limit = Number.parseFloat(/([\d.]+)(?: points)? required/i.exec(report)?.[1] ?? '');
  if (rating >= (limit > 0 ? limit : usualLimit)) return true;
  const said = (name: string) => headerOf(headers, name).trim().toLowerCase();
  return (
    /^yes\b/.test(said('x-spam-flag')) ||
    /^yes\b/.test(said('x-spam-status')) ||
    /(?:^|;)\s*sfv:spm\s*(?:;|$)/.test(said('x-forefront-antispam-report')) ||
    Number(said('x-ms-exchange-organization-scl') || -1) >= junkLevel
  );
}
