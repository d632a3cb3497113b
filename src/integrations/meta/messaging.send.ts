import { z } from 'zod';
import type { OutgoingContent, OutgoingMessage, SendOutcome } from '../../domain/conversations/outgoing.port.js';
import { refusal } from '../../domain/conversations/outgoing.port.js';
import { sendToGraph } from './graph.send.js';
import { messagingVerdict } from './messaging.codes.js';
import type { MetaHosts } from './meta.hosts.js';
import { instagramLogin } from './meta.hosts.js';

const acceptedSchema = z.object({ message_id: z.string().min(1) });

/**
 * Sends to Messenger or Instagram. Messenger gives our id back with the echo of the message; Instagram takes none. Beyond the
 * reply window a message that a person wrote says so, which both take for seven days.
 */
export async function sendMessaging(
  hosts: MetaHosts,
  { channel, messageId, from, to, content, credentials, afterWindow = false }: OutgoingMessage,
  timeoutMs: number,
): Promise<SendOutcome> {
  const recipient = to.find(address => /^[\w.:-]{1,128}$/.test(address));
  if (recipient === undefined) return refusal('no_recipient', `The contact has no address of ${channel}.`);
  const message = messageOf(content);
  if (message === null) return refusal('unsupported_content', `${channel} takes no ${content.type} here.`);
  const onMessenger = channel === 'MESSENGER';
  const ownLogin = !onMessenger && instagramLogin(credentials);
  return sendToGraph({
    baseUrl: ownLogin ? hosts.instagramUrl : hosts.baseUrl,
    from,
    // A page's token speaks for its Instagram account too, which has no edge of its own there.
    as: onMessenger || ownLogin ? from : 'me',
    credentials,
    timeoutMs,
    json: {
      recipient: { id: recipient },
      ...(afterWindow
        ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
        : onMessenger && { messaging_type: 'RESPONSE' }),
      message: { ...message, ...(onMessenger && { metadata: messageId }) },
    },
    idOf: json => acceptedSchema.safeParse(json).data?.message_id ?? null,
    verdictOf: messagingVerdict,
  });
}

/** Null for what neither channel takes. */
function messageOf(content: OutgoingContent): Record<string, unknown> | null {
  switch (content.type) {
    case 'text':
      return { text: content.text };
    case 'quick-replies': {
      const replies = content.replies.map((title, at) => ({
        content_type: 'text',
        title,
        payload: `quick-reply-${at + 1}`,
      }));
      return { text: content.text, quick_replies: replies };
    }
    case 'media': {
      const { kind, url } = content.media;
      const type = kind === 'document' ? 'file' : kind === 'sticker' ? 'image' : kind;
      return { attachment: { type, payload: { url, is_reusable: false } } };
    }
    case 'template':
    case 'reaction':
      return null;
  }
}
