import { mobileNumberOf } from '../shared/phone.js';
import type { LedgerEvent, Outcome } from './ledger-event.js';

/** Reports of vendors about a person that wait for a contact with that person's address. */
export type AwaitingReport = 'marketing_wish' | 'opt_out';

/**
 * Leaves a report about somebody who is no contact yet in the ledger. A trigger reopens the row when a contact gets the address,
 * whoever adds it (docs/adr/0341). The caller holds the locks of the addresses. Of several addresses the first is kept, a number
 * in the form in which it is stored for people who were entered by hand.
 */
export function awaitSender({ channel }: LedgerEvent, addresses: readonly string[], report: AwaitingReport): Outcome {
  const [first] = addresses;
  const reason = `${report}:contact_unknown`;
  if (first === undefined) return { status: 'IGNORED', reason };
  const address = first.startsWith('+') ? mobileNumberOf(first) : first;
  return { status: 'IGNORED', reason, originalId: `${channel} ${address}` };
}
