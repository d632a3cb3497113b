import { describe, expect, it } from '@jest/globals';
import { priceBoundsIn, withoutMoney } from './price-bounds.js';

const boundsIn = (text: string): [number | null, number | null] | null => {
  const bounds = priceBoundsIn(text);
  return bounds && [bounds.least, bounds.most];
};

describe('what a thing may cost by a message', () => {
  it.each<[string, [number | null, number | null]]>([
    ['¿qué perfumes tienen de menos de 130 soles?', [null, 130]],
    ['busco un perfume, mi presupuesto es de 150', [null, 150]],
    ['mi presupuesto son 3 mil pesos', [null, 3000]],
    ['no quiero pasarme de ciento treinta soles', [null, 130]],
    ['que no cueste más de mil quinientos', [null, 1500]],
    ['algo de hasta $50.000', [null, 50000]],
    ['un regalo de 20 lucas como máximo', [null, 20000]],
    ['what do you have for under $50?', [null, 50]],
    ['I want to spend about 100 bucks', [null, 100]],
    ['$40 or less', [null, 40]],
    ['zapatos entre 200 y 500 pesos', [200, 500]],
    ['entre 2 y 5 mil', [2000, 5000]],
    ['between 20 and 40 dollars', [20, 40]],
    ['mesas de más de 1000 pesos', [1000, null]],
    ['tengo unos 50 mil', [null, 50000]],
    ['I only have $40', [null, 40]],
  ])('is read from "%s"', (text, bounds) => expect(boundsIn(text)).toEqual(bounds));

  it.each([
    'que aguante hasta 80 kg',
    'para menores de 3 años',
    'hasta 12 personas',
    'hacen envíos hasta 30 km?',
    'abren hasta las 8',
    'llegan en menos de 2 horas?',
    'de 10 a 20 kg',
    'tienen el de 50 a 100?',
    'hasta 24 cuotas',
    'y si compro más de 40 mil pesos?',
    '¿cobran envío en compras de menos de $500?',
    'if I spend more than $50',
    'menos de 5 mil metros',
    'tengo 500 tornillos',
    'tengo 3 hijos',
    'deme 3 de menos',
  ])('is nothing that counts, measures or tells an age: "%s"', text => expect(priceBoundsIn(text)).toBeNull());

  it('leaves the rest of the message to be searched for', () => {
    expect(priceBoundsIn('¿qué perfumes tienen de menos de 130 soles?')?.rest).toBe('¿que perfumes tienen de ?');
  });
});

describe('amounts of money', () => {
  it('name no thing', () => {
    expect(withoutMoney('protector solar de 130 soles o $ 90').trim()).toBe('protector solar de   o');
    expect(withoutMoney('2 soles de cartón')).toBe('  de carton');
    expect(withoutMoney('un sol de cartón')).toBe('un sol de carton');
  });
});
