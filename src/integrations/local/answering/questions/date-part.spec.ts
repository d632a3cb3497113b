import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const bakery = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Pan de muerto', 35, { description: 'Con ajonjoli.' })],
  articles: [
    says(
      'Horario',
      'Calle Tres 12. Lunes a sabado de 8 a 20. Domingos 9 a 14. El 12/12 y el 1/1 cerrado. 24 y 31 de diciembre de 8 a 15. 1 de mayo cerrado, 16 de septiembre desde las 11.',
    ),
    says('Pagos', 'Efectivo 5 % menos. Pedidos para el 24 hasta el 20 de diciembre.'),
  ],
});
const told = (...texts: string[]) => bakery(...texts).text;

describe('questions for a day of the calendar', () => {
  it('says no with the sentence that closes exactly that day', () => {
    for (const text of [
      'el 12 de diciembre abren?',
      'lo paso a recoger el mismo 12 a la mañana, puede ser?',
      'are you open on december 12?',
      'puedo ir el primero de enero?',
      'abren en año nuevo?',
    ]) {
      expect(told(text)).toMatch(/(?:El|el) 12\/12 y el 1\/1 cerrado/u);
      expect(told(text)).toMatch(/\bN/u);
      expect(told(text)).not.toMatch(/sabado|Domingos|8 a 15|menos|muerto/u);
    }
  });
  it('tells the hours of that day, and only its part of a sentence', () => {
    expect(told('el 24 hasta que hora estan?')).toMatch(/24 y 31 de diciembre de 8 a 15\.$/u);
    expect(told('y el 16 de septiembre abren?')).toMatch(/16 de septiembre desde las 11\.$/u);
    expect(told('atienden el 1 de mayo?')).toMatch(/No.*1 de mayo cerrado\.$/u);
  });
  it('compares the hour that is asked for', () => {
    expect(told('el 31 de diciembre a las 12 puedo ir?')).toMatch(/Sí/u);
    expect(told('can i come on december 24 at 6 pm?')).toMatch(/[Nn]o/u);
  });
  it('goes on with another day', () => {
    expect(told('el 12 de diciembre abren?', 'y el 24?')).toMatch(/8 a 15/u);
  });
  it('leaves other numbers and orders alone', () => {
    expect(told('quiero 24 panes de muerto para el 24')).toContain('24 × Pan de muerto');
    expect(told('a cuanto el pan de muerto?')).toContain('35');
    expect(told('abren el domingo?')).toContain('Domingos 9 a 14');
  });
});
