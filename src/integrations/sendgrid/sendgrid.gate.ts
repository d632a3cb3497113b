import type { InboundGate } from '../../domain/conversations/inbound-gate.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { isSigned, keysOf, SignatureCheck, toleranceMs } from './sendgrid.signature.js';

/** Returns the gate. SendGrid signs the time and the raw bytes with its own key; the account has the public key. */
export const sendGridGateWith = (clock: Clock): InboundGate => ({
  isSigned,
  verify({ body, headers, signed }, credentials) {
    // A mail was already checked while it arrived, since its bytes are not kept as a whole.
    if (signed !== undefined) return signed ? 'signed' : null;
    const check = new SignatureCheck(headers, credentials, { now: clock.now(), maxAgeMs: toleranceMs });
    check.update(body);
    return check.holds() ? 'signed' : null;
  },
  secretOf: credentials => keysOf(credentials).join(' ') || null,
});
export const sendGridGate: InboundGate = sendGridGateWith(systemClock);
