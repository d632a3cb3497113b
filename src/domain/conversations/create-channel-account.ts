import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { givesId, idempotencyKey, runOnce } from '../shared/once.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { type Channel, type ChannelProvider, channelProviders, channels } from './channel.port.js';
import { readCredentials, sendsToVendor } from './channel-credentials.js';
import './number-proof.port.js';
import './ports.js';
import { json } from '../shared/json-values.js';
import { text } from '../shared/texts.js';

/** The same tenant connects a number once; what it had lost to another, and proves now, is its own again with its history. */
const write: Statement = {
  name: 'channel-account.write',
  text: `insert into channel_account as a (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials, created_at, live)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $10)
    on conflict (tenant_id, provider, channel, external_id) do update set name = excluded.name, credentials = excluded.credentials, live = excluded.live, active = true
      where a.lost_at is not null and $9 returning id`,
};
const provenElsewhere: Statement = {
  name: 'channel-account.proven-elsewhere',
  text: 'select app.proven_elsewhere($1, $2, $3) as elsewhere',
};
const prove: Statement = {
  name: 'channel-account.prove',
  text: `select app.prove_channel_account($1, 'VENDOR')`,
};

const proofTimeoutMs = 5_000;

interface Wanted {
  provider: ChannelProvider;
  channel: Channel;
  name: string;
  externalId: string;
  credentials: Record<string, string | undefined>;
}
type Proof = 'proven' | 'refused' | 'unknown';

/**
 * Connects a number or page. Its credentials are sealed before they are stored and never read back; its webhook path holds
 * a key that nobody can guess, which names the account but proves nothing. Whose the number is, the vendor is asked where
 * there is an access token; else the first signed webhook proves it, unless another tenant has proven it by then.
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
  async run(context, input) {
    const { ports } = context;
    const { provider, channel } = input;
    if (!ports.gates[provider]) throw new DomainError('INVALID', `${provider} cannot be connected yet.`, ['provider']);
    const credentials = readCredentials(provider, input.credentials);
    const { name, externalId } = input;
    const wanted: Wanted = { provider, channel, name, externalId, credentials };
    const proof = await askVendor(context, wanted);
    return context.transaction(tx =>
      runOnce({ ...context, tx }, 'conversations.create-channel-account', input, givesId, () =>
        connect(context, tx, wanted, proof),
      ),
    );
  },
});

async function askVendor(
  { ports }: ScopedContext,
  { provider, channel, externalId, credentials }: Wanted,
): Promise<Proof> {
  const vendor = ports.numberProofs[provider];
  if (!vendor || !credentials.accessToken) return 'unknown';
  const given = Object.fromEntries(Object.entries(credentials).filter(([, value]) => value !== undefined));
  const account = { channel, externalId, credentials: given as Record<string, string> };
  return vendor.check(account, { timeoutMs: proofTimeoutMs });
}

async function connect(context: ScopedContext, tx: Transaction, wanted: Wanted, proof: Proof): Promise<string> {
  const { ports, clock } = context;
  const { provider, channel, name, externalId, credentials } = wanted;
  if (proof !== 'proven') await assertNobodysElse(tx, wanted, proof);
  const sealed = ports.secrets.seal(JSON.stringify(credentials));
  const webhookKey = randomBytes(16).toString('base64url');
  const proven = proof === 'proven';
  const live = sendsToVendor(credentials);
  const values = [newId(), provider, channel, name, externalId, webhookKey, sealed, clock.now(), proven, live];
  const [account] = await tx.query<{ id: string }>(write, values);
  if (!account) throw new DomainError('CONFLICT', 'You have connected this number or page already.', ['externalId']);
  if (proof === 'proven') await tx.query(prove, [account.id]);
  await recordAudit(tx, context, {
    action: 'channel-account.created',
    subjectType: 'channel-account',
    subjectId: account.id,
    after: { provider, channel, name, externalId, proven: proof === 'proven' },
  });
  return account.id;
}

/** What another tenant has proven cannot be taken by naming it, only by the vendor's word. */
async function assertNobodysElse(
  tx: Transaction,
  { provider, channel, externalId, credentials }: Wanted,
  proof: Proof,
) {
  const [found] = await tx.query<{ elsewhere: boolean }>(provenElsewhere, [provider, channel, externalId]);
  if (!found?.elsewhere) return;
  if (credentials.accessToken && proof === 'unknown')
    throw new DomainError(
      'UPSTREAM_FAILED',
      `Another business uses this number or page, and ${provider} could not be asked whose it is. Try again in a moment.`,
      ['externalId'],
    );
  throw new DomainError(
    'CONFLICT',
    'Another business has shown that this number or page is its own. If it is yours, give the accessToken of it: then the provider is asked, and it becomes yours.',
    credentials.accessToken ? ['credentials', 'accessToken'] : ['externalId'],
  );
}
