import { describe, expect, it } from '@jest/globals';
import { refusesOffer } from './refuses-offer.js';

describe('a reply to an offer', () => {
  it.each([
    'No, gracias',
    'por ahora no',
    'No por el momento, muchas gracias',
    'Todavía no',
    'Ahorita no',
    'Mejor otro día',
    'tal vez más adelante, gracias',
    'No me interesa',
    'no',
    'No thanks',
    'Not now, thank you',
    'Maybe later',
    "I'm good, thanks",
  ])('refuses it: %s', reply => {
    expect(refusesOffer(reply)).toBe(true);
  });

  it.each([
    'Sí',
    'ok, gracias',
    'No, mejor dos',
    '¿Por qué no?',
    'No tengo para pagar hoy',
    'No hay problema, confírmelo',
    'mañana sí',
    'Está muy caro',
    'no, el otro',
    'Me interesa',
    'Not that one, the blue one',
    'gracias',
  ])('does not only refuse it: %s', reply => {
    expect(refusesOffer(reply)).toBe(false);
  });
});
