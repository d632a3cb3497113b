import { z } from 'zod';
import { openUseCase } from '../shared/use-case.js';
import { channelProviders } from './channel.port.js';
import './ports.js';
import { webhookDeadlineMs, within } from './webhook-deadline.js';

/** What the address of a webhook says: /webhooks/<provider>/<key>. */
export const webhookAddress = z.object({ provider: z.enum(channelProviders), key: z.string().min(1).max(200) });
/**
 * Finds whose address a webhook was sent to, before anybody reads its body: the account's id, or how to answer. What it
 * finds is kept for a moment, so that receiveWebhook costs no look-up of its own.
 */
export const findWebhookAddress = openUseCase({
  name: 'conversations.find-webhook-address',
  permission: 'inbound-event:receive',
  input: webhookAddress.extend({ headers: z.custom<Record<string, string | string[] | undefined>>() }),
  run: async ({ ports }, { provider, key, headers }): Promise<{ accountId: string } | { refused: 401 | 404 }> => {
    const gate = ports.gates[provider];
    if (!gate || !ports.formats[provider]) return { refused: 404 };
    const account = await within(webhookDeadlineMs, ports.inboundAccounts.byWebhookKey(key));
    if (account?.provider !== provider) return { refused: 404 };
    return gate.isSigned(headers) ? { accountId: account.id } : { refused: 401 };
  },
});
