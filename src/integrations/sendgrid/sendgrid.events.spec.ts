import { describe, expect, it } from '@jest/globals';
import { ourMessage } from './fixtures/mails.js';
import { readSendGrid } from './sendgrid.read.js';
import { splitSendGrid } from './sendgrid.split.js';
import { clock } from './testing/taken-in.js';

const event = (name: string, more: object = {}) => ({
  email: 'lucia@clientes.example',
  timestamp: 1_795_176_000,
  'smtp-id': `<${ourMessage}@ferreteria.example>`,
  event: name,
  category: ['x'],
  sg_event_id: `event-${name}`,
  sg_message_id: '14c5d75ce93-dfd-64b469.filter0001.16648.5515E0B88.0',
  messageId: ourMessage,
  ...more,
});
const split = (...events: unknown[]) => splitSendGrid(Buffer.from(JSON.stringify(events)));
const read = (one: unknown) => split(one).map(({ body, key }) => readSendGrid(body, key, clock))[0];

describe('an event', () => {
  it('is an item of its own, known by the message and what became of it', () => {
    expect(
      split(
        event('delivered'),
        event('delivered', { sg_event_id: 'again' }),
        7,
        event('open', { sg_message_id: undefined }),
      ),
    ).toMatchObject([
      { kind: 'status', key: 'status:14c5d75ce93-dfd-64b469:delivered', externalId: null },
      { kind: 'status', key: 'status:14c5d75ce93-dfd-64b469:delivered' },
      { kind: 'change', key: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { kind: 'status', key: 'event-open' },
    ]);
  });

  it.each([
    ['processed', 'SENT', null],
    ['deferred', 'SENT', null],
    ['delivered', 'DELIVERED', null],
    ['open', 'READ', null],
    ['click', 'READ', null],
    ['bounce', 'FAILED', '5.1.1: 550 no such user'],
    ['dropped', 'FAILED', 'dropped: Bounced Address'],
  ])('%s is the status %s', (name, status, error) => {
    const told = name === 'bounce' ? { status: '5.1.1', reason: '550 no such user' } : { reason: 'Bounced Address' };
    expect(read(event(name, told))).toEqual({
      type: 'status',
      status: {
        providerMessageId: '14c5d75ce93-dfd-64b469',
        status,
        at: new Date(1_795_176_000_000),
        error,
        callbackData: ourMessage,
        ...(status === 'FAILED' && {
          refusedAddresses: ['lucia@clientes.example', 'unverified:lucia@clientes.example'],
        }),
      },
    });
  });

  it.each([
    ['bounce', { type: 'bounce', status: '5.1.1' }, true],
    ['bounce', { type: 'bounce', status: '550' }, true],
    ['bounce', { type: 'blocked', status: '5.7.1' }, false],
    ['bounce', { status: '4.2.2' }, false],
    ['bounce', { status: '5.1.1', email: 'no address' }, false],
    ['dropped', { reason: 'Invalid' }, true],
    ['dropped', { reason: 'Unsubscribed Address' }, false],
    ['deferred', { status: '5.1.1' }, false],
  ])('%s tells whether the address can receive nothing: %j', (name, told, isRefused) => {
    const content = read(event(name, told));
    expect(content?.type === 'status' && content.status.refusedAddresses !== undefined).toBe(isRefused);
  });

  it.each([
    ['dropped', 'Unsubscribed Address', 'EVERYTHING'],
    ['dropped', 'Spam Reporting Address', 'EVERYTHING'],
    ['dropped', 'Bounced Address', undefined],
    ['dropped', 'Spam Content', undefined],
    ['bounce', 'Unsubscribed Address', undefined],
  ])('%s with the reason "%s" says whether the person wants no mail', (name, reason, optedOut) => {
    const content = read(event(name, { reason }));
    expect(content?.type === 'status' && content.status.optedOut).toBe(optedOut);
  });

  it('that says what the person wants is one of its own each time', () => {
    const wish = (name: string, id: string) => event(name, { sg_event_id: id });
    const keys = split(
      wish('group_unsubscribe', 'a'),
      wish('group_resubscribe', 'b'),
      wish('group_unsubscribe', 'c'),
      wish('group_unsubscribe', 'c'),
    ).map(({ key }) => key);
    expect(keys).toEqual(['a', 'b', 'c', 'c']);
  });

  it('of a mail program that opens every mail by itself is not read, nor in the way of the person’s own', () => {
    const [byMachine, byPerson] = split(
      event('open', { sg_machine_open: true }),
      event('open', { sg_machine_open: false }),
    );
    expect(read(event('open', { sg_machine_open: true }))).toEqual({ type: 'ignored', reason: 'event:machine_open' });
    expect(read(event('open', { sg_machine_open: false }))).toMatchObject({ status: { status: 'READ' } });
    expect(byMachine?.key).not.toBe(byPerson?.key);
  });

  it('of a refusal for now is not in the way of a later one for good', () => {
    const items = split(
      event('bounce', { type: 'blocked', status: '4.7.1' }),
      event('bounce', { type: 'bounce', status: '5.1.1' }),
      event('bounce', { type: 'bounce', status: '5.1.1' }),
    );
    expect(items.map(({ key }) => key)).toEqual([
      'status:14c5d75ce93-dfd-64b469:blocked',
      'status:14c5d75ce93-dfd-64b469:bounce',
      'status:14c5d75ce93-dfd-64b469:bounce',
    ]);
  });

  it.each([
    ['spamreport', 'opt-out'],
    ['unsubscribe', 'opt-out'],
    ['group_unsubscribe', 'opt-out'],
    ['group_resubscribe', 'opt-in'],
  ])('%s is an %s of the contact', (name, type) => {
    expect(read(event(name))).toEqual({
      type,
      at: new Date(1_795_176_000_000),
      providerMessageId: '14c5d75ce93-dfd-64b469',
      callbackData: ourMessage,
      addresses: ['lucia@clientes.example'],
      reason: name,
    });
  });

  it.each(['account_status_change'])('%s is of no concern', name => {
    expect(read(event(name))).toEqual({ type: 'ignored', reason: `event:${name}` });
  });

  it.each(['14c5d75ce93-dfd-64b469.recvd-p3-7', '14c5d75ce93-dfd-64b469', '14c5d75ce93-dfd-64b469.0'])(
    'knows the message in %s',
    id => {
      expect(read(event('delivered', { sg_message_id: id }))).toMatchObject({
        status: { providerMessageId: '14c5d75ce93-dfd-64b469' },
      });
    },
  );

  it('knows the older form of the id, which has points of its own', () => {
    expect(
      read(event('delivered', { sg_message_id: '14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0' })),
    ).toMatchObject({
      status: { providerMessageId: '14c5d75ce93.dfd.64b469' },
    });
  });

  it('is kept beside an element that is nested too deeply to be written', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const list = `[${deep},${JSON.stringify(event('open', { url: 1 }))}]`;
    expect(splitSendGrid(Buffer.from(list))).toMatchObject([{ kind: 'status' }]);
  });

  it('keeps every event of a list, however long it is, but not all of its junk', () => {
    const events = Array.from({ length: 2_500 }, (_, at) => event('unsubscribe', { sg_message_id: `id-${at}` }));
    const items = splitSendGrid(Buffer.from(JSON.stringify([...events, ...Array.from({ length: 5_000 }, () => 0)])));
    const count = (wanted: string) => items.filter(({ kind }) => kind === wanted).length;
    expect([count('status'), count('change')]).toEqual([2_500, 1_000]);
  });

  it('survives an absurd value in any place', () => {
    const absurd = [
      '',
      ' ',
      'a'.repeat(150_000),
      'a\u0000b',
      '\ud800',
      '__proto__',
      0,
      -1,
      1e300,
      true,
      null,
      [],
      {},
      ['x'],
    ];
    for (const name of Object.keys(event('bounce')))
      for (const value of absurd)
        for (const item of split(event('bounce', { [name]: value }))) {
          expect(Buffer.byteLength(item.key)).toBeLessThan(2_000);
          expect(readSendGrid(item.body, item.key, clock).type).toMatch(/./);
        }
  });
});
