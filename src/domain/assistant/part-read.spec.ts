import { describe, expect, it } from '@jest/globals';
import { mostRead, partRead, turnsRead } from './part-read.js';

describe('what is read of a message', () => {
  it('is all of one that is not long', () => {
    const text = 'hola '.repeat(800);
    expect(partRead(text)).toBe(text);
  });

  it('is the beginning and the end of a long mail, with whole words and a line end between them', () => {
    const filler = 'Saludos desde nuestra oficina de siempre. '.repeat(400);
    const text = `Necesito 15 taladros. ${filler}¿Cuánto cuestan con envío a Heredia?`;
    const read = partRead(text);
    expect(read.length).toBeLessThanOrEqual(mostRead);
    expect(read.length).toBeGreaterThan(mostRead - 200);
    expect(read.startsWith('Necesito 15 taladros.')).toBe(true);
    expect(read.endsWith('¿Cuánto cuestan con envío a Heredia?')).toBe(true);
    const words = new Set(text.split(/\s+/u));
    expect(read.split(/\s+/u).filter(word => !words.has(word))).toEqual([]);
    expect(read.split('\n')).toHaveLength(2);
  });

  it('is cut anywhere if there is no space, and stays valid Unicode', () => {
    for (const text of ['a'.repeat(20_000), '😀'.repeat(10_000), `a${'😀'.repeat(10_000)}`]) {
      expect(partRead(text).length).toBeLessThanOrEqual(mostRead);
      expect(partRead(text).isWellFormed()).toBe(true);
      expect(partRead(partRead(text))).toBe(partRead(text));
    }
  });

  it('of a conversation is the same list for the same turns, by which readers know it again', () => {
    const short = [{ author: 'CONTACT', text: 'hola' }];
    expect(turnsRead(short)).toBe(short);
    const long = [...short, { author: 'CONTACT', text: 'b '.repeat(9_000) }];
    expect(turnsRead(long)).toBe(turnsRead(long));
    expect(turnsRead(long).map(({ text }) => text.length <= mostRead)).toEqual([true, true]);
    expect(long[1]?.text).toHaveLength(18_000);
  });
});
