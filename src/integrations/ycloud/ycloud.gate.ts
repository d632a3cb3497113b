import type { InboundGate } from '../../domain/conversations/inbound-gate.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { verifyYCloudSignature } from './ycloud.signature.js';

/** YCloud signs the time and the raw bytes with the secret of the webhook endpoint. */
export const ycloudGateWith = (clock: Clock): InboundGate => ({
  isSigned: headers => typeof headers['ycloud-signature'] === 'string',
  verify({ body, headers }, { webhookSecret = '' }) {
    const signature = headers['ycloud-signature'];
    const signed = typeof signature === 'string' && verifyYCloudSignature(body, signature, webhookSecret, clock.now());
    return signed ? 'signed' : null;
  },
  secretOf: ({ webhookSecret }) => webhookSecret || null,
});
export const ycloudGate: InboundGate = ycloudGateWith(systemClock);
