import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Transaction } from '../shared/database.port.js';
import { longUseCase, type TransactionContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { applyMarketingChoice } from './apply-marketing-choice.js';
import { applyReceipt } from './apply-receipt.js';
import { applyReturnedMail } from './apply-returned-mail.js';
import { applyStatus } from './apply-status.js';
import { applyThreadControl } from './apply-thread-control.js';
import { applyVendorConsent } from './apply-vendor-consent.js';
import { boundContent } from './bounded-content.js';
import { changeAddress } from './change-address.js';
import type { Channel, InboundContent, InboundMessage } from './channel.port.js';
import { noteRefusedByContact } from './consent/note-refused-by-contact.js';
import { correctMessage, reopenCorrections } from './correct-message.js';
import { requestName } from './find-name.js';
import { findSender, lockSender } from './find-or-open-conversation.js';
import * as sql from './inbound.sql.js';
import { FinishedByAnother, type LedgerEvent, type Outcome } from './ledger-event.js';
import { withProductNames } from './name-ordered-products.js';
import { settleOwnEcho } from './own-echo.js';
import './ports.js';
import { descriptorOf, type Provider } from './provider.port.js';
import { removeReaction, reopenRemovals } from './remove-reaction.js';
import { replayedUnknownAccount } from './replay-inbound-events.js';
import { reportAccountTrouble } from './report-account-trouble.js';
import { storeEcho, storeMessage } from './store-inbound-message.js';
import { applyTemplateStatus } from './templates/apply-template-status.js';

const erased = { status: 'IGNORED', reason: 'erased' } as const;

/**
 * Processes one row of the ledger: stores its message with contact, lead and conversation, applies its delivery status, or
 * records why there is nothing to do. Safe to repeat: a row that is no longer RECEIVED is not changed, and a message is unique by
 * account and provider's id. A row that fails in a way that a retry cannot fix is quarantined with the reason.
 */
export const processInbound = longUseCase({
  name: 'conversations.process-inbound',
  permission: 'inbound-event:process',
  input: z.object({ eventId: z.uuid() }),
  audit: notAudited('The row of the ledger records what was received and the result.'),
  async run(context, { eventId }) {
    try {
      await context.transaction(tx => processEvent({ ...context, tx }, eventId), 'inbound');
    } catch (error) {
      const reason = permanentFailure(error);
      if (!reason) throw error;
      context.log.error(
        { eventId, reason, error: String(error) },
        'a row of the ledger cannot be stored: it is quarantined',
      );
      await context.transaction(tx => tx.query(sql.finishEvent, [eventId, 'QUARANTINED', reason, null, null]));
    }
  },
});

async function processEvent(context: TransactionContext, eventId: string): Promise<void> {
  const { tx, ports } = context;
  const [event] = await tx.query<LedgerEvent>(sql.loadEvent, [eventId]);
  if (event?.status !== 'RECEIVED') return;
  if (event.erased || event.reason === replayedUnknownAccount) tx.leaveGroup();
  const provider = ports.providers[event.provider];
  const outcome = event.erased
    ? erased
    : provider
      ? await process(context, event, provider)
      : ({ status: 'IGNORED', reason: `no_reader:${event.provider}` } as const);
  if (!('finished' in outcome)) await finish(tx, event, outcome);
  ports.metrics.inbound(event.provider, outcome.status);
}

/**
 * Returns a reason if a retry would fail in the same way: Postgres refuses the data (class 22, a check, a size beyond its
 * limits), or our own code cannot handle them. Returns null if a retry may succeed.
 */
function permanentFailure(error: unknown): string | null {
  if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)
    return `unprocessable:${error.name}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(22...|23502|23514|54...)$/.test(code) ? `unprocessable:${code}` : null;
}

async function finish(tx: Transaction, event: LedgerEvent, outcome: Outcome): Promise<void> {
  const reason = outcome.status === 'PROCESSED' ? null : outcome.reason;
  const messageId = outcome.status === 'PROCESSED' ? outcome.messageId : null;
  const finished =
    reason === erased.reason
      ? await tx.query(sql.forgetEvent, [event.id])
      : await tx.query(sql.finishEvent, [event.id, outcome.status, reason, messageId, outcome.originalId ?? null]);
  if (finished.length === 0) throw new FinishedByAnother(event.id);
}

async function process(context: TransactionContext, event: LedgerEvent, provider: Provider): Promise<Outcome> {
  const { format } = provider;
  const locale = format.phonesAreTyped ? (await loadTenant(context.tx, context.tx.tenantId)).locale : undefined;
  const read = () => boundContent(format.read(event.body, event.key, locale));
  if (event.reason !== replayedUnknownAccount) return apply(context, event, read());
  const account = await findNamedAccount(context.tx, event, provider);
  if (!account) return { status: 'QUARANTINED', reason: 'unknown_account' };
  const outcome = await apply(context, { ...event, ...account }, read());
  if (account.accountId !== event.accountId) await context.tx.query(sql.reassignEvent, [event.id, account.accountId]);
  return outcome;
}

type NamedAccount = Pick<LedgerEvent, 'accountId' | 'channel' | 'externalId'>;

/**
 * For the replay of a row that was quarantined because its number was unknown: returns the account of that number, if the tenant
 * has connected it since.
 */
async function findNamedAccount(
  tx: Transaction,
  event: LedgerEvent,
  { format }: Provider,
): Promise<NamedAccount | null> {
  const [item] = format.split(event.body);
  const named = item?.externalId ?? null;
  const channel = item?.channel ?? null;
  if (named === null || (named === event.externalId && (channel ?? event.channel) === event.channel)) return event;
  const values = [event.provider, named, channel];
  const [account] = await tx.query<{ id: string; channel: Channel }>(sql.findAccount, values);
  return account ? { accountId: account.id, channel: account.channel, externalId: named } : null;
}

async function apply(context: TransactionContext, event: LedgerEvent, content: InboundContent): Promise<Outcome> {
  const { tx, ports } = context;
  const descriptor = descriptorOf(ports.providers, event.provider, event.channel);
  // Only plain messages come in bursts, and they take only the locks of their sender.
  if (content.type !== 'message' || !isPlain(content.message) || event.corrected) tx.leaveGroup();
  switch (content.type) {
    case 'ignored':
      return { status: 'IGNORED', reason: content.reason };
    case 'unreadable':
      return { status: 'QUARANTINED', reason: content.reason };
    case 'status':
      // It takes the contact's lock, so it comes before whatever locks the message.
      if (content.status.optedOut)
        await noteRefusedByContact(tx, event.accountId, content.status.optedOut, content.status);
      return applyStatus(tx, event.accountId, content.status);
    case 'returned-mail':
      return applyReturnedMail(tx, event, content);
    case 'opt-out':
    case 'opt-in':
      return applyVendorConsent(context, event, content);
    case 'marketing-choice':
      return applyMarketingChoice(context, event, content);
    case 'message': {
      const { sender, providerMessageId } = content.message;
      const message = await withProductNames(tx, content.message);
      const outcome = await storeMessage(context, event, message, descriptor);
      if (descriptor?.nameless && sender.name === null) await requestName(tx, event, sender.addresses);
      const reactedTo = reactedToBy(content.message);
      if (reactedTo !== null)
        for (const id of await reopenRemovals(tx, event, reactedTo)) await processEvent(context, id);
      return withEarlyCorrections(context, event, providerMessageId, outcome);
    }
    case 'echo': {
      const own = await settleOwnEcho(tx, event, content, sealed => ownAppIdOf(context, event, sealed));
      if (own) return own;
      return withEarlyCorrections(
        context,
        event,
        content.message.providerMessageId,
        await storeEcho(context, event, content, descriptor),
      );
    }
    case 'template-status':
      return applyTemplateStatus(tx, event, content);
    case 'account-trouble':
      return reportAccountTrouble(tx, event, content);
    case 'receipt':
      return applyReceipt(tx, event, content);
    case 'ad-lead': {
      const { accountId, id: eventId } = event;
      await tx.enqueue('ads/fetch-lead', { accountId, eventId, adLeadId: content.leadId });
      return { status: 'PROCESSED', messageId: null };
    }
    case 'comment':
      await tx.enqueue('comments/receive', { eventId: event.id });
      return { status: 'PROCESSED', messageId: null };
    case 'thread-control':
      return applyThreadControl(tx, event, content, sealed => ownAppIdOf(context, event, sealed));
    case 'edit':
    case 'revoke':
      return correctMessage(tx, event, content, context.clock.now());
    case 'unreact':
      return removeReaction(tx, event, content, context.clock.now());
    case 'address-change': {
      lockSender(tx, event.channel, [...content.previous, ...content.next]);
      const known = await findSender(tx, event, content.previous, [event.channel]);
      if (!known) return { status: 'IGNORED', reason: 'address_change:sender_unknown' };
      await changeAddress(tx, event, known, content);
      return { status: 'PROCESSED', messageId: null };
    }
  }
}

const reactedToBy = ({ kind, repliesTo }: InboundMessage): string | null => (kind === 'reaction' ? repliesTo : null);

const isPlain = (message: InboundMessage): boolean =>
  !message.email && !message.sender.sharedNumber && message.media.length === 0 && reactedToBy(message) === null;

function ownAppIdOf({ ports }: TransactionContext, { provider }: LedgerEvent, sealed: string): string | null {
  return ports.providers[provider]?.ownAppId?.(JSON.parse(ports.secrets.open(sealed))) ?? null;
}

/**
 * Applies the edits and withdrawals that arrived before this message, in the message's own transaction: the code that responds
 * must not see a text that was withdrawn, and must see a corrected text in its last form.
 */
async function withEarlyCorrections(
  context: TransactionContext,
  event: LedgerEvent,
  messageKey: string,
  outcome: Outcome,
): Promise<Outcome> {
  if (event.corrected)
    for (const id of await reopenCorrections(context.tx, event, messageKey)) await processEvent(context, id);
  return outcome;
}
