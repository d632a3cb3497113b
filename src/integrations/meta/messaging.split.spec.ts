import { describe, expect, it } from '@jest/globals';
import { readAnyBody } from '../testing-http/any-body.js';
import {
  body,
  echoOnInstagram,
  echoOnPage,
  entryOf,
  happened,
  instagram,
  onInstagram,
  onPage,
  otherPage,
  page,
  pageBody,
  psid,
} from './fixtures/messaging.js';
import { metaFormat } from './meta.format.js';

const { split } = metaFormat;
const summary = (bytes: Buffer) =>
  split(bytes).map(({ key, kind, externalId, channel }) => [kind, key, externalId, channel]);
const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
const text = (mid: string) => ({ message: { mid, text: `texto de ${mid}` } });

describe('webhooks of pages and Instagram accounts', () => {
  it('are cut into items that each name their account and channel, whatever else came with them', () => {
    const batch = body(
      'page',
      entryOf(page, onPage(text('m_1')), onPage(text('m_2'))),
      entryOf(otherPage, { ...onPage(text('m_3')), recipient: { id: otherPage } }),
      { id: page, time: 1, changes: [{ field: 'feed', value: { item: 'comment' } }] },
      'nonsense',
    );
    expect(summary(batch)).toEqual([
      ['message', 'm_1', page, 'MESSENGER'],
      ['message', 'm_2', page, 'MESSENGER'],
      ['message', 'm_3', otherPage, 'MESSENGER'],
      ['change', sha256, page, 'MESSENGER'],
      ['change', sha256, null, null],
    ]);
    expect(split(batch).map(item => metaFormat.read(item.body).type)).toEqual([
      'message',
      'message',
      'message',
      'ignored',
      'ignored',
    ]);
  });

  it('name the lead of an advertisement’s form by its id, on pages alone', () => {
    const told = (leadId: unknown) => ({
      field: 'leadgen',
      value: { leadgen_id: leadId, page_id: page, form_id: '8', created_time: 1_700_000_000 },
    });
    const changes = [told('444'), told(555), told(2 ** 60), told('x')];
    const batch = body('page', { id: page, time: 1, changes });
    expect(summary(batch)).toEqual([
      ['change', 'leadgen:444', page, 'MESSENGER'],
      ['change', 'leadgen:555', page, 'MESSENGER'],
      ['change', sha256, page, 'MESSENGER'],
      ['change', sha256, page, 'MESSENGER'],
    ]);
    expect(split(batch).map(item => metaFormat.read(item.body))).toEqual([
      { type: 'ad-lead', leadId: '444' },
      { type: 'ad-lead', leadId: '555' },
      { type: 'ignored', reason: 'leadgen' },
      { type: 'ignored', reason: 'leadgen' },
    ]);
    expect(summary(body('instagram', { id: instagram, time: 1, changes: [told('444')] }))).toEqual([
      ['change', sha256, instagram, 'INSTAGRAM'],
    ]);
  });

  it('give each item a body that is cut to the same item again', () => {
    const events = [
      text('m_1'),
      { postback: { title: 'Empezar', payload: 'START' } },
      { reaction: { mid: 'm_1', action: 'react', emoji: '❤️' } },
      { delivery: { mids: ['m_8', 'm_9'], watermark: happened } },
      { read: { watermark: happened } },
      { message: { mid: 'm_1', is_deleted: true } },
      { optin: { ref: 'x' } },
    ];
    const items = split(body('page', entryOf(page, ...events.map(onPage), echoOnPage({ text: 'Claro' }))));
    expect(items).toHaveLength(9);
    for (const item of items) expect(split(item.body)).toEqual([{ ...item, body: item.body }]);
  });

  it('keep the bytes of a request that holds one item', () => {
    const bytes = pageBody(text('m_1'));
    expect(split(bytes)[0]?.body).toBe(bytes);
  });

  it.each<[string, object, string, unknown]>([
    ['a message', text('m_1'), 'message', 'm_1'],
    ['an echo', echoOnPage({ text: 'Claro' }), 'echo', 'm_echo'],
    ['a postback', { postback: { mid: 'm_2', title: 'Precios' } }, 'message', 'm_2'],
    ['an old postback', { postback: { title: 'Precios' } }, 'message', sha256],
    ['a reaction', { reaction: { mid: 'm_1', action: 'react', emoji: '👍' } }, 'message', sha256],
    ['a reaction that is taken back', { reaction: { mid: 'm_1', action: 'unreact' } }, 'change', sha256],
    ['a click on an advertisement', { referral: { source: 'ADS', ad_id: '1' } }, 'message', sha256],
    ['a delivery', { delivery: { mids: ['m_9'], watermark: 1 } }, 'status', 'status:m_9:delivered'],
    ['an old delivery', { delivery: { watermark: happened } }, 'status', sha256],
    ['a reading', { read: { watermark: happened } }, 'status', sha256],
    ['a reading on Instagram', { read: { mid: 'm_9' } }, 'status', 'status:m_9:read'],
    ['a withdrawal, which has the id of its message', { message: { mid: 'm_1', is_deleted: true } }, 'change', sha256],
    ['a message without an id', { message: { text: 'Hola' } }, 'change', sha256],
    ['a message from nobody that can be', { ...text('m_1'), sender: { id: 7 } }, 'change', sha256],
  ])('%s', (_, part, kind, key) => {
    expect(summary(body('page', entryOf(page, onPage(part as Record<string, unknown>))))).toEqual([
      [kind, key, page, 'MESSENGER'],
    ]);
  });

  it('are the same item in every repeat, and another where anything differs', () => {
    const keyOf = (emoji: string) => split(pageBody({ reaction: { mid: 'm_1', action: 'react', emoji } }))[0]?.key;
    expect(keyOf('👍')).toBe(keyOf('👍'));
    expect(keyOf('👍')).not.toBe(keyOf('❤️'));
  });

  it('know what Instagram’s own app sent where it is not marked', () => {
    const unmarked = { ...echoOnInstagram({ text: 'Sí hay' }), message: { mid: 'm_7', text: 'Sí hay' } };
    expect(summary(body('instagram', entryOf(instagram, unmarked)))).toEqual([['echo', 'm_7', instagram, 'INSTAGRAM']]);
  });

  it('read what Instagram’s test button sends among the changes', () => {
    const value = { ...onInstagram(text('m_test')), timestamp: '1789999990' };
    const bytes = body('instagram', { id: instagram, time: 1, changes: [{ field: 'messages', value }] });
    expect(summary(bytes)).toEqual([['message', 'm_test', instagram, 'INSTAGRAM']]);
    expect(metaFormat.read(bytes)).toMatchObject({
      type: 'message',
      message: { body: 'texto de m_test', sentAt: new Date(1_789_999_990_000) },
    });
  });

  it('belong to the page that the event names where the entry names none, and to nobody where it names nonsense', () => {
    const unnamed = { time: 1, messaging: [onPage(text('m_1'))] };
    expect(summary(body('page', unnamed))).toEqual([['message', 'm_1', page, 'MESSENGER']]);
    expect(summary(body('page', { ...unnamed, messaging: [echoOnPage({ text: 'a' })] }))).toEqual([
      ['echo', 'm_echo', page, 'MESSENGER'],
    ]);
    for (const id of [7, '', 'x'.repeat(200), {}, [page]])
      expect(summary(body('page', entryOf(id, onPage(text('m_1')))))).toEqual([['change', sha256, null, null]]);
  });

  it('never multiply: what many items repeat is cut short', () => {
    const mids = Array.from({ length: 2_000 }, (_, n) => `m_${n}`);
    const bytes = pageBody({ delivery: { mids, watermark: happened }, padding: 'x'.repeat(100_000) });
    const items = split(bytes);
    expect(items).toHaveLength(2_000);
    expect(items.reduce((sum, item) => sum + item.body.length, 0)).toBeLessThan(2_000 * 400);
    const hashed = Array.from({ length: 3_000 }, (_, n) => onPage({ optin: { ref: String(n) } }));
    expect(split(body('page', entryOf(page, ...hashed)))).toHaveLength(1_001);
  });

  it('survive what is nested deeper than can be written', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const bytes = body('page', entryOf(page, onPage(text('m_1')), onPage({ optin: 'deep' }), onPage(text('m_2'))));
    const items = split(Buffer.from(bytes.toString().replace('"deep"', deep)));
    expect(items.map(item => metaFormat.read(item.body).type)).toEqual(['message', 'ignored', 'message']);
  });

  it('throw nothing but BadInput, whatever the body', () => {
    readAnyBody(bytes => {
      const wrapped = [bytes, Buffer.from(`{"object":"page","entry":[{"id":"1","messaging":[${bytes}]}]}`)];
      for (const one of wrapped) for (const item of split(one)) metaFormat.read(item.body);
    });
    expect.assertions(0);
  });

  it('name only what can be stored', () => {
    const [item] = split(body('page', entryOf(`6\u0000`, { ...onPage(text('m\ud800')), sender: { id: psid } })));
    expect(item).toMatchObject({ key: 'm\ufffd', externalId: '6\ufffd' });
  });
});
