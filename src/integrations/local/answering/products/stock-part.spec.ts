import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const nursery = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Tierra negra bolsa 20 L', 90, { unit: 'bolsa', description: 'Cernida.', stock: 37, keywords: ['tierra'] }),
    goods('Semilla de pasto', 140, {
      unit: 'kg',
      description: 'Siembra en primavera.',
      stock: 12,
      keywords: ['pasto'],
    }),
    goods('Maceta de barro 14', 45, { description: 'Con plato.', stock: 8, keywords: ['maceta'] }),
  ],
  articles: [],
});

describe('how many of a thing are left', () => {
  it('tells the stock where its unit or the thing is counted, and not the name twice', () => {
    for (const text of [
      '¿cuántas bolsas hay de la tierra negra?',
      'cuantas bolsas de tierra negra tienen',
      'how many bags of tierra negra do you have?',
    ])
      expect(nursery(text).text).toMatch(/(?:De Tierra negra bolsa 20 L quedan 37|Hay 37 de|37 of|are 37 of)/u);
    expect(nursery('cuántas macetas tenés?').text).toMatch(/\b8\b/u);
  });
  it('tells it of what is weighed', () => {
    for (const text of ['cuánta semilla de pasto te queda?', 'a como la semilla y cuánta te queda'])
      expect(nursery(text).text).toMatch(/\b12\b/u);
  });
  it('tells nothing else of the thing beside it', () => {
    expect(nursery('cuantas bolsas de tierra negra tienen').text).not.toContain('Cernida');
  });
  it('says whether there are as many as were asked for', () => {
    expect(nursery('tienen tierra negra?', 'cuantas hay', 'quedan mas de 20?').text).toMatch(/Sí: .*37/u);
    expect(nursery('tienen macetas de barro?', 'quedan mas de 20?').text).toMatch(/[Ss]olo .*8/u);
  });
  it('leaves questions for what the thing has, holds or costs to its text and its price', () => {
    expect(nursery('cuántas sucursales tienen?').text).not.toMatch(/\b(?:37|12|8)\b/u);
    expect(nursery('en cuánto me queda la maceta?').text).toContain('45');
    expect(nursery('cuántos litros tiene la bolsa de tierra?').text).not.toContain('37');
  });
});
