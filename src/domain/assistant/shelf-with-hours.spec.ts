import { describe, expect, it } from '@jest/globals';
import { isWrittenTwice } from './retrieve.js';
import { shelfWithHours } from './shelf-with-hours.js';

const morning = { days: [1, 2, 3, 4, 5], from: '09:00', to: '13:00' };
const afternoon = { ...morning, from: '15:00', to: '19:00' };
const article = (title: string, body: string, language = 'es') => ({ id: title, title, body, keywords: [], language });
const shelfOf = (...articles: ReturnType<typeof article>[]) => ({ version: '1', agents: [], products: [], articles });
const told = (language: 'es' | 'en', ...shifts: (typeof morning)[]) =>
  shelfWithHours(shelfOf(), shifts, language).articles[0]?.body;

describe('the article on the hours of the settings', () => {
  it.each([
    [
      'es',
      [afternoon, { days: [6], from: '09:00', to: '13:00' }, morning],
      'Atendemos de lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00; los sábados de 9:00 a 13:00. Los domingos cerramos.',
    ],
    [
      'en',
      [morning, { days: [6, 7], from: '10:30', to: '14:00' }],
      'We are open Monday to Friday from 9:00 to 13:00; on Saturdays and Sundays from 10:30 to 14:00.',
    ],
    ['es', [{ ...morning, days: [1, 2, 3, 4, 5, 6, 7] }], 'Atendemos todos los días de 9:00 a 13:00.'],
    ['en', [{ ...morning, days: [1, 2, 3, 4, 5, 6, 7] }], 'We are open every day from 9:00 to 13:00.'],
    [
      'es',
      [{ days: [1, 3, 5], from: '08:00', to: '24:00' }],
      'Atendemos los lunes, miércoles y viernes de 8:00 a 24:00. Los martes, jueves, sábados y domingos cerramos.',
    ],
    [
      'es',
      [{ days: [2, 3, 4, 5, 6, 7], from: '20:00', to: '02:00' }],
      'Atendemos de martes a domingo de 20:00 a 2:00 de la madrugada. Los lunes cerramos.',
    ],
    [
      'en',
      [{ days: [2, 3, 4, 5, 6, 7], from: '20:00', to: '02:00' }],
      'We are open Tuesday to Sunday from 20:00 to 2:00 am. We are closed on Mondays.',
    ],
  ] as const)('tells them as people do, %s', (language, shifts, text) => {
    expect(told(language, ...shifts.map(shift => ({ ...shift, days: [...shift.days] })))).toBe(text);
  });

  it.each([
    ['Horario', 'Lunes a viernes de 8 a 5.'],
    ['Dónde estamos', 'Calle Real 12. Abrimos todos los días de 8:00 a 17:00.'],
    ['Horarios y entregas', 'Abrimos de 8 a 5. Entregamos los martes.'],
    ['Visítenos', 'Estamos abiertos las 24 horas.'],
    ['Opening hours', 'Monday to Friday, 9:00 am to 5:00 pm.'],
  ])('is not made where an article says when the shop is open: %s, %s', (title, body) => {
    const shelf = shelfOf(article(title, body));
    expect(shelfWithHours(shelf, [morning], 'es')).toBe(shelf);
  });

  it.each([
    ['Envíos', 'Entregamos de lunes a viernes de 8 a 5.'],
    ['Horario de entregas', 'De lunes a viernes de 8 a 5.'],
    ['Horario', 'El horario de clases es de lunes a viernes de 6 a 8.'],
    ['Citas', 'Atendemos con cita de lunes a viernes.'],
    ['Feriados', 'Los feriados cerramos.'],
  ])('is made where an article says only when something else is: %s, %s', (title, body) => {
    const shelf = shelfOf(article(title, body));
    expect(shelfWithHours(shelf, [morning], 'es').articles).toHaveLength(2);
  });

  it('is not made without hours', () => {
    const shelf = shelfOf();
    expect(shelfWithHours(shelf, null, 'es')).toBe(shelf);
  });

  it('is the same shelf for the same hours, and another after a change', () => {
    const shelf = shelfOf();
    const first = shelfWithHours(shelf, [morning], 'es');
    expect(shelfWithHours(shelf, [{ ...morning }], 'es')).toBe(first);
    expect(shelfWithHours(shelf, [morning], 'en')).not.toBe(first);
    expect(shelfWithHours(shelf, [afternoon], 'es').articles[0]?.body).toContain('15:00');
  });

  it('does not count as an article that the shop wrote in both languages', () => {
    const shelf = shelfOf(
      article('Pagos', 'Efectivo.'),
      article('Envíos', 'Gratis.'),
      article('Payment', 'Cash.', 'en'),
    );
    expect(isWrittenTwice(shelfWithHours(shelf, [morning], 'en').articles, 'en')).toBe(false);
  });
});
