import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const yard = {
  version: '1',
  agents: [],
  products: [
    product('Compresor de tornillo 20 HP', 189_000, 'unidad', 'Con secador y tanque de 500 litros.', ['compressor']),
    product('Visita técnica', 45, 'visita', 'Con medición y presupuesto en tres días.'),
  ],
  articles: [says('Tiempos', 'Una instalación típica toma de 3 a 5 días hábiles desde que la máquina está en planta.')],
};
const unknown = /No tengo ese dato|no la tengo a mano|no lo sé con certeza/u;

describe('what no text of the shop tells', () => {
  const talk = talkIn(yard);
  it.each(['Me interesa, ¿cómo lo pago?', 'Lo quiero comprar, ¿aceptan tarjeta?', '¿A qué hora abren los sábados?'])(
    'is not answered with the product that is spoken of: %s',
    said => {
      const { text } = talk('¿Cuánto cuesta el compresor de 20 HP?', said);
      expect(text).toMatch(unknown);
      expect(text).not.toMatch(/189|secador|instalación/u);
    },
  );
  it('is said in English too', () => {
    const { text } = talkIn(yard, 'en')('How much is the 20 HP compressor?', 'I want to buy it, do you take cards?');
    expect(text).toMatch(/don't have that|not certain/u);
    expect(text).not.toContain('instalación');
  });
  it('is not the price of another thing', () => {
    const { text } = talk('¿Qué precio tiene la visita técnica?', '¿Cuánto cuesta el taladro percutor?');
    expect(text).toMatch(unknown);
    expect(text).not.toContain('45');
  });
  it('is told where a text tells it', () => {
    const articles = [
      says('Pagos', 'Recibimos tarjeta, transferencia y efectivo.'),
      says('Horario', 'Atendemos de lunes a viernes de 8:00 a 18:00 y los sábados de 8:00 a 13:00.'),
    ];
    const told = talkIn({ ...yard, articles });
    const first = '¿Cuánto cuesta el compresor de 20 HP?';
    expect(told(first, 'Me interesa, ¿cómo lo pago?').text).toContain('Recibimos tarjeta');
    expect(told(first, '¿A qué hora abren los sábados?').text).toContain('sábados de 8:00 a 13:00');
  });
});

describe('an order that only a person can serve', () => {
  const shop = {
    version: '1',
    agents: [],
    products: [goods('Hidrolavadora', 89_900, { stock: 0 }), goods('Taladro percutor', 45_900)],
    articles: [],
  };
  it('is left to one where a thing is sold out and the customer wants to be told', () => {
    const { text, dialogue } = clerkOf(shop)('Quiero una hidrolavadora', 'Bueno, avíseme');
    expect(text).toContain('quiere saber cuándo vuelve a haber Hidrolavadora');
    expect(text).toMatch(/persona del equipo|compañero/u);
    expect(dialogue.asked).toBeNull();
  });
  it('is none where the one thing that is near is taken with a yes', () => {
    const { dialogue } = clerkOf(shop)('Quiero un taladro magnético', 'sí');
    expect(dialogue.items).toEqual([{ product: 'Taladro percutor', quantity: 1 }]);
  });
});
