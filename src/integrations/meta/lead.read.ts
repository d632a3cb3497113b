import { z } from 'zod';
import type { InboundContent } from '../../domain/conversations/channel.port.js';
import { isObject } from '../channel-wire/json.js';

/** Ids of leads are text, or numbers from the test tool. */
const vendorId = z.union([z.string().regex(/^\d{1,40}$/), z.int().positive().transform(String)]);
export const leadChange = z.object({ field: z.literal('leadgen'), value: z.object({ leadgen_id: vendorId }) });

/**
 * Returns the id of the lead in a change of a page, which means that a person submitted an advertisement's form. Returns null
 * for any other change.
 */
export const leadIdOf = (change: unknown): string | null =>
  (isObject(change) && leadChange.safeParse(change).data?.value.leadgen_id) || null;

/** Reads a change about a lead. The result has only the lead's id, since the answers are requested later. */
export function readLead(change: unknown): InboundContent | null {
  const leadId = leadIdOf(change);
  return leadId === null ? null : { type: 'ad-lead', leadId };
}
