import { describe, expect, it } from '@jest/globals';
import { isOpen, momentOf, weekOf } from './opening-hours.js';

const florist = 'Abrimos de lunes a viernes de 8:00 a. m. a 6:00 p. m. y los sábados de 9 a 13. Feriados cerrado.';
const tailor = 'Atendemos de martes a sábado de 10:00 a 14:00 y de 16:00 a 20:00. Los domingos y lunes descansamos.';
const worded = 'Abrimos de martes a domingo de 10 de la mañana a 7 de la noche. Los lunes descansamos.';
const bar = 'Todos los días de 13:00 a 22:00.';
const club = 'Atendemos de martes a domingo de 20:00 a 2:00 de la madrugada.';
const late = 'Abrimos de lunes a sábado de 8:00 a 24:00.';
const grill = 'Todos los días de 12 del día a 11 de la noche; viernes y sábado hasta la 1 am. Los lunes no atendemos.';

describe('whether a shop is open', () => {
  it.each([
    [florist, '¿abren los domingos?', false],
    [florist, '¿el sábado a las 11 están?', true],
    [florist, '¿y el sábado a las 3 de la tarde?', false],
    [florist, '¿atienden los martes a las 5 de la tarde?', true],
    [florist, '¿a las 7 de la noche todavía están?', false],
    [florist, '¿abren los feriados?', false],
    [florist, 'are you open on Sunday?', false],
    [tailor, '¿abren los lunes?', false],
    [tailor, '¿están el jueves al mediodía?', null],
    [bar, '¿abren al mediodía los jueves?', null],
    [tailor, '¿están el jueves a las 12?', true],
    [tailor, '¿el jueves a las 3 de la tarde están abiertos?', false],
    [tailor, '¿a las 7 todavía están?', true],
    [worded, '¿el sábado a las 6 de la tarde están?', true],
    [worded, '¿a las 8 de la noche el jueves atienden?', false],
    [bar, 'are you open on Monday?', true],
    [bar, '¿abren los domingos a las 10 de la mañana?', false],
    [bar, '¿abren los feriados?', null],
    [florist, '¿a las 8 están?', null],
    [club, '¿el viernes a las 11 de la noche están?', true],
    [club, '¿el sábado a la 1 de la madrugada están?', true],
    [club, '¿el martes a la 1 de la madrugada están?', false],
    [club, '¿el viernes a las 7 de la noche están?', false],
    [late, '¿el viernes a las 11 de la noche están?', true],
    [grill, '¿el sábado 8pm se puede?', true],
    [grill, '¿el sábado a las 11:30 de la noche están?', true],
    [grill, '¿el jueves a las 11:30 de la noche están?', false],
    [grill, '¿el domingo a la 1 de la madrugada están?', false],
    [grill, '¿el martes a las 11 am están?', false],
    [grill, '¿abren los lunes?', false],
  ])('%s %s', (hours, question, open) => expect(isOpen(weekOf(hours), momentOf(question))).toBe(open));
});

describe('short names of days', () => {
  it.each([
    ['lun a vie 8am a 6pm jornada continua, sabados 8 a 4pm', [0, 1, 2, 3, 4, 5]],
    ['Lun a Vie 9:00 a 18:00. Sáb 9:30 a 13:30.', [0, 1, 2, 3, 4, 5]],
    ['L a V 9 a 18', [0, 1, 2, 3, 4]],
    ['Mon-Fri 9am to 5pm, sat 10am to 2pm', [0, 1, 2, 3, 4, 5]],
    ['Lun-Vie 8-17 y sáb 8-12', [0, 1, 2, 3, 4, 5]],
    ['El último turno es a las 18:30', []],
    ['Tallas L a XL', []],
  ])('%s', (hours, days) => expect([...weekOf(hours).keys()].toSorted()).toEqual(days));
});
