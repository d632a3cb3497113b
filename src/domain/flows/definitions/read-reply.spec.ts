import { describe, expect, it } from '@jest/globals';
import { readRating, readYesOrNo } from './read-reply.js';

describe('an answer to whether it is solved', () => {
  it.each([
    ['Sí', 'yes'],
    ['si, muchas gracias', 'yes'],
    ['Ya quedó, gracias', 'yes'],
    ['No tengo más dudas, gracias', 'yes'],
    ['yes, all good', 'yes'],
    ['👍', 'yes'],
    ['No', 'no'],
    ['no, sigue igual', 'no'],
    ['Todavía no', 'no'],
    ['no está resuelto', 'no'],
    ['sí, pero no me ha llegado', 'no'],
    ['sigue sin servir, no funciona', 'no'],
    ['not yet', 'no'],
    ['¿A qué hora abren?', null],
    ['Necesito otro taladro', null],
    ['nosotros pasamos mañana', null],
    ['Sí. ¿Y cuánto cuesta el envío?', null],
    ['Sigo esperando', null],
    ['Sin respuesta', null],
    ['Varios problemas', null],
    ['vale, gracias', 'yes'],
    ['No quedó solucionado', 'no'],
    ['No me lo han solucionado', 'no'],
    ['it is not all good', null],
  ])('%s', (reply, meaning) => {
    expect(readYesOrNo(reply)).toBe(meaning);
  });
});

describe('a rating', () => {
  it.each([
    ['5', '5'],
    ['un 4', '4'],
    ['Le doy 3 estrellas', '3'],
    ['4/5', '4'],
    ['5 de 5!', '5'],
    ['⭐⭐⭐⭐', '4'],
    ['cinco, gracias', '5'],
    ['Excelente atención', '5'],
    ['muy bueno', '5'],
    ['bien', '4'],
    ['más o menos', '3'],
    ['Pésimo servicio', '1'],
    ['very bad', '1'],
    ['quiero 5 taladros', null],
    ['nada bien', null],
    ['6', null],
    ['10', null],
    ['¿Tienen martillos?', null],
  ])('%s', (reply, rating) => {
    expect(readRating(reply)).toBe(rating);
  });
});
