import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../shelf.js';
import { freeWithIn } from './read-free.js';
import { sumWithTerms } from './sum-with-terms.js';

describe('what is free with a purchase', () => {
  it.each([
    ['Si compra calentador y filtro juntos, la instalación le sale gratis.', 'instalacion', ['calentador', 'filtro']],
    ['La afinación es gratis al comprar una guitarra.', 'afinacion', ['una guitarra']],
    ['Free fitting with the purchase of a helmet.', 'fitting', ['a helmet']],
    ['Gratis el estuche en la compra de un violín.', 'estuche', ['un violin']],
  ])('is read: %s', (sentence, given, bought) => expect(freeWithIn(sentence)).toEqual({ given, bought }));

  it.each([
    'El envío es gratis en la compra de una guitarra.',
    'Si compra más de $500, el envío es gratis.',
    'La primera hora de parqueo es gratis.',
    'La revisión es gratis.',
  ])('is none: %s', sentence => expect(freeWithIn(sentence)).toBeNull());

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
  const products = [product('Calentador solar', 5000), product('Filtro de agua', 800), product('Instalación', 600)];
  const body = 'Si compra calentador y filtro juntos, la instalación le sale gratis.';
  const shelf: Shelf = {
    version: '1',
    agents: [],
    products,
    articles: [{ id: 'a', title: 'Promociones', body, keywords: [], language: 'es' }],
  };
  it.each([
    [[0, 1, 2], '$5,800.00'],
    [[0, 2], null],
    [[0, 1], null],
  ])('comes off a list that has all of it: %j', (listed, total) => {
    const items = products.filter((_, at) => listed.includes(at)).map(each => ({ product: each, quantity: 1 }));
    expect(sumWithTerms(shelf, items, '', { locale: 'es-MX', currency: 'MXN' })?.total ?? null).toBe(total);
  });
});
