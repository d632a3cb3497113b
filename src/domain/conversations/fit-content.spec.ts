import { describe, expect, it } from '@jest/globals';
import { fitContent } from './fit-content.js';
import type { OutgoingContent } from './outgoing.port.js';
import type { ChannelDescriptor } from './provider.port.js';

const channel: ChannelDescriptor = {
  channel: 'WHATSAPP',
  replyWindowMs: null,
  text: { maxLength: 100, countedIn: 'characters' },
  media: { image: { mimeTypes: ['image/png'], maxBytes: 1_000, maxCaptionLength: 20 } },
  quickReplies: { maxCount: 3, maxLength: 10, maxTextLength: 50 },
  templates: true,
  reactions: true,
  numberRequests: { maxTextLength: 50 },
  readReceipts: true,
  typing: false,
};
const { numberRequests: _, ...withoutRequests } = channel;
const poor: ChannelDescriptor = {
  ...withoutRequests,
  media: {},
  quickReplies: null,
  templates: false,
  reactions: false,
};
const replies = (text: string, ...given: string[]): OutgoingContent => ({
  type: 'quick-replies',
  text,
  replies: given,
});
const image = {
  kind: 'image',
  url: 'https://x.example/1',
  mimeType: 'image/png',
  sizeBytes: 1_000,
  fileName: null,
} as const;
const media = (part: object, caption = ''): OutgoingContent => ({
  type: 'media',
  media: { ...image, ...part },
  caption,
});
const template: OutgoingContent = { type: 'template', name: 'a', language: 'es', values: [] };
const reaction: OutgoingContent = { type: 'reaction', emoji: '👍', to: '1' };

describe('fitContent', () => {
  it.each<[string, OutgoingContent]>([
    ['a text of the greatest length', { type: 'text', text: 'x'.repeat(100) }],
    ['as many emoji as characters', { type: 'text', text: '😀'.repeat(100) }],
    ['a caption of emoji', media({}, '😀'.repeat(20))],
    ['replies of emoji', replies('¿Seguimos?', '😀'.repeat(10))],
    ['as many replies as there may be', replies('¿Seguimos?', 'Sí', 'No', 'Más tarde')],
    ['a file of the greatest size, with a caption', media({}, 'x'.repeat(20))],
    ['a request for the number', { type: 'number-request', text: 'x'.repeat(50) }],
    ['a template', template],
    ['a reaction', reaction],
  ])('leaves as it is what the channel carries: %s', (_, content) => {
    expect(fitContent(channel, content)).toEqual(content);
  });

  it('takes the type of a file without its parameters', () => {
    expect(fitContent(channel, media({ mimeType: 'IMAGE/PNG; q=1' }))).toMatchObject({ type: 'media' });
  });

  it.each<[string, OutgoingContent]>([
    ['one too many', replies('¿Seguimos?', '1', '2', '3', '4')],
    ['one too long', replies('¿Seguimos?', 'x'.repeat(11))],
    ['an empty one', replies('¿Seguimos?', ' ')],
    ['the same twice', replies('¿Seguimos?', 'Sí', ' Sí')],
    ['a text too long for them', replies('x'.repeat(51), 'Sí')],
  ])('sends the text alone where the replies do not fit: %s', (_, content) => {
    expect(fitContent(channel, content)).toEqual({
      type: 'text',
      text: content.type === 'quick-replies' ? content.text : '',
    });
  });

  it.each<[string, ChannelDescriptor, string]>([
    ['where the text is too long for it', channel, 'x'.repeat(51)],
    ['where the channel has none', poor, '¿Su número?'],
  ])('asks for the number without a button %s', (_, where, text) => {
    expect(fitContent(where, { type: 'number-request', text })).toEqual({ type: 'text', text });
  });

  it.each<[string, ChannelDescriptor, OutgoingContent, string]>([
    ['a request for the number without words', channel, { type: 'number-request', text: ' ' }, 'empty_text'],
    ['an empty text', channel, { type: 'text', text: ' \n' }, 'empty_text'],
    ['a text too long', channel, { type: 'text', text: 'x'.repeat(101) }, 'too_long'],
    ['a text too long with replies', channel, replies('x'.repeat(101), 'Sí'), 'too_long'],
    [
      'a text too long in bytes',
      { ...channel, text: { maxLength: 100, countedIn: 'bytes' } },
      { type: 'text', text: 'ñ'.repeat(51) },
      'too_long',
    ],
    [
      'emoji that are two units each where an SMS is sent',
      { ...channel, text: { maxLength: 100, countedIn: 'utf16' } },
      { type: 'text', text: '😀'.repeat(51) },
      'too_long',
    ],
    ['anything where nothing can be sent', { ...channel, text: null }, { type: 'text', text: 'Hola' }, 'receives_only'],
    ['a kind of file that it does not carry', poor, media({}), 'unsupported_media'],
    ['a type of file that it does not carry', channel, media({ mimeType: 'image/gif' }), 'unsupported_media'],
    ['a file too large', channel, media({ sizeBytes: 1_001 }), 'media_too_large'],
    ['a caption too long', channel, media({}, 'x'.repeat(21)), 'caption_too_long'],
    ['a template where there are none', poor, template, 'no_templates'],
    ['a reaction where there are none', poor, reaction, 'no_reactions'],
  ])('refuses for good %s', (_, descriptor, content, code) => {
    expect(fitContent(descriptor, content)).toMatchObject({
      kind: 'rejected',
      code,
      retry: 'never',
      accountBroken: false,
    });
  });
});
