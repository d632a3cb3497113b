import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const work = (name: string, price: number, unit: string, description: string, keywords: string[] = []) => ({
  ...goods(name, price, { unit, description }),
  keywords,
  stock: null,
});
const spanish = { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true } as const;
const feet = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work('Cirugía de uña', 900, 'uña', 'Con anestesia.', ['uña enterrada']),
      work('Consulta de podología', 300, 'consulta', 'Revisión del pie.', ['revision']),
    ],
    articles: [
      says('Horario', 'Atendemos de lunes a viernes de 9:00 a 18:00. Sábados y domingos cerrado.'),
      says('Citas', 'Las citas se piden por este chat o al 5555-1000.'),
      says(
        'Emergencias',
        'Si tiene dolor fuerte o sangrado lo vemos el mismo día, llame al 5555-2000. La consulta de emergencia cuesta $500.',
      ),
      says('Descuentos', 'Hay 10 % de descuento en compras de más de $2,000.'),
      says('Después de la cirugía', 'El primer día mantenga el pie en alto. No se moje por 3 días.'),
    ],
  },
  spanish,
);

describe('somebody in pain', () => {
  it.each(['me duele mucho una uña enterrada, me pueden ver hoy?', 'es una emergencia, estoy sangrando de la uña'])(
    'is told the telephone and the price for emergencies, and is sold nothing: %s',
    said => {
      const { text, dialogue } = feet(said);
      expect(text).toContain('5555-2000');
      expect(text).toContain('$500');
      expect(text).not.toContain('Cirugía');
      expect(dialogue.items).toEqual([]);
    },
  );
  it('is told the price of an emergency that is no product', () => {
    const { text } = feet('me duele mucho la uña', 'cuánto es la consulta de emergencia?');
    expect(text).toContain('$500');
    expect(text).not.toMatch(/No tenemos|No manejamos|Por ahora no/u);
  });
  it('is told to call before coming', () =>
    expect(feet('me duele mucho la uña', 'y es necesario sacar cita o llego de una vez').text).toContain('5555-2000'));
  it('is told the price of what is asked for', () =>
    expect(feet('me duele el pie, cuánto cuesta la consulta de podología?').text).toContain('$300.00'));
});

describe('when to come', () => {
  it.each(['cuando puedo llegar', 'que dia puedo ir', 'puedo ir mañana?', 'a que hora puedo pasar'])(
    'is told by the hours, with how an appointment is made, and not by a discount: %s',
    said => {
      const { text } = feet('cuánto cuesta la consulta de podología?', said);
      expect(text).toContain('lunes a viernes de 9:00 a 18:00');
      expect(text).toContain('5555-1000');
      expect(text).not.toMatch(/descuento|Le faltan|primer día/u);
    },
  );
  it('is not that of a minimum', () =>
    expect(feet('cuánto cuesta la cirugía de uña?', 'con eso llego al descuento?').text).toContain('10 %'));
});

const tents = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Carpa 4x4', 600, { description: 'Precio por día. Con amarres.' }),
      goods('Silla de madera', 20, { description: 'Precio por día.' }),
      goods('Mantel', 30, { description: 'Se devuelve sucio.' }),
      goods('Máquina de algodón', 400, { unit: 'evento', description: 'Con operador.', keywords: ['fiesta infantil'] }),
    ],
    articles: [
      says('Reserva', 'Se reserva con la mitad. Mande fecha y dirección.'),
      says('Lluvia', 'Si llueve, la carpa se cambia a otra fecha sin costo. Las sillas se cobran igual.'),
      says('Daños', 'Silla quebrada o perdida $150, mantel quemado $90.'),
      says('Luz', 'Si no hay luz, alquile la planta.'),
      says('Paquetes', 'Paquete niños $1,200: 20 sillas y máquina de algodón.'),
    ],
  },
  spanish,
);

describe('what may happen to what is let', () => {
  it.each(['y si se quiebra una cuanto cobran', 'la silla si la quiebran los invitados?'])(
    'is told, and nothing is offered: %s',
    said => {
      const { text } = tents('cuánto cuestan las sillas de madera?', said);
      expect(text).toContain('$150');
      expect(text).not.toMatch(/\$20\.00|cobran igual/u);
    },
  );
  it.each([
    'tengo una reserva para el domingo y esta lloviendo mucho, que pasa con la carpa',
    'no quiero alquilar otra, ya tengo una reservada. si llueve se puede mover la fecha?',
  ])('is told to whoever has reserved: %s', said => {
    const { text } = tents(said);
    expect(text).toContain('otra fecha sin costo');
    expect(text).not.toMatch(/600\.00|a la venta|Anotado|solicitud/u);
  });
});

describe('a thing of a shop that lets', () => {
  it('is shown, alone too', () => {
    const { text } = tents('alquilan manteles solos?');
    expect(text).toContain('Mantel: $30.00');
    expect(text).not.toMatch(/No tenemos|No manejamos|Por ahora no|a la venta|planta/u);
  });
  it('is told by an article that names it', () => {
    const { text } = tents('que tienen para fiesta infantil de niños?');
    expect(text).not.toMatch(/No tenemos|No manejamos|Por ahora no/u);
  });
});
