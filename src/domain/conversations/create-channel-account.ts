import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { givesId, idempotencyKey } from '../shared/once.js';
import { cleanText } from '../shared/text.js';
import { useCase } from '../shared/use-case.js';
import { channelProviders, channels } from './channel.port.js';
import { ChannelAccount } from './channel-account.entity.js';
import { readCredentials } from './channel-credentials.js';
import './ports.js';

const takenStatement = {
  name: 'channel-account.taken',
  text: 'select exists (select from app.find_channel_accounts($1, array[$2]) a where a.channel = $3) as taken',
};

/**
 * Connects a number or page. Its credentials are sealed before they are stored and never read back; its webhook path holds
 * a key that nobody can guess, which names the account but proves nothing: the signature does.
 */
export const createChannelAccount = useCase({
  name: 'conversations.create-channel-account',
  permission: 'channel-account:create',
  input: z.object({
    provider: z.enum(channelProviders),
    channel: z.enum(channels),
    name: z.string().trim().min(1).max(200),
    externalId: z.string().trim().min(1).max(200),
    credentials: z.unknown(),
    idempotencyKey,
  }),
  once: givesId,
  async run(context, { provider, channel, name, externalId, credentials }) {
    const { tx, ports, clock, scope } = context;
    if (!ports.gates[provider]) throw new DomainError('INVALID', `${provider} cannot be connected yet.`, ['provider']);
    const given = readCredentials(provider, credentials);
    const [found] = await tx.query<{ taken: boolean }>(takenStatement, [provider, externalId, channel]);
    if (found?.taken) throw new DomainError('CONFLICT', 'This number or page is connected already.', ['externalId']);
    const account = tx.em.create(ChannelAccount, {
      id: newId(),
      tenantId: scope.tenantId,
      provider,
      channel,
      name: cleanText(name),
      externalId: cleanText(externalId),
      webhookKey: randomBytes(16).toString('base64url'),
      credentials: ports.secrets.seal(JSON.stringify(given)),
      active: true,
      createdAt: clock.now(),
    });
    await recordAudit(tx, context, {
      action: 'channel-account.created',
      subjectType: 'channel-account',
      subjectId: account.id,
      after: { provider, channel, name: account.name, externalId: account.externalId },
    });
    return account.id;
  },
});
