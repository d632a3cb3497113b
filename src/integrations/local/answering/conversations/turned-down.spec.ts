import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const fair = {
  version: '1',
  agents: [],
  products: [
    product('Carpa de playa', 40, 'pieza', 'Con varillas.'),
    product('Toldo 4 m', 90, 'pieza', 'Impermeable.'),
    product('Toldo 6 m', 130, 'pieza', 'Impermeable.'),
    product('Hielera azul', 25, 'pieza', 'De 30 litros.'),
    product('Silla plegable', 12, 'pieza', 'De aluminio.'),
    product('Silla de lona', 18, 'pieza', 'Con respaldo.'),
    product('Mesa redonda', 35, 'pieza', 'Para seis.'),
    product('Mesa cuadrada', 30, 'pieza', 'Para cuatro.'),
  ],
  articles: [
    says('Cambios', 'Si la pieza llega dañada la cambiamos en 15 días.'),
    says('Horario', 'Abrimos de lunes a viernes de 9 a 18.'),
    says('Pago', 'Aceptamos tarjeta y efectivo.'),
  ],
};
const talk = talkIn(fair);
const both = 'deme una carpa de playa y 2 hieleras';

describe('what a customer refuses', () => {
  it.each([
    'la carpa no, gracias',
    'la carpa no la pedí',
    'no quiero la carpa!! quítela',
    'pero la carpa no la quiero',
    'no pedí carpa',
  ])('leaves the list, and the rest stays: %s', said => expect(talk(both, said).items).toEqual([['Hielera azul', 2]]));

  it('leaves the list beside a question, which is answered', () => {
    const { text, items } = talk(both, 'la carpa no la pedí. ¿a qué hora abren?');
    expect(items).toEqual([['Hielera azul', 2]]);
    expect(text).toContain('de lunes a viernes');
  });

  it('is not shown in place of what is wanted instead', () => {
    const { text } = talk('¿tienen carpas?', 'no carpas no, hieleras');
    expect(text).toContain('Hielera azul');
    expect(text).not.toContain('Carpa');
    expect(talk('¿cuánto cuesta la carpa?', 'no ocupo carpa, solo una hielera').text).not.toContain('Carpa');
  });

  it('may be called by the number in its name', () => {
    const tents = 'deme 3 toldos de 4 m y 2 toldos de 6 m';
    expect(talk(tents, 'no el de 4 no!! solo el de 6').items).toEqual([['Toldo 6 m', 2]]);
    expect(talk(tents, 'quite el de 4').items).toEqual([['Toldo 6 m', 2]]);
    expect(talk('deme 2 toldos de 6 m', 'quite el de 4').items).toEqual([['Toldo 6 m', 2]]);
    expect(talk(tents, 'no, quite eso. solo el de 6').items).toEqual([['Toldo 6 m', 2]]);
  });

  it('leaves what is named beside it, and as many of what is wanted instead', () => {
    expect(talk(both, 'la carpa no, solo las hieleras').items).toEqual([['Hielera azul', 2]]);
    expect(talk('deme 3 sillas plegables', 'la plegable no, la de lona').items).toEqual([['Silla de lona', 3]]);
  });

  it('leaves a price a price while only that is asked for, and the stored cart as it is told', () => {
    const priced = '¿cuánto es una carpa de playa y 2 hieleras?';
    const { text, items } = talk(priced, 'la carpa no, ¿cuánto es todo?');
    expect(text).toContain('₡50');
    expect(items).toEqual([]);
    expect(talk(both, 'la carpa no, ¿cuánto es todo?').items).toEqual([['Hielera azul', 2]]);
  });

  it('makes a yes none to the total that was told', () => {
    const { text, items } = talk(both, 'sí pero la carpa no');
    expect(items).toEqual([['Hielera azul', 2]]);
    expect(text).not.toContain('n.º');
  });

  it('is a number that another one replaces', () => {
    expect(talk('deme 4 hieleras', 'UNA no 4').items).toEqual([['Hielera azul', 1]]);
    expect(talk('deme 4 hieleras', '2 hieleras no 4').items).toEqual([['Hielera azul', 2]]);
  });

  it('is refused in English too', () => {
    const english = talkIn(fair, 'en');
    expect(english('give me 1 carpa and 2 hieleras', "I didn't order the carpa").items).toEqual([['Hielera azul', 2]]);
  });

  it.each(['no, la carpa', 'la carpa no trae varillas?', 'no tengo carpa, quiero una hielera'])(
    'is no thing that is asked for or spoken of: %s',
    said => expect(talk(both, said).items).toContainEqual(['Carpa de playa', 1]),
  );
});

describe('the delivery and the extras of a sum', () => {
  const shop = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Piñata estrella', 300), goods('Show de magia', 900)],
    articles: [says('Envíos', 'El envío cuesta $80.'), says('Adornos', 'Con velas y gorrito son $12 más.')],
  });
  it('leave it if they are refused', () => {
    const priced = ['deme una piñata estrella', '¿cuánto es con el envío?'];
    expect(shop(...priced).text).toContain('380');
    for (const said of ['quítame el envío', 'el envío no lo quiero', 'no quiero envío']) {
      const { text, dialogue } = shop(...priced, said);
      expect(text).not.toContain('380');
      expect(text).toContain('300');
      expect(dialogue.items).toHaveLength(1);
    }
  });
  it('place no order if they are too dear', () => {
    const { text } = shop(
      'deme una piñata estrella',
      '¿cuánto es con el envío?',
      'déjelo así, está muy caro ese envío',
    );
    expect(text).not.toContain('n.º');
    expect(text).not.toContain('380');
  });
});

describe('two things that are wanted at once', () => {
  it('keep their numbers while the first is chosen', () => {
    expect(talk('necesito 12 sillas y 6 mesas', 'la plegable, y las mesas redondas').items).toEqual([
      ['Mesa redonda', 6],
      ['Silla plegable', 12],
    ]);
    const asked = talk('necesito 12 sillas y 6 mesas', 'la plegable');
    expect(asked.items).toEqual([['Silla plegable', 12]]);
    expect(asked.text).toContain('Mesa cuadrada');
    expect(talk('necesito 12 sillas y 6 mesas', 'la plegable', 'la redonda').items).toEqual([
      ['Silla plegable', 12],
      ['Mesa redonda', 6],
    ]);
  });

  it('are both counted in a correction', () => {
    expect(talk('¿cuánto la hielera?', 'no, la hielera mas la carpa').items).toHaveLength(2);
    expect(talk('deme 4 sillas plegables', 'faltan las hieleras, son 3').items).toContainEqual(['Hielera azul', 3]);
  });

  it('are asked for in a sum of which one may be several', () => {
    const { text, items } = talk('cuánto es todo: hielera + carpa + silla', 'la de lona');
    expect(items).toHaveLength(3);
    expect(text).toContain('Silla de lona');
  });
});

describe('a question beside a yes or an order', () => {
  it.each(['si confirmo. y si llega dañada la cambian?', 'si. y si llega dañada la cambian?'])(
    'is answered: %s',
    said => {
      const { text } = talk('deme una carpa de playa', said);
      expect(text).toMatch(/n\.º/u);
      expect(text).toContain('15 días');
    },
  );
  it('is said to be unknown if it is', () =>
    expect(talk('deme una carpa de playa', 'si confirmo. y venden martillos?').text).toMatch(/n\.º \d+.*\. \p{L}/u));
});
