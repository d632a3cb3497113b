import type { ChannelDescriptor } from '../../domain/conversations/provider.port.js';
import { type PaceRule, perSecond } from '../../domain/conversations/send-pace.port.js';
import { dayMs } from '../../domain/shared/durations.js';

const megabyte = 1024 * 1024;
/** Neither channel accepts text with a file: the text is a separate message. */
const maxCaptionLength = null;
const file = (mimeTypes: string[], megabytes: number) => ({
  mimeTypes,
  maxBytes: megabytes * megabyte,
  maxCaptionLength,
});

const pace: readonly PaceRule[] = [
  { each: 'account', ...perSecond(300) },
  { each: 'account', ...perSecond(10), only: ['audio', 'video'] },
];

/** The common part of both channels. Reactions could be sent only on Instagram, and there only a heart. */
const messaging = {
  replyWindowMs: dayMs,
  personWindowMs: 7 * dayMs,
  templates: false,
  reactions: false,
  readReceipts: true,
  typing: true,
  nameless: true,
  pace: () => pace,
} as const;

export const messengerChannel: ChannelDescriptor = {
  ...messaging,
  channel: 'MESSENGER',
  text: { maxLength: 2_000, countedIn: 'characters' },
  media: {
    image: file(['image/jpeg', 'image/png', 'image/gif'], 8),
    video: file(['video/mp4', 'video/quicktime', 'video/webm', 'video/ogg'], 25),
    audio: file(['audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/wav', 'audio/x-wav', 'audio/ogg'], 25),
    document: file(
      [
        'application/pdf',
        'text/plain',
        'text/csv',
        'application/zip',
        'application/msword',
        'application/vnd.ms-excel',
        'application/vnd.ms-powerpoint',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      ],
      25,
    ),
  },
  quickReplies: { maxCount: 13, maxLength: 20, maxTextLength: 2_000 },
};

export const instagramChannel: ChannelDescriptor = {
  ...messaging,
  channel: 'INSTAGRAM',
  text: { maxLength: 1_000, countedIn: 'bytes' },
  media: {
    image: file(['image/jpeg', 'image/png', 'image/gif'], 8),
    video: file(['video/mp4', 'video/quicktime', 'video/webm', 'video/ogg', 'video/x-msvideo'], 25),
    audio: file(['audio/mp4', 'audio/aac', 'audio/wav', 'audio/x-wav'], 25),
    document: file(['application/pdf'], 25),
  },
  quickReplies: { maxCount: 13, maxLength: 20, maxTextLength: 1_000 },
};
