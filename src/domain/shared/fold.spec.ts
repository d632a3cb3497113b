import { foldName, withoutMarks } from './fold.js';

const theGeneralWay = (text: string) => text.normalize('NFD').replace(/\p{M}+/gu, '');

describe('foldName', () => {
  it('is in lower case, without accents, with single spaces', () => {
    expect(foldName('  José\u00A0 \tÑÁÑEZ  de  la\nO ')).toBe('jose nanez de la o');
    expect(foldName('Jose\u0301')).toBe('jose');
    expect(foldName(null)).toBe('');
  });
});

describe('withoutMarks', () => {
  it('gives for letters that it looks up what decomposing them gives', () => {
    const letters = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).join('');
    for (const letter of letters) expect(withoutMarks(`a${letter}b`)).toBe(theGeneralWay(`a${letter}b`));
    expect(withoutMarks(letters)).toBe(theGeneralWay(letters));
  });
});
