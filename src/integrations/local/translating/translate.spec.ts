import { describe, expect, it } from '@jest/globals';
import { inEnglish } from './translate.js';

describe('what a shop wrote in Spanish', () => {
  it.each([
    ['Tarda 1 hora y media.', 'It takes 1 and a half hours.'],
    ['La funda es impermeable y se lava en lavadora.', 'The cover is waterproof and you wash in washing machine.'],
    [
      'No se cobra el env\u00edo en compras de m\u00e1s de $800.',
      'We do not charge the delivery on purchases of more than $800.',
    ],
    ['Entregamos de lunes a viernes de 8 a 17.', 'We deliver from Monday to Friday from 8 to 17.'],
    ['Si cancela con 7 d\u00edas se devuelve el anticipo.', 'If you cancel with 7 days we return the deposit.'],
    ['Sillas blancas de madera con coj\u00edn.', 'White wood chairs with cushion.'],
    ['Colores negro, blanco y rojo.', 'Colours black, white and red.'],
    ['No lleva gluten ni lactosa.', 'It does not have gluten or lactose.'],
    ['Los domingos el local est\u00e1 cerrado.', 'On Sundays the shop is closed.'],
    ['Cambiar el cierre cuesta $6.000.', 'Exchanging the zip costs $6.000.'],
    ['La lona se puede lavar.', 'The canvas can be washed.'],
    ['Cada 6 meses.', 'Every 6 months.'],
    ['Hasta el viernes.', 'Until Friday.'],
    ['Hasta 5 cuotas.', 'Up to 5 installments.'],
    ['El d\u00eda 5 se cobran Q60 m\u00e1s.', 'The day 5 we charge Q60 more.'],
  ])('is said in English: %s', (spanish, english) => expect(inEnglish(spanish)).toBe(english));

  it.each(['Se recarga con mirelios frondos.', 'Frondos mirelios.', 'How many do you need?', '', '12 - 15'])(
    'stays as it is where too few words are known: %j',
    text => expect(inEnglish(text)).toBeNull(),
  );

  it('keeps one unknown word of a long sentence, names and amounts as they are', () => {
    expect(inEnglish('En Quito entregamos la caja de mirelios en 3 d\u00edas por $2.500.')).toBe(
      'In Quito we deliver the box of mirelios in 3 days for $2.500.',
    );
  });
});
