import { describe, expect, it } from '@jest/globals';
import { stemOf } from '../../../../domain/assistant/index.js';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods } from '../clerk.fixture.js';

const onChildren = 'Los niños de 5 a 11 años pagan 25 % menos en todos los paseos.';
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [
    goods('Rompecabezas faro 1000 piezas', 300),
    goods('Muñeca de trapo', 500),
    goods('Casa de muñecas', 1800),
    goods('Vuelo en globo', 900, { unit: 'persona' }),
    goods('Combo vuelo en globo y lancha', 1500, { unit: 'persona' }),
    goods('Alquiler de kayak', 200, { unit: 'día' }),
  ],
  articles: [
    { id: 'a1', title: 'Envíos', body: 'El envío cuesta $80.', keywords: ['envío'], language: 'es' },
    { id: 'a2', title: 'Niños', body: onChildren, keywords: ['niños'], language: 'es' },
  ],
};
const clerk = clerkOf(shelf);

describe('a number that counts no goods', () => {
  it('is the one in the name of the product', () => {
    const { text } = clerk('¿cuánto es el rompecabezas de 1000 piezas con envío?');
    expect(text).toContain('1 × Rompecabezas faro');
    expect(text).not.toContain('1000 ×');
  });

  it('is the age of children, who are told what they pay and get no total', () => {
    const { text } = clerk('somos 2 adultos y 2 niños de 7 y 9 años, ¿cuánto nos sale el vuelo?');
    expect(text).toContain(onChildren);
    expect(text).toContain('$900.00');
    expect(text).not.toMatch(/[79] ×|Total/u);
  });
});

describe('what children pay', () => {
  it('does not lower the sum of everybody', () => {
    const { text } = clerk('¿cuánto cuesta el alquiler de kayak?', 'quiero 2 por 3 días, ¿cuánto es?');
    expect(text).toContain('6 × Alquiler de kayak');
    expect(text).toContain('Total: $1,200.00');
    expect(text).not.toContain('Descuento');
  });
});

describe('the first word of a name', () => {
  it('names the thing, although it also says where something is brought', () => {
    const { text } = clerk('¿en qué precio tienen la casa de muñecas?');
    expect(text).toContain('Casa de muñecas: $1,800.00');
    expect(text).not.toContain('Muñeca de trapo');
  });

  it('is not that of a month for a table', () => {
    expect(stemOf('meses')).not.toBe(stemOf('mesa'));
    expect(stemOf('mes')).not.toBe(stemOf('mesas'));
    expect(stemOf('mesita')).toBe(stemOf('mesas'));
  });
});
