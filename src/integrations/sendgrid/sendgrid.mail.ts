import type { InboundContent, InboundMedia, InboundMessage } from '../../domain/conversations/channel.port.js';
import type { InboundEmail } from '../../domain/conversations/email.port.js';
import type { Clock } from '../../domain/shared/clock.js';
import { collapseSpaces } from '../../domain/shared/collapse-spaces.js';
import { cleanJson, cleanText } from '../../domain/shared/text.js';
import { isObject } from '../channel-wire/json.js';
import { isUnread, readMailbox, readSender, unverifiedMark, withoutTag } from '../email/email.address.js';
import { type Automatic, automaticKind } from '../email/email.automatic.js';
import { readBounce } from '../email/email.bounce.js';
import { decodeWords, type EmailHeaders, headerOf, messageIdsIn, readHeaders } from '../email/email.headers.js';
import { htmlToText, safeHtml } from '../email/email.html.js';
import { ownIdsIn, unsubscribeIdIn } from '../email/email.own-ids.js';
import { checkSender } from '../email/email.sender-check.js';
import { isMarkedAsSpam } from '../email/email.spam.js';
import { visibleText } from '../email/email.visible-text.js';
import { envelopeOf, fieldsOf, type KeptFile, type KeptMail } from './sendgrid.kept-mail.js';

type Field = (name: string) => string;

/** Reads a mail in the form in which the intake kept it. */
export function readMail(mail: KeptMail, key: string, clock: Clock): InboundContent {
  const field = fieldsOf(mail);
  const headers = readHeaders(field('headers'));
  const envelope = envelopeOf(field);
  const subject = oneLine(decodeWords(field('subject') || headerOf(headers, 'subject')));
  const { address: from, name } = readSender(field('from') || headerOf(headers, 'from'));
  const { text, html } = textsOf(field);
  const envelopeFrom = envelope.from === null ? null : envelopeSender(envelope.from);
  const automatic = automaticKind({ headers, subject, from, envelopeFrom });
  const heads = mail.files.flatMap(file => file.head ?? []).join('\n');
  if (automatic === 'bounce') return cleanJson(readBounce({ key, subject, text, heads, headers, at: clock.now() }));
  if (from === null) return { type: 'unreadable', reason: 'no_sender' };
  const unsubscribed = unsubscribeIdIn(subject);
  if (unsubscribed !== null) return optOut(unsubscribed);
  if (envelope.to.some(to => withoutTag(to.toLowerCase()) === from)) return { type: 'ignored', reason: 'own_address' };
  const references = referencesOf(headers);
  const checked = checkSender({ from, envelopeFrom, spf: field('SPF'), dkim: field('dkim') });
  const isAnswer = checked === 'PASS' && ownIdsIn(references).length > 0;
  // An answer to a mail of ours from a verified sender is never spam, whatever a filter says.
  const isSpam = !isAnswer && isMarkedAsSpam({ headers, score: field('spam_score'), report: field('spam_report') });
  const replyTo = automatic === null && !isAnswer ? replyToIn(headers, [from, ...envelope.to]) : null;
  // The check of the sender's domain does not verify the address in Reply-To.
  const senderCheck = replyTo && checked === 'PASS' ? 'NONE' : checked;
  const verified = senderCheck === 'PASS';
  const person = replyTo?.address ?? from;
  const email: InboundEmail = cleanJson({
    subject,
    from,
    text,
    html,
    references,
    ownIds: verified ? ownIdsIn(references) : [],
    senderCheck,
    spf: field('SPF').trim().slice(0, 100) || null,
    dkim: field('dkim').trim().slice(0, 400) || null,
  });
  const said = saidIn(text, subject);
  const calendar = /METHOD:(\w+)/i.exec(heads)?.[1]?.toUpperCase() ?? null;
  // An answer to an invitation is written by the mail program when the person presses a button.
  const isMachine = automatic !== null || calendar === 'REPLY' || isUnread(person);
  const message: InboundMessage = {
    providerMessageId: key,
    sender: verified
      ? { addresses: [from], phone: null, email: from, name }
      : {
          addresses: [`${unverifiedMark}${person}`],
          phone: null,
          email: null,
          name: (replyTo ? replyTo.name : name) ?? person,
        },
    sentAt: dateOf(headers, clock),
    kind: kindOf(automatic ?? (isSpam ? 'spam' : null), calendar),
    body: said,
    media: mediaOf(mail, field),
    repliesTo: references.at(-1) ?? null,
    understandable: said !== '',
    keptOnly: isMachine || isSpam || senderCheck === 'FAIL',
    referral: null,
    email,
  };
  return { type: 'message', message: cleanJson(message) };
}

/**
 * Returns the address in Reply-To if it differs from the sender: a form of a website sends mails from an address of its own, and names the
 * visitor in Reply-To.
 */
function replyToIn(headers: EmailHeaders, others: readonly string[]): { address: string; name: string | null } | null {
  const { address, name } = readSender(headerOf(headers, 'reply-to'));
  const known = new Set(others.map(each => withoutTag(each.toLowerCase())));
  return address === null || known.has(withoutTag(address)) ? null : { address, name };
}

/** Returns the sender in the envelope: empty for the null sender (`<>`), null for an address that is not readable. */
const envelopeSender = (text: string): string | null => (/^\s*(?:<\s*)?(?:>\s*)?$/.test(text) ? '' : readMailbox(text));

const optOut = (messageId: string): InboundContent => ({
  type: 'opt-out',
  providerMessageId: null,
  callbackData: messageId,
  addresses: [],
  reason: 'List-Unsubscribe',
  at: null,
});

const oneLine = (text: string): string => collapseSpaces(text).slice(0, 1_000);

/** Returns the text, taken from the HTML if the mail has no other, and the HTML in a form that is safe to show. */
function textsOf(field: Field): { text: string; html: string | null } {
  const html = field('html');
  const text = field('text').replace(/\r\n?/g, '\n').trim();
  return { text: text === '' && html !== '' ? htmlToText(html) : text, html: safeHtml(html) || null };
}

/** Returns the text to understand. A mail without a text is understood by its subject. */
const saidIn = (text: string, subject: string): string => visibleText(text) || subject;

const maxReferences = 50;

function referencesOf(headers: EmailHeaders): string[] {
  const listed = messageIdsIn(headerOf(headers, 'references'));
  const answered = messageIdsIn(headerOf(headers, 'in-reply-to'));
  return [...new Set([...listed.filter(id => !answered.includes(id)), ...answered])].slice(-maxReferences);
}

function kindOf(automatic: Automatic | 'spam' | null, calendar: string | null): string {
  if (automatic !== null) return automatic;
  return calendar === null ? 'email' : 'calendar';
}

const earliest = Date.UTC(2010, 0, 1);

/** Returns the sender's time, or now if it is missing, plainly wrong or in the future. */
function dateOf(headers: EmailHeaders, clock: Clock): Date {
  const now = clock.now();
  const at = Date.parse(headerOf(headers, 'date').replace(/\([^)]{0,100}\)\s*$/, ''));
  return at >= earliest && at <= now.getTime() ? new Date(at) : now;
}

const maxFiles = 50;

function mediaOf({ files }: KeptMail, field: Field): InboundMedia[] {
  const info = attachmentInfo(field('attachment-info'));
  return files.slice(0, maxFiles).map(file => ({
    providerMediaId: null,
    mimeType: cleanText(file.mimeType),
    fileName: info(file)?.trim() || file.fileName,
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    voice: false,
    came: { problem: file.problem },
  }));
}

/** Returns the names of files from SendGrid's list. The names in the file parts lose non-English letters. */
function attachmentInfo(text: string): (file: KeptFile) => string | null {
  let root: unknown = null;
  try {
    root = JSON.parse(text || 'null');
  } catch {
    // The names in the file parts are used instead.
  }
  return ({ part }) => {
    const own = isObject(root) && Object.hasOwn(root, part) ? root[part] : null;
    const name = isObject(own) ? own.filename : null;
    return typeof name === 'string' ? name : null;
  };
}
