import type { InboundContent } from '../../domain/conversations/channel.port.js';
import { type EmailHeaders, headerOf, messageIdsIn } from './email.headers.js';
import { ownIdsIn } from './email.own-ids.js';

interface Bounce {
  key: string;
  text: string;
  /** The machine-readable parts: the report, and the head of the returned mail. */
  heads: string;
  headers: EmailHeaders;
  at: Date;
}

/**
 * Reads a mail server's report about a sent mail that it could not deliver, as a failure of that message. A report about any
 * other mail, or about one that is only late, is ignored. No person wrote it, so it is not a message.
 */
export function readBounce({ key, text, heads, headers, at }: Bounce): InboundContent {
  const all = `${heads}\n${text.slice(0, 50_000)}`;
  if (/^Action:\s*(?:delayed|relayed|expanded|delivered)/im.test(all))
    return { type: 'ignored', reason: 'bounce:not_failed' };
  const named = [headerOf(headers, 'in-reply-to'), headerOf(headers, 'references'), all].flatMap(messageIdsIn);
  const [own] = ownIdsIn(named);
  if (own === undefined) return { type: 'ignored', reason: 'bounce' };
  const code = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(all)?.[1] ?? 'bounce';
  const words = /^Diagnostic-Code:\s*(?:[\w-]+;)?\s*(.{1,300})/im.exec(all)?.[1]?.trim();
  return {
    type: 'status',
    status: {
      providerMessageId: `bounce:${key}`,
      status: 'FAILED',
      at,
      error: `${code}: ${words || 'the mail came back'}`,
      callbackData: own,
    },
  };
}
