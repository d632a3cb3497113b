import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { BadInput } from '../shared/domain-error.js';
import { cleanText } from '../shared/text.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import type { InboundItem } from './channel.port.js';
import { webhookAddress } from './find-webhook-address.js';
import type { InboundAccount, InboundAccounts } from './inbound-accounts.js';
import type { InboundGate } from './inbound-gate.port.js';
import type { InboundWriter, LedgerEntry } from './inbound-writer.js';
import { webhookDeadlineMs, within } from './webhook-deadline.js';

declare module '../shared/use-case.js' {
  interface Ports {
    inboundAccounts: InboundAccounts;
    inboundWriter: InboundWriter;
  }
}

export type WebhookOutcome = { status: 200 | 400 | 401 | 403 | 404 };

const webhookInput = webhookAddress.extend({
  request: z.object({
    body: z.instanceof(Buffer),
    headers: z.custom<Record<string, string | string[] | undefined>>(),
    url: z.string(),
  }),
  /** How long it may take, where some of the time is gone already. */
  withinMs: z.number().max(webhookDeadlineMs).default(webhookDeadlineMs),
});

/**
 * Stores what a webhook brings, one row of the ledger an item with its job, and says 200 only after the COMMIT.
 * Throws ServiceUnavailable where the rows could not be written in time: the vendor sends them again, repeats change nothing.
 */
export const receiveWebhook = openUseCase({
  name: 'conversations.receive-webhook',
  permission: 'inbound-event:receive',
  input: webhookInput,
  run: (context, webhook) => within(webhook.withinMs, receive(context, webhook)),
});

async function receive(
  context: UseCaseContext,
  { provider, key, request }: Omit<z.output<typeof webhookInput>, 'withinMs'>,
): Promise<WebhookOutcome> {
  const { ports, requestId } = context;
  const gate = ports.gates[provider];
  const format = ports.formats[provider];
  if (!gate || !format) return { status: 404 };
  const account = await ports.inboundAccounts.byWebhookKey(key);
  if (account?.provider !== provider) return { status: 404 };
  if (!gate.verify(request, account.credentials)) return { status: 401 };
  if (!account.active) return { status: 403 };
  let items: InboundItem[];
  try {
    items = format.split(request.body);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    context.log.warn(
      { provider, accountId: account.id, reason: error.message },
      'webhook refused: its body cannot be read',
    );
    return { status: 400 };
  }
  const owners = await Promise.all(items.map(item => ownerOf(item, account, gate, ports.inboundAccounts)));
  for (const { owner, reason } of owners) if (!reason) await ports.inboundAccounts.prove(owner);
  if (!account.active) return { status: 403 };
  const entries = items.map((item, index) =>
    entryOf(item, owners[index] ?? { owner: account, reason: null }, requestId),
  );
  const kept = await ports.inboundWriter.write(entries);
  for (const entry of entries) ports.metrics.inbound(provider, entry.status);
  if (kept < entries.length) ports.metrics.inbound(provider, 'DUPLICATE', entries.length - kept);
  return { status: 200 };
}

interface Placed {
  owner: InboundAccount;
  /** Why it is kept and not looked at; null for what is to be processed. */
  reason: 'unknown_account' | 'foreign_account' | null;
}

/**
 * An item goes to the account that its number names, if that account is of the same organisation and the secret that verified
 * the request is its too: somebody else's secret, or the same one in somebody else's hands, signs for nobody.
 */
async function ownerOf(
  item: InboundItem,
  account: InboundAccount,
  gate: InboundGate,
  accounts: InboundAccounts,
): Promise<Placed> {
  if (item.externalId === null || item.externalId === account.externalId) return { owner: account, reason: null };
  const named = await accounts.byExternalId(account.provider, cleanText(item.externalId));
  const owner = named.find(
    one =>
      one.organizationId === account.organizationId &&
      one.active &&
      sameSecret(gate.secretOf(one.credentials), gate.secretOf(account.credentials)),
  );
  if (owner) return { owner, reason: null };
  return { owner: account, reason: named.length > 0 ? 'foreign_account' : 'unknown_account' };
}

function entryOf(item: InboundItem, { owner, reason }: Placed, requestId: string): LedgerEntry {
  return {
    tenantId: owner.tenantId,
    accountId: owner.id,
    kind: item.kind,
    key: cleanText(item.key),
    status: reason ? 'QUARANTINED' : 'RECEIVED',
    reason,
    requestId,
    body: item.body,
  };
}

function sameSecret(one: string | null, other: string | null): boolean {
  if (!one || !other) return false;
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
