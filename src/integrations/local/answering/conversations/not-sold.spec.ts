import { describe, expect, it } from '@jest/globals';
import { says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const products = [
  { ...product('Sierra circular', 62, 'unidad', 'De 1400 W con guía láser.'), keywords: ['sierra', 'saw', 'madera'] },
  { ...product('Taladro percutor', 45, 'unidad', 'De 750 W con maletín y 20 brocas.'), keywords: ['drill'] },
  {
    ...product('Pintura látex blanca', 58, 'cubeta', 'Para interior.'),
    keywords: ['pintura', 'paint', 'blanca', 'pared'],
  },
  { ...product('Cemento gris', 7, 'saco', 'De uso general.'), keywords: ['cemento', 'construccion'] },
  { ...product('Chaqueta de cuero', 80, 'pieza', 'Forrada.'), keywords: [] },
];
const shop = { version: '1', agents: [], products, articles: [says('Horario', 'Abrimos de lunes a sábado.')] };
const es = talkIn(shop);
const en = talkIn({ ...shop, articles: [{ ...says('Hours', 'Open on weekdays.'), language: 'en' }] }, 'en');
const names = (text: string) => products.filter(({ name }) => text.includes(name)).map(({ name }) => name);

describe('what is not sold', () => {
  it.each([
    'tienen lijas para madera?',
    'venden discos para la sierra?',
    'venden brochas para pintura?',
    'busco guantes de construcción',
    'necesito pegamento para pared',
    'quiero un disco para la sierra',
    'deme 2 brochas para la pintura por favor',
  ])('is no product that it is used with: %s', text => expect(names(es(text).text)).toEqual([]));

  it.each(['do you sell wood screws?', 'do you have paint brushes?', 'i need a blade for the saw'])(
    'is none in English either: %s',
    text => expect(names(en(text).text)).toEqual([]),
  );

  it('is offered as an alternative, in the words of the customer, if its name has what was asked for', () => {
    const { text } = es('tienen chamarra impermeable de cuero?');
    expect(text).toContain('Chaqueta de cuero');
    expect(text).toMatch(/No tenemos|No manejamos|no tengo/u);
    expect(es('tienen hojas de sierra circular?').text).toContain('hojas de sierra circular');
  });

  it('has the colour that only another thing has', () => {
    const { text } = es('tienen cemento blanco?');
    expect(names(text)).toEqual(['Cemento gris']);
    expect(text).toContain('cemento blanco');
  });

  it('by itself comes with something else', () =>
    expect(es('venden brocas?').text).toMatch(/(?:viene con esto|viene incluido aquí).*Taladro percutor/su));
});

describe('what is sold', () => {
  it.each([
    ['algo para cortar madera?', 'Sierra circular'],
    ['quiero una cubeta de pintura blanca para interior', 'Pintura látex blanca'],
    ['busco un taladro para concreto', 'Taladro percutor'],
    ['necesito 3 sacos de cemento', 'Cemento gris'],
  ])('is found as before: %s', (text, name) => expect(names(es(text).text)).toEqual([name]));
});
