import { describe, expect, it } from '@jest/globals';
import { clerkOf, says } from '../clerk.fixture.js';

const monday = { day: 0, minute: 10 * 60 };
const shelf = {
  version: '1',
  agents: [],
  products: [],
  articles: [
    says(
      'Horario y dónde estamos',
      'Estamos en la Calle Real 12, frente al parque. Abrimos todos los días de 8 a 5, los sábados de 9 a 1. Los lunes cerramos. Hay parqueo. Se habla inglés.',
    ),
    says('Tiempos', 'Un arreglo tarda 2 días hábiles. Los repuestos llegan en una semana. No prestamos equipos.'),
  ],
};
const at = (now: { day: number; minute: number }) =>
  clerkOf(shelf, { locale: 'es-CR', currency: 'CRC', language: 'es', reads: true, now });
const said = (now: { day: number; minute: number }, ...texts: string[]): string => at(now)(...texts).text;

describe('whether a shop is open today', () => {
  it('is told by the day at the shop', () => {
    expect(said(monday, '¿abren hoy?')).toMatch(
      /(?:No, está cerrado|No abrimos en ese momento): los lunes cerramos\./u,
    );
    expect(said({ ...monday, day: 1 }, 'abren hoy?')).toMatch(/Sí/u);
    expect(said(monday, 'hola, mañana atienden?')).toMatch(/Sí/u);
    expect(said({ ...monday, day: 6 }, 'mañana atienden?')).toMatch(/No/u);
  });

  it('is told by the hour where it is asked for now, and by that of the day alone', () => {
    expect(said({ day: 1, minute: 18 * 60 }, '¿están abiertos ahorita?')).toMatch(/No/u);
    expect(said({ day: 1, minute: 9 * 60 }, '¿están abiertos ahorita?')).toMatch(/Sí/u);
    expect(said({ day: 5, minute: 15 * 60 }, '¿están abiertos ahorita?')).toMatch(/No/u);
  });
});

describe('of an article on several things', () => {
  it('those sentences are told that are asked for', () => {
    const where = said(monday, '¿dónde están?');
    expect(where).toContain('Calle Real 12');
    expect(where).not.toMatch(/todos los días|inglés/u);
    const hours = said({ ...monday, day: 2 }, 'hasta qué hora hoy?');
    expect(hours).toContain('de 8 a 5');
    expect(hours).not.toMatch(/Calle Real|inglés/u);
  });

  it('a time in words is one', () => {
    const text = said(monday, '¿cuánto tardan?');
    expect(text).toContain('una semana');
    expect(text).not.toContain('No prestamos');
  });
});
