import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import { isId } from '../shared/id.js';
import { json } from '../shared/json-values.js';
import { text } from '../shared/texts.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { ChannelAccount } from './channel-account.entity.js';
import { readCredentials } from './channel-credentials.js';
import { assertNotProvenElsewhere, type ClaimedNumber, checkOwnership, proveByVendor } from './claimed-number.js';
import { mendAccount, wakeHeld } from './open-account.js';
import { openCredentials } from './open-credentials.js';
import './ports.js';
import type { Provider } from './provider.port.js';

/** How long webhooks signed with the old secrets are still accepted: vendors retry for hours. */
const overlapMs = dayMs;

const audit = {
  'channel-account.updated': {
    subject: 'channel-account',
    shows: ({ name, pausedAt }: ChannelAccount) => ({ name, paused: pausedAt !== null }),
  },
};
type Secrets = Record<string, string | undefined>;

/**
 * Renames an account, pauses and resumes it, or changes its credentials: those that are left out stay, null removes one. With new
 * credentials the account no longer counts as broken, until the vendor refuses it again; webhooks signed with the old ones are
 * accepted for one more day. Stored credentials that cannot be read any more, because ENCRYPTION_KEY was lost, are replaced by the new
 * ones alone. While the account is paused, its messages wait and are sent in order afterwards; incoming messages
 * are still accepted.
 */
export const updateChannelAccount = longUseCase({
  name: 'conversations.update-channel-account',
  permission: 'channel-account:update',
  input: z.object({
    channelAccountId: z.string(),
    name: text('name').min(1).nullish(),
    credentials: json().nullish(),
    active: z.boolean().nullish(),
  }),
  audit,
  async run(context, { channelAccountId, name, credentials: given, active }) {
    for (const [field, value] of Object.entries({ name, credentials: given, active }))
      if (value === null) throw new DomainError('INVALID', `The ${field} of an account cannot be empty.`, [field]);
    const { ports, clock } = context;
    const claimed = given === undefined ? null : await readClaim(context, channelAccountId, given);
    const proof = claimed ? await checkOwnership(claimed) : 'unknown';
    return context.transaction(async (tx, trail) => {
      const account = await lockAccount(tx, channelAccountId);
      const stored = claimed ? secretsOf(context, account, claimed.provider) : {};
      const changed = claimed ? changedKeys(stored ?? {}, claimed.credentials) : [];
      trail['channel-account.updated'].beforeAndAfter(account, {
        ...(changed.length > 0 && { after: { rotated: changed } }),
      });
      if (name) account.name = name;
      const wasPaused = account.pausedAt !== null;
      if (typeof active === 'boolean') account.pausedAt = active ? null : (account.pausedAt ?? clock.now());
      if (claimed && (changed.length > 0 || stored === null)) {
        if (proof !== 'proven' && claimed.provider.ownsExternalIds) await assertNotProvenElsewhere(tx, claimed, proof);
        account.previousCredentials = stored && account.credentials;
        account.previousUntil = stored && new Date(clock.now().getTime() + overlapMs);
        account.credentials = ports.secrets.seal(JSON.stringify(claimed.credentials));
        account.live = claimed.provider.sendsWith(claimed.credentials);
      }
      await tx.em.flush();
      if (proof === 'proven') await proveByVendor(tx, account.id);
      if (claimed) await mendAccount(tx, account.id);
      else if (wasPaused && account.pausedAt === null) await wakeHeld(tx, account.id);
      return account.id;
    });
  },
});

/** Returns the account, locked for this transaction. */
async function lockAccount(tx: Transaction, id: string): Promise<ChannelAccount> {
  const found = isId(id) ? await tx.em.findOne(ChannelAccount, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found) throw noAccount();
  return found;
}

export const noAccount = () => new DomainError('NOT_FOUND', 'Account not found.', ['channelAccountId']);

/**
 * Returns the stored credentials that its provider defines; null if they cannot be read any more. A demo account also stores the key with
 * which its simulator signs, which no user entered.
 */
function secretsOf(
  { ports }: Pick<ScopedContext, 'ports'>,
  { credentials }: Pick<ChannelAccount, 'credentials'>,
  { credentials: { shape } }: Pick<Provider, 'credentials'>,
): Secrets | null {
  const kept = openCredentials(ports.secrets, credentials);
  return kept && Object.fromEntries(Object.entries(kept).filter(([key]) => Object.hasOwn(shape, key)));
}

/** Returns the names of the credentials that differ. The names may be shown; the values may not. */
const changedKeys = (before: Secrets, after: Secrets): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(key => before[key] !== after[key]).sort();

async function readClaim(context: ScopedContext, id: string, given: unknown): Promise<ClaimedNumber> {
  const account = isId(id) ? await context.transaction(tx => tx.em.findOne(ChannelAccount, { id })) : null;
  if (!account) throw noAccount();
  const provider = context.ports.providers[account.provider];
  if (!provider) throw new DomainError('CONFLICT', `${account.provider} is not connected.`, ['channelAccountId']);
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const merged = isObject ? withoutNulls({ ...secretsOf(context, account, provider), ...given }) : given;
  const { channel, externalId } = account;
  return {
    provider,
    channel,
    externalId,
    credentials: readCredentials(provider, merged, isObject ? withoutNulls(given) : given),
  };
}

const withoutNulls = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
