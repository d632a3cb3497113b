import { createHash } from 'node:crypto';
import type { ChannelProvider } from '../conversations/index.js';
import type { Statement } from '../shared/database.port.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { FoundFact } from './fact.entity.js';
import './number-lookup.port.js';
import { claimReading } from './readings.js';

const timeoutMs = 8_000;

const accounts: Statement = {
  name: 'enrichment.accounts',
  text: `select provider, credentials from channel_account where live and active and lost_at is null order by created_at, id`,
};

/**
 * Returns the data about a number of the vendor of one of the tenant's accounts. Each number of a contact is asked at most once a month,
 * and at most `mostPerDay` in 24 hours; what is beyond that is asked when the contact is enriched again.
 */
export async function lookUpNumber(
  context: ScopedContext,
  { contactId, phone }: { contactId: string; phone: string },
  mostPerDay: number,
): Promise<FoundFact[]> {
  const { ports, read, log } = context;
  for (const { provider, credentials: sealed } of await read.query<{ provider: ChannelProvider; credentials: string }>(
    accounts,
    [],
  )) {
    const vendor = ports.providers[provider];
    if (!vendor?.numberLookup) continue;
    const credentials = JSON.parse(ports.secrets.open(sealed)) as Record<string, string>;
    if (!vendor.sendsWith(credentials)) continue;
    // The row outlives an erasure, so it names neither the contact nor the number.
    const key = createHash('sha256').update(`${contactId} ${phone}`).digest('hex');
    if (!(await claimReading(context, 'LOOKUP', key, mostPerDay))) return [];
    const outcome = await vendor.numberLookup.lookUp(credentials, phone, { timeoutMs });
    if (outcome.kind !== 'found') {
      log.info({ reason: outcome.reason }, 'A number could not be looked up');
      return [];
    }
    const { lineType, callerName, isBusiness } = outcome.number;
    const told = { source: 'LOOKUP' as const };
    return [
      ...(lineType ? [{ ...told, field: 'LINE_TYPE' as const, value: lineType, certainty: 'SURE' as const }] : []),
      ...(callerName
        ? [
            {
              ...told,
              field: isBusiness ? ('COMPANY' as const) : ('NAME' as const),
              value: callerName,
              certainty: 'LIKELY' as const,
            },
          ]
        : []),
    ];
  }
  return [];
}
