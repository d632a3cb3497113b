import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import type { Channel } from './channel.port.js';
import type { Provider } from './provider.port.js';

const provenElsewhere: Statement = {
  name: 'channel-account.proven-elsewhere',
  text: 'select app.proven_elsewhere($1, $2, $3) as elsewhere',
};
const prove: Statement = {
  name: 'channel-account.prove',
  text: `select app.prove_channel_account(app.tenant(), $1, 'VENDOR')`,
};
const proofTimeoutMs = 5_000;

/** A number or page that a user claims, with the data that may prove it. */
export interface ClaimedNumber {
  provider: Provider;
  channel: Channel;
  externalId: string;
  credentials: Record<string, string | undefined>;
}
export type Proof = 'proven' | 'refused' | 'unknown';

/** Asks the vendor whether the number belongs to the credentials; returns `unknown` if the vendor cannot be asked. */
export async function checkOwnership({ provider, channel, externalId, credentials }: ClaimedNumber): Promise<Proof> {
  const { numberProof } = provider;
  if (!numberProof || !provider.sendsWith(credentials)) return 'unknown';
  const given = Object.fromEntries(Object.entries(credentials).filter(([, value]) => value !== undefined));
  const account = { channel, externalId, credentials: given as Record<string, string> };
  return numberProof.check(account, { timeoutMs: proofTimeoutMs });
}

/** Records the vendor's proof: the number belongs to this account, even if another tenant has entered it. */
export async function proveByVendor(tx: Transaction, accountId: string): Promise<void> {
  await tx.query(prove, [accountId]);
}

/** Throws if another tenant has proven the number: it cannot be taken by naming it, only with the vendor's proof. */
export async function assertNotProvenElsewhere(
  tx: Transaction,
  { provider, channel, externalId, credentials }: ClaimedNumber,
  proof: Proof,
) {
  const [found] = await tx.query<{ elsewhere: boolean }>(provenElsewhere, [provider.name, channel, externalId]);
  if (!found?.elsewhere) return;
  const couldAsk = provider.numberProof !== null && provider.sendsWith(credentials);
  if (couldAsk && proof === 'unknown')
    throw new DomainError(
      'UPSTREAM_FAILED',
      `Another business uses this number or page, and we could not check with ${provider.name} who owns it. Try again in a moment.`,
      ['externalId'],
    );
  const key = provider.numberProof?.credential;
  throw new DomainError(
    'CONFLICT',
    `Another business has proved that this number or page belongs to it.${key ? ` If it belongs to you, enter its ${key}: we check with the provider and assign it to you.` : ''}`,
    key && couldAsk ? ['credentials', key] : ['externalId'],
  );
}
