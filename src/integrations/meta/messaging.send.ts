import { z } from 'zod';
import type { OutgoingContent, OutgoingMessage, SendOutcome } from '../../domain/conversations/outgoing.port.js';
import { refusal } from '../../domain/conversations/outgoing.port.js';
import { type GraphSend, sendToGraph } from './graph.send.js';
import { messagingVerdict } from './messaging.codes.js';
import type { MetaHosts } from './meta.hosts.js';
import { instagramLogin } from './meta.hosts.js';

const acceptedSchema = z.object({ message_id: z.string().min(1) });

/**
 * Sends to Messenger or Instagram. Messenger returns Embudo's message id with the echo of the message; Instagram does not
 * accept one. After the reply window, a message that a person wrote is tagged as such, which both accept for seven days.
 */
export async function sendMessaging(
  hosts: MetaHosts,
  { channel, messageId, from, to, content, credentials, afterWindow = false }: OutgoingMessage,
  timeoutMs: number,
): Promise<SendOutcome> {
  const recipient = to.find(address => /^[\w.:-]{1,128}$/.test(address));
  if (recipient === undefined) return refusal('no_recipient', `The contact has no address of ${channel}.`);
  const message = messageOf(content);
  if (message === null)
    return refusal('unsupported_content', `${channel} does not support files of the type ${content.type} here.`);
  const onMessenger = channel === 'MESSENGER';
  return sendToGraph({
    ...messagingPlace(hosts, { channel, from, credentials }),
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

/** Returns where an account's requests go, and whose they are. */
export function messagingPlace(
  hosts: MetaHosts,
  { channel, from, credentials }: Pick<OutgoingMessage, 'channel' | 'from' | 'credentials'>,
): Pick<GraphSend, 'baseUrl' | 'from' | 'as' | 'credentials'> {
  const onMessenger = channel === 'MESSENGER';
  const ownLogin = !onMessenger && instagramLogin(credentials);
  return {
    baseUrl: ownLogin ? hosts.instagramUrl : hosts.baseUrl,
    from,
    // A page's token also acts for its Instagram account, which has no separate path there.
    as: onMessenger || ownLogin ? from : 'me',
    credentials,
  };
}

/** Returns the message, or null for content that both channels refuse. */
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
    case 'number-request':
    case 'template':
    case 'reaction':
      return null;
  }
}
