import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn, runOnce } from '../shared/once.js';
import { longUseCase, type WriteContext } from '../shared/use-case.js';
import { type Channel, channelProviders, channels } from './channel.port.js';
import { readCredentials } from './channel-credentials.js';
import {
  assertNotProvenElsewhere,
  type ClaimedNumber,
  checkOwnership,
  type Proof,
  proveByVendor,
} from './claimed-number.js';
import './ports.js';
import { json } from '../shared/json-values.js';
import { text } from '../shared/texts.js';
import { mendAccount } from './open-account.js';
import { descriptorOf, type Provider } from './provider.port.js';
import { draftTemplates } from './templates/draft-templates.js';

const lasting = repeatReturnsIdIn('channel_account');

/**
 * Inserts the account; a tenant can connect a number only once. A number that the tenant lost to another tenant, and proves
 * again, returns with its history.
 */
const write: Statement = {
  name: 'channel-account.write',
  text: `insert into channel_account as a (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials, created_at, live, proof, proven_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $10, $11::text, case when $11::text is not null then $8::timestamptz end)
    on conflict (tenant_id, provider, channel, external_id) do update set name = excluded.name, credentials = excluded.credentials, live = excluded.live, active = true
      where a.lost_at is not null and $9 returning id`,
};

interface AccountDraft extends ClaimedNumber {
  name: string;
}

const audit = {
  'channel-account.created': {
    subject: 'channel-account',
    shows: ({
      provider,
      channel,
      name,
      externalId,
      proven,
    }: Omit<AccountDraft, 'provider'> & { provider: string; proven: boolean }) => ({
      provider,
      channel,
      name,
      externalId,
      proven,
    }),
  },
};

/**
 * Connects a number or page. Its credentials are encrypted before they are stored and never returned. Its webhook address
 * contains a random key, which identifies the account but proves nothing. If the credentials allow it, the vendor is asked
 * whether the number belongs to the tenant; otherwise the first signed webhook proves it, unless another tenant proved it
 * earlier.
 */
export const createChannelAccount = longUseCase({
  name: 'conversations.create-channel-account',
  permission: 'channel-account:create',
  input: z.object({
    provider: z.enum(channelProviders),
    channel: z.enum(channels),
    name: text('name').min(1),
    externalId: text('vendorId').min(1),
    credentials: json(),
    idempotencyKey,
  }),
  audit,
  async run(context, input) {
    const { ports } = context;
    const draft = readDraft(ports.providers[input.provider], input);
    const proof = await checkOwnership(draft);
    return context.transaction((tx, trail) => {
      const within = { ...context, tx, audit: trail };
      return runOnce(within, 'conversations.create-channel-account', input, lasting, () =>
        connect(within, draft, proof),
      );
    });
  },
});

function readDraft(
  provider: Provider | null,
  input: { provider: string; channel: Channel; name: string; externalId: string; credentials: unknown },
): AccountDraft {
  const { channel, name } = input;
  if (!provider) throw new DomainError('INVALID', `${input.provider} cannot be connected yet.`, ['provider']);
  if (!provider.channels.some(each => each.channel === channel)) {
    const carried = provider.channels.map(each => each.channel).join(', ');
    throw new DomainError('INVALID', `${provider.name} supports ${carried}, not ${channel}.`, ['channel']);
  }
  const externalId = provider.readExternalId(input.externalId, channel);
  if (externalId === null) throw new DomainError('INVALID', provider.asksForId, ['externalId']);
  return { provider, channel, name, externalId, credentials: readCredentials(provider, input.credentials) };
}

async function connect(
  { tx, ports, clock, audit: trail }: WriteContext<typeof audit>,
  draft: AccountDraft,
  proof: Proof,
): Promise<string> {
  const { provider, channel, name, externalId, credentials } = draft;
  if (proof !== 'proven' && provider.ownsExternalIds) await assertNotProvenElsewhere(tx, draft, proof);
  const sealed = ports.secrets.seal(JSON.stringify(credentials));
  const webhookKey = randomBytes(16).toString('base64url');
  const proven = proof === 'proven';
  const live = provider.sendsWith(credentials);
  const newAccountId = newId();
  const draftValues = [newAccountId, provider.name, channel, name, externalId, webhookKey, sealed, clock.now()];
  const values = [...draftValues, proven, live, provider.ownsExternalIds ? null : 'OWN'];
  const [account] = await tx.query<{ id: string }>(write, values);
  if (!account) throw new DomainError('CONFLICT', 'This number or page is already connected.', ['externalId']);
  if (descriptorOf(ports.providers, provider.name, channel)?.templates) await draftTemplates(tx, account.id);
  if (proof === 'proven') await proveByVendor(tx, account.id);
  // It came back with new credentials, which the vendor has just accepted.
  if (account.id !== newAccountId) await mendAccount(tx, account.id);
  trail['channel-account.created'].after({ ...draft, provider: provider.name, id: account.id, proven });
  return account.id;
}
