import { PassThrough } from 'node:stream';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { giveAwayMessage, messageToRun } from './bind-message.js';

/** Returns what pg itself sends to run a statement that it has prepared. */
function sentByPg(name: string, values: unknown[]): Buffer {
  const stream = new PassThrough({ highWaterMark: 10_000_000 });
  const connection = Object.assign(new pg.Connection({ stream } as never), {
    parsedStatements: { [name]: 'select 1' },
  });
  new pg.Query({ name, text: 'select 1', values }).submit(connection);
  return stream.read();
}

const circle: unknown[] = [];
circle.push({ toPostgres: () => circle });
const several: [what: string, values: unknown[]][] = [
  ['nothing', []],
  [
    'texts, short and long, with characters of several bytes',
    ['a', '', 'ñ', '😀€', 'x'.repeat(48), 'ñ'.repeat(48), 'é'.repeat(70_000)],
  ],
  ['nulls', [null, undefined, 'x', null]],
  ['bytes', [Buffer.from([0, 255, 1]), Buffer.alloc(0), new Uint8Array([1, 2]), Buffer.alloc(200_000, 7)]],
  ['numbers, booleans and big ones', [1, -1.5, true, false, 2n ** 70n, Number.NaN]],
  [
    'dates, lists and objects',
    [new Date(0), ['a', null, 'ñ"\\'], [Buffer.from('x')], { a: [1] }, { toPostgres: () => 'own' }],
  ],
  ['more values than fit into a byte', Array.from({ length: 700 }, (_, index) => index)],
];

it.each(several)('the bytes are those of the library: %s', (_, values) => {
  for (const name of ['s', 'inbound.receive-one'])
    expect(messageToRun(name, values, true).equals(sentByPg(name, values))).toBe(true);
});

it('without a description only the Describe message is missing', () => {
  const [all, silent] = [true, false].map(describes => Buffer.from(messageToRun('s', ['x'], describes)));
  expect(silent).toEqual(
    Buffer.concat([all?.subarray(0, -22) ?? Buffer.alloc(0), all?.subarray(-15) ?? Buffer.alloc(0)]),
  );
});

it('a value that cannot be sent spoils no later message', () => {
  expect(() => messageToRun('s', ['x', circle], true)).toThrow();
  expect(messageToRun('s', ['y'], true).equals(sentByPg('s', ['y']))).toBe(true);
});

it('a message that was given away keeps its bytes', () => {
  const first = messageToRun('s', ['first'], true);
  giveAwayMessage();
  messageToRun('s', ['other'], true);
  expect(first.equals(sentByPg('s', ['first']))).toBe(true);
});
