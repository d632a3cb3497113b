import { describe, expect, it } from '@jest/globals';
import type { ChannelDescriptor } from '../../conversations/index.js';
import { chosenIn, offerReplies } from './choices.js';

const sms: ChannelDescriptor = {
  channel: 'SMS',
  replyWindowMs: null,
  text: { maxLength: 100, countedIn: 'characters' },
  media: {},
  quickReplies: null,
  templates: false,
  reactions: false,
  readReceipts: false,
  typing: false,
};
const whatsApp: ChannelDescriptor = { ...sms, quickReplies: { maxCount: 3, maxLength: 20, maxTextLength: 40 } };
const text = 'Son ₡82.000. ¿Lo confirmo?';
const replies = ['Sí, por favor', ' Hablar con alguien'];
const offered = ['Sí, por favor', 'Hablar con alguien'];
const numbered = `${text}\n\n1. Sí, por favor\n2. Hablar con alguien`;
const open = { asked: null, withPictures: false } as const;

describe('what an answer offers', () => {
  it('is on buttons where the channel has them, and numbered below the text where it has none or they do not fit', () => {
    expect(offerReplies(whatsApp, text, replies, open)).toEqual({ body: text, quickReplies: offered, choices: [] });
    expect(offerReplies(sms, text, replies, open)).toEqual({ body: numbered, quickReplies: [], choices: offered });
    const longer = `${text} Le llega mañana.`;
    expect(offerReplies(whatsApp, longer, replies, open)).toMatchObject({ quickReplies: [], choices: offered });
  });

  it.each([
    ['¿Cuál le muestro?', 'WHICH'],
    ['¿Le llevo uno?', 'QUANTITY'],
    ['¿Cuántos le llevo?', null],
    ['How many would you like?', null],
    ['Tenemos:\n1. Sierra\n2. Lija', null],
  ] as const)('is not numbered where a number answers the question: %s', (asks, asked) => {
    expect(offerReplies(sms, asks, ['Hablar con alguien'], { ...open, asked })).toEqual({
      body: `${asks}\n\n- Hablar con alguien`,
      quickReplies: [],
      choices: [],
    });
  });

  it('is not repeated, and never makes a text too long', () => {
    const listed = '• Sierra de banco: ₡82.000. ¿Cuál?';
    const bare = { quickReplies: [], choices: [] };
    expect(offerReplies(sms, listed, ['Sierra de banco'], { ...open, asked: 'WHICH' })).toEqual({
      ...bare,
      body: listed,
    });
    const long = 'x'.repeat(80);
    expect(offerReplies(sms, long, replies, open)).toEqual({ ...bare, body: long });
  });

  it('is left out above pictures where the channel has buttons, and has no numbers where it has none', () => {
    const withPictures = { asked: null, withPictures: true } as const;
    expect(offerReplies(whatsApp, text, replies, withPictures)).toEqual({ body: text, quickReplies: [], choices: [] });
    expect(offerReplies(sms, text, replies, withPictures)).toMatchObject({
      body: `${text}\n\n- Sí, por favor\n- Hablar con alguien`,
      choices: [],
    });
  });
});

describe('a number in a reply', () => {
  it.each(['2', ' 2. ', '2)', 'La 2', 'la 2da', 'La segunda, por favor', 'opción 2', 'Option two', 'the second one'])(
    'is the choice of that number: %s',
    said => expect(chosenIn({ choices: offered }, said)).toBe('Hablar con alguien'),
  );

  it.each(['3', 'Quiero 2', '2 sierras', 'Sí', '22', '2 o 3'])('is not one: %s', said =>
    expect(chosenIn({ choices: offered }, said)).toBe(said),
  );

  it('means nothing without choices', () => expect(chosenIn({}, '2')).toBe('2'));
});
