import { describe, expect, it } from '@jest/globals';
import { BadInput } from '../../domain/shared/domain-error.js';
import {
  bytes,
  change,
  echo,
  entryTime,
  lucia,
  marco,
  otherNumberId,
  shopNumberId,
  status,
  text,
  webhook,
} from './fixtures/whatsapp.js';
import { metaFormat } from './meta.format.js';
import { splitMeta } from './meta.split.js';

const sha256 = /^[0-9a-f]{64}$/;
const parsed = (body: Buffer) => JSON.parse(body.toString('utf8'));

describe('splitMeta', () => {
  it('gives the bytes as they came where the request holds one item', () => {
    const body = Buffer.from(JSON.stringify(webhook(change({ contacts: [lucia], messages: [text('Hola')] })), null, 3));
    const [item, ...rest] = splitMeta(body);
    expect(rest).toEqual([]);
    expect(item).toMatchObject({ key: 'wamid.SINGLE', kind: 'message', externalId: shopNumberId });
    expect(item!.body).toBe(body);
  });

  it('finds every item of entries, changes and lists, each with the number that it names', () => {
    const items = splitMeta(
      bytes({
        object: 'whatsapp_business_account',
        entry: [
          ...(webhook(
            change({
              messages: [text('uno', 'wamid.1'), text('dos', 'wamid.2')],
              statuses: [status({ status: 'read' })],
            }),
            change({ messages: [text('tres', 'wamid.3')] }, 'messages', otherNumberId),
          ).entry as unknown[]),
          ...(webhook(
            change({ message_echoes: [echo({ type: 'text', text: { body: 'eco' } })] }, 'smb_message_echoes'),
            { field: 'account_update', value: { event: 'ACCOUNT_DELETED' } },
          ).entry as unknown[]),
        ],
      }),
    );
    expect(items.map(({ key, kind, externalId }) => [kind, kind === 'change' ? 'hash' : key, externalId])).toEqual([
      ['message', 'wamid.1', shopNumberId],
      ['message', 'wamid.2', shopNumberId],
      ['status', 'status:wamid.SENT:read', shopNumberId],
      ['message', 'wamid.3', otherNumberId],
      ['echo', 'wamid.ECHO', shopNumberId],
      ['change', 'hash', null],
    ]);
    expect(items.at(-1)?.key).toMatch(sha256);
  });

  it('gives each person who chose something about marketing an item of their own', () => {
    const chosen = (wa_id: string) => ({ wa_id, category: 'marketing_messages', value: 'stop' });
    const both = [chosen(lucia.wa_id), chosen(marco.wa_id)];
    const items = splitMeta(
      bytes(webhook(change({ contacts: [lucia, marco], user_preferences: both }, 'user_preferences'))),
    );
    expect(items.map(({ kind, externalId }) => [kind, externalId])).toEqual([
      ['change', shopNumberId],
      ['change', shopNumberId],
    ]);
    expect(items.map(item => parsed(item.body))).toEqual([
      webhook(change({ contacts: [lucia], user_preferences: [both[0]] }, 'user_preferences')),
      webhook(change({ contacts: [marco], user_preferences: [both[1]] }, 'user_preferences')),
    ]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  it('gives each item of a batch a body that holds it alone, with its entry, number, errors and the contact it concerns', () => {
    const errors = [{ code: 131000, title: 'Something went wrong' }];
    const fromMarco = { ...text('dos', 'wamid.2'), from: marco.wa_id };
    const items = splitMeta(
      bytes(webhook(change({ contacts: [lucia, marco], errors, messages: [text('uno', 'wamid.1'), fromMarco] }))),
    );
    expect(items.map(item => parsed(item.body))).toEqual([
      webhook(change({ contacts: [lucia], errors, messages: [text('uno', 'wamid.1')] })),
      webhook(change({ contacts: [marco], errors, messages: [fromMarco] })),
    ]);
  });

  it('finds an item again when its own body is split: same key, same kind, same number', () => {
    const body = bytes(
      webhook(
        change({ contacts: [lucia], messages: [text('uno', 'wamid.1'), 'broken', { type: 'text' }] }),
        change({ contacts: [lucia], calls: [{ id: 'wacid.1', event: 'connect' }] }, 'calls'),
        change({ statuses: [status({ status: 'sent' })] }),
        'no change at all',
      ),
    );
    for (const item of splitMeta(body)) {
      const [again, ...rest] = splitMeta(item.body);
      expect(rest).toEqual([]);
      expect({ ...again, body: null }).toEqual({ ...item, body: null });
    }
  });

  it('gives an event the same key whichever batch brings it', () => {
    const call = change({ calls: [{ id: 'wacid.1', event: 'connect' }] }, 'calls');
    const broken = change({ messages: [{ text: { body: 'no id' } }] });
    const [callAlone] = splitMeta(bytes(webhook(call)));
    const [brokenAlone] = splitMeta(bytes(webhook(broken)));
    const together = splitMeta(bytes(webhook(change({ messages: [text('otra'), { text: { body: 'no id' } }] }), call)));
    expect(together.map(item => item.key)).toEqual(['wamid.SINGLE', brokenAlone!.key, callAlone!.key]);
  });

  it('gives the end of a call the key of the call, however often it is told', () => {
    const changes = [change({ calls: [{ id: 'wacid.1', event: 'terminate' }] }, 'calls')];
    const ended = (time: number) => ({ object: 'whatsapp_business_account', entry: [{ id: '1', time, changes }] });
    const items = [1, 2].flatMap(time => splitMeta(bytes(ended(entryTime + time))));
    expect(items.map(({ kind, key }) => [kind, key])).toEqual(Array(2).fill(['message', 'call:wacid.1']));
  });

  it('tells events of one call, statuses of one message and the same change at another time apart', () => {
    const at = (time: number) => ({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', time, changes: [{ field: 'account_update', value: { event: 'DISABLED_UPDATE' } }] }],
    });
    const bodies = [
      webhook(change({ calls: [{ id: 'wacid.1', event: 'connect' }] }, 'calls')),
      webhook(change({ calls: [{ id: 'wacid.1', event: 'terminate' }] }, 'calls')),
      webhook(change({ statuses: [status({ status: 'sent' })] })),
      webhook(change({ statuses: [status({ status: 'delivered' })] })),
      at(entryTime),
      at(entryTime + 1),
    ];
    expect(new Set(bodies.flatMap(body => splitMeta(bytes(body)).map(item => item.key))).size).toBe(bodies.length);
  });

  it('keeps more than a thousand items', () => {
    const messages = Array.from({ length: 2500 }, (_, at) => text(`número ${at}`, `wamid.${at}`));
    const items = splitMeta(bytes(webhook(change({ contacts: [lucia], messages }))));
    expect(items).toHaveLength(2500);
    expect(new Set(items.map(item => item.key)).size).toBe(2500);
    expect(metaFormat.read(items[2499]!.body)).toMatchObject({ type: 'message', message: { body: 'número 2499' } });
  });

  it('keeps every message, and all junk beyond a thousand pieces as one change that holds the request', () => {
    const body = bytes(webhook(change({ messages: [...Array.from({ length: 50_000 }, (_, at) => at), text('sana')] })));
    const items = splitMeta(body);
    expect(items).toHaveLength(1002);
    expect(items.filter(item => item.kind === 'message').map(item => item.key)).toEqual(['wamid.SINGLE']);
    expect(parsed(items[1001]!.body).entry[0].changes[0].value.request).toBe(body.toString());
    expect(metaFormat.read(items[1001]!.body)).toEqual({ type: 'ignored', reason: 'too_many' });
  });

  it('does not let what a batch shares multiply with its items', () => {
    const messages = Array.from({ length: 1000 }, (_, at) => text('a', `wamid.${at}`));
    const padding = 'x'.repeat(500_000);
    const value = {
      contacts: [{ ...lucia, padding }],
      errors: [{ code: 1, title: padding }],
      metadata: { phone_number_id: shopNumberId, padding },
      messages,
    };
    const items = splitMeta(
      bytes({ object: 'whatsapp_business_account', entry: [{ id: padding, time: 1, changes: [change(value)] }] }),
    );
    expect(items).toHaveLength(1000);
    expect(items.reduce((sum, item) => sum + item.body.length, 0)).toBeLessThan(1_000_000);
    expect(metaFormat.read(items[0]!.body)).toMatchObject({ type: 'message' });
    expect(items[0]!.externalId).toBe(shopNumberId);
  });

  it.each<[string, unknown]>([
    ['no object', 7],
    ['null', null],
    ['a list', []],
    ['no id', { from: lucia.wa_id, type: 'text', text: { body: 'a' } }],
    ['an id that is no text', { ...text('a'), id: 12 }],
    ['an id too long for an index', text('a', 'w'.repeat(5000))],
    ['no type', { ...text('a'), type: undefined }],
    ['a type that is no text', { ...text('a'), type: {} }],
    ['a sender that is no text', { ...text('a'), from: 50688887777 }],
    ['its id on a foreign prototype', JSON.parse('{"__proto__":{"id":"wamid.1","type":"text"}}')],
  ])('lets a broken item (%s) end as ignored and spoil nothing', (_, broken) => {
    const items = splitMeta(
      bytes(webhook(change({ messages: [text('uno', 'wamid.1'), broken, text('dos', 'wamid.2')] }))),
    );
    expect(items.map(item => item.kind)).toEqual(['message', 'change', 'message']);
    expect(items[1]!.key).toMatch(sha256);
    expect(metaFormat.read(items[0]!.body)).toMatchObject({ type: 'message' });
    expect(metaFormat.read(items[1]!.body)).toMatchObject({ type: 'ignored' });
    expect(metaFormat.read(items[2]!.body)).toMatchObject({ type: 'message' });
  });

  it.each<[string, unknown]>([
    ['a status without id', change({ statuses: [{ status: 'read' }] })],
    ['a status without status', change({ statuses: [{ id: 'wamid.1' }] })],
    ['a list that is none', change({ messages: { 0: text('a'), length: 1 } })],
    ['no value', { field: 'messages' }],
    ['no field', { value: {} }],
    ['a field named like what every object has', change({ messages: [text('a')] }, 'constructor')],
    ['a change that is no object', 'change'],
    ['a number that is no text', change({ messages: [text('a')] }, 'messages', 310000000000001)],
    ['metadata that is no object', change({ metadata: shopNumberId, messages: [text('a')] })],
    ['old messages handed over for the archive', change({ messages: [text('a')] }, 'history')],
  ])('makes a change of %s, which names no message and is ignored', (_, broken) => {
    const items = splitMeta(bytes(webhook(broken, change({ messages: [text('sana')] }))));
    expect(items.map(item => item.kind)).toEqual(['change', 'message']);
    expect(metaFormat.read(items[0]!.body)).toMatchObject({ type: 'ignored' });
    const [alone] = splitMeta(bytes(webhook(broken)));
    expect(metaFormat.read(alone!.body)).toMatchObject({ type: 'ignored' });
  });

  it.each<[string, unknown]>([
    ['an entry that is no object', 'entry'],
    ['an entry without changes', { id: '1', time: 1 }],
    ['an entry whose changes are none', { id: '1', time: 1, changes: {} }],
  ])('makes a change of %s', (_, entry) => {
    const [item, ...rest] = splitMeta(bytes({ object: 'whatsapp_business_account', entry: [entry] }));
    expect(rest).toEqual([]);
    expect(item).toMatchObject({ kind: 'change', externalId: null });
    expect(metaFormat.read(item!.body)).toMatchObject({ type: 'ignored' });
  });

  it('keeps the sound items where one is nested deeper than can be written', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const body = JSON.stringify(
      webhook(change({ contacts: ['deep'], messages: [text('uno', 'wamid.1'), 'deep', text('dos', 'wamid.2')] })),
    );
    const items = splitMeta(Buffer.from(body.replaceAll('"deep"', deep)));
    expect(items.map(item => item.kind)).toEqual(['message', 'change', 'message']);
    expect(items.map(item => metaFormat.read(item.body).type)).toEqual(['message', 'ignored', 'message']);
    const [alone] = splitMeta(Buffer.from(body.replace(/\[.*\]/, `[{"changes":[{"field":"x","value":${deep}}]}]`)));
    expect(metaFormat.read(alone!.body)).toMatchObject({ type: 'ignored' });
  });

  it('replaces in keys and numbers what the database cannot store', () => {
    const [item] = splitMeta(
      bytes(webhook(change({ messages: [text('a', 'wamid.\u0000\ud800')] }, 'messages', '31\u0000'))),
    );
    expect(item).toMatchObject({ key: 'wamid.\ufffd\ufffd', externalId: '31\ufffd' });
  });

  it('cuts other objects of Meta into changes', () => {
    const items = splitMeta(
      bytes({
        object: 'permissions',
        entry: [
          { id: '17841400000000001', time: 1, messaging: [{ message: { mid: 'm1' } }, { message: { mid: 'm2' } }] },
        ],
      }),
    );
    expect(items.map(item => [item.kind, item.externalId])).toEqual([
      ['change', null],
      ['change', null],
    ]);
    expect(items.map(item => metaFormat.read(item.body))).toEqual([
      { type: 'ignored', reason: 'unsupported_object:permissions' },
      { type: 'ignored', reason: 'unsupported_object:permissions' },
    ]);
    expect(items[0]!.key).not.toBe(items[1]!.key);
  });

  it('finds nothing in a body whose entry is empty', () => {
    expect(splitMeta(bytes({ object: 'whatsapp_business_account', entry: [] }))).toEqual([]);
  });

  it.each(['', 'no json', '7', 'null', '[]', '{}', '{"entry":{}}', '{"object":"page"}', '{"entry":['])(
    'throws BadInput on %p',
    body => {
      expect(() => splitMeta(Buffer.from(body))).toThrow(BadInput);
    },
  );
});
