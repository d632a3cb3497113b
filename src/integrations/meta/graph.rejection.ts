import { z } from 'zod';
import type { Rejection } from '../../domain/conversations/outgoing.port.js';
import { type Verdict, verdicts } from '../channel-wire/rejections.js';
import { whatsAppVerdict } from '../whatsapp/whatsapp.codes.js';
import { readText } from './graph.text.js';
import { messagingVerdict } from './messaging.codes.js';

export const graphErrorSchema = z.object({
  error: z.object({
    code: z.union([
      z.int(),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ]),
    message: z.string().catch(''),
    error_subcode: z.number().optional().catch(undefined),
    is_transient: z.boolean().optional().catch(undefined),
    error_data: z
      .object({ details: z.string().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
});
export type GraphError = z.infer<typeof graphErrorSchema>['error'];

/**
 * Translates an error of the Graph API into a rejection. The channel's table decides by code and subcode, and the HTTP status
 * only for unknown codes.
 */
export function rejectionOf(
  error: GraphError,
  status: number,
  retryAfterMs: number | null,
  verdictOf: (code: number, subcode: number | undefined) => Verdict | null,
): Rejection {
  const details = error.error_data?.details;
  const said = wordsOf(error);
  return {
    kind: 'rejected',
    code: String(error.code),
    reason: details === undefined || said.includes(details) ? said : `${said} — ${details}`,
    retryAfterMs,
    ...(verdictOf(error.code, error.error_subcode) ?? otherwise(error, status)),
  };
}

/** Returns Meta's text without the code that some texts start with; the caller shows the code separately. */
export const wordsOf = ({ message }: Pick<GraphError, 'message'>): string =>
  message.replace(/^\(#\d+\)\s*/, '') || 'error';

/**
 * Returns what the error in an answer outside 200–299 means, or null if the answer holds no error with a known code. The HTTP
 * status alone does not tell: the Graph API answers 400 or 403 also to a request above a rate limit.
 */
export async function verdictIn(answer: Response): Promise<Verdict | null> {
  const error = graphErrorSchema.safeParse(jsonOf(await readText(answer).catch(() => ''))).data?.error;
  if (error === undefined) return null;
  if (error.is_transient === true) return verdicts.later;
  return whatsAppVerdict(error.code) ?? messagingVerdict(error.code, error.error_subcode);
}

/** Returns the JSON of a text; undefined if the text is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function otherwise({ code, error_subcode: subcode, is_transient: transient }: GraphError, status: number): Verdict {
  // "Object does not exist or lacks permissions": the account's id is wrong, or the token lost access to it.
  if (code === 100 && subcode === 33) return verdicts.accountBroken;
  if (status === 429) return verdicts.accountLimited;
  return transient === true || status >= 500 ? verdicts.later : verdicts.never;
}
