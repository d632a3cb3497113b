import { describe, expect, it } from '@jest/globals';
import { isLikely } from './likely-passages.js';
import { product, talkIn } from './talk.fixture.js';
import type { Talk } from './talk.js';

const article = (title: string, body: string, keywords: string[] = []) => ({
  id: title,
  title,
  body,
  keywords,
  language: 'es',
});
const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Kayak doble', 95_000, 'día', 'Para dos adultos y un niño. Incluye remos y chalecos.'),
    product('Carpa para cuatro', 18_000, 'día', 'Impermeable. Se arma en diez minutos. Trae estacas.'),
    product('Bicicleta de montaña', 14_000, 'día', 'Aro 29. Frenos de disco.'),
  ],
  articles: [
    article(
      'Garantía de lo reparado',
      'Las carpas que cosemos tienen 90 días de garantía. Las bicicletas que ajustamos tienen 30 días de garantía. No cubre golpes. Traiga su boleta.',
      ['garantía'],
    ),
    article(
      'Formas de pago y cuotas',
      'Aceptamos efectivo y tarjeta. Con tarjeta hay tres cuotas sin recargo. Para pagar más adelante se firma un vale. El vale vence a los 60 días.',
      ['pago', 'cuotas'],
    ),
    article('Reservas', 'Las salidas se apartan con el 40 % por adelantado. El resto se paga en la playa.', [
      'reserva',
    ]),
    article('Horario', 'Abrimos de jueves a lunes de 8 a 17. Los martes cerramos.', ['hora', 'abierto']),
  ],
});

describe('an article that shares words with a question', () => {
  it.each([
    ['¿trae pilas?', 0.3, 0.01, 0.2, false],
    ['¿trae pilas?', 0.2, 0.06, 0.2, true],
    ['¿trae pilas?', 0.3, 0.01, 0.5, true],
    ['¿trae pilas? ¿y cuánto dura?', 0.3, 0.01, 0.2, true],
    ['¿lleva pilas chicas?', 0.6, 0.1, 0.2, false],
  ])('is likely what is meant by %s: source %d, sentence %d, meaning %d', (text, other, own, near, likely) => {
    const body = 'Instalar un foco cuesta $9. Llevamos pilas.';
    const sources = [
      { kind: 'detail', text: 'Se carga por USB.', chance: other },
      { kind: 'passage', text: 'Llevamos pilas.', chance: own },
    ];
    const asked = { text, input: { text, sources } } as unknown as Talk;
    const found = { title: 'Servicio', body, passage: body, best: body, score: 0.4, near, titled: false, hits: [] };
    expect(isLikely(asked, found)).toBe(likely);
  });

  it('is told with each of its terms, and without what is not asked for', () => {
    const { text } = talk('¿cuánto tiempo de garantía dan?');
    expect(text).toContain('90 días de garantía');
    expect(text).toContain('30 días de garantía');
    expect(text).not.toContain('boleta');
  });
});

describe('beside a list with its sum', () => {
  const sells = talkIn({
    version: '1',
    agents: [],
    products: [
      product('Maceta de barro pequeña', 3_000, 'unidad', 'Barro cocido. Mide 12 cm.'),
      product('Maceta de barro grande', 9_000, 'unidad', 'Barro cocido. Mide 30 cm.'),
      product('Helecho grande', 7_000, 'unidad', 'Para sombra.'),
      product('Helecho pequeño', 3_500, 'unidad', 'Para sombra.'),
    ],
    articles: [article('Horario', 'Abrimos de lunes a viernes.')],
  });
  it('another thing that is only perhaps meant is not told', () => {
    const { text } = sells('¿tienen macetas de barro?', 'la grande cuanto sale', 'ok quiero 2 grandes');
    expect(text).toContain('2 × Maceta de barro grande');
    expect(text).not.toContain('Helecho');
  });
});
