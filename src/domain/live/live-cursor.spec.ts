import { describe, expect, it } from '@jest/globals';
import { LiveCursor, placeOf } from './live-cursor.js';
import { Snapshot } from './snapshot.js';

const snapshot = (text: string) => Snapshot.parse(text) as Snapshot;
const place = (text: string) => placeOf(text) ?? { xid: -1n, at: 0 };

describe('a snapshot', () => {
  it('sees what was committed: not what was running, nor what began later', () => {
    const seen = (['99', '100', '101', '105', '109', '110', '400'] as const).filter(xid =>
      snapshot('100:110:100,105').sees(BigInt(xid)),
    );
    expect(seen).toEqual(['99', '101', '109']);
    expect(snapshot('100:100:').sees(99n)).toBe(true);
    expect(snapshot('100:100:').sees(100n)).toBe(false);
  });

  it('is none where Postgres would not take it', () => {
    const texts = [
      '',
      '1',
      '1:2',
      '5:4:',
      '0:4:',
      '3:9:2',
      '3:9:9',
      '3:9:5,4',
      '3:9:5,5',
      '3:9:a',
      '1:99999999999999999999:',
    ];
    expect(texts.filter(text => Snapshot.parse(text))).toEqual([]);
  });
});

describe('a cursor', () => {
  it('covers what its moment saw, what it lists, and what was told of what was missed', () => {
    const cursor = new LiveCursor({ snapshot: snapshot('100:110:100,105'), seconds: 50 }, ['105.1', '300.0']).upTo({
      snapshot: snapshot('100:200:100,150'),
      place: place('120.3'),
    });
    const again = LiveCursor.parse(cursor.text);
    expect(again?.text).toBe(cursor.text);
    const places = [
      '99.0',
      '100.0',
      '101.7',
      '105.0',
      '105.1',
      '119.9',
      '120.3',
      '120.4',
      '121.0',
      '150.0',
      '300.0',
      '300.1',
    ];
    for (const one of [cursor, again]) {
      expect(places.filter(text => one?.covers(place(text)))).toEqual([
        '99.0',
        '101.7',
        '105.0',
        '105.1',
        '119.9',
        '120.3',
        '300.0',
      ]);
      expect([one?.isTooOld(50 + 23 * 3600), one?.isTooOld(51 + 23 * 3600)]).toEqual([false, true]);
    }
  });

  it('is none where it is of another kind, or endless', () => {
    const texts = [
      '',
      'now',
      '5~1:2',
      '5~1:2:~x',
      'a~1:2:~',
      '5~1:2:~~1:2:',
      '5~1:2:~~1:2:~1.0~',
      `5~1:2:~${'1.0,'.repeat(3000)}`,
    ];
    expect(texts.filter(text => LiveCursor.parse(text))).toEqual([]);
    expect(LiveCursor.parse('5~1:2:~')?.text).toBe('5~1:2:~');
  });
});
