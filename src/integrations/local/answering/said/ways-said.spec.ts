import { describe, expect, it } from '@jest/globals';
import { wantsHaste, withoutWays } from './ways-said.js';

describe('how a thing is paid and how soon it is wanted', () => {
  it.each([
    ['un jean mom en efectivo?', 'un jean mom , ?'],
    ['una bota vaquera pagando con tarjeta de crédito', 'una bota vaquera , '],
    ['2 bultos por nequi cuánto', '2 bultos ,  cuánto'],
    ['el limonero al contado', 'el limonero , '],
    ['2 edredones express cuánto?', '2 edredones ,  cuánto?'],
    ['en efectivo', 'en efectivo'],
    ['100 hojas de tarjetas', '100 hojas de tarjetas'],
    ['un café exprés', 'un café , '],
  ])('is no part of the name: %s', (text, rest) => expect(withoutWays(text)).toBe(rest));

  it.each([
    ['2 edredones express', true],
    ['lo ocupo el mismo dia', true],
    ['2 edredones', false],
  ])('wants haste: %s %s', (folded, wanted) => expect(wantsHaste(folded)).toBe(wanted));
});
