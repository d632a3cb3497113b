import { DomainError } from '../shared/domain-error.js';
import { type Outbound, OutboundRefused } from '../shared/outbound.port.js';

/**
 * Returns the URL in the form in which it is stored. Throws INVALID if nothing may be sent to it: it is not an https address, its name
 * cannot be resolved, or it leads into the operator's own network. It is checked again at each delivery, because DNS may change.
 */
export async function readEndpointUrl(outbound: Outbound, given: string): Promise<string> {
  try {
    await outbound.check(given);
    return new URL(given).href;
  } catch (error) {
    if (!(error instanceof OutboundRefused)) throw error;
    throw new DomainError('INVALID', `Nothing can be sent to this address: ${error.message}.`, ['url']);
  }
}
