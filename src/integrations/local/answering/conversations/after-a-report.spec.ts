import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { itemsIn } from '../said/quantities.js';

const cyclery = (intent: 'COMPLAINT' | 'GENERAL_INQUIRY' = 'GENERAL_INQUIRY') =>
  clerkOf(
    {
      version: '1',
      agents: [],
      products: [
        goods('Bicicleta urbana', 4000, { description: 'Aro 28. Se arman los martes y jueves.' }),
        goods('Ajuste de frenos', 150, { unit: 'servicio', description: 'Cable y mano de obra.' }),
      ],
      articles: [
        says('Devoluciones y garantía', 'Lo reparado tiene 30 días de garantía. Si falla, devolvemos el dinero.'),
        says('Apartados', 'El depósito de un apartado no se devuelve en dinero.'),
        says('Cambiar o cancelar un pedido', 'Un pedido se cancela sin costo hasta dos días antes.'),
        says('Taller y citas', 'No se necesita cita, solo traiga la bicicleta.'),
      ],
    },
    { locale: 'es-MX', currency: 'MXN', language: 'es', intent },
  );

describe('after a report', () => {
  const report = 'me ajustaron los frenos hace una semana y otra vez no frenan';
  it('is one though it says "otra vez"', () => {
    expect(cyclery('COMPLAINT')(report).text).toMatch(/número de su pedido/u);
    expect(cyclery('COMPLAINT')(report).text).not.toMatch(/Ajuste de frenos: \$/u);
  });
  it('who asks what is done about it is passed on, whatever that was taken for', () => {
    const { text } = cyclery('COMPLAINT')(report, 'ya les mandé la foto, ¿qué van a hacer al respecto?');
    expect(text).toMatch(/equipo/u);
    expect(text).not.toMatch(/\$/u);
  });
  it('who wants the money back hears of that, and not of deposits', () => {
    const { text } = cyclery('COMPLAINT')(report, 'lo que quiero es que me devuelvan la plata');
    expect(text).toContain('devolvemos el dinero');
    expect(text).not.toContain('apartado');
  });
  it.each(['no tengo el número, lo compré a nombre de Luis Mora', 'está a nombre de Ana Ruiz'])(
    'who gives the name that was asked for is passed on: %s',
    text => {
      const answer = cyclery('COMPLAINT')(report, text).text;
      expect(answer).toMatch(/equipo|persona|compañer/u);
      expect(answer).not.toMatch(/^(?:Perfecto|De acuerdo|Está bien)/u);
    },
  );
  it.each([
    'eran dos bicicletas urbanas y un ajuste de frenos',
    'me dijeron que la bicicleta urbana llegaba el martes',
    'it was two urban bikes',
    '¿pueden revisar?',
  ])('what was ordered is told and orders nothing: %s', text => {
    const answer = cyclery('COMPLAINT')(report, text);
    expect(answer.text).toMatch(/equipo/u);
    expect(answer.text).not.toMatch(/\$/u);
    expect(answer.dialogue.items).toEqual([]);
  });
  it('what was ordered is an order where nothing was reported', () =>
    expect(cyclery()('¿tienen la bicicleta urbana?', 'eran dos bicicletas urbanas, me las llevo').text).toContain(
      '2 ×',
    ));
  it("is one with what the shop did, and none with a thing of one's own", () => {
    expect(cyclery()('tuve problemas con el pedido de ayer').text).toMatch(/número de su pedido/u);
    expect(cyclery()('tuve problemas con los frenos de mi bici, cuánto es el ajuste?').text).toContain('$150');
  });
  it('is none where a day is asked for', () => {
    const { text } = cyclery('COMPLAINT')('¿tienen la bicicleta urbana?', 'q dias las arman');
    expect(text).toContain('Se arman los martes y jueves.');
  });
});

describe('everyday messages', () => {
  it('who ordered elsewhere and calls it off hears how', () =>
    expect(cyclery()('buenas, tengo un pedido de ayer y lo cancelo por favor').text).toContain('hasta dos días antes'));
  it('nobody is asked for a time where none is needed', () =>
    expect(cyclery()('ocupo hacer cita o nomas la llevo').text).not.toMatch(/hora|cuándo/u));
  it.each(['bueno les marco la otra semana gracias', 'les llamo otro dia'])('leave is taken for now: %s', text =>
    expect(cyclery()('¿tienen la bicicleta urbana?', text).text).not.toMatch(/\$|Bicicleta/u),
  );
  it.each([
    ['ocupo 3 gorras que digan Abril 7', [3]],
    ['i need 2 shirts that say Coach 12 please', [2]],
    ['2 gorras que digan Club 77, y 3 tazas', [2, 3]],
  ])('what is written on a thing counts none: %s', (text, numbers) =>
    expect(itemsIn(text, true).flatMap(({ quantity, loose }) => (loose ? [] : [quantity]))).toEqual(numbers),
  );
});
