import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from './clerk.fixture.js';

/** A grill whose owner gave a product the keyword "promo". */
const grill = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Pollo entero a la brasa', 66.9, { currency: 'PEN', unit: 'unidad' }),
      goods('Combo Familiar', 84.9, { currency: 'PEN', unit: 'combo', keywords: ['combo', 'familiar', 'promo'] }),
      goods('Combo Duo', 46.9, { currency: 'PEN', unit: 'combo', keywords: ['combo', 'duo'] }),
      goods('Mostrito', 22.9, { currency: 'PEN', unit: 'plato' }),
      goods('Parrilla para 2', 69.0, { currency: 'PEN', unit: 'fuente' }),
    ],
    articles: [
      says(
        'Eventos',
        'Para oficinas y cumpleaños: desde 10 pollos 12% de descuento, se pide con 2 días y 50% de adelanto.',
      ),
      says(
        'Atención',
        'Todos los días de 12 del día a 11 de la noche; viernes y sábado hasta la 1 am. Los lunes no atendemos.',
      ),
    ],
  },
  { locale: 'es-PE', currency: 'PEN', language: 'es', reads: true },
);

const textOf = (...said: string[]): string => grill(...said).text.replaceAll('\u00a0', ' ');

describe('a discount that is asked for', () => {
  it('is that of the list, and not of a product with the keyword of offers', () => {
    const text = textOf('quiero 15 pollos enteros para mi oficina', 'con descuento cuanto saldria');
    expect(text).toContain('S/ 883.08');
    expect(text).not.toContain('Combo Familiar');
  });
  it('for offices is taken off for an office only', () => {
    expect(textOf('15 pollos enteros para mi oficina cuanto')).toContain('S/ 883.08');
    expect(textOf('15 pollos enteros cuanto')).not.toContain('S/ 883.08');
  });
  it('leaves the keyword to whoever says it', () =>
    expect(textOf('el combo promo cuanto cuesta')).toContain('Combo Familiar: S/ 84.90'));
});

describe('"mejor" with other things', () => {
  it('gives up what was only priced', () => {
    const text = textOf('cuanto es 1 parrilla para 2', 'mejor dame un combo duo y un mostrito');
    expect(text).toContain('Total: S/ 69.80');
    expect(text).not.toContain('Parrilla');
  });
  it('keeps what is named again, and what is added', () => {
    expect(textOf('cuanto es 1 parrilla para 2', 'mejor 2 parrillas para 2 y un mostrito')).toContain(
      'Total: S/ 160.90',
    );
    expect(textOf('cuanto es 1 parrilla para 2', 'agregale mejor un mostrito')).toContain('Total: S/ 91.90');
  });
});

describe('a table', () => {
  it('is not refused at an hour at which only these days are open', () => {
    expect(textOf('quiero reservar para 12 personas el sabado 11:30pm')).not.toContain('No se puede');
    expect(textOf('quiero reservar para 12 personas el lunes 8pm')).toMatch(/no atendemos/u);
  });
});
