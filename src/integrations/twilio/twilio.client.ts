import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type Twilio from 'twilio/lib/rest/Twilio.js';
import { z } from 'zod';
import { RecordingHttpClient } from './twilio.http.js';

const printable = z.string().regex(/^[\x21-\x7e]+$/);
const credentialsSchema = z.object({ accountSid: z.string().regex(/^AC[\w-]{1,60}$/), authToken: printable });

export type TwilioCredentials = z.output<typeof credentialsSchema>;

/** Returns the credentials, or null if they cannot be those of an account. */
export const readCredentials = (given: unknown): TwilioCredentials | null =>
  credentialsSchema.safeParse(given).data ?? null;

/** Creates Twilio's SDK client with Embudo's own HTTP client. `http.answer` holds the answer: the SDK's errors leave out half of it. */
export async function twilioClient(
  { accountSid, authToken }: TwilioCredentials,
  options: { baseUrl: string; timeoutMs: number },
): Promise<{ client: Twilio; http: RecordingHttpClient }> {
  const http = new RecordingHttpClient(options);
  // Loaded at the first use: the SDK takes half a second and 30 MB.
  const { default: Client } = await import('twilio/lib/rest/Twilio.js');
  return { client: new Client(accountSid, authToken, { httpClient: http as unknown as RequestClient }), http };
}
