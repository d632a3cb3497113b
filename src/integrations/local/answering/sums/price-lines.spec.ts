import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const ask = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Cortina a medida', null),
    goods('Toldo a medida', null),
    goods('Cojín de lino', 250, { stock: 12 }),
    goods('Tapete de yute', 900, { stock: 3 }),
    goods('Hilo de algodón', 40, { unit: 'carrete', stock: 30 }),
  ],
  articles: [says('Envíos', 'El envío cuesta $100.')],
});
const textOf = (...said: string[]) => ask(...said).text;

describe('things that are priced on request', () => {
  it.each(['¿cuánto cuestan 3 cortinas?', '¿en cuánto me sale un toldo y 2 cortinas?', '¿a cómo 4 toldos?'])(
    'come to no sum of nothing: %s',
    said => {
      expect(textOf(said)).not.toMatch(/\$0|: +Total|Total/u);
      expect(textOf(said)).toContain('precio a consultar');
      expect(textOf(said)).toContain('una persona del equipo le da el precio');
      expect(ask(said).buttons).toEqual(['Hablar con alguien']);
    },
  );

  it.each([
    ['¿cuánto son 2 cojines y 1 cortina?', '$500.00'],
    ['¿cuánto cuestan una cortina y 3 tapetes?', '$2,700.00'],
  ])('are left out of a total that says so: %s', (said, total) =>
    expect(textOf(said)).toContain(`Total sin contar Cortina a medida: ${total}`),
  );

  it('are handed to a person by a yes', () => expect(ask('¿cuánto cuestan 3 cortinas?').dialogue.asked).toBe('PERSON'));
});

describe('a sum of more than there is', () => {
  it.each([
    ['¿cuánto son 20 cojines?', '12'],
    ['¿cuánto cuestan 5 tapetes con el envío?', '3'],
    ['¿cuánto es 40 carretes de hilo y 2 cojines?', '30'],
    ['¿tiene 50 carretes de hilo?', '30'],
    ['¿tiene 15 cojines?', '12'],
  ])('says how many are left: %s', (said, left) =>
    expect(textOf(said)).toMatch(new RegExp(`(?:solo quedan|Solo hay) ${left}\\b`, 'u')),
  );

  it('says nothing of it where there is enough', () =>
    expect(textOf('¿cuánto son 12 cojines?')).not.toMatch(/solo quedan|Solo hay/u));
});
