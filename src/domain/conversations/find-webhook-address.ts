import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { openUseCase } from '../shared/use-case.js';
import type { BodyIntake, OpenIntake } from './body-intake.port.js';
import { type ChannelProvider, channelProviders } from './channel.port.js';
import type { WebhookAnswer, WebhookRequest } from './inbound-gate.port.js';
import './provider.port.js';
import { webhookDeadlineMs, withDeadline } from './webhook-deadline.js';

/** The parts of a webhook's address: /webhooks/<provider>/<key>. */
export interface WebhookAddress {
  provider: ChannelProvider;
  key: string;
}

const providers: ReadonlySet<unknown> = new Set(channelProviders);

/** Checked by hand, since parsing the two inputs of a webhook by their fields took 12 µs. */
export function isWebhookAddress(given: unknown): boolean {
  const { provider, key } = given as Partial<WebhookAddress>;
  return providers.has(provider) && typeof key === 'string' && key.length >= 1 && key.length <= 200;
}

export interface FoundAddress {
  accountId: string;
  /** The provider's own response for this status; null for the default one. */
  answer(status: number): WebhookAnswer | null;
  /** The provider's own limit of the body; null for the usual one. */
  maxBytes: number | null;
  /** How to parse its body while it arrives; null if the body is read as a whole. */
  intake: { limits: BodyIntake; open: OpenIntake } | null;
  /** Maximum time to find the account and to store the webhook. */
  deadlineMs: number;
}

/**
 * Finds the account that a webhook was sent to, before its body is read, or the status with which it is refused. The account is
 * cached for a short time, so that receiveWebhook needs no look-up of its own.
 */
export const findWebhookAddress = openUseCase({
  name: 'conversations.find-webhook-address',
  permission: 'inbound-event:receive',
  input: z.custom<WebhookAddress & Pick<WebhookRequest, 'headers'>>(isWebhookAddress),
  audit: notAudited('Only reads.'),
  run: async ({ ports }, { provider, key, headers }): Promise<FoundAddress | { refused: 401 | 404 }> => {
    const { gate, intake } = ports.providers[provider] ?? {};
    if (!gate) return { refused: 404 };
    const { inboundAccounts } = ports;
    const account =
      inboundAccounts.cached(key) ?? (await withDeadline(webhookDeadlineMs, inboundAccounts.byWebhookKey(key)));
    if (account?.provider !== provider) return { refused: 404 };
    if (!gate.isSigned(headers)) return { refused: 401 };
    const open = intake?.open(headers, account.credentials, ports.files) ?? null;
    return {
      accountId: account.id,
      maxBytes: gate.maxBytes?.(headers) ?? null,
      intake: intake && open ? { limits: intake, open } : null,
      deadlineMs: intake && open ? intake.deadlineMs : webhookDeadlineMs,
      answer: status => gate.answer?.(status, headers, account.credentials) ?? null,
    };
  },
});
