import { describe, expect, it } from '@jest/globals';
import { scoreFlag } from './evaluate.js';
import { piecesOf } from './text/pieces.js';
import { messagesInFile, trainingMessages } from './training/corpus.js';
import { understandSync } from './understand.js';

describe('a long message', () => {
  it('is cut into sentences, and long sentences where a new thought begins', () => {
    expect(piecesOf('Hola, una consulta corta')).toEqual([]);
    expect(
      piecesOf('Compré la mesa en marzo y llegó bien. Pero ahora quiero que me llame una persona por favor.'),
    ).toEqual(['Compré la mesa en marzo y llegó bien.', 'Pero ahora quiero que me llame una persona por favor.']);
    const oneSentence =
      'llevo un mes con el mismo problema del medidor, ya mandé las fotos que pidieron, quiero hablar con el encargado porque así no se puede';
    expect(piecesOf(oneSentence)).toContain('quiero hablar con el encargado');
    expect(piecesOf('una dos tres cuatro. '.repeat(2_000)).length).toBeLessThanOrEqual(40);
  });

  it('that asks for a person or threatens with the law in one of its sentences is heard, on messages that were never learnt from', () => {
    const judged = messagesInFile('blind-three').map(({ text, labels }) => ({ labels, found: understandSync(text) }));
    const wantsHuman = scoreFlag(judged.map(({ labels, found }) => [labels?.wantsHuman === true, found.wantsHuman]));
    const legal = scoreFlag(judged.map(({ labels, found }) => [labels?.legal === true, found.legal]));
    expect(wantsHuman.recall).toBeGreaterThanOrEqual(0.6);
    expect(wantsHuman.precision).toBeGreaterThanOrEqual(0.9);
    expect(legal).toMatchObject({ recall: 1, precision: 1 });
  });

  it('of the blind set stands in no training source', () => {
    const learnt = new Set(trainingMessages().map(({ text }) => text));
    expect(messagesInFile('blind-three').filter(({ text }) => learnt.has(text))).toEqual([]);
  });
});

describe('a link', () => {
  it.each([
    'https://mitienda.com/producto/123',
    'www.ferreteriaelclavo.cr',
    'https://youtu.be/abcd',
    'mira https://shop.com/vestido-rojo',
    '👉 https://example.com 👈',
    'https://a.com https://b.com https://c.com',
  ])('is no spam by itself: %s', text => expect(understandSync(text).intent.primary).not.toBe('SPAM'));

  it('does not hide spam', () =>
    expect(understandSync('gana dinero ya desde tu casa sin experiencia https://bit.ly/3xyz').intent.primary).toBe(
      'SPAM',
    ));
});
