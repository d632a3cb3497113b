import type { Credentials, InboundGate } from '../../domain/conversations/inbound-gate.port.js';
import { answerMetaHandshake, verifyMetaSignature } from './meta.signature.js';

/** Meta signs the raw bytes with the app's secret, and verifies an address once with a token that we chose. */
export const metaGate: InboundGate = {
  provider: 'META',
  isSigned: headers => typeof headers['x-hub-signature-256'] === 'string',
  verify({ body, headers }, credentials: Credentials) {
    const signature = headers['x-hub-signature-256'];
    return typeof signature === 'string' && verifyMetaSignature(body, signature, credentials.appSecret ?? '');
  },
  secretOf: credentials => credentials.appSecret || null,
  handshake(query, credentials) {
    const answer = answerMetaHandshake(query, credentials.verifyToken || null);
    return answer.status === 200 ? { status: 200, body: answer.challenge } : { status: answer.status, body: 'refused' };
  },
};
