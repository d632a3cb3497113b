import { describe, expect, it } from '@jest/globals';
import { isCourtesy } from './courtesy.js';

describe('a message to a business', () => {
  it.each([
    'Ok',
    'gracias',
    'Ok, muchas gracias',
    '👍',
    '👍🏽',
    'Sí, gracias 🙏',
    'Entendido',
    'Gracias por el recordatorio',
    'Got it, thanks',
    'Alright, thank you!',
  ])('only takes note: %s', message => {
    expect(isCourtesy(message)).toBe(true);
  });

  it.each([
    '',
    '👎',
    '5',
    'No',
    'Ok, mañana',
    '¿Ok?',
    'Gracias, ¿a qué cuenta?',
    'Ya pagué',
    'bueno, quiero 3',
    '😡',
    '...',
  ])('says something else: %s', message => {
    expect(isCourtesy(message)).toBe(false);
  });
});
