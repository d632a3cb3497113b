import { z } from 'zod';
import type { LookupOutcome, NumberLookup } from '../../domain/enrichment/index.js';
import { readProfileName } from '../../domain/shared/texts.js';
import { readCredentials, twilioClient } from './twilio.client.js';

const word = z.string().nullish().catch(null);
const answered = z.object({
  valid: z.boolean().nullish().catch(null),
  caller_name: z.object({ caller_name: word, caller_type: word }).nullish().catch(null),
  line_type_intelligence: z.object({ type: word }).nullish().catch(null),
});

/**
 * Twilio's Lookup v2. It knows names of callers in the United States alone, and charges for each field that is asked for. Lookup has a host
 * of its own; a replaced address serves both.
 */
export class TwilioLookup implements NumberLookup {
  readonly #baseUrl: string;

  constructor({ baseUrl }: { baseUrl: string }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '').replace(/^https:\/\/api\.twilio\.com$/, 'https://lookups.twilio.com');
  }

  async lookUp(
    credentials: Readonly<Record<string, string>>,
    phone: string,
    { timeoutMs }: { timeoutMs: number },
  ): Promise<LookupOutcome> {
    const own = readCredentials(credentials);
    if (!own) return { kind: 'refused', reason: 'The accountSid or authToken is not valid.' };
    const { client, http } = await twilioClient(own, { baseUrl: this.#baseUrl, timeoutMs });
    const fields = phone.startsWith('+1') ? 'line_type_intelligence,caller_name' : 'line_type_intelligence';
    await client.lookups.v2
      .phoneNumbers(phone)
      .fetch({ fields })
      .catch(() => undefined);
    const { answer } = http;
    if (answer?.kind !== 'answered') return { kind: 'failed', reason: answer?.reason ?? 'Twilio was not contacted' };
    if (answer.status !== 200)
      return {
        kind: answer.status >= 400 && answer.status < 500 && answer.status !== 429 ? 'refused' : 'failed',
        reason: `HTTP ${answer.status}`,
      };
    const read = answered.safeParse(jsonOf(answer.body)).data;
    if (!read || read.valid === false) return { kind: 'refused', reason: 'Twilio knows no such number.' };
    const { caller_name: caller, line_type_intelligence: line } = read;
    return {
      kind: 'found',
      number: {
        lineType: /^[a-z]{1,30}$/i.test(line?.type ?? '') ? (line?.type ?? null) : null,
        callerName: caller?.caller_name ? readProfileName(caller.caller_name) : null,
        isBusiness: caller?.caller_type ? caller.caller_type.toUpperCase() === 'BUSINESS' : null,
      },
    };
  }
}

function jsonOf(body: string | null): unknown {
  try {
    return body === null ? null : JSON.parse(body);
  } catch {
    return null;
  }
}
