import { consentOf, hasOptedOut, lockContact, readConsentWord, recordConsent } from '../../contacts/index.js';
import type { Transaction } from '../../shared/database.port.js';
import { isLanguage, type Language } from '../../shared/translations.js';
import type { TransactionContext } from '../../shared/use-case.js';
import { loadTenant } from '../../tenants/index.js';
import type { Channel, InboundMessage } from '../channel.port.js';
import { conversationTexts } from '../conversations.texts.js';
import { queueMessage } from '../queue-message.js';
import { dropQueued } from './drop-queued.js';

/** An opt-out or opt-in in an incoming message. */
export interface ConsentWish {
  optedOut: boolean;
  source: 'CONTACT' | 'VENDOR';
  channel: Channel;
  /** The language of the word; null if several languages have it. */
  language: Language | null;
}

/** Kinds of messages whose body the contact wrote or tapped on. */
const spoken = new Set(['text', 'email', 'button', 'interactive']);

type Said = Pick<InboundMessage, 'kind' | 'body' | 'media'>;
const wordOf = ({ kind, media, body }: Said) => (spoken.has(kind) && media.length === 0 ? readConsentWord(body) : null);

/** Whether the message asks for no more messages, whoever sent it. */
export const asksToStop = (message: Said): boolean => wordOf(message)?.optedOut === true;

/**
 * Returns the contact's wish to get no more messages, or to get them again; null if the message is no such wish. "Alta" is an
 * ordinary word if the contact has not opted out. If the message may be such a wish, the contact is locked, before its
 * conversation is.
 */
export async function readConsent(
  tx: Transaction,
  contactId: string,
  channel: Channel,
  message: Said & Pick<InboundMessage, 'consent'>,
): Promise<ConsentWish | null> {
  const { consent } = message;
  const word = wordOf(message);
  if (!consent && !word) return null;
  await lockContact(tx, contactId);
  if (consent) return { optedOut: consent === 'OPT_OUT', source: 'VENDOR', channel, language: word?.language ?? null };
  if (!word) return null;
  const state = await consentOf(tx, contactId);
  if (!word.optedOut && !(state && hasOptedOut(state, channel))) return null;
  return { ...word, source: 'CONTACT', channel };
}

/**
 * Applies the contact's wish, in the transaction that stores the message: records it with its proof, drops the queued messages,
 * and confirms it once, if the channel accepts that. A vendor that handles such words itself also confirms them itself.
 */
export async function applyConsentWish(
  context: TransactionContext,
  heard: { contactId: string; conversationId: string; messageId: string; said: string; consent: ConsentWish },
): Promise<void> {
  const { tx, scope } = context;
  const { contactId, conversationId, messageId, said, consent } = heard;
  const { optedOut, source, channel } = consent;
  const recorded = await recordConsent(tx, {
    contactId,
    optedOut,
    channel: null,
    saidOn: channel,
    source,
    reason: said,
    messageId,
  });
  if (!recorded?.changed) return;
  const tenant = await loadTenant(tx, scope.tenantId);
  if (optedOut) await dropQueued(tx, contactId, null, tenant.language);
  if (source === 'VENDOR') return;
  const language = consent.language ?? (await languageOf(tx, contactId)) ?? tenant.language;
  await queueMessage(context, {
    conversationId,
    contactId,
    author: 'SYSTEM',
    kind: 'confirmation',
    body: conversationTexts(language, optedOut ? 'optOutConfirmed' : 'optInConfirmed'),
    wish: { content: 'CONFIRMATION' },
  });
}

const languageStatement = { name: 'consent.language', text: 'select language from contact where id = $1' };

async function languageOf(tx: Transaction, contactId: string): Promise<Language | null> {
  const [contact] = await tx.query<{ language: string | null }>(languageStatement, [contactId]);
  const language = contact?.language?.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : null;
}
