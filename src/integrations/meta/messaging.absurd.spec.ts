import { describe, expect, it } from '@jest/globals';
import { everyAbsurdMessaging, soundMessaging } from './messaging.absurd.fixture.js';
import { metaFormat } from './meta.format.js';

const readAll = (payload: unknown) =>
  metaFormat
    .split(Buffer.from(JSON.stringify(payload)))
    .map(item => ({ ...item, content: metaFormat.read(item.body) }));

describe('a webhook of Messenger or Instagram with an absurd value in one place', () => {
  it('has sound webhooks to begin with', () => {
    const read = Object.entries(soundMessaging).map(([kind, payload]) => [kind, readAll(payload)[0]?.content.type]);
    expect(read.filter(([, type]) => type === undefined || type === 'ignored' || type === 'unreadable')).toEqual([]);
  });

  it('is split into items with keys and accounts that can be indexed, and each can be read, from somebody who can be answered', () => {
    const webhooks = everyAbsurdMessaging();
    expect(webhooks.length).toBeGreaterThan(2_000);
    for (const webhook of webhooks)
      for (const { key, externalId, content } of readAll(webhook.payload)) {
        const fits = Buffer.byteLength(key) < 2_000 && Buffer.byteLength(externalId ?? '') < 1_000;
        expect({ webhook: webhook.name, fits }).toMatchObject({ fits: true });
        expect(content.type).toMatch(/./);
        if (content.type === 'message') expect(content.message.sender.addresses[0]).toMatch(/^[\w.:-]{1,128}$/);
      }
  });

  it('is never ignored where it still is a message of somebody’s', () => {
    const lost = everyAbsurdMessaging()
      .filter(webhook => webhook.kind === 'text')
      .flatMap(webhook => readAll(webhook.payload).map(item => ({ ...item, webhook: webhook.name })))
      .filter(({ kind, content }) => kind === 'message' && content.type === 'ignored');
    expect(lost.map(({ webhook, content }) => [webhook, content])).toEqual([]);
  });
});
