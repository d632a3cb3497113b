import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { longUseCase } from '../shared/use-case.js';
import { tenantProblem } from '../tenants/index.js';
import type { Channel, ChannelProvider } from './channel.port.js';
import { mendAccount } from './open-account.js';
import { openCredentials } from './open-credentials.js';
import { noAccount } from './update-channel-account.js';
import './ports.js';
import './provider.port.js';

const testTimeoutMs = 10_000;

const load: Statement = {
  name: 'channel-account.to-test',
  text: 'select id, provider, channel, external_id as "externalId", credentials from channel_account where id = $1',
};
const noteRefusal: Statement = {
  name: 'channel-account.note-refusal',
  text: 'update channel_account set last_error = $2, broken_at = case when $3 then coalesce(broken_at, now()) else broken_at end where id = $1',
};

interface Tested {
  id: string;
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  credentials: string;
}

const audit = {
  'channel-account.tested': {
    subject: 'channel-account',
    shows: ({ works }: { works: boolean }) => ({ works }),
  },
};

/**
 * Asks the vendor whether the account works, and sends no message. An account that works is no longer marked as broken; one whose
 * credentials the vendor refuses is marked as broken. A sandbox account has no vendor to ask, and counts as working.
 */
export const testChannelAccount = longUseCase({
  name: 'conversations.test-channel-account',
  permission: 'channel-account:update',
  input: z.object({ channelAccountId: z.string() }),
  audit,
  async run({ read, transaction, ports }, { channelAccountId }) {
    const [account] = isId(channelAccountId) ? await read.query<Tested>(load, [channelAccountId]) : [];
    if (!account) throw noAccount();
    const { id, channel, externalId } = account;
    const credentials = openCredentials(ports.secrets, account.credentials);
    if (!credentials)
      throw new DomainError('CONFLICT', 'The stored credentials cannot be read any more. Enter all of them again.', [
        'channelAccountId',
      ]);
    const provider = ports.providers[account.provider];
    if (!provider?.accountTest || !provider.sendsWith(credentials)) return id;
    const verdict = await provider.accountTest.test({ channel, externalId, credentials }, { timeoutMs: testTimeoutMs });
    if (verdict.kind === 'works') {
      await transaction(async (tx, trail) => {
        await mendAccount(tx, id);
        trail['channel-account.tested'].after({ id, works: true });
      });
      return id;
    }
    const said = verdict.kind === 'refused' ? `${verdict.code}: ${verdict.reason}` : verdict.reason;
    if (verdict.kind === 'refused')
      await transaction(async (tx, trail) => {
        await tx.query(noteRefusal, [id, await tenantProblem(tx, said), verdict.isBroken]);
        trail['channel-account.tested'].after({ id, works: false });
      });
    throw new DomainError(
      'UPSTREAM_FAILED',
      verdict.kind === 'refused'
        ? `${provider.name} rejected the request: ${said}`
        : `${provider.name} could not be reached: ${said}`,
      ['channelAccountId'],
    );
  },
});
