import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const butcher = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Arrachera marinada', 289, { unit: 'kg', description: 'Lista para el asador.' }),
      goods('Molida especial', 168, { unit: 'kg', description: 'De res.' }),
      goods('Bistec de res', 198, { unit: 'kg', description: 'Corte delgado.' }),
      goods('Carbón 3 kg', 65, { unit: 'bolsa', description: 'De mezquite.' }),
    ],
    articles: [
      says('Entregas', 'El envío cuesta $35 en las colonias Centro, Roma y Doctores, y $60 en el resto de la ciudad.'),
      says('Mayoreo', 'A partir de 10 kg del mismo producto hay 8 % de descuento.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('a part of a unit', () => {
  it.each([
    ['kilo y medio de arrachera cuanto es', '1.5 kg × Arrachera marinada: $433.50'],
    ['cuanto cuesta kilo y cuarto de molida', '1.25 kg × Molida especial: $210.00'],
    ['250 gramos de bistec cuanto sale', '0.25 kg × Bistec de res: $49.50'],
    ['precio de tres cuartos de kilo de bistec', '0.75 kg × Bistec de res: $148.50'],
    ['2.5 kg de molida cuanto seria', '2.5 kg × Molida especial: $420.00'],
    ['bistec, 1 kilo y medio porfa', '1.5 kg × Bistec de res: $297.00'],
  ])('has its price: %s', (said, line) => {
    expect(butcher(said).text).toContain(line);
  });

  it('is of what was spoken of', () => {
    expect(butcher('a como la arrachera', 'y medio kilo cuanto seria').text).toContain(
      '0.5 kg × Arrachera marinada: $144.50',
    );
  });

  it('is added to whole units and to other parts', () => {
    expect(butcher('medio kilo de molida y 3/4 de bistec cuanto es').text).toContain('Total: $232.50');
    expect(butcher('deme medio kilo de molida y una bolsa de carbon').text).toContain('Total: $149.00');
  });

  it('is not put into the cart: a person takes the order', () => {
    const { text, dialogue } = butcher('deme kilo y medio de bistec');
    expect(text).toContain('Total: $297.00');
    expect(text).toContain('anota una persona');
    expect(dialogue.items).toEqual([]);
    expect(dialogue.asked).toBe('PERSON');
  });

  it('counts with the delivery to the place that was named, and with a discount', () => {
    expect(
      butcher('kilo y medio de arrachera cuanto es', 'lo mandan a la roma?', 'y cuanto es con envio').text,
    ).toContain('Total: $468.50');
    expect(butcher('11.5 kilos de arrachera en cuanto me sale').text).toContain('Total: $3,057.62');
  });

  it('is not of what is sold by the piece', () => {
    expect(butcher('deme medio kilo de carbon').text).not.toContain('0.5');
  });
});
