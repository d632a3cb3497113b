import type { InboundGate } from '../../domain/conversations/inbound-gate.port.js';
import { answerMetaHandshake, verifyMetaSignature } from './meta.signature.js';

/**
 * Verifies Meta's webhooks: the app's secret signs the raw bytes, and a handshake with the account's own verify token proves
 * the address once.
 */
export const metaGate: InboundGate = {
  isSigned: headers => typeof headers['x-hub-signature-256'] === 'string',
  verify({ body, headers }, credentials) {
    const signature = headers['x-hub-signature-256'];
    const signed = typeof signature === 'string' && verifyMetaSignature(body, signature, credentials.appSecret ?? '');
    return signed ? 'signed' : null;
  },
  secretOf: credentials => credentials.appSecret || null,
  handshake(query, credentials) {
    const answer = answerMetaHandshake(query, credentials.verifyToken || null);
    return answer.status === 200 ? { status: 200, body: answer.challenge } : { status: answer.status, body: 'refused' };
  },
};
