import { z } from 'zod';
import type { Rejection } from '../../domain/conversations/outgoing.port.js';
import { type Verdict, verdicts } from '../channel-wire/rejections.js';

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

function otherwise({ code, error_subcode: subcode, is_transient: transient }: GraphError, status: number): Verdict {
  // "Object does not exist or lacks permissions": the account's id is wrong, or the token lost access to it.
  if (code === 100 && subcode === 33) return verdicts.accountBroken;
  if (status === 429) return verdicts.accountLimited;
  return transient === true || status >= 500 ? verdicts.later : verdicts.never;
}
