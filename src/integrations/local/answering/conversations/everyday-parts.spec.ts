import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const workshop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Llanta 90/90-18 trasera', 145, { unit: 'unidad', description: 'Para motos de 125 a 150 cc.' }),
      goods('Kit de arrastre CB125', 120, { unit: 'kit', description: 'Cadena, corona y piñón.' }),
      goods('Aceite 20W50 1 litro', 24, { unit: 'botella', description: 'La caja trae 12 y sale en $260.' }),
      goods('Casco integral', 180, { unit: 'unidad', description: 'Tallas S, M, L y XL.' }),
      goods('Casco abierto', 110, { unit: 'unidad', description: 'Tallas M y L.', stock: 0 }),
      goods('Guantes de moto', 55, { unit: 'par', description: 'Tallas M, L y XL.' }),
      goods('Mano de obra cambio de llanta', 20, { unit: 'servicio', description: 'Toma 30 minutos.' }),
      goods('Instalación de kit de arrastre', 35, { unit: 'servicio', description: 'Toma 1 hora.' }),
      goods('Mesa y 10 sillas infantiles', 160, { unit: 'juego', description: 'Renta por día.', stock: 8 }),
      goods('Bolsa de dulces 1 kg', 95, { unit: 'bolsa', description: 'Surtidos.' }),
    ],
    articles: [
      says(
        'Ubicación y taller',
        'Estamos en Av. Juárez 640, Guadalupe, N. L. El taller atiende por orden de llegada hasta las 5:30 p. m.',
      ),
      says('Pagos', 'Yape, Plin, transferencia, efectivo y tarjeta con 5 % de recargo.'),
      says('Apartados', 'Para separar un producto pedimos 30 % de adelanto y lo guardamos 10 días.'),
      says('Cambios', 'Si algo llega roto se cambia en el momento.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('a surcharge in a list of means of payment', () => {
  it('is that of the one before it', () => {
    const listed = 'dame 2 llantas traseras';
    expect(workshop(listed, 'pago con yape').text).not.toContain('Recargo');
    expect(workshop(listed, 'pago con tarjeta').text).toContain('Recargo de 5 %: $14.50');
  });
});

describe('a container', () => {
  it('is a choice and no complaint', () => {
    const { text } = workshop('aceite 20w50 precio', 'la caja');
    expect(text).toContain('$260.00');
    expect(text).not.toMatch(/lament|disculpa|siento/iu);
  });
});

describe('things that were shown one after the other', () => {
  it('are summed if the total is asked for', () =>
    expect(workshop('kit de arrastre cb125', 'y la instalacion?', 'cuanto seria en total').text).toContain(
      'Total: $155.00',
    ));
});

describe('what is sold out', () => {
  it('is replaced by its own kind', () => {
    const { text } = workshop('tienen casco abierto');
    expect(text).toContain('Casco integral');
    expect(text).not.toContain('Mano de obra');
  });
});

describe('words that are alike', () => {
  it('keep a size apart from a workshop', () => {
    const { text } = workshop('los guantes en talla s');
    expect(text).toContain('Tallas M, L y XL.');
    expect(text).not.toContain('taller');
  });

  it('keep the initials of a state in the address', () =>
    expect(workshop('donde estan').text).toContain('Av. Juárez 640, Guadalupe, N. L.'));

  it('count no children', () => {
    const { dialogue, text } = workshop('necesito dulces para 30 niños');
    expect(dialogue.items).toEqual([]);
    expect(text).not.toContain('solo quedan 8');
  });

  it('order nothing that the customer brings', () =>
    expect(workshop('cuanto sale cambiar la llanta si yo llevo la llanta').dialogue.items).toEqual([]));
});

describe('an advance', () => {
  it('is asked for in the words of the counter', () =>
    expect(workshop('quiero separar un casco integral', 'cuanto tengo que dar').text).toContain('Anticipo: $54.00'));
});

describe('after a report', () => {
  it('another one is what was spoilt, and no new order', () => {
    const { text } = workshop('el casco me lo entregaron roto', 'quiero otro');
    expect(text).toMatch(/persona del equipo/u);
    expect(text).not.toContain('Total');
  });
});

describe('the better deal', () => {
  it('is the size that costs less for what it holds', () => {
    const pets = clerkOf(
      {
        version: '1',
        agents: [],
        products: [
          goods('Alimento Dogmax 15 kg', 329, { unit: 'saco' }),
          goods('Alimento Dogmax 3 kg', 90, { unit: 'saco' }),
          goods('Cama mediana', 199, { unit: 'unidad' }),
        ],
        articles: [],
      },
      { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
    );
    expect(pets('tienen alimento dogmax', 'cual me sale mejor').text).toMatch(
      /(?:barato|dinero con) Alimento Dogmax 15 kg:/u,
    );
  });
});
