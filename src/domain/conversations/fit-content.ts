import { bareType } from '../media/index.js';
import { type OutgoingContent, type Rejection, refusal } from './outgoing.port.js';
import type { ChannelDescriptor } from './provider.port.js';
import { lengthIn, textUnitNames } from './text-length.js';

/**
 * Adapts content to a channel, or returns why the channel cannot send it. If its buttons break the channel's limits, all of
 * them are left out, since the text makes sense without them. Nothing else is changed, and no text is cut.
 */
export function fitContent(channel: ChannelDescriptor, content: OutgoingContent): OutgoingContent | Rejection {
  switch (content.type) {
    case 'text':
      return attachmentProblem(channel, content) ?? content;
    case 'quick-replies': {
      const problem = textProblem(channel, content.text);
      if (problem) return problem;
      const replies = content.replies.map(reply => reply.trim());
      return fits(channel, content.text, replies) ? { ...content, replies } : { type: 'text', text: content.text };
    }
    case 'number-request': {
      const problem = textProblem(channel, content.text);
      if (problem) return problem;
      const { numberRequests: rule } = channel;
      const hasButton = rule !== undefined && lengthOn(channel, content.text) <= rule.maxTextLength;
      return hasButton ? content : { type: 'text', text: content.text };
    }
    case 'media':
      return mediaProblem(channel, content) ?? content;
    case 'template':
      return channel.templates
        ? content
        : refusal('no_templates', `${channel.channel} does not support templates here.`);
    case 'reaction':
      return channel.reactions
        ? content
        : refusal('no_reactions', `${channel.channel} does not support reactions here.`);
  }
}

/** Returns the reason why the text cannot be sent on this channel, or null if it can. */
export function textProblem({ channel, text: rule }: ChannelDescriptor, text: string): Rejection | null {
  if (rule === null) return refusal('receives_only', `${channel} can only receive messages.`);
  if (text.trim() === '') return refusal('empty_text', 'There is no text to send.');
  const length = lengthIn(rule.countedIn, text);
  return length > rule.maxLength
    ? refusal(
        'too_long',
        `The text has ${length} ${textUnitNames[rule.countedIn]}; ${channel} allows at most ${rule.maxLength}.`,
      )
    : null;
}

/** Returns the reason why a text with its attachments cannot be sent, or null if it can. */
function attachmentProblem(
  descriptor: ChannelDescriptor,
  { text, attachments = [] }: Extract<OutgoingContent, { type: 'text' }>,
): Rejection | null {
  if (attachments.length === 0 || text !== '') {
    const problem = textProblem(descriptor, text);
    if (problem || attachments.length === 0) return problem;
  }
  const { channel, attachments: rule } = descriptor;
  if (!rule) return refusal('unsupported_media', `${channel} does not support files with a text here.`);
  if (attachments.length > rule.maxCount)
    return refusal('too_many_files', `${channel} allows at most ${rule.maxCount} files in one message.`);
  const other = attachments.find(({ mimeType }) => !rule.mimeTypes.includes(bareType(mimeType)));
  if (other)
    return refusal('unsupported_media', `${channel} does not support files of the type ${bareType(other.mimeType)}.`);
  const size = attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return size > rule.maxTotalBytes
    ? refusal('media_too_large', `${channel} allows files of at most ${rule.maxTotalBytes} bytes in total.`)
    : null;
}

/** Captions and buttons are counted like texts, but never in bytes. */
const lengthOn = ({ text: rule }: ChannelDescriptor, text: string): number =>
  lengthIn(rule?.countedIn === 'utf16' ? 'utf16' : 'characters', text);

function fits(channel: ChannelDescriptor, text: string, replies: string[]): boolean {
  const { quickReplies: rule } = channel;
  return (
    rule !== null &&
    replies.length > 0 &&
    replies.length <= rule.maxCount &&
    lengthOn(channel, text) <= rule.maxTextLength &&
    replies.every(reply => reply !== '' && lengthOn(channel, reply) <= rule.maxLength) &&
    new Set(replies).size === replies.length
  );
}

function mediaProblem(
  descriptor: ChannelDescriptor,
  { media: file, caption }: Extract<OutgoingContent, { type: 'media' }>,
): Rejection | null {
  const { channel, media } = descriptor;
  const rule = media[file.kind];
  if (!rule) return refusal('unsupported_media', `${channel} does not support files of the type ${file.kind} here.`);
  // Parameters such as the codec are dropped: the lists of accepted types have none.
  const mimeType = bareType(file.mimeType);
  if (!rule.mimeTypes.includes(mimeType))
    return refusal('unsupported_media', `${channel} accepts ${file.kind} only as ${rule.mimeTypes.join(', ')}.`);
  if (file.sizeBytes > rule.maxBytes)
    return refusal(
      'media_too_large',
      `${channel} allows at most ${rule.maxBytes} bytes for files of the type ${file.kind}.`,
    );
  if (lengthOn(descriptor, caption) > (rule.maxCaptionLength ?? 0))
    return refusal(
      'caption_too_long',
      `${channel} allows ${rule.maxCaptionLength ?? 'no'} characters with files of the type ${file.kind}.`,
    );
  return null;
}
