import {
  type ConsentWord,
  consentOf,
  hasOptedOut,
  hasSaidNoMarketing,
  lockContact,
  readConsentWord,
  recordConsent,
  recordStatedMarketingChoice,
} from '../../contacts/index.js';
import type { Transaction } from '../../shared/database.port.js';
import { textLanguageOf } from '../../shared/language-tag.js';
import type { Language } from '../../shared/translations.js';
import type { TransactionContext } from '../../shared/use-case.js';
import { loadTenant } from '../../tenants/index.js';
import type { Channel, InboundMessage } from '../channel.port.js';
import { conversationTexts } from '../conversations.texts.js';
import { queueMessage } from '../queue-message.js';
import { dropQueued, dropQueuedMarketing } from './drop-queued.js';

/** An opt-out or opt-in in an incoming message. */
export interface ConsentRequest {
  optedOut: boolean;
  /** Whether it is about marketing only. */
  marketing: boolean;
  source: 'CONTACT' | 'VENDOR';
  channel: Channel;
  /** The language of the word; null if several languages have it. */
  language: Language | null;
}

/** Kinds of messages whose body the contact wrote or tapped on. */
const spoken = new Set(['text', 'email', 'button', 'interactive']);

type Said = Pick<InboundMessage, 'kind' | 'body' | 'media'>;
const wordOf = ({ kind, media, body }: Said) => (spoken.has(kind) && media.length === 0 ? readConsentWord(body) : null);

/** Whether the message asks for no more messages, or for no more marketing; the sender does not matter here. */
export const asksToStop = (message: Said): boolean => wordOf(message)?.optedOut === true;

/**
 * Returns the contact's request to get no more messages or no more marketing, or to get them again; null if the message is no such request.
 * "Alta" is an ordinary word if the contact has stopped nothing. If the message may be such a request, the contact is locked, before its
 * conversation is.
 */
export async function readConsent(
  tx: Transaction,
  contactId: string,
  channel: Channel,
  message: Said & Pick<InboundMessage, 'consent'>,
): Promise<ConsentRequest | null> {
  const { consent } = message;
  const word = wordOf(message);
  if (!consent && !word) return null;
  await lockContact(tx, contactId);
  // A vendor that reports it keeps everything from the person, whatever they wrote.
  if (consent)
    return {
      optedOut: consent === 'OPT_OUT',
      marketing: false,
      source: 'VENDOR',
      channel,
      language: word?.language ?? null,
    };
  return word && requestOf(tx, contactId, channel, word);
}

/** Returns the request that a word makes when this contact writes it, whose lock is held; null if it is an ordinary word for them. */
export async function requestOf(
  tx: Transaction,
  contactId: string,
  channel: Channel,
  word: ConsentWord,
): Promise<ConsentRequest | null> {
  const request = { ...word, source: 'CONTACT', channel } as const;
  if (word.optedOut) return request;
  const state = await consentOf(tx, contactId);
  if (state && hasOptedOut(state, channel)) return request;
  return (await hasSaidNoMarketing(tx, contactId)) ? { ...request, marketing: true } : null;
}

/** A consent request, with the message or voice message that it came from. */
export interface ReceivedConsent {
  contactId: string;
  conversationId: string;
  messageId: string;
  /** The words, as proof. */
  said: string;
  consent: ConsentRequest;
}

/**
 * Applies the contact's request, in the transaction that stores the message: records it with its proof, drops the queued messages, and
 * confirms it once, if the channel accepts that. A vendor that handles such words itself also confirms them itself.
 */
export async function applyConsentRequest(context: TransactionContext, heard: ReceivedConsent): Promise<void> {
  const { tx, scope } = context;
  const { contactId, conversationId, consent } = heard;
  const { source } = consent;
  const tenant = await loadTenant(tx, scope.tenantId);
  const change = consent.marketing ? changeMarketing : changeConsent;
  const confirmation = await change(context, heard, tenant.language);
  if (!confirmation || source === 'VENDOR') return;
  const language = consent.language ?? (await languageOf(tx, contactId)) ?? tenant.language;
  await queueMessage(context, {
    conversationId,
    contactId,
    author: 'SYSTEM',
    kind: 'confirmation',
    body: conversationTexts(language, confirmation),
    request: { content: 'CONFIRMATION' },
  });
}

type Confirmation = 'marketingStopConfirmed' | 'optOutConfirmed' | 'optInConfirmed';

/** Returns how it is confirmed; null if nothing changed. A contact who wants messages again wants marketing again too. */
async function changeConsent(
  context: TransactionContext,
  heard: ReceivedConsent,
  language: Language,
): Promise<Confirmation | null> {
  const { tx } = context;
  const { contactId, messageId, said, consent } = heard;
  const { optedOut, source, channel } = consent;
  const change = { contactId, optedOut, channel: null, saidOn: channel, source, reason: said, messageId };
  const recorded = await recordConsent(tx, change);
  if (!optedOut && (await hasSaidNoMarketing(tx, contactId))) await changeMarketing(context, heard, language);
  if (!recorded?.changed) return null;
  if (optedOut) await dropQueued(tx, contactId, null, language);
  return optedOut ? 'optOutConfirmed' : 'optInConfirmed';
}

/** Does the same for marketing alone. A contact who gets no messages at all gets no confirmation either. */
async function changeMarketing(
  { tx, clock }: TransactionContext,
  { contactId, messageId, said, consent }: ReceivedConsent,
  language: Language,
): Promise<Confirmation | null> {
  const { optedOut, source, channel } = consent;
  const choice = { contactId, wanted: !optedOut, source, reason: said, at: clock.now(), messageId };
  if (!(await recordStatedMarketingChoice(tx, choice))) return null;
  if (!optedOut) return 'optInConfirmed';
  await dropQueuedMarketing(tx, contactId, null, language);
  const state = await consentOf(tx, contactId);
  return state && hasOptedOut(state, channel) ? null : 'marketingStopConfirmed';
}

const languageStatement = {
  name: 'consent.language',
  text: `select c.language as entered, (select i.language from conversation v join message m on m.conversation_id = v.id join lead_intent i on i.message_id = m.id
      where v.contact_id = c.id and m.direction = 'INBOUND' and i.language is not null order by m.sequence desc limit 1) as written
    from contact c where c.id = $1`,
};

/** Returns the language in which the contact last wrote, otherwise the one that somebody entered: "STOP" is said in many. */
async function languageOf(tx: Transaction, contactId: string): Promise<Language | null> {
  const [contact] = await tx.query<{ entered: string | null; written: string | null }>(languageStatement, [contactId]);
  return textLanguageOf(contact?.written) ?? textLanguageOf(contact?.entered);
}
