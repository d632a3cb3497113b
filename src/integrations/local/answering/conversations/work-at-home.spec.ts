import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

/** Work without a stock. */
const work = (name: string, price: number, unit: string, description: string) => ({
  ...goods(name, price, { unit, description }),
  keywords: unit === 'equipo' ? ['aire'] : [],
  stock: null,
});

const cooling = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work(
        'Montaje 12,000 BTU',
        850,
        'instalación',
        'Incluye hasta 3 metros de tubería. Metro adicional de tubería $120.',
      ),
      work(
        'Montaje 18,000 BTU',
        1_050,
        'instalación',
        'Incluye hasta 3 metros de tubería. Metro adicional de tubería $140.',
      ),
      goods('Equipo inverter 18,000 BTU', 4_400, { unit: 'equipo', description: 'Para cuartos de hasta 28 m².' }),
      work('Limpieza preventiva', 275, 'equipo', 'Lavado de filtros. Tarda 45 minutos.'),
      work('Limpieza profunda', 450, 'equipo', 'Se desmonta. Tarda 2 horas.'),
      work('Visita de diagnóstico', 150, 'visita', 'Se descuenta si hace la reparación con nosotros.'),
    ],
    articles: [
      says(
        'Horario',
        'Trabajamos de lunes a viernes de 8:00 a 17:00 y sábados de 8:00 a 12:00. Domingos solo emergencias.',
      ),
      says('Pagos', 'Se paga al terminar, en efectivo o tarjeta. Se pide 30 % de anticipo.'),
      says('Descuentos', 'Desde 3 equipos la limpieza tiene 10 % de descuento.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const said = (...texts: string[]): string => cooling(...texts).text;

describe('work at the customer’s', () => {
  it('costs more beyond what is included, and so does its deposit later', () => {
    const texts = ['cuanto cobran por el montaje de 12000', 'son como 6 metros de tuberia'];
    expect(said(...texts)).toContain('Total: $1,210.00');
    expect(said(...texts, 'cuanto tengo que dar de anticipo')).toContain('$363.00');
  });
  it('costs no more within it', () =>
    expect(said('cuanto cobran por el montaje de 12000', 'son como 2 metros de tuberia')).not.toContain('$240.00'));
  it('is told in the size that is asked for, and in no other', () =>
    expect(said('cuanto cobran por el montaje de 12000')).not.toContain('18,000'));
  it('is that of the size which was spoken of', () => {
    const text = said('tienen equipo inverter de 18000', 'y el puro montaje cuanto');
    expect(text).toContain('Montaje 18,000 BTU: $1,050.00');
    expect(text).not.toContain('Montaje 12,000');
  });
  it('is counted by the pieces that the customer has', () => {
    const text = said('tengo 4 aires para limpieza', 'la preventiva');
    expect(text).toContain('4 × Limpieza preventiva');
    expect(text).toContain('$990.00');
  });
  it('is offered where the customer’s own thing does not work', () => {
    const text = said('hola mi aire no enfria');
    expect(text).toContain('Visita de diagnóstico: $150.00');
    expect(text).not.toMatch(/Lamento|disculpa|Siento/u);
  });
  it('is a complaint where the shop did it', () =>
    expect(said('ayer me instalaron un aire y mi equipo no enfria')).not.toContain('Visita de diagnóstico: $150.00'));
  it.each(['pueden venir el jueves', 'agéndeme la profunda para el martes'])('is noted for a day: %s', when =>
    expect(said('cuanto cuesta la limpieza profunda', when)).toMatch(/confirma la (?:hora|cita)/u),
  );
  it('is not refused on a day with emergencies only', () =>
    expect(said('trabajan sabados', 'y el domingo')).toMatch(/^Domingos solo emergencias/u));
  it('is no visit if somebody pays with Visa', () =>
    expect(said('aceptan visa')).not.toContain('Visita de diagnóstico'));
});

const school = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work('Clase suelta', 25, 'clase', 'Una hora de cualquier ritmo.'),
      work('Pase libre', 260, 'mes', 'Todas las clases del mes.'),
      work('Paquete 4 clases', 85, 'paquete', '4 clases para usar en 30 días.'),
      work('Salsa infantil', 140, 'mes', 'De 6 a 11 años, sábados a las 10:00.'),
      work('Coreografía de boda', 450, 'paquete', '6 ensayos de una hora para los novios.'),
      work('Vals de quince', 900, 'paquete', '10 ensayos, hasta 8 parejas. Pareja adicional $60.'),
      work('Alquiler de salón', 50, 'hora', 'Con espejos, hasta 20 personas.'),
    ],
    articles: [
      says('Horarios', 'Salsa: lunes a las 19:00. Bachata: martes a las 20:00. Marinera: sábados a las 11:00.'),
      says('Recepción', 'Atendemos de lunes a viernes de 15:00 a 21:00 y sábados de 9:00 a 18:00.'),
      says('Descuentos', 'Los estudiantes universitarios pagan 15 % menos en el pase libre.'),
      says('Faltas', 'Si falta puede recuperar 2 clases. La mensualidad no se devuelve.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const taught = (...texts: string[]): string => school(...texts).text;

describe('lessons', () => {
  it('for more couples than are included cost more', () =>
    expect(taught('cuanto es el vals de quince', 'tengo 10 parejas')).toContain('Total: $1,020.00'));
  it('in a room for fewer people are above what it is for', () =>
    expect(taught('quiero alquilar el salon', 'somos 25')).toMatch(
      /(?:pasa de lo que incluye|más de lo que cubre): .*20 personas/u,
    ));
  it('are counted by the text of the course that is spoken of', () =>
    expect(taught('me caso en marzo, cuanto es la coreografia', 'cuantas clases son')).toContain(
      '6 ensayos de una hora',
    ));
  it('are told by their hour again', () =>
    expect(taught('quiero aprender marinera', 'a que hora es')).toContain('sábados a las 11:00'));
  it('can be tried', () =>
    expect(taught('cuanto es el pase libre', 'puedo probar una clase antes?')).toContain('Clase suelta: $25.00'));
  it('are sold for children too', () => expect(taught('atienden niños')).toContain('Salsa infantil: $140.00'));
  it('cost a student less who was told so', () =>
    expect(taught('cuanto es el pase libre', 'soy universitario', 'cuanto me sale')).toContain('$221.00'));
  it('are stopped by a person', () => {
    const text = taught('quiero cancelar mi mensualidad');
    expect(text).toContain('La mensualidad no se devuelve.');
    expect(text).not.toContain('pedido');
  });
});

const nursery = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work('Jornada completa', 150, 'mes', 'De 7:00 a 17:00. Incluye almuerzo.'),
      work('Matrícula', 45, 'año', 'Se paga una vez al año.'),
      work('Salón de fiestas', 60, 'hora', 'Hasta 40 personas.'),
      work('Oficina para 2', 650, 'mes', 'Hasta 2 personas.'),
      work('Oficina para 4', 1_100, 'mes', 'Hasta 4 personas.'),
    ],
    articles: [
      says('Horario', 'Abrimos de lunes a viernes de 7:00 a 17:00. Los sábados solo socios. Domingos cerrado.'),
      says('Edades', 'Recibimos niños de 6 meses a 6 años. Los bebés menores de 1 año tienen un cupo de 6.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const kept = (...texts: string[]): string => nursery(...texts).text;

describe('who is received', () => {
  it('is a no or a yes by the age', () => {
    expect(kept('hola reciben bebes de 4 meses')).toMatch(
      /(?:No|No, lo siento|No se puede): recibimos niños de 6 meses/u,
    );
    expect(kept('hola reciben bebes de 4 meses', 'y de 8 meses')).toMatch(
      /^(?:Sí|Así es): recibimos niños de 6 meses/u,
    );
  });
  it('on a day is not everybody', () => {
    const text = kept('hola abren los viernes?', 'y el sabado?');
    expect(text).toContain('Los sábados solo socios.');
    expect(text).not.toMatch(/^No/u);
  });
});

describe('a thing that is named behind "y"', () => {
  it('is no order while nothing is in the cart', () => {
    const { text, dialogue } = nursery('cuanto vale la jornada completa', 'y la matricula');
    expect(text).toContain('Matrícula: $45.00');
    expect(dialogue.items).toEqual([]);
  });
});

describe('a room', () => {
  it('that is sold by the hour is let', () => {
    const text = kept('quiero alquilar el salon de fiestas');
    expect(text).toContain('Salón de fiestas: $60.00');
    expect(text).not.toContain('alquiler');
  });
  it('is that for a team of so many', () => {
    const text = kept('que oficinas tienen', 'somos un equipo de 4');
    expect(text).toContain('Oficina para 4');
    expect(text).not.toContain('$650');
  });
});
