import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { keepArrived, UploadedFile } from '../media/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { BadInput } from '../shared/domain-error.js';
import { cleanText } from '../shared/text.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import type { ChannelProvider, InboundItem } from './channel.port.js';
import { isWebhookAddress, type WebhookAddress } from './find-webhook-address.js';
import { type InboundAccount, type InboundAccounts, signersOf } from './inbound-accounts.js';
import type { Credentials, WebhookRequest } from './inbound-gate.port.js';
import type { InboundWriter, LedgerEntry } from './inbound-writer.js';
import type { Provider } from './provider.port.js';
import { webhookDeadlineMs, withDeadline } from './webhook-deadline.js';

declare module '../shared/use-case.js' {
  interface Ports {
    inboundAccounts: InboundAccounts;
    inboundWriter: InboundWriter;
    /** Counts unsigned requests to an account by their network address. Throws RateLimited beyond the limit. */
    publicIntake: { count(accountId: string, address: string): Promise<void> };
  }
}

export type WebhookOutcome = { status: 200 | 400 | 401 | 403 | 404 };

interface ReceivedWebhook extends WebhookAddress {
  /** With the files that came with it, stored aside. They are discarded if they are not kept. */
  request: WebhookRequest & { files?: readonly UploadedFile[] };
  /** The network address of the sender. */
  address: string;
  /** The remaining time of the deadline. */
  withinMs?: number;
}

function isReceivedWebhook(given: unknown): boolean {
  const { request, address } = given as Partial<ReceivedWebhook>;
  return isWebhookAddress(given) && Buffer.isBuffer(request?.body) && typeof address === 'string';
}

/**
 * Stores each item of a webhook as an arrival, which a worker later admits to the ledger, and answers 200 only after the COMMIT.
 * Throws ServiceUnavailable if the rows could not be written in time: the vendor then sends the webhook again, and duplicates are
 * harmless.
 */
export const receiveWebhook = openUseCase({
  name: 'conversations.receive-webhook',
  permission: 'inbound-event:receive',
  input: z.custom<ReceivedWebhook>(isReceivedWebhook),
  audit: notAudited('The rows of the ledger record what was received.'),
  async run(context, webhook) {
    const { withinMs = webhookDeadlineMs } = webhook;
    const { files = [] } = webhook.request;
    const accepted = accept(context, webhook);
    if (files.length === 0) return await withDeadline(withinMs, store(context, webhook.provider, accepted));
    try {
      await keepFiles(context, await withDeadline(withinMs, accepted), files);
      return await withDeadline(withinMs, store(context, webhook.provider, accepted));
    } finally {
      await Promise.all(files.map(({ received }) => received.discard()));
    }
  },
});

const noneNamed: ReadonlyMap<string, InboundAccount[]> = new Map();

/** Checks the sender of the webhook and splits it into rows of the ledger; returns a status if it is refused. */
async function accept(
  context: UseCaseContext,
  { provider: name, key, request, address }: ReceivedWebhook,
): Promise<WebhookOutcome | LedgerEntry[]> {
  const { ports, requestId } = context;
  const provider = ports.providers[name];
  if (!provider) return { status: 404 };
  const { inboundAccounts } = ports;
  const account = inboundAccounts.cached(key) ?? (await inboundAccounts.byWebhookKey(key));
  if (account?.provider !== name) return { status: 404 };
  const signer = signerOf(provider, request, account);
  if (!signer) return { status: 401 };
  const { verified } = signer;
  if (!account.active) return { status: 403 };
  if (verified === 'public') await ports.publicIntake.count(account.id, address);
  let items: InboundItem[];
  try {
    items = provider.format.split(request.body, request);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    context.log.warn(
      { provider: name, accountId: account.id, reason: error.message },
      'webhook refused: its body cannot be read',
    );
    return { status: 400 };
  }
  const names = new Set<string>();
  for (const item of items) {
    const name = nameIn(item, account);
    if (name !== null) names.add(name);
  }
  // Awaited only if there is something to wait for: most webhooks name only the account whose address was called, which is proven.
  const named = names.size === 0 ? noneNamed : await inboundAccounts.byExternalIds(account.provider, names);
  const owners = items.map(item => ownerOf(item, account, signer.credentials, provider, named));
  if (verified === 'signed' && provider.ownsExternalIds)
    for (const { owner, reason } of owners) if (!reason && !owner.proven) await inboundAccounts.prove(owner);
  if (!account.active) return { status: 403 };
  return items.map((item, index) => entryOf(item, owners[index] ?? { owner: account, reason: null }, requestId));
}

/**
 * Keeps the files of a message for each tenant that has it, before its rows are written, so that the job that processes a row
 * finds them. This is not within the deadline: a storage needs time for thirty megabytes, and no vendor that sends so much has a
 * short timeout.
 */
async function keepFiles(
  context: UseCaseContext,
  entries: WebhookOutcome | readonly LedgerEntry[],
  files: readonly UploadedFile[],
): Promise<void> {
  if ('status' in entries) return;
  const tenants = [...new Set(entries.filter(({ kind }) => kind === 'message').map(({ tenantId }) => tenantId))];
  for (const [at, tenantId] of tenants.entries()) {
    const isLast = at === tenants.length - 1;
    // Keeping a file moves it, so all tenants except the last get a copy.
    await keepArrived(context, tenantId, isLast ? files : await Promise.all(files.map(file => copyOf(context, file))));
  }
}

async function copyOf({ ports }: UseCaseContext, { received, fileName, mimeType }: UploadedFile) {
  const copy = await ports.files.receive(received.open(), { maxBytes: received.sizeBytes });
  return new UploadedFile(copy, fileName, mimeType);
}

async function store(
  { ports }: UseCaseContext,
  name: ChannelProvider,
  accepted: Promise<WebhookOutcome | LedgerEntry[]>,
): Promise<WebhookOutcome> {
  const entries = await accepted;
  if ('status' in entries) return entries;
  await ports.inboundWriter.write(entries);
  for (const entry of entries) ports.metrics.inbound(name, entry.status);
  return { status: 200 };
}

/** Returns the credentials that verify the request: the account's, or for a while those before their last change; null if neither does. */
function signerOf(
  { gate }: Provider,
  request: WebhookRequest,
  account: InboundAccount,
): { credentials: Credentials; verified: 'signed' | 'public' } | null {
  for (const credentials of signersOf(account)) {
    const verified = gate.verify(request, credentials);
    if (verified) return { credentials, verified };
  }
  return null;
}

interface ItemOwner {
  owner: InboundAccount;
  /** Why the item is quarantined; null if it is to be processed. */
  reason: 'unknown_account' | 'foreign_account' | null;
}

/**
 * An item belongs to the account of the number that it names, if that account is of the same organisation and has the same secret
 * as the account whose address was called. Otherwise anyone could sign items for other tenants' numbers.
 */
function ownerOf(
  item: InboundItem,
  account: InboundAccount,
  signer: Credentials,
  { gate }: Provider,
  accounts: ReadonlyMap<string, InboundAccount[]>,
): ItemOwner {
  const named = accountsNamedBy(item, account, accounts);
  if (named === null) return { owner: account, reason: null };
  const owner = named.find(
    one =>
      one.organizationId === account.organizationId &&
      one.active &&
      signersOf(one).some(own => sameSecret(gate.secretOf(own), gate.secretOf(signer))),
  );
  if (owner) return { owner, reason: null };
  return { owner: account, reason: named.length > 0 ? 'foreign_account' : 'unknown_account' };
}

/** Returns the number that the item names; null if it names none, or that of the account whose address was called. */
function nameIn({ externalId, channel }: InboundItem, account: InboundAccount): string | null {
  if (externalId === null || (externalId === account.externalId && isChannelOf(account, channel))) return null;
  return cleanText(externalId);
}

/** Returns the accounts of the number and channel that the item names; null if it belongs to the account whose address was called. */
function accountsNamedBy(
  item: InboundItem,
  account: InboundAccount,
  accounts: ReadonlyMap<string, InboundAccount[]>,
): InboundAccount[] | null {
  const { alsoNamed = [], channel } = item;
  const name = nameIn(item, account);
  if (name === null) return null;
  const named = accounts.get(name) ?? [];
  if (named.length === 0 && isChannelOf(account, channel) && alsoNamed.includes(account.externalId)) return null;
  return named.filter(one => channel === null || one.channel === channel);
}

const isChannelOf = (account: InboundAccount, channel: InboundItem['channel']): boolean =>
  channel === null || channel === account.channel;

function entryOf(item: InboundItem, { owner, reason }: ItemOwner, requestId: string): LedgerEntry {
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
