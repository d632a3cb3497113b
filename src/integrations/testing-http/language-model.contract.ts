import type { VendorWire } from './hosted-model.js';
import { describeHostedModelFailures } from './hosted-model-failures.contract.js';
import { describeHostedModelRequests } from './hosted-model-requests.contract.js';
import type { RunningVendor } from './use-fake-vendor.js';

/** The tests that every adapter of a hosted language model passes, through its SDK, against a fake of the vendor's HTTP server. */
export function describeLanguageModelContract(wire: VendorWire, fake: RunningVendor): void {
  describeHostedModelRequests(wire, fake);
  describeHostedModelFailures(wire, fake);
}
