import { describe, expect, it } from '@jest/globals';
import { clerkOf } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const article = (id: string, language: 'es' | 'en', title: string, body: string, keywords: string[]) => ({
  id,
  language,
  title,
  body,
  keywords,
});

const shop = {
  version: '1',
  agents: [{ id: 'a', name: 'Toño', personality: '', systemPrompt: '' }],
  products: [
    product('Alquiler de bombas', 9_000, 'día', 'Bomba de agua por día.', ['alquiler', 'bomba']),
    product('Cemento gris 50 kg', 7_450, 'saco', 'Saco de cemento de uso general.', ['cemento'], 800),
    product('Sierra circular 7 1/4"', 62_500, 'unidad', 'Sierra de 1400 W con guía láser.', ['sierra', 'saw']),
    product('Taladro percutor 13 mm', 45_900, 'unidad', 'Taladro de 750 W con maletín.', ['taladro', 'drill'], 14),
    product('Varilla corrugada 3/8"', 2_850, 'unidad', 'Varilla de acero de 6 m.', ['varilla'], 1_200),
  ],
  articles: [
    article('1', 'es', 'Envíos', 'Enviamos a todo el país en 2 a 4 días hábiles.', ['envio', 'entrega', 'llega']),
    article('2', 'en', 'Shipping', 'We ship nationwide in 2 to 4 working days.', ['shipping', 'delivery']),
    article('3', 'es', 'Formas de pago', 'Recibimos tarjeta, transferencia y efectivo.', ['pago', 'tarjeta']),
    article('5', 'es', 'Dirección', 'Estamos 200 metros al norte del parque central.', ['direccion', 'donde']),
    article('6', 'en', 'Address', 'We are 200 metres north of the central park.', ['address', 'where']),
    article('4', 'en', 'Payment', 'We take cards, bank transfer and cash.', ['payment', 'pay', 'card', 'cash']),
  ],
};
const talk = talkIn(shop);
const english = talkIn(shop, 'en');

describe('a shop that has written its articles in both languages', () => {
  it('quotes only the customer’s', () => {
    const { text } = talk('y si pago en efectivo hay descuento?');
    expect(text).toContain('Recibimos tarjeta');
    expect(text).not.toContain('We take');
  });
});

describe('the cheapest and the dearest', () => {
  it('of a kind of which there is one are that one', () => {
    const { text } = talk('y taladros cuales tienen', 'cual es el mas barato');
    expect(text).toContain('Taladro percutor');
    expect(text).not.toContain('Varilla');
  });
  it('thing of all is searched in the whole catalogue, whatever was shown before', () => {
    expect(talk('a como el cemento', 'cual es lo mas barato que tienen').text).toContain('Varilla corrugada');
    const { text } = talk('a como el cemento', 'y lo mas caro?');
    expect(text).toContain('Sierra circular');
    expect(text).not.toContain('Total');
  });
});

describe('a number that says where something is', () => {
  it.each([
    'Kevin Araya, del ebais 75 oeste',
    'de la pops 300 m al este, porton negro',
    'es la planta 2 no la 1',
    'entrega en Alajuela, del cementerio 300 sur, porton verde',
  ])('changes no order: %s', said =>
    expect(talk('deme 15 sacos de cemento', said).items).toEqual([['Cemento gris 50 kg', 15]]),
  );
});

describe('an address', () => {
  it('is no name of goods: "cementerio"', () =>
    expect(talk('deme 15 varillas', 'del cementerio 300 sur, porton verde').text).not.toContain('Cemento'));
});

describe('a change of the order', () => {
  it('takes one of several away, and replaces a number', () => {
    const { items } = talk('deme 50 varillas y 2 taladros', 'quiteme uno de los taladros y pongame 60 varillas mejor');
    expect(new Map(items as [string, number][])).toEqual(
      new Map([
        ['Varilla corrugada 3/8"', 60],
        ['Taladro percutor 13 mm', 1],
      ]),
    );
  });
});

describe('what only sounds like an order', () => {
  it.each([
    ['q me sirve mas para un mueble, el taladro o la sierra'],
    ['tienen sierra circular para verla', 'listo voy el sabado entonces'],
    ['busco algo de 13 mm, un taladro', 'y el 13 mm que quiere decir'],
    ['a como el taladro', 'va, quedo al pendiente'],
    ['a como la varilla', 'perfecto, entonces asi lo dejamos'],
  ])('orders nothing: %s', (...said) => expect(talk(...said).items).toEqual([]));
  it('orders nothing: what names an order that exists, once the agent has asked which it is', () => {
    const tracks = clerkOf(shop, { locale: 'es-CR', currency: 'CRC', language: 'es', intent: 'DELIVERY_TRACKING' });
    const first = tracks('donde esta mi pedido?');
    expect(first.text).toMatch(/nombre|número/);
    const { text, dialogue } = tracks('donde esta mi pedido?', 'es el de 2 taladros, soy Esteban Rojas');
    expect(dialogue.items).toEqual([]);
    expect(text).toContain('persona del equipo');
  });
  it('orders nothing in English either', () =>
    expect(english('its a crack in my wall, what do i need to fix it, a drill?').items).toEqual([]));
});

describe('a question after an order', () => {
  it('how long it takes asks for the delivery, not for the description', () => {
    const { text } = talk('ocupo 2 taladros', 'sí', 'cuanto tardan?');
    expect(text).toContain('2 a 4 días');
    expect(text).not.toContain('maletín');
  });
  it.each(['cuanto era', 'sume todo'])('about the sum tells it: %s', said =>
    expect(talk('deme 15 sacos de cemento', said).text).toContain('111 750'),
  );
});

describe('what no text of the shop says', () => {
  it('is not answered by a sentence about something else: the tax', () =>
    expect(talk('deme 20 varillas', 'eso lleva el iva incluido?').text).not.toContain('acero'));
  it('is not answered by a sentence about something else: whether there is a car park', () =>
    expect(talk('donde estan?', 'hay parqueo').text).not.toContain('parque central'));
  it('is not answered by a sentence about something else: other goods', () =>
    expect(talk('taladros', 'y brochas o rodillos?').text).not.toContain('maletín'));
  it('is no sum of money: "is 750 watts enough"', () =>
    expect(english('do you have drills', 'is 750 watts enough for concrete').text).not.toContain('short'));
  it('is that a photo arrived', () => expect(talk('le mande una foto la vio?').text).toContain('ningún archivo'));
});

describe('a comparison and a stock', () => {
  it('by power reads watts', () =>
    expect(talk('q me sirve mas, el taladro o la sierra', 'cual tiene mas fuerza').text).toMatch(
      /Sería Sierra|busca es Sierra/,
    ));
  it('are told in English: "how many of those do you have"', () =>
    expect(english('do you have drills', 'how many of those do you have').text).toContain('14'));
  it('name the wanted thing in the customer’s words', () =>
    expect(english('do you have cordless drills?').text).toContain('cordless drills'));
});
