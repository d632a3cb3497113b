import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const work = (name: string, price: number, description: string) => ({
  ...goods(name, price, { unit: 'servicio', description }),
  stock: null,
});
const nails = clerkOf(
  {
    version: '1',
    agents: [],
    products: [work('Manicura clásica', 150, 'Dura 45 minutos.'), work('Uñas acrílicas', 350, 'Duran tres semanas.')],
    articles: [
      says('Horario', 'Lunes a sábado de 9 am a 8 pm. Domingo cerrado.'),
      says('Citas', 'La cita se pide por aquí con nombre, servicio, día y hora. Puede pedir a Rocío o Daniela.'),
      says('Promociones', 'Martes y miércoles la manicura clásica queda en 120 pesos.'),
      says('Pagos', 'Efectivo y tarjeta.'),
      says('Paquetería', 'Fuera de la ciudad tarda de 2 a 4 días.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('a wish for an appointment', () => {
  it('is noted with the person of the shop who is asked for', () => {
    const { text } = nails(
      'cuanto la manicura clasica',
      'va la manicura clasica para el sabado 4pm a nombre de Luz, puede ser con daniela?',
    );
    expect(text).toContain('Manicura clásica, el sabado 4pm, con daniela, para Luz');
  });
  it('is told again, changed to the same hour of another day, and no price of a day refuses it', () => {
    const { text } = nails(
      'cuanto la manicura clasica',
      'me agenda el sabado a las 11 con rocio, soy Luz',
      'mejor el lunes a la misma hora, se puede?',
      'dale agendeme el lunes entonces',
    );
    expect(text).toContain('Manicura clásica, el lunes a las 11, con rocio, para Luz');
    expect(text).not.toContain('120');
    expect(
      nails('cuanto la manicura clasica', 'me agenda el sabado a las 11, soy Luz', 'quede agendada o no?').text,
    ).toContain('el sabado a las 11, para Luz');
  });
  it('takes the name behind the hour, and answers the question beside it', () => {
    const { text } = nails(
      'cuanto las uñas acrilicas',
      'separemelo para el viernes a las 10 am, camila. y aceptan tarjeta?',
    );
    expect(text).toContain('viernes a las 10 am, para camila');
    expect(text).toContain('Efectivo y tarjeta.');
  });
  it('takes no service for a name', () =>
    expect(nails('hola', 'me agenda el viernes a las 10 am, manicura clasica').text).not.toContain('para manicura'));
});

describe('how long a service takes', () => {
  it('is its own time, and not that of parcels', () => {
    const { text } = nails('cuanto sale la manicura clasica y cuanto se demora');
    expect(text).toContain('45 minutos');
    expect(text).not.toContain('2 a 4 días');
  });
});
