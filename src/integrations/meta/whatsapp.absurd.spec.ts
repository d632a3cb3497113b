import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytes } from './fixtures/whatsapp.js';
import { metaFormat } from './meta.format.js';
import { absurdWebhook, everyAbsurdWebhook, sound } from './whatsapp.absurd.fixture.js';

function readAll(payload: unknown) {
  return metaFormat.split(bytes(payload)).map(item => ({ ...item, content: metaFormat.read(item.body) }));
}
/** Returns whether `split` accepts the webhook. A refused one is answered with 400, so it is not acknowledged. */
const isTaken = ({ payload }: { payload: Record<string, unknown> }) => Array.isArray(payload.entry);

describe('a webhook with an absurd value in one place', () => {
  it('has sound webhooks to begin with', () => {
    const read = Object.entries(sound).map(([kind, payload]) => [kind, readAll(payload)[0]?.content.type]);
    expect(read.filter(([, type]) => type === 'ignored' || type === 'unreadable')).toEqual([]);
  });

  it('is split into items with keys that can be indexed, and each of them can be read', () => {
    for (const webhook of everyAbsurdWebhook().filter(isTaken))
      for (const { key, content } of readAll(webhook.payload)) {
        expect({ webhook: webhook.name, key: Buffer.byteLength(key) < 2_000 }).toMatchObject({ key: true });
        expect(content.type).toMatch(/./);
      }
  });

  it('is never ignored where it still is a message of somebody’s', () => {
    const lost = everyAbsurdWebhook()
      .filter(webhook => webhook.kind === 'text' && isTaken(webhook))
      .flatMap(webhook => readAll(webhook.payload).map(item => ({ ...item, webhook: webhook.name })))
      .filter(({ kind, content }) => kind === 'message' && content.type === 'ignored');
    expect(lost.map(({ webhook, content }) => [webhook, content])).toEqual([]);
  });

  it('throws nothing, whatever stands in the place', () => {
    fc.assert(
      fc.property(absurdWebhook.filter(isTaken), webhook => {
        readAll(webhook.payload);
      }),
      { seed: 20_261_120, numRuns: 300 },
    );
  });
});
