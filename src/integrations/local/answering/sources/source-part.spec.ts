import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Kayak doble', 95_000, 'día', 'Para dos adultos y un niño. Incluye remos y chalecos.'),
    product('Tabla de remo', 60_000, 'día', 'Soporta 120 kg. Incluye leash y remo regulable.'),
  ],
  articles: [
    {
      id: 'a',
      title: 'Reservas',
      body: 'Las salidas se apartan con el 40 % por adelantado. El resto se paga en la playa.',
      keywords: [],
      language: 'es',
    },
    {
      id: 'b',
      title: 'Clima',
      body: 'Si llueve fuerte se reprograma sin costo. No devolvemos dinero por mar picado.',
      keywords: [],
      language: 'es',
    },
    {
      id: 'c',
      title: 'Edad',
      body: 'Los menores de 10 años van con un adulto. El chaleco es obligatorio.',
      keywords: [],
      language: 'es',
    },
  ],
});

describe('what the reader finds likely', () => {
  it('is told where nothing else answers', () => {
    expect(talk('y si amanece lloviendo que pasa?').text).toContain('Si llueve fuerte se reprograma sin costo.');
  });

  it('is told once in an answer', () => {
    const { text } = talk('¿con cuánto se aparta la salida?');
    expect(text.split('40 % por adelantado')).toHaveLength(2);
  });

  it('is not told where nothing is asked', () => {
    expect(talk('¿cuánto cuesta la tabla de remo?', 'muchas gracias').text).not.toMatch(
      /adelantado|reprograma|menores/,
    );
  });
});
