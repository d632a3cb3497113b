import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const feasts = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Silla blanca', 10, { keywords: ['sillas'] }),
      goods('Mesa redonda', 50, { keywords: ['mesas'], description: 'Sin mantel.' }),
      goods('Mantel blanco', 20, { keywords: ['manteles'] }),
      goods('Vajilla para 12 personas', 90, { unit: 'juego', description: 'Platos y cubiertos.' }),
      goods('Bota de trabajo con casquillo', 800, { unit: 'par', keywords: ['botas'] }),
      goods('Bota de trabajo sin casquillo', 600, { unit: 'par', keywords: ['botas'] }),
      goods('Zapatilla Clásica', 790, { unit: 'par' }),
      goods('Zapatilla Fiesta', 890, { unit: 'par' }),
    ],
    articles: [
      says('Flete', 'Flete: en el centro $90; en Roma y Condesa $170; otras colonias hasta 50 km $300.'),
      says('Horario', 'De lunes a viernes de 9 a 18.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es' },
);

describe('a list that is changed in several ways at once', () => {
  it('gets the new number and loses what is taken off', () => {
    const { text } = feasts('quiero 60 sillas blancas y 6 mesas redondas', 'perdón, 55 sillas. y sácale una mesa');
    expect(text).toContain('55 × Silla blanca');
    expect(text).toContain('5 × Mesa redonda');
    expect(text).toContain('Total: $800.00');
  });

  it('keeps what was wanted when more is added after another question', () => {
    const { text } = feasts(
      '40 sillas blancas, cuánto es',
      '¿a qué hora abren?',
      'échale también 2 mesas redondas, todo junto cuánto queda',
    );
    expect(text).toContain('Total: $500.00');
  });

  it('is divided into two kinds as a supposition, and goes back to one', () => {
    const asked = [
      '14 botas de trabajo con casquillo, cuánto es',
      'y si mejor son 10 con casquillo y 4 de las otras sin casquillo, cuánto?',
    ];
    expect(feasts(...asked).text).toContain('Total: $10,400.00');
    const { text } = feasts(...asked, 'no, déjalo en las 14 con casquillo. cuánto queda');
    expect(text).toContain('14 × Bota de trabajo con casquillo');
    expect(text).not.toContain('sin casquillo');
  });
});

describe('what is for so many', () => {
  it('is counted in sets and with its parts', () => {
    expect(feasts('vajilla para 65 personas, cuánto sería').text).toContain('$540.00');
    expect(feasts('6 mesas redondas con sus manteles, cuánto es').text).toContain('$420.00');
  });
});

describe('two things of a kind', () => {
  it('differ by what whoever changes one for the other pays', () => {
    const { text } = feasts('las zapatillas clasicas cuanto cuestan', 'si las cambio por las fiesta cuánto pongo yo?');
    expect(text).toContain('$100.00');
  });
});

describe('fees of places, of which the others have a distance', () => {
  it('are read as a list', () => {
    expect(feasts('4 mesas redondas con flete a Condesa, cuánto es').text).toContain('$370.00');
  });
});
