import type { InboundContent } from '../../domain/conversations/channel.port.js';
import { mailboxesIn, storedAddressesOf } from './email.address.js';
import { type EmailHeaders, headerOf, messageIdsIn, readHeaders } from './email.headers.js';
import { ownIdsIn } from './email.own-ids.js';

interface Bounce {
  key: string;
  subject: string;
  text: string;
  /** The machine-readable parts: the report, and the head of the returned mail. */
  heads: string;
  headers: EmailHeaders;
  at: Date;
}

/**
 * Reads a mail server's report about a sent mail that it could not deliver (RFC 3464, or in words alone), as a failure of that
 * message. If a report (RFC 3464) does not name the mail, the address is what is known. A report about any other mail, or about one that is
 * only late, is ignored. No person wrote it, so it is not a message.
 * If the address does not exist, the report names it, so that nothing more is sent there.
 */
export function readBounce({ key, subject, text, heads, headers, at }: Bounce): InboundContent {
  const all = `${heads}\n${text.slice(0, 50_000)}`;
  const recipients = recipientsIn(all);
  const failed = recipients.find(fields => /^failed\b/i.test(headerOf(fields, 'action')));
  if (failed === undefined && (recipients.length > 0 || isLate.test(subject)))
    return { type: 'ignored', reason: 'bounce:not_failed' };
  const own = returnedIdIn(all, headers);
  const { code, words } = failed === undefined ? inWords(text) : inFields(failed);
  const error = `${code}: ${words.slice(0, 300) || 'the mail came back'}`;
  if (own === null) {
    const to = failed === undefined ? [] : recipientOf(failed).flatMap(storedAddressesOf);
    if (to.length === 0) return { type: 'ignored', reason: 'bounce' };
    const isOfOther = messageIds(all).length > 0 || headerOf(headers, 'in-reply-to').trim() !== '';
    return { type: 'returned-mail', reportId: `bounce:${key}`, to, error, at, isDead: isDead(code, words), isOfOther };
  }
  const refused = isDead(code, words) ? addressesIn(all, headers, failed) : [];
  return {
    type: 'status',
    status: {
      providerMessageId: `bounce:${key}`,
      status: 'FAILED',
      at,
      error,
      callbackData: own,
      ...(refused.length > 0 && { refusedAddresses: refused.flatMap(storedAddressesOf) }),
    },
  };
}

const isLate = /\bdelay|\(retraso\)|retrasad|demora|atrasad|^\W*(?:warning|aviso|advertencia)\b/i;

/** Returns the groups of fields about each recipient in a report. */
const recipientsIn = (text: string): EmailHeaders[] =>
  text
    .split(/\r?\n[ \t]*\r?\n/)
    .filter(block => /^Action:/im.test(block))
    .map(readHeaders)
    .filter(fields => fields.has('action') && ['final-recipient', 'original-recipient'].some(name => fields.has(name)));

/**
 * Returns the id of our message that came back: the returned mail's own id, otherwise the one that the report answers. The
 * returned mail also names earlier mails of its thread, which did not come back.
 */
function returnedIdIn(all: string, headers: EmailHeaders): string | null {
  const mentioned = new Set(ownIdsIn(messageIdsIn(all)));
  return (
    ownIdsIn(messageIds(all))[0] ??
    ownIdsIn(messageIdsIn(headerOf(headers, 'in-reply-to')))[0] ??
    ownIdsIn(messageIdsIn(headerOf(headers, 'references'))).at(-1) ??
    (mentioned.size === 1 ? ([...mentioned][0] ?? null) : null)
  );
}

/** Returns the ids of the mails that a report contains or reports about. */
const messageIds = (report: string): string[] =>
  [...report.matchAll(/^(?:X-)?(?:Original-)?Message-ID:\s*(<[^<>\s]{3,400}>)/gim)].map(([, id = '']) => id);

/** Returns the address that the mail was sent to: a mailbox may have forwarded it to the one that failed. */
function recipientOf(failed: EmailHeaders): string[] {
  const [original] = mailboxesIn(headerOf(failed, 'original-recipient'));
  const [final] = mailboxesIn(headerOf(failed, 'final-recipient'));
  return [original ?? final].filter(address => address !== undefined);
}

interface Reason {
  /** The extended code (RFC 3463), otherwise SMTP's own, otherwise `bounce`. */
  code: string;
  words: string;
}

const extendedCode = /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;
const smtpCode = /(?:^|[\s:])([45]\d\d)[ -](?=\S)/;
const codeIn = (line: string): string | null => (extendedCode.exec(line) ?? smtpCode.exec(line))?.[1] ?? null;

function inFields(fields: EmailHeaders): Reason {
  const words = headerOf(fields, 'diagnostic-code').replace(/^[\w-]+;\s*/, '');
  return { code: codeIn(headerOf(fields, 'status')) ?? codeIn(words) ?? 'bounce', words };
}

/** Reads the first line with a code, above the returned mail. */
function inWords(text: string): Reason {
  const [above = ''] = text.slice(0, 50_000).split(/^(?:Return-Path|Received|Message-ID):/im);
  for (const line of above.split(/\r?\n/)) {
    const code = codeIn(line);
    if (code !== null) return { code, words: line.trim() };
  }
  return { code: 'bounce', words: '' };
}

/** The address, its domain or its mailbox does not exist, or the mailbox is closed. */
const deadCodes = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.4.4', '5.4.310']);
/** Codes that some servers use for addresses that do not exist, and others for everything that they refuse. */
const vagueCodes = new Set(['5.0.0', '5.1.0', '5.4.1', '5.5.0', '550', '551', '553', '554', 'bounce']);
const deadWords =
  /\b(?:no such|unknown|invalid|non-?existent)\s(?:user|recipient|mailbox|address|account)|\b(?:user|recipient|mailbox|address|account)\b.{0,60}\b(?:unknown|not exist|not found|disabled|inactive|invalid)|no mailbox here by that name|recipient address rejected: access denied|no existe|não existe/i;

const isDead = (code: string, words: string): boolean =>
  deadCodes.has(code) || (vagueCodes.has(code) && deadWords.test(words));

const maxAddresses = 10;

/**
 * Returns the addresses that received nothing: those that the report names, and the one that our mail was written to, because a
 * mailbox may forward to another that does not exist.
 */
function addressesIn(all: string, headers: EmailHeaders, failed: EmailHeaders | undefined): string[] {
  const named = failed ? ['original-recipient', 'final-recipient'].map(name => headerOf(failed, name)) : [];
  const writtenTo = /^To:(.*(?:\r?\n[ \t].*)*)/im.exec(all)?.[1] ?? '';
  const addresses = [...named, headerOf(headers, 'x-failed-recipients'), writtenTo].flatMap(mailboxesIn);
  return [...new Set(addresses)].slice(0, maxAddresses);
}
