import { z } from 'zod';
import type { SendOutcome } from '../../domain/conversations/outgoing.port.js';
import { refusal } from '../../domain/conversations/outgoing.port.js';
import { postOnce } from '../channel-wire/post-once.js';
import { outcomeOf, type Verdict, withoutSecrets } from '../channel-wire/rejections.js';
import { graphErrorSchema, rejectionOf } from './graph.rejection.js';

/** Meta answers to it until 8 October 2027. */
export const graphVersion = 'v23.0';
// Visible ASCII only, since Node's error about any other character in a header would quote the token.
const credentialsSchema = z.object({ accessToken: z.string().regex(/^[\x21-\x7e]+$/) });

export interface GraphSend {
  /** The address of the Graph API, without version. */
  baseUrl: string;
  /** The id of the number or page that sends. */
  from: string;
  /** Replaces `from` in the address, if the address needs another word. */
  as?: string;
  /** Replaces the whole path, which is otherwise that of the account's messages. */
  path?: string;
  credentials: Readonly<Record<string, string>>;
  json: Record<string, unknown>;
  timeoutMs: number;
  /** Reads the message's id from Meta's answer to a successful send. */
  idOf(json: unknown): string | null;
  verdictOf(code: number, subcode: number | undefined): Verdict | null;
}

/** Posts one message to /<id>/messages, or to another path. Never throws, and never puts the token into an error. */
export async function sendToGraph(send: GraphSend): Promise<SendOutcome> {
  const credentials = credentialsSchema.safeParse(send.credentials);
  if (!credentials.success)
    return refusal('no_access_token', 'The account has no usable access token.', { accountBroken: true });
  if (!/^\d{1,40}$/.test(send.from))
    return refusal('bad_sender', 'The account’s id is no id of a number or page.', { accountBroken: true });
  const { accessToken } = credentials.data;
  const answer = await postOnce(`${send.baseUrl}/${graphVersion}/${send.path ?? `${send.as ?? send.from}/messages`}`, {
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(send.json),
    timeoutMs: send.timeoutMs,
  });
  const outcome = outcomeOf(answer, (json, { status, retryAfterMs }) => {
    const failed = graphErrorSchema.safeParse(json);
    if (failed.success) return rejectionOf(failed.data.error, status, retryAfterMs, send.verdictOf);
    const id = status >= 200 && status <= 299 ? send.idOf(json) : null;
    return id === null ? null : { kind: 'sent', providerMessageId: id };
  });
  return withoutSecrets(outcome, accessToken);
}
