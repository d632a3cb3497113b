import { z } from 'zod';
import type { InboundContent } from '../../domain/conversations/channel.port.js';
import { isObject } from '../channel-wire/json.js';

/** Ids of leads come as text, and as numbers from the test tool. */
const vendorId = z.union([z.string().regex(/^\d{1,40}$/), z.int().positive().transform(String)]);
export const leadChange = z.object({ field: z.literal('leadgen'), value: z.object({ leadgen_id: vendorId }) });

/** The id of the lead that a change of a page tells of: somebody sent a form of an advertisement. Null for any other change. */
export const leadIdOf = (change: unknown): string | null =>
  (isObject(change) && leadChange.safeParse(change).data?.value.leadgen_id) || null;

/** What a change says that tells of a lead: its id alone, since the answers are asked for. */
export function readLead(change: unknown): InboundContent | null {
  const leadId = leadIdOf(change);
  return leadId === null ? null : { type: 'ad-lead', leadId };
}
