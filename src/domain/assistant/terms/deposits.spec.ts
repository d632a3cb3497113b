import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../shelf.js';
import { sumWithTerms } from './sum-with-terms.js';

const product = (name: string, price: number) => ({
  id: name,
  name,
  description: '',
  keywords: [],
  unit: 'pieza',
  priceMinor: String(price * 100),
  currency: 'MXN',
  stock: null,
});
const article = (title: string, body: string) => ({ id: title, title, body, keywords: [], language: 'es' });
const shop = (...articles: Shelf['articles']): Shelf => ({
  version: '1',
  agents: [],
  products: [product('Cabaña para cuatro', 900), product('Tatuaje mediano', 1200), product('Corte de cabello', 150)],
  articles,
});
function depositOf(shelf: Shelf, name: string, topic: string | null = null, earlier: string[] = []) {
  const items = shelf.products.filter(each => each.name === name).map(each => ({ product: each, quantity: 1 }));
  const context = { locale: 'es-MX', currency: 'MXN', topic, earlier };
  const line = sumWithTerms(shelf, items, '¿cuánto debo dejar?', context)?.lines.find(({ kind }) => kind === 'DEPOSIT');
  return line && [line.amount, line.sentence];
}
const cabin = article('Cabañas', 'Entrada a las 3. Se separa con $200.');
const tattoo = article('Citas', 'Para el tatuaje se deja la mitad al separar la fecha.');

describe('a payment in advance', () => {
  it('is that of what its title or its sentence names', () => {
    expect(depositOf(shop(cabin, tattoo), 'Cabaña para cuatro')?.[0]).toBe('$200.00');
    expect(depositOf(shop(cabin, tattoo), 'Tatuaje mediano')?.[0]).toBe('$600.00');
  });

  it('is none of another service, even where that was told last', () => {
    expect(depositOf(shop(cabin, tattoo), 'Corte de cabello')).toBeUndefined();
    expect(depositOf(shop(cabin), 'Tatuaje mediano', 'Cabañas')).toBeUndefined();
  });

  it('is that of the shop where one holds for all', () => {
    const all = article('Reservas', 'Pedimos 30% de anticipo.');
    expect(depositOf(shop(cabin, all), 'Corte de cabello')?.[0]).toBe('$45.00');
    expect(depositOf(shop(cabin, all), 'Cabaña para cuatro')?.[0]).toBe('$200.00');
  });

  it('is told and not reckoned where it is of what nothing here is called', () => {
    const some = shop(article('Pagos', 'Ceremonias: la mitad al separar y el resto ese día.'));
    expect(depositOf(some, 'Tatuaje mediano')).toEqual([null, 'Ceremonias: la mitad al separar y el resto ese día.']);
    expect(depositOf(some, 'Tatuaje mediano', null, ['es para una ceremonia'])?.[0]).toBe('$600.00');
  });

  it.each(['Orders over $500 are 50% down.', 'We ask for half up front.'])('is read in English: %s', body =>
    expect(depositOf(shop(article('Terms', body)), 'Tatuaje mediano')?.[0]).toBe('$600.00'),
  );
});
