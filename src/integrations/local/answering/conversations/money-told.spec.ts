import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

/** A shop for parties that lets, cooks and sells, and writes no currency. */
const party = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Paella de mar', 320, {
      unit: 'persona',
      description: 'Con pan. Langosta +60 por persona. Desde 100 personas a 290.',
      stock: 900,
    }),
    goods('Toldo blanco', 4000, { unit: 'día', description: 'Con estructura. Paredes laterales 1500 extra.' }),
    goods('Planta de luz', 9000, { unit: 'día', description: 'Diésel.' }),
    goods('Turrón de almendra', 260, { unit: 'kg', description: 'Blando.' }),
    goods('Mazapán', 180, { unit: 'kg', description: 'De nuez.' }),
    goods('Roscón relleno', 550, { unit: 'pieza', description: 'Para doce.' }),
    goods('Camarero de boda', 2000, { unit: 'servicio', description: 'Turno de seis horas.' }),
  ],
  articles: [
    says(
      'Envíos',
      'En Coatepec el envío vale 1000. A Xico y Banderilla 1800. A otras ciudades no enviamos. El pedido mínimo para envío es de $600.',
    ),
    says(
      'Traslado de camareros',
      'Los camareros van sin costo dentro de Coatepec. A Xico se suman 3000 de transporte.',
    ),
    says('Roscones', 'El roscón no lo enviamos fuera de Coatepec porque se rompe.'),
    says('Renta', 'De 5 días se pagan 4. Vale para todo menos plantas de luz.'),
    says('Diésel', 'Las plantas se entregan llenas y se devuelven llenas, si no, se cobra 1600 por galón.'),
    says('Por mayor', 'A tiendas y a quien lleve desde 8 kg de un mismo producto le damos 10 % de descuento.'),
    says('Reserva', 'Se reserva con un abono del 40%.'),
    says('Ofertas', 'Los jueves el roscón queda en $480.'),
  ],
});
const told = (...said: string[]) => party(...said).text;

describe('fees of a shop that writes no currency', () => {
  it.each([
    [['4 kg de turrón con envío a Xico cuánto'], 'Envío: $1,800.00', '$2,840.00'],
    [['2 camareros de boda a Xico, ¿cuánto con el transporte?'], 'Envío: $3,000.00', '$7,000.00'],
    [['¿hacen envíos a Coatepec?', '3 kg de mazapán a coatepec cuánto'], 'Envío: $1,000.00', '$1,540.00'],
    [['3 kg de mazapán con envío a Coatepec cuánto', 'no a coatepec, a xico'], 'Envío: $1,800.00', '$2,340.00'],
  ])('are those of the place and of the goods: %j', (said, fee, total) => {
    expect(told(...said)).toContain(fee);
    expect(told(...said)).toContain(total);
  });

  it('tell only the place that was named', () => {
    expect(told('¿llegan a Xico?')).toContain('A Xico y Banderilla 1800.');
    expect(told('¿llegan a Xico?')).not.toContain('Coatepec');
    expect(told('¿llegan a Xico?', '¿y a Perote?')).toContain('A otras ciudades no enviamos.');
  });

  it('are none for what is not sent there, and then no total has one', () => {
    const text = told('un roscón relleno con envío a Xico cuánto');
    expect(text).toContain('no lo enviamos fuera de Coatepec');
    expect(text).not.toContain('Envío: ');
    expect(text).not.toContain('mínimo');
  });

  it('are left out with «sin el envío»', () => {
    const text = told('4 kg de turrón y 1 de mazapán con envío a Coatepec cuánto', 'y sin el envío cuánto queda');
    expect(text).toContain('Total: $1,220.00');
  });

  it('are not what fuel costs', () =>
    expect(told('si recojo la planta de luz el sábado y la entrego el lunes, ¿cuánto me cobran?')).not.toContain(
      'Envío',
    ));

  it('come with the least that is delivered', () => {
    const text = told('quiero 2 kg de mazapán', 'cuánto con envío a Coatepec');
    expect(text).toContain('El pedido mínimo para envío es de $600.');
    expect(text).toContain('$240.00');
  });
});

describe('discounts that the quantity meets', () => {
  it('count kilos of whatever it is', () => {
    const text = told('9 kg de turrón cuánto me sale');
    expect(text).toContain('Descuento de 10 %: −$234.00');
    expect(text).toContain('$2,106.00');
  });

  it('count what is let for days in a row, and not the pieces', () => {
    expect(told('un toldo blanco por una semana cuánto sale')).toContain('Total: $24,000.00');
    expect(told('necesito 2 toldos blancos por 3 días cuánto me sale')).toContain('$24,000.00');
    expect(told('la planta de luz por 6 días cuánto cuesta')).toContain('$54,000.00');
  });

  it('hold on their day only', () => {
    expect(told('cuánto sale el roscón relleno el jueves')).toContain('$480.00');
    expect(told('cuánto sale el roscón relleno el viernes')).not.toContain('Total: $480.00');
  });

  it('hold for so many people', () => {
    expect(told('paella de mar para 40 personas cuánto es')).toContain('$12,800.00');
    expect(told('paella de mar para 120 personas cuánto es')).toContain('$34,800.00');
  });
});

describe('extras that a text prices', () => {
  it('are paid once for what is let by the day', () => {
    const text = told('un toldo blanco por 3 días cuánto sale', 'y con paredes laterales cuánto sería');
    expect(text).toContain('$13,500.00');
  });

  it('are paid for each person', () =>
    expect(told('paella de mar con langosta para 40 personas cuánto es')).toContain('$15,200.00'));
});

describe('a question for the total', () => {
  it('is about the whole list if only another sentence names a thing of it', () => {
    const text = told(
      'quiero 2 toldos blancos por 2 días y una planta de luz por 2 días',
      'los toldos son 2. ¿cuánto queda con envío a Xico?',
    );
    expect(text).toContain('Planta de luz');
  });

  it('has the share in money', () => {
    const text = told('un toldo blanco por una semana cuánto sale', 'el abono en plata cuánto es');
    expect(text).toContain('$9,600.00');
  });
});
