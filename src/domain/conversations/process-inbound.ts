import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { longUseCase, type TransactionContext } from '../shared/use-case.js';
import { applyStatus } from './apply-status.js';
import { boundContent } from './bounded-content.js';
import type { Channel, InboundContent, InboundFormat } from './channel.port.js';
import { applyEarlyCorrections, correctMessage } from './correct-message.js';
import { addIdentities, type KnownSender, lockSender } from './find-or-open-conversation.js';
import * as sql from './inbound.sql.js';
import { FinishedByAnother, type LedgerEvent, type Outcome } from './ledger-event.js';
import './ports.js';
import { replayedUnknownAccount } from './replay-inbound-events.js';
import { storeEcho, storeMessage } from './store-inbound-message.js';

const erased = { status: 'IGNORED', reason: 'erased' } as const;

/**
 * Turns one row of the ledger into what it is: a message with its contact, lead and conversation, a delivery status, or
 * nothing (with the reason). Safe to repeat: a row that is no longer RECEIVED is left alone, and a message is unique by
 * account and the provider's id. A row that no repeat can store is kept aside, where a person finds it, with the reason.
 */
export const processInbound = longUseCase({
  name: 'conversations.process-inbound',
  permission: 'inbound-event:process',
  input: z.object({ eventId: z.uuid() }),
  async run(context, { eventId }) {
    try {
      await context.transaction(tx => processEvent({ ...context, tx }, eventId));
    } catch (error) {
      const reason = unstorable(error);
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
  const format = ports.formats[event.provider];
  const outcome = event.erased
    ? erased
    : format
      ? await process(context, event, format)
      : ({ status: 'IGNORED', reason: `no_reader:${event.provider}` } as const);
  if (!('finished' in outcome)) await finish(tx, event, outcome);
  ports.metrics.inbound(event.provider, outcome.status);
}

/**
 * Why the next try would fail as this one did; null where it may go well. Postgres refuses the data themselves (class 22, a
 * check, a size that is beyond its limits), or our own code cannot cope with them.
 */
function unstorable(error: unknown): string | null {
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

async function process(context: TransactionContext, event: LedgerEvent, format: InboundFormat): Promise<Outcome> {
  if (event.reason !== replayedUnknownAccount) return apply(context, event, boundContent(format.read(event.body)));
  const account = await findAdopter(context.tx, event, format);
  if (!account) return { status: 'QUARANTINED', reason: 'unknown_account' };
  const outcome = await apply(context, { ...event, ...account }, boundContent(format.read(event.body)));
  if (account.accountId !== event.accountId) await context.tx.query(sql.moveEvent, [event.id, account.accountId]);
  return outcome;
}

type Adopter = Pick<LedgerEvent, 'accountId' | 'channel' | 'externalId'>;

/** A row that was quarantined for naming an unknown number, replayed: the account of that number, if the tenant has one by now. */
async function findAdopter(tx: Transaction, event: LedgerEvent, format: InboundFormat): Promise<Adopter | null> {
  const named = format.split(event.body)[0]?.externalId ?? null;
  if (named === null || named === event.externalId) return event;
  const [account] = await tx.query<{ id: string; channel: Channel }>(sql.findAccount, [event.provider, named]);
  return account ? { accountId: account.id, channel: account.channel, externalId: named } : null;
}

async function apply(context: TransactionContext, event: LedgerEvent, content: InboundContent): Promise<Outcome> {
  const { tx } = context;
  switch (content.type) {
    case 'ignored':
      return { status: 'IGNORED', reason: content.reason };
    case 'unreadable':
      return { status: 'QUARANTINED', reason: content.reason };
    case 'status':
      return applyStatus(tx, event.accountId, content.status);
    case 'message':
      return thenCorrected(
        tx,
        event,
        content.message.providerMessageId,
        await storeMessage(tx, event, content.message),
      );
    case 'echo':
      return thenCorrected(tx, event, content.message.providerMessageId, await storeEcho(tx, event, content));
    case 'edit':
    case 'revoke':
      return correctMessage(tx, event, content, context.clock.now());
    case 'address-change': {
      await lockSender(tx, event.channel, [...content.previous, ...content.next]);
      const [known] = await tx.query<KnownSender>(sql.findSender, [event.channel, content.previous, event.accountId]);
      if (!known) return { status: 'IGNORED', reason: 'address_change:sender_unknown' };
      await addIdentities(tx, event.channel, known, content.next);
      return { status: 'PROCESSED', messageId: null };
    }
  }
}

/** An edit or a withdrawal may overtake its message: what waits for this one is looked at again. */
async function thenCorrected(
  tx: Transaction,
  event: LedgerEvent,
  messageKey: string,
  outcome: Outcome,
): Promise<Outcome> {
  if (event.corrected) await applyEarlyCorrections(tx, event, messageKey);
  return outcome;
}
