import { describe, expect, it } from '@jest/globals';
import { asksPerson } from './person-part.js';

describe('a wish for a person', () => {
  it.each([
    '¿me pasa con la encargada?',
    'quiero hablar con alguien del taller',
    'póngame con la doctora ya por favor',
    'me comunica con un asesor',
    'prefiero que me llame una persona',
    'con una persona real por favor',
    'can I talk to a manager',
    'please put me through to someone',
    'give me a real person',
    'is there a human here I can talk to?',
    'hay alguien de carne y hueso?',
  ])('stands in %s', text => expect(asksPerson(text)).toBe(true));

  it.each([
    '¿la cita con la doctora cuánto cuesta?',
    '¿aceptan pago con tarjeta?',
    'es para una persona',
    '¿cuánto sale para dos personas?',
    'ya hablé con la vendedora y me dijo que sí',
    'do you have it with a stand',
    'is it real leather?',
    'do you sell live bait?',
    'hay personal de limpieza incluido?',
  ])('does not stand in %s', text => expect(asksPerson(text)).toBe(false));
});
