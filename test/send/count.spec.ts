import { describe, expect, it } from '@jest/globals';
import { failures, judge, type Row } from '../../bench/send/count.js';
import { keyOf } from '../../bench/send/taken.js';

const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  provider: 'META',
  channel: 'WHATSAPP',
  status: 'SENT',
  error: null,
  address: '+50688880000',
  content: `Mensaje ${id}`,
  wasUnknown: false,
  ...more,
});
const verdictOf = (rows: Row[], taken: string[], { orders = rows.map(({ id }) => id), dead = [] as string[] } = {}) =>
  judge({ rows, taken: taken.map(key => ({ key })), orders: orders.map(messageId => ({ messageId })), dead });

describe('the counting of bench:send', () => {
  it('finds nothing if each message was taken once, or is UNKNOWN and was not taken', () => {
    const rows = [row('a'), row('b', { status: 'DELIVERED' }), row('c', { status: 'UNKNOWN', wasUnknown: true })];
    const verdict = verdictOf(rows, ['a', 'b']);
    expect(failures(verdict)).toEqual([]);
    expect(verdict.unknown).toEqual([expect.stringContaining('c is UNKNOWN')]);
    expect(verdict.channels).toEqual([
      expect.objectContaining({ channel: 'META WHATSAPP', messages: 3, never: 1, once: 2, more: 0 }),
    ]);
  });

  it('sees a message that was taken twice', () => {
    expect(failures(verdictOf([row('a'), row('b')], ['a', 'b', 'a']))).toEqual([
      expect.stringMatching(/^duplicated: .*a is SENT, taken 2 times/),
    ]);
  });

  it.each([
    ['is said to be sent and was never taken', row('a')],
    ['still waits', row('a', { status: 'QUEUED' })],
    ['failed without saying that it was not sent', row('a', { status: 'FAILED', error: '500: try later' })],
  ])('sees a message that %s', (_, lost) => {
    expect(failures(verdictOf([lost], []))).toEqual([expect.stringMatching(/^lost: /)]);
  });

  it('sees an ordered message without a row, and accepts one that was dropped or is proven unsent', () => {
    const told = [
      row('a', { status: 'FAILED', error: 'dropped: x' }),
      row('b', { status: 'FAILED', error: 'not_sent: x' }),
    ];
    expect(failures(verdictOf(told, [], { orders: ['a', 'b', 'gone'] }))).toEqual(['lost: gone has no row']);
  });

  it.each(['UNKNOWN', 'FAILED'])('sees one that was taken and is %s', status => {
    expect(failures(verdictOf([row('a', { status })], ['a']))).toEqual([expect.stringMatching(/^untold: /)]);
  });

  it('sees messages that nobody ordered, and jobs that gave up', () => {
    const verdict = verdictOf([row('a')], ['a', 'x'], { dead: ['conversations/deliver {}, attempt 5 of 5: no error'] });
    expect(failures(verdict)).toEqual(['unexpected: x', 'dead: conversations/deliver {}, attempt 5 of 5: no error']);
  });

  it('tells messages on Instagram by whom and what, and gives equal ones their share', () => {
    const same = (id: string) => row(id, { channel: 'INSTAGRAM', address: '77', content: 'Sí' });
    const key = keyOf('77', 'Sí');
    expect(failures(verdictOf([same('a'), same('b')], [key, key]))).toEqual([]);
    expect(verdictOf([same('a'), same('b')], [key, key, key]).duplicated).toHaveLength(2);
  });
});
