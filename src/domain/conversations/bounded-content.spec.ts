import { describe, expect, it } from '@jest/globals';
import { boundContent } from './bounded-content.js';
import type { InboundMessage } from './channel.port.js';

const message: InboundMessage = {
  providerMessageId: 'wamid.1',
  sender: { addresses: ['+50688887777'], phone: '+50688887777', email: null, name: 'Lucía' },
  sentAt: new Date(0),
  kind: 'document',
  body: 'Hola',
  media: [
    {
      providerMediaId: '1',
      mimeType: 'image/png',
      fileName: 'a.png',
      sha256: 'x',
      sizeBytes: 2 ** 31 - 1,
      voice: false,
    },
  ],
  repliesTo: 'wamid.0',
  understandable: true,
  referral: { source_id: '1' },
};
const bound = (more: Partial<InboundMessage>) => {
  const content = boundContent({ type: 'message', message: { ...message, ...more } });
  return content.type === 'message' ? content.message : null;
};

describe('what a channel brings', () => {
  it('has a name of one line that turns no text around it, or none if nothing of it is visible', () => {
    const named = (name: string) => bound({ sender: { ...message.sender, name } })?.sender.name;
    expect(named('  Ana\n\tMora ')).toBe('Ana Mora');
    expect(named('\u202eanA\u2066')).toBe('anA');
    expect(named('\u3164Ana\u2800\u3164Mora\u3164')).toBe('Ana Mora');
    expect(named('دانا 👩\u200d🔧')).toBe('دانا 👩\u200d🔧');
    for (const nothing of ['\u200b', '\u3164', '\u2800 \u2800', '\u202e \u00ad', '\n', ''])
      expect(named(nothing)).toBeNull();
  });

  it('says nothing to answer if none of it is visible', () => {
    expect(bound({ body: '\u200b\u3164' })?.understandable).toBe(false);
    expect(bound({ body: '👍' })?.understandable).toBe(true);
  });

  it('stays as it is where it has the sizes that are stored', () => {
    expect(bound({})).toEqual(message);
  });

  it('is cut where it is a text, and dropped where it is an id or number that cannot be one', () => {
    const [file] = message.media;
    expect(
      bound({
        body: 'ñ'.repeat(30_000),
        sender: { ...message.sender, name: 'L'.repeat(3_000) },
        repliesTo: 'w'.repeat(401),
        referral: { text: 'x'.repeat(5_001) },
        media: file ? [{ ...file, sizeBytes: 3e9, fileName: 'f'.repeat(201), providerMediaId: '9'.repeat(2_001) }] : [],
      }),
    ).toEqual({
      ...message,
      body: `${'ñ'.repeat(19_999)}…`,
      sender: { ...message.sender, name: `${'L'.repeat(199)}…` },
      repliesTo: null,
      referral: null,
      media: [{ ...file, sizeBytes: null, fileName: `${'f'.repeat(199)}…`, providerMediaId: null }],
    });
  });
});
