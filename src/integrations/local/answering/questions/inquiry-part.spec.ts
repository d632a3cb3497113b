import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';

const article = (title: string, body: string) => ({ id: title, title, body, keywords: [], language: 'es' });
const shop: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Mesa de pino', 90000, 'pieza', 'Para seis personas.'),
    product('Mesa de roble', 180000, 'pieza', 'Para ocho personas.'),
    product('Silla plegable', 12000, 'pieza', 'De metal.'),
    product('Estante alto', 45000, 'pieza', 'Cinco niveles.', [], 0),
  ],
  articles: [
    article('Cambios', 'Se aceptan cambios dentro de los 8 días, con la factura y el producto sin uso.'),
    article('Pedidos a medida', 'Para una mesa a medida mándenos una foto del espacio y las medidas.'),
    article('Descuentos', 'Damos 5 % de descuento en compras de contado.'),
  ],
};
const talk = talkIn(shop);
const english = talkIn(shop, 'en');

describe('a message that names nothing', () => {
  it.each([
    'info',
    'Hola, más información por favor',
    'precio?',
    'me interesa',
    '¿sigue disponible?',
    'quiero cotizar',
  ])('"%s" is asked of what, and shown what there is', message => {
    const { text } = talk(message);
    expect(text).toMatch(/producto/u);
    expect(text).toMatch(/Mesa de pino[\s\S]*Silla plegable/u);
  });

  it('is asked in English too', () => {
    expect(english("hi, I'm interested").text).toMatch(/Which product[\s\S]*Silla plegable/u);
    expect(english('is this still available?').text).toMatch(/Which product/u);
  });

  it('shows a thing before what is done to it', () => {
    const guitars = talkIn(
      {
        ...shop,
        products: [
          product('Guitar setup', 55, 'service', 'Neck and action.'),
          product('Acoustic guitar Frio', 249, 'each', 'Mahogany.'),
          product('Classical guitar Sabinal', 189, 'each', 'Nylon.'),
        ],
      },
      'en',
    );
    expect(guitars('looking for a guitar').text).toMatch(/Acoustic[\s\S]*Classical/u);
    expect(guitars('looking for a guitar', 'my budget is 200').text).toContain('Classical');
  });

  it('leads to all of a kind that is named next', () => {
    const { text } = talk('info', 'por mesas');
    expect(text).toMatch(/Mesa de pino[\s\S]*Mesa de roble|Mesa de roble[\s\S]*Mesa de pino/u);
  });

  it('is about what was spoken of before', () => {
    const { text } = talk('¿tienen sillas plegables?', 'precio?');
    expect(text).toContain('Silla plegable');
    expect(text).not.toContain('Mesa');
  });

  it.each(['¿qué tipos de productos manejan?', 'muéstrame el catálogo', 'lista de precios', '¿qué venden?'])(
    '"%s" is shown one of each kind first, and nothing that is sold out',
    message => {
      const { text } = talk(message);
      expect(text).toMatch(/Mesa de pino[\s\S]*Silla plegable[\s\S]*Mesa de roble/u);
      expect(text).not.toContain('Estante');
    },
  );
});

describe('questions about the business', () => {
  it.each(['¿hacen factura?', '¿están contratando?', '¿cuánto tiempo llevan en el negocio?', '¿tienen página web?'])(
    '"%s" is not answered by a sentence about something else',
    message => {
      const { text } = talk(message);
      expect(text).not.toMatch(/cambios|contado|medida/u);
      expect(text).toMatch(/compañero|persona/u);
    },
  );

  it('say that pictures are sent by a person', () => {
    expect(talk('¿me puede mandar fotos?').text).toMatch(/fotos no le puedo enviar|no puedo mandarle fotos/iu);
    expect(talk('¿les mando una foto del espacio?').text).not.toMatch(/no le puedo|no puedo/iu);
  });

  it('are answered where a text does', () => {
    const told = talkIn({
      ...shop,
      articles: [article('Facturación', 'Emitimos factura electrónica el mismo día. Solo pida con su cédula.')],
    });
    expect(told('¿hacen factura?').text).toMatch(/emitimos factura electrónica/iu);
  });
});

describe('whoever waits or has come', () => {
  it.each(['no me han contestado', 'buenas, sigo esperando respuesta', '¿alguien?'])(
    '"%s" is answered, and asked for the number of no order',
    message => {
      const { text } = talk(message);
      expect(text).toMatch(/disculpe la espera|perdone la demora/iu);
      expect(text).not.toMatch(/pedido|foto/u);
    },
  );

  it.each(['ya llegué', '¿me pueden llamar?', "hi, I'm outside"])('"%s" is passed to a person', message => {
    expect(talk(message).text).toMatch(/le paso|passing you|persona/iu);
  });

  it.each(['?', '...'])('"%s" is asked what is wanted', message => expect(talk(message).text).toContain('¿'));
});

describe('questions of safety, age and who serves', () => {
  const clinic = talkIn({
    ...shop,
    products: [product('Masaje relajante', 30000, 'sesión', 'Dura 60 minutos.')],
    articles: [
      article('Seguros', 'No trabajamos con seguros médicos.'),
      article('Horario', 'Atendemos de martes a sábado de 9:00 a 19:00.'),
      article('Edad', 'Recibimos a mayores de 16 años; los menores vienen con su madre o padre.'),
      article('Citas', 'Las citas se reservan con un adelanto.'),
    ],
  });

  it('get the sentence about it, or none', () => {
    expect(clinic('¿es seguro?').text).not.toContain('seguros médicos');
    expect(clinic('¿quién me atiende?').text).not.toContain('9:00');
    expect(clinic('¿atienden niños?').text).toContain('mayores de 16');
    expect(clinic('¿venden al por mayor?').text).not.toContain('mayores de 16');
  });

  it('get no sum for the number of an account', () => {
    const { text } = talk('quiero 2 sillas plegables', '¿a qué cuenta le transfiero?');
    expect(text).not.toMatch(/Total|contado/u);
    const told = talkIn({ ...shop, articles: [article('Pagos', 'Cuenta BCR 001-0234567-8 a nombre de la tienda.')] });
    expect(told('quiero 2 sillas plegables', '¿a qué cuenta le transfiero?').text).toContain('001-0234567-8');
  });

  it('take "¿tienen espacio mañana?" for a wish to come', () => {
    expect(clinic('¿tienen espacio mañana?').text).toContain('Las citas se reservan');
  });
});

describe('whoever asks in which language', () => {
  it.each(['¿hablan inglés?', 'hola, ¿alguien que hable inglés?', '¿atienden en inglés?'])(
    '"%s" hears that both will do',
    message => {
      const { text } = talk(message);
      expect(text).toMatch(/español o en inglés/u);
      expect(text).not.toMatch(/persona|compañero|colega/u);
    },
  );
  it('and in English too', () => {
    expect(english('do you speak English?').text).toMatch(/English or Spanish/u);
    expect(english('can i write in english').text).toMatch(/English or Spanish/u);
  });
  it('hears of the staff only what a text says', () => {
    const hostel = talkIn({ ...shop, articles: [article('Recepción', 'En recepción hablamos inglés y francés.')] });
    expect(hostel('¿hablan inglés?').text).toMatch(/en recepción hablamos inglés y francés\./iu);
    expect(talk('¿los carpinteros hablan inglés?').text).not.toMatch(/español o en inglés/u);
  });
});

describe('whoever leaves or hesitates', () => {
  it('has the wrong number, and is asked nothing more', () => {
    expect(talk('disculpe, me equivoqué de número').text).toMatch(/buen día/iu);
    expect(english('sorry, wrong number').text).toMatch(/day/iu);
  });

  it('answers later, and confirms nothing now', () => {
    const { text, items } = talk('quiero 2 sillas plegables', 'mañana le confirmo');
    expect(text).toMatch(/piénselo|tómese/u);
    expect(items).toEqual([['Silla plegable', 2]]);
  });

  it('goes on about what costs less, and asks for a discount without a fault', () => {
    const cheaper = talk('¿tienen mesa de roble?', 'uy, está muy caro', 'quiero esa');
    expect(cheaper.items).toEqual([['Mesa de pino', 1]]);
    expect(talk('¿tienen mesa de roble?', '¿no me hace un descuentito?').text).not.toMatch(/Lamento|foto/u);
    expect(talk('ayer compré una planta y ya se murió').text).toMatch(/Lamento/u);
  });

  it('finds it dear, and hears what is taken off and what costs less of the same', () => {
    expect(talk('¿tienen mesa de roble?', 'uy, está muy caro').text).toMatch(/5 %[\s\S]*Mesa de pino/u);
    expect(english('how much is the mesa de roble?', "that's too expensive").text).toContain('Mesa de pino');
    expect(talk('¿cuál es la más cara?').text).toContain('Mesa de roble');
  });
});
