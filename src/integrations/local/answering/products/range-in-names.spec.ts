import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const cleaners = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Lavado de tapetes hasta 8 m2', 300, { unit: 'servicio', stock: 90, keywords: ['tapete', 'lavar'] }),
    goods('Lavado de tapetes de 9 a 20 m2', 520, { unit: 'servicio', keywords: ['tapete', 'lavar'] }),
    goods('Lavado de tapetes de 21 a 40 m2', 800, { unit: 'servicio', keywords: ['tapete', 'lavar'] }),
    goods('Champú para tapete', 90, { description: 'Litro.', keywords: ['champu'] }),
    goods('Curso de costura niños de 7 a 10 años', 400, { unit: 'mes', keywords: ['costura'] }),
    goods('Curso de costura jóvenes de 11 a 16 años', 450, { unit: 'mes', keywords: ['costura'] }),
  ],
  articles: [says('Pagos', 'Efectivo o tarjeta.')],
});
const told = (...texts: string[]) => cleaners(...texts).text;

describe('things with ranges in their names', () => {
  it('are chosen by the measure beside the rest of a message, whatever else shares a word', () => {
    const answer = told('buenas cuanto cobran por lavar un tapete, es de 15 metros, estoy en el centro');
    expect(answer).toContain('de 9 a 20 m2');
    expect(answer).not.toMatch(/hasta 8|21 a 40|Champú/u);
  });
  it('are chosen by a measure of a later message', () => {
    expect(told('a como el lavado de tapetes?', 'es de 30 metros')).toMatch(/21 a 40 m2/u);
  });
  it('are told for each of two ages', () => {
    for (const text of [
      'mis hijas de 8 y 13, cuánto la costura',
      'my daughter is 8 and my son is 13, how much is costura?',
    ])
      for (const each of ['7 a 10 años', '11 a 16 años']) expect(told(text)).toContain(each);
    expect(told('mi hija tiene 8 años, cuánto la costura')).not.toContain('11 a 16');
  });
});
