import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shelf: Shelf = {
  version: '1',
  agents: [],
  articles: [says('Alquiler', 'El alquiler es por día. De 3 días en adelante se descuenta 20 %.')],
  products: [
    goods('Traje de hombre', 35, { unit: 'día', keywords: ['terno'] }),
    goods('Esmoquin', 45, { unit: 'día' }),
    goods('Zapatos de charol', 10, { unit: 'día' }),
  ],
};
const clerk = clerkOf(shelf);
const itemsAfter = (...texts: string[]) =>
  clerk(...texts).dialogue.items.map(({ product, quantity }) => `${quantity} ${product}`);

describe('some of what is listed', () => {
  it.each(['uno de los tres q sea esmoquin', 'uno de ellos que sea esmoquin'])('are something else: "%s"', text =>
    expect(itemsAfter('quiero 3 trajes de hombre', text)).toEqual(['2 Traje de hombre', '1 Esmoquin']),
  );

  it('are counted with what is wanted for all', () =>
    expect(itemsAfter('quiero 3 trajes de hombre', 'uno de los tres que sea esmoquin', 'y zapatos para todos')).toEqual(
      ['2 Traje de hombre', '1 Esmoquin', '3 Zapatos de charol'],
    ));

  it('have no discount by days, if nobody spoke of days', () =>
    expect(clerk('quiero un traje de hombre', 'mejor que sean los tres esmoquin').text).not.toContain('20 %'));
});

describe('a wish that an article speaks of', () => {
  it('shows what is wanted too', () => {
    const { text } = clerkOf(shelf, { locale: 'es-EC', currency: 'USD', language: 'es', reads: true })(
      'hola necesito alquilar terno para un matrimonio',
    );
    expect(text).toContain('Traje de hombre');
  });
});
