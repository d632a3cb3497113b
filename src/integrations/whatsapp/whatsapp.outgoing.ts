import type { OutgoingContent } from '../../domain/conversations/outgoing.port.js';
import type { ChannelDescriptor } from '../../domain/conversations/provider.port.js';
import { type PaceRule, perSecond } from '../../domain/conversations/send-pace.port.js';
import { dayMs } from '../../domain/shared/durations.js';

const megabyte = 1024 * 1024;
const maxCaptionLength = 1_024;

/** To one person: a burst of 45 messages, then one every six seconds. */
const pairPace: PaceRule = { each: 'contact', burst: 45, everyMs: 6_000 };
/** The limit of a newly registered number; Meta raises some to 1,000 by itself. */
const numberPace: PaceRule = { each: 'account', ...perSecond(80) };

/** WhatsApp's limits in Meta's Cloud API. Vendors that forward to Meta have the same. */
export const whatsAppChannel: ChannelDescriptor = {
  channel: 'WHATSAPP',
  replyWindowMs: dayMs,
  text: { maxLength: 4_096, countedIn: 'characters' },
  media: {
    image: { mimeTypes: ['image/jpeg', 'image/png'], maxBytes: 5 * megabyte, maxCaptionLength },
    video: { mimeTypes: ['video/mp4', 'video/3gpp'], maxBytes: 16 * megabyte, maxCaptionLength },
    audio: {
      mimeTypes: ['audio/aac', 'audio/mp4', 'audio/mpeg', 'audio/amr', 'audio/ogg'],
      maxBytes: 16 * megabyte,
      maxCaptionLength: null,
    },
    document: {
      mimeTypes: [
        'application/pdf',
        'text/plain',
        'application/msword',
        'application/vnd.ms-excel',
        'application/vnd.ms-powerpoint',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      ],
      maxBytes: 100 * megabyte,
      maxCaptionLength,
    },
    sticker: { mimeTypes: ['image/webp'], maxBytes: 100 * 1024, maxCaptionLength: null },
  },
  quickReplies: { maxCount: 3, maxLength: 20, maxTextLength: 1_024 },
  templates: true,
  reactions: true,
  numberRequests: { maxTextLength: 1_024 },
  readReceipts: true,
  typing: true,
  pace: () => [pairPace, numberPace],
};

/** Returns the type of the message and the object under that type's name. */
export function whatsAppContent(content: OutgoingContent): Record<string, unknown> {
  switch (content.type) {
    case 'text':
      return { type: 'text', text: { preview_url: false, body: content.text } };
    case 'quick-replies': {
      const buttons = content.replies.map((title, at) => ({
        type: 'reply',
        reply: { id: `quick-reply-${at + 1}`, title },
      }));
      return {
        type: 'interactive',
        interactive: { type: 'button', body: { text: content.text }, action: { buttons } },
      };
    }
    case 'number-request':
      return {
        type: 'interactive',
        interactive: {
          type: 'request_contact_info',
          body: { text: content.text },
          action: { name: 'request_contact_info' },
        },
      };
    case 'media': {
      const { kind, url, fileName } = content.media;
      const file = {
        link: url,
        ...(content.caption && { caption: content.caption }),
        ...(kind === 'document' && fileName && { filename: fileName }),
      };
      return { type: kind, [kind]: file };
    }
    case 'template': {
      const parameters = content.values.map((text, at) => {
        const name = content.names?.[at] ?? '';
        // Numbered placeholders are filled in order, named ones by name.
        return { type: 'text', ...(name !== '' && !/^\d+$/.test(name) && { parameter_name: name }), text };
      });
      return {
        type: 'template',
        template: {
          name: content.name,
          language: { code: content.language },
          ...(parameters.length > 0 && { components: [{ type: 'body', parameters }] }),
        },
      };
    }
    case 'reaction':
      return { type: 'reaction', reaction: { message_id: content.to, emoji: content.emoji } };
  }
}
