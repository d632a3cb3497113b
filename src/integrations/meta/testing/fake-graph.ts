import {
  type FakeSender,
  type SenderMode,
  type SendRequest,
  startFakeSender,
  type VendorError,
} from '../../testing-http/fake-sender.js';

/** An error in the Graph API's format. */
export interface FakeGraphError extends VendorError {
  error: number;
  subcode?: number;
  message?: string;
  details?: string;
  transient?: boolean;
}
export type FakeGraph = FakeSender<FakeGraphError>;
export type FakeGraphMode = SenderMode<FakeGraphError>;
export type FakeGraphRequest = SendRequest;

/**
 * Starts a fake of the Graph API that accepts messages of WhatsApp, Messenger and Instagram, and replies to comments, and misbehaves on
 * request.
 */
export const startFakeGraph = (): Promise<FakeGraph> =>
  startFakeSender<FakeGraphError>({
    acceptedStatus: 200,
    idOf: count => `wamid.FAKE${count}`,
    acceptance: (id, body) => JSON.stringify(isWhatsApp(body) ? taken(id, body) : acceptedOn(id, Object(body))),
    withoutId: '{"messaging_product":"whatsapp","messages":[]}',
    tooMany: { error: 130429, message: 'Rate limit hit' },
    error: ({ error, message = 'Something went wrong', details, subcode, transient }) =>
      JSON.stringify({
        error: {
          message: `(#${error}) ${message}`,
          type: 'OAuthException',
          code: error,
          error_subcode: subcode,
          is_transient: transient,
          error_data: details === undefined ? undefined : { messaging_product: 'whatsapp', details },
          fbtrace_id: 'AFakeTrace',
        },
      }),
  });

/** A message, a private reply (to the person whose id ends the comment's), a comment below a comment, or a comment that is hidden. */
function acceptedOn(id: string, body: Record<string, unknown>): object {
  if (typeof body.message === 'string') return { id };
  if ('is_hidden' in body || 'hide' in body) return { success: true };
  const { comment_id: commentId } = Object(body.recipient) as { comment_id?: string };
  return { recipient_id: commentId === undefined ? '1' : commentId.replace(/^.*_/, ''), message_id: id };
}

interface WhatsAppSend {
  messaging_product?: unknown;
  to?: string;
  recipient?: string;
}
const isWhatsApp = (body: unknown): boolean => (Object(body) as WhatsAppSend).messaging_product === 'whatsapp';

function taken(id: string, body: unknown) {
  const { to, recipient }: WhatsAppSend = Object(body);
  const contact = to === undefined ? { input: recipient, user_id: recipient } : { input: to, wa_id: to };
  return { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id }] };
}
