import { DomainError } from '../shared/domain-error.js';
import { type Outbound, OutboundRefused } from '../shared/outbound.port.js';

/**
 * The address as it is stored. Throws INVALID where nothing may be sent to it: it is no https address, its name is not
 * known, or it leads into the operator's own network. It is looked at again at each delivery, since names move.
 */
export async function readEndpointUrl(outbound: Outbound, given: string): Promise<string> {
  try {
    await outbound.check(given);
    return new URL(given).href;
  } catch (error) {
    if (!(error instanceof OutboundRefused)) throw error;
    throw new DomainError('INVALID', `Nothing can be sent there: ${error.message}.`, ['url']);
  }
}
