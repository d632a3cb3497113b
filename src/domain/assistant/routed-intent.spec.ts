import { describe, expect, it } from '@jest/globals';
import { newDialogue } from './dialogue/state.js';
import type { NamedEntities } from './entities/name-entities.js';
import { isOrdering, routedIntent, routedWantsHuman } from './routed-intent.js';
import type { Understanding } from './understanding.js';

const message = (body: string, over = {}) => ({ body, dialogue: { ...newDialogue, greeted: true, ...over } });
const read = (primary: Understanding['intent']['primary'], score = -0.4, wantsHuman = false) =>
  ({
    intent: { primary, confidence: 0.9 },
    sentiment: { label: score < 0 ? 'NEGATIVE' : 'NEUTRAL', score },
    wantsHuman,
  }) as Understanding;

describe('what is no complaint', () => {
  it.each([
    '¿Y quién lo instala? No quiero que me toque alguien sin experiencia de nuevo',
    'qué pena, mi hijo es alérgico a las nueces, ¿eso lleva?',
    "I'm a bit scared of needles to be honest with you, does it hurt a lot?",
  ])('a question that goes on: %s', body =>
    expect(routedIntent(message(body), read('COMPLAINT'), null)).toBe('GENERAL_INQUIRY'),
  );

  it.each([
    '¿Por qué me llegó roto el pedido?',
    'llevo una hora esperando y nunca contestan, ¿qué pasa con mi dinero?',
  ])('but whoever was let down complains: %s', body =>
    expect(routedIntent(message(body), read('COMPLAINT'), null)).toBe('COMPLAINT'),
  );

  it.each(['está muy caro', 'uy, carísimo', 'it is too expensive', 'en otro lado lo vi más barato'])(
    'a price that somebody finds too high: %s',
    body => {
      const understood = read('COMPLAINT', -0.52, true);
      expect(routedIntent(message(body), understood, null)).toBe('PRICING_QUESTION');
      expect(routedWantsHuman(message(body), understood, null)).toBe(false);
      expect(routedWantsHuman(message(`${body}, páseme con una persona`), understood, null)).toBe(true);
    },
  );

  it.each(['muy caro y además llegó roto', 'me cobraron muy cara la factura', 'está muy caro, los odio'])(
    'but not what is a complaint too: %s',
    body => expect(routedIntent(message(body), read('COMPLAINT', -0.9), null)).toBe('COMPLAINT'),
  );

  it('and anger is heard, whatever is asked', () =>
    expect(
      routedIntent(message('¿me están tomando el pelo todos ustedes o qué es esto?'), read('COMPLAINT', -0.9), null),
    ).toBe('COMPLAINT'));
});

it.each([
  'looking for a gift for my wife, budget 1000',
  'busco un regalo, tengo 500 de presupuesto',
  'necesito 3 mesas baratas',
])('whoever looks for something is no spam: %s', body =>
  expect(routedIntent(message(body, { greeted: false }), read('SPAM', 0), null)).toBe('GENERAL_INQUIRY'),
);

describe('a product that is sold', () => {
  const first = { greeted: false };
  const entities = (over: object) => ({ catalogue: [], quantities: [], ...over }) as unknown as NamedEntities;
  const named = entities({ catalogue: [{ id: 'p', name: 'Lámpara', match: 1 }] });
  const sounds = (primary: Understanding['intent']['primary'], confidence: number) => {
    const understood = read(primary, 0);
    return { ...understood, intent: { ...understood.intent, confidence } };
  };

  it.each(['SPAM', 'COMPLAINT', 'WARRANTY_CLAIM', 'SUPPORT_REQUEST'] as const)(
    'is asked for by its bare name, which sounds like %s',
    primary =>
      expect(
        routedIntent(message('screen replacement', first), sounds(primary, 0.95), entities({ bareName: true })),
      ).toBe('PRODUCT_INFO'),
  );

  it.each(['lampara dorada 10000 lm envio hoy', 'lamparas colgantes en oferta?', 'lamp 3/4 for the living room'])(
    'is no spam for a doubt: %s',
    body => expect(routedIntent(message(body, first), sounds('SPAM', 0.85), named)).toBe('PRODUCT_INFO'),
  );

  it.each(['lampara colgante de vidrio', 'una lampara para el cuarto del bebe', 'desk lamp, glass'])(
    'is no complaint in itself: %s',
    body => expect(routedIntent(message(body, first), sounds('COMPLAINT', 0.7), named)).toBe('PRODUCT_INFO'),
  );

  it.each([
    'mi lampara hace un ruido raro',
    'la lampara ya no prende',
    'the lamp I bought smells',
    'la lampara llegó rota',
  ])('but who has trouble with one is heard: %s', body =>
    expect(routedIntent(message(body, first), sounds('WARRANTY_CLAIM', 0.9), named)).toBe('WARRANTY_CLAIM'),
  );

  it.each([
    'que alguien me llame por la lampara',
    'la lampara que me mandaron es otra',
    'páseme al encargado de lámparas',
  ])('and so is who asks for somebody, or surely complains: %s', body =>
    expect(routedIntent(message(body, first), sounds('COMPLAINT', 0.9), named)).toBe('COMPLAINT'),
  );

  it.each(['gana una lampara en www.premios.example', 'lampara gratis https://x.example'])(
    'nor spam with a link: %s',
    body => expect(routedIntent(message(body, first), sounds('SPAM', 0.7), named)).toBe('SPAM'),
  );

  it('and what surely is spam stays so', () =>
    expect(routedIntent(message('win a free lamp, reply YES to claim', first), sounds('SPAM', 0.99), named)).toBe(
      'SPAM',
    ));
});

describe('at the beginning', () => {
  const first = (body: string) => message(body, { greeted: false });
  const doubtful = (primary: Understanding['intent']['primary'], score: number) => {
    const understood = read(primary, score);
    return { ...understood, intent: { ...understood.intent, confidence: 0.6 } };
  };
  const pump = { catalogue: [{ id: 'p', name: 'Bomba', match: 1 }], quantities: [] } as unknown as NamedEntities;

  it.each([
    'quien va a ganar las elecciones',
    'cuando acaba la cuarentena del virus',
    'who will win the cup on sunday then',
  ])('who asks of the world complains of nothing: %s', body =>
    expect(routedIntent(first(body), doubtful('COMPLAINT', -0.4), null)).toBe('GENERAL_INQUIRY'),
  );
  it.each(['quien me responde por el pedido que llegó tarde', 'when do I get my money back'])(
    'but who was let down does: %s',
    body => expect(routedIntent(first(body), doubtful('COMPLAINT', -0.4), null)).toBe('COMPLAINT'),
  );

  it.each([
    'tengo una bomba rota y otra dañada, cuánto me sale todo',
    'i have a broken pump AND a dead motor, can you do both, whats my total',
    'se me rompió la bomba, a cómo la nueva',
  ])('who asks what it costs to have a broken thing mended buys: %s', body =>
    expect(routedIntent(first(body), read('SUPPORT_REQUEST', -0.5), pump)).toBe('PRICING_QUESTION'),
  );
  it.each([
    'la bomba que me vendieron llegó rota, cuánto más espero',
    'the pump arrived broken, what did I pay that price for',
  ])('and who got it broken does not: %s', body =>
    expect(routedIntent(first(body), read('COMPLAINT', -0.5), pump)).toBe('COMPLAINT'),
  );
});

it.each(['quite mi numero de su directorio', 'soluciones a su medida', 'we move boxes', 'k'])(
  'what hardly sounds like spam is answered: %s',
  body => {
    const understood = read('SPAM', 0);
    const doubtful = { ...understood, intent: { ...understood.intent, confidence: 0.89 } };
    expect(routedIntent(message(body, { greeted: false }), doubtful, null)).toBe('GENERAL_INQUIRY');
  },
);

describe('a wish for a person', () => {
  it.each([
    '¿para cuántas personas alcanza y cuánto cuesta el paquete?',
    'me regala 2. ¿no tendrá también el repuesto?',
  ])('is not read into: %s', body =>
    expect(routedWantsHuman(message(body), read('GENERAL_INQUIRY', 0, true), null)).toBe(false),
  );
  it.each([
    'give me 2 lightning cables',
    'I want 2 lightning cables please',
    'give me one and a case for it',
    "I'll take three screen protectors thanks",
    'i need 4 wall plates',
    'deme 6 pliegos de lija',
    'quisiera dos cubetas de sellador por favor',
  ])('is not read into goods that are counted, by whatever name: %s', body =>
    expect(routedWantsHuman(message(body, { greeted: false }), read('GENERAL_INQUIRY', 0, true), null)).toBe(false),
  );
  it.each(['dame uno', 'deme dos pues', 'just one please', 'give me three'])(
    'nor into a number in letters, where a thing was spoken of: %s',
    body =>
      expect(routedWantsHuman(message(body, { focus: 'Silla' }), read('GENERAL_INQUIRY', 0, true), null)).toBe(false),
  );
  it.each([
    'give me a real person',
    'necesito una respuesta ya',
    'quiero dos minutos con un técnico',
    'i need a human now',
    'I want one refund, it came broken',
    'deme un momento con su supervisor',
  ])('but stays where no goods are counted: %s', body =>
    expect(routedWantsHuman(message(body, { focus: 'Silla' }), read('GENERAL_INQUIRY', 0, true), null)).toBe(true),
  );
  it.each(['¿me comunica con el encargado?', 'can I talk to someone?', 'páseme con ventas por favor'])(
    'is heard: %s',
    body => expect(routedWantsHuman(message(body), read('GENERAL_INQUIRY', 0, true), null)).toBe(true),
  );
  it.each(['¿eres un robot?', 'r u a robot or a person', 'hablo con una máquina o una persona?', '1', '2 ', '👍'])(
    'is none in: %s',
    body =>
      expect(routedWantsHuman(message(body, { greeted: false }), read('GENERAL_INQUIRY', 0, true), null)).toBe(false),
  );
});

it('a question about what was spoken of stays with the agent, and so does a sum that waits for a yes', () => {
  expect(isOrdering(message('¿y lo entregan hoy?', { focus: 'Silla' }), null)).toBe(true);
  expect(isOrdering(message('sí señora', { priced: [{ product: 'Silla', quantity: 1 }] }), null)).toBe(true);
  expect(isOrdering(message('sí señora'), null)).toBe(false);
});

it.each([
  'me llevo la verde',
  'i’ll take the round one',
  'me las llevo',
  'deme ese de cuero',
  'prefiero los de madera',
])('and so does whoever takes one of what was shown: %s', body => {
  expect(isOrdering(message(body, { offered: ['Banco verde', 'Banco rojo'] }), null)).toBe(true);
  expect(isOrdering(message(body), null)).toBe(false);
});
it.each(['quiero la respuesta', 'deme el teléfono', 'i want the number of the office'])(
  'and nobody who wants no goods: %s',
  body => expect(isOrdering(message(body, { offered: ['Banco verde'] }), null)).toBe(false),
);
it.each(['por favor no', 'no, gracias', 'please, not now'])('asks for nobody: %s', body =>
  expect(routedWantsHuman(message(body), read('GENERAL_INQUIRY', 0, true), null)).toBe(false),
);

describe('an order begins', () => {
  const named = {
    catalogue: [{ id: 'p', name: 'Brocha 3 pulgadas', match: 0.3 }],
    quantities: [],
  } as unknown as NamedEntities;
  it.each([
    'dame una brocha de 3 y un rodillo',
    'quiero un par de brochas y deme una brocha',
    "I'll take one brocha please",
    'necesito 2 brochas',
  ])('where a thing of the catalogue is counted behind the word of who takes it: %s', body =>
    expect(isOrdering(message(body, { greeted: false }), named)).toBe(true),
  );
  it.each(['tengo una duda sobre la brocha', 'quiero una cita por lo de la brocha', 'una brocha es cara'])(
    'and nowhere else: %s',
    body => expect(isOrdering(message(body, { greeted: false }), named)).toBe(false),
  );
});
