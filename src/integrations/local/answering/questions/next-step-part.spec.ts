import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';

const article = (title: string, body: string) => ({ id: title, title, body, keywords: [], language: 'es' });
const shop: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Escritorio Oficina', 90000, 'pieza', 'Con dos cajones.'),
    product('Escritorio Nórdico', 60000, 'pieza', 'De pino.'),
    product('Lámpara de mesa', 15000, 'pieza', 'Luz cálida.'),
  ],
  articles: [
    article('Ubicación', 'Estamos en Heredia, frente al parque central.'),
    article('Horario', 'Abrimos de lunes a sábado de 9:00 a 18:00.'),
    article('Muebles a medida', 'Hacemos muebles a la medida en 4 semanas, con una visita para ver el espacio.'),
  ],
};
const talk = talkIn(shop);
const english = talkIn(shop, 'en');
const shown = '¿cuánto vale el escritorio oficina?';

describe('the next step with what was shown', () => {
  it.each(['me interesa', 'sí, me interesa mucho', 'estoy interesada'])('"%s" is asked how many', message => {
    const { text } = talk(shown, message);
    expect(text).toMatch(/cuánt|cantidad/iu);
    expect(text).not.toContain('cajones');
    expect(talk(shown, message, '2').items).toEqual([['Escritorio Oficina', 2]]);
  });

  it.each(['¿cómo hago el pedido?', 'sí por favor, ¿cómo le hago?', '¿cómo lo compro?'])(
    '"%s" is told that it is ordered here, and asked how many',
    message => {
      const { text } = talk(shown, message);
      expect(text).toMatch(/aquí mismo/u);
      expect(text).not.toContain('medida');
      expect(talk(shown, message, 'uno').items).toEqual([['Escritorio Oficina', 1]]);
    },
  );

  it('tells how things are ordered as the shop says it', () => {
    const told = talkIn({ ...shop, articles: [article('Pedidos', 'Para pedir, mándenos su nombre y la dirección.')] });
    expect(told('¿cómo hago un pedido?').text).toContain('mándenos su nombre');
    expect(english('how do I place an order?').text).toMatch(/order right here/u);
  });

  it.each(['Lo quiero comprar, ¿aceptan tarjeta?', 'Me interesa, ¿cómo lo pago?'])(
    '"%s" is answered, and asked how many',
    message => {
      const paid = talkIn({
        ...shop,
        articles: [...shop.articles, article('Formas de pago', 'Recibimos tarjeta y transferencia.')],
      });
      expect(paid(shown, message).text).toMatch(/tarjeta[\s\S]*(?:cuánt|cantidad)/iu);
      expect(paid(shown, message, '2').items).toEqual([['Escritorio Oficina', 2]]);
    },
  );

  it.each(['¿dónde lo puedo ver?', '¿puedo ir a verlo?', '¿lo puedo pasar a ver?'])(
    '"%s" is told where the shop is and when it is open',
    message => {
      const { text } = talk(shown, message);
      expect(text).toMatch(/Abrimos[\s\S]*Heredia/u);
      expect(text).not.toContain('medida');
    },
  );

  it('is told whether it is still there, in a few words', () => {
    const { text } = talk(shown, '¿sigue disponible?');
    expect(text).toMatch(/Escritorio Oficina[\s\S]*disponible/u);
    expect(text).not.toContain('cajones');
  });

  it('asks when something can be brought, and hears the hours', () => {
    expect(talk('¿cuándo lo puedo llevar?').text).toMatch(/9:00[\s\S]*Heredia/u);
  });

  it('takes a first and a last name beside an open order for a name', () => {
    const { text, items } = talk('quiero 2 escritorios oficina', 'Silvina Páez');
    expect(text).toContain('2 × Escritorio Oficina');
    expect(items).toEqual([['Escritorio Oficina', 2]]);
  });

  it('shows what costs less of the kind, or that nothing does', () => {
    expect(talk(shown, '¿no tiene algo más económico?').text).toContain('Escritorio Nórdico');
    expect(talk('¿cuánto vale la lámpara?', '¿tiene algo más barato?').text).toMatch(/económico/u);
    expect(english('how much is the escritorio oficina?', 'do you have anything cheaper?').text).toContain('Nórdico');
  });

  it.each(['¿me lo puede dejar en menos?', '¿cuál es el último precio?', '¿es lo menos?'])(
    '"%s" asks for a lower price, of which nothing is stated',
    message => expect(talk(shown, message).text).toMatch(/precio|autorizado/u),
  );
});
