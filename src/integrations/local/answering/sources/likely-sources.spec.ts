import { describe, expect, it } from '@jest/globals';
import type { FoundItem } from '../../../../domain/assistant/index.js';
import { product, talkIn } from '../talk.fixture.js';
import type { Talk } from '../talk.js';
import { isLikely, isLikelyFact, likelyOf } from './likely-sources.js';

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

const asked = (text: string, ...sources: readonly object[]) => ({ text, input: { text, sources } }) as unknown as Talk;

describe('an article that shares words with a question', () => {
  it.each([
    ['¿trae pilas?', 0.3, 0.01, 0.2, false],
    ['¿trae pilas?', 0.2, 0.06, 0.2, true],
    ['¿trae pilas?', 0.3, 0.01, 0.5, true],
    ['¿trae pilas? ¿y cuánto dura?', 0.3, 0.01, 0.2, true],
    ['¿lleva pilas chicas?', 0.6, 0.1, 0.2, false],
  ])('is likely what is meant by %s: source %d, sentence %d, meaning %d', (text, other, own, near, likely) => {
    const body = 'Instalar un foco cuesta $9. Llevamos pilas.';
    const message = asked(
      text,
      { kind: 'detail', text: 'Se carga por USB.', chance: other },
      { kind: 'passage', text: 'Llevamos pilas.', chance: own },
    );
    const found = { title: 'Servicio', body, passage: body, best: body, score: 0.4, near, titled: false, hits: [] };
    expect(isLikely(message, found)).toBe(likely);
  });

  it('is told by its best sentence and the likely ones, also where none is sure or several things are asked', () => {
    const [best, cable, batteries] = ['Cambiamos focos.', 'Cambiar el cable cuesta $4.', 'Llevamos pilas.'] as const;
    const passage = [best, cable, 'Recogemos chatarra.', batteries].join(' ');
    const found = { title: 'Servicio', body: passage, passage, best, score: 0.5, near: 0.2, titled: true, hits: [] };
    const chances = (one: number, other: number) => [
      { kind: 'passage', text: cable, chance: one },
      { kind: 'passage', text: batteries, chance: other },
    ];
    const told = (text: string, one: number, other: number) => likelyOf(asked(text, ...chances(one, other)), found);
    expect(told('¿y los de afuera?', 0.1, 0.03)).toBe([best, cable, batteries].join(' '));
    expect(told('¿y los de afuera?', 0.1, 0.01)).toBe([best, cable].join(' '));
    expect(told('¿y los de afuera?', 0.3, 0.03)).toBe(cable);
    expect(told('¿y los de afuera? ¿y cuánto dura?', 0.3, 0.03)).toBe([best, cable, batteries].join(' '));
    expect(likelyOf(asked('¿y los de afuera?'), found)).toBe(passage);
  });

  it('is told with each of its terms, and without what is not asked for', () => {
    const { text } = talk('¿cuánto tiempo de garantía dan?');
    expect(text).toContain('90 días de garantía');
    expect(text).toContain('30 días de garantía');
    expect(text).not.toContain('boleta');
  });
});

describe('what the text of a thing says', () => {
  const of = { name: 'Tubo de pared', description: 'Placa de 16 A. Trae balasto.' } as FoundItem;
  const message = asked('¿necesitan balasto?', { kind: 'detail', text: 'Trae balasto.', chance: 0.05 });
  it.each([
    ['Trae balasto.', true],
    ['Placa de 16 A.', false],
    ['Quedan 3.', true],
  ])('is told where it is likely or made up of other words: %s', (fact, likely) => {
    expect(isLikelyFact(message, { fact, of })).toBe(likely);
    expect(isLikelyFact(asked('¿necesitan balasto?'), { fact, of })).toBe(true);
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
