import { clerkOf, goods, says } from '../clerk.fixture.js';
import { choiceLabels } from '../meant/choice-labels.js';

const roastery = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Café Antigua en grano 340 g', 68, { unit: 'bolsa', description: 'Tueste medio.' }),
      goods('Café Antigua molido 340 g', 68, { unit: 'bolsa', description: 'Para cafetera de goteo.' }),
      goods('Chemex 6 tazas', 490, { description: 'De vidrio. No incluye filtros.' }),
      goods('Curso de barista', 650, { unit: 'cupo', description: 'Dos sábados, de 9:00 a 13:00. Incluye diploma.' }),
      goods('Molino manual', 260, { description: 'Muelas de cerámica.' }),
      goods('Cold brew 500 ml', 32, {
        unit: 'botella',
        description: 'Se mezcla con agua o leche. Dura 15 días en refrigeración.',
      }),
      goods('Prensa francesa 600 ml', 185, { description: 'De vidrio templado. Rinde 4 tazas.' }),
    ],
    articles: [
      says(
        'Envíos',
        'En la capital enviamos con mensajero por $25, el mismo día. Al resto del país va por Cargo, $35 y de 1 a 3 días hábiles. Pedidos de $400 o más tienen envío gratis.',
      ),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

const salon = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Balayage', 320, {
        unit: 'servicio',
        description: 'Cabello hasta los hombros. Incluye matiz e hidratación. Cabello más largo se cotiza según foto.',
      }),
      goods('Corte de dama', 45, { unit: 'servicio', description: 'Con lavado y secado. Dura 45 minutos.' }),
      goods('Corte de caballero', 28, { unit: 'servicio', description: 'Con máquina o tijera.' }),
      goods('Uñas semipermanentes', 48, { unit: 'servicio', description: 'Duran hasta 3 semanas.' }),
      goods('Depilación de cejas', 18, { unit: 'servicio', description: 'Con cera o hilo.' }),
      goods('Maquillaje social', 95, { unit: 'servicio', description: 'Incluye pestañas de tira.' }),
      goods('Shampoo sin sal', 62, { unit: 'frasco', description: 'Para cabello con keratina.' }),
    ],
    articles: [
      says(
        'Domicilios',
        'A domicilio hacemos maquillaje y uñas en Medellín, Envigado y Sabaneta, con mínimo dos servicios.',
      ),
      says('Garantía', 'Si el color o las uñas no quedaron bien, los retocamos sin costo en los 5 días siguientes.'),
      says('Pagos', 'Recibimos efectivo y tarjeta.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('the number of a zone', () => {
  it('is no quantity of the list whose delivery is asked for', () => {
    const { text } = roastery('quiero 2 bolsas de antigua en grano', 'cuanto seria con envio a la zona 10?');
    expect(text).toContain('2 × Café Antigua en grano 340 g');
    expect(text).not.toContain('10 ×');
  });
});

describe('a delivery that is free for orders "de $400 o más"', () => {
  it('costs nothing from that amount on, in the place that is written like any word', () => {
    const { text } = roastery('cuanto es 3 antigua molido, 1 molino y el envio en la capital');
    expect(text).toContain('Total: $464.00');
  });

  it('costs what the sentence of the place says below it', () => {
    const { text } = roastery('cuanto es 1 molino con envio en la capital');
    expect(text).toContain('$285.00');
  });
});

describe('a short question that names nothing', () => {
  it('is about the thing that was spoken of, not about another one whose text has the verb', () => {
    const { text } = roastery('cuando es el curso de barista', 'cuanto dura?');
    expect(text).toContain('9:00 a 13:00');
    expect(text).not.toContain('Cold brew');
  });

  it('enrols as many as the customer says they are', () => {
    const { text } = roastery('cuando es el curso de barista', 'nos apuntamos, somos 2');
    expect(text).toContain('2 × Curso de barista');
  });

  it('tells how many cups the thing makes that was found', () => {
    const { text } = roastery('cuanto cuesta la prensa francesa', 'para cuantas tazas es');
    expect(text).toContain('Rinde 4 tazas');
    expect(text).not.toContain('Chemex 6 tazas: Chemex');
  });
});

describe('words that name no product', () => {
  it('are where the customer lives', () => {
    expect(roastery('el curso de barista incluye diploma? vivo en antigua').text).not.toContain('Café Antigua');
  });

  it('are those of a thing that a text is only mixed with', () => {
    expect(roastery('tienen leche de almendra?').text).not.toContain('Cold brew');
  });

  it('are the verb and the way to pay behind a product', () => {
    expect(salon('que shampoo uso').text).not.toContain('shampoo uso');
    expect(salon('cuanto me sale el shampoo con tarjeta').text).not.toContain('shampoo con tarjeta');
  });

  it('are the place that an article serves', () => {
    expect(salon('cuanto es el maquillaje a domicilio en envigado').text).not.toMatch(/no lo veo|no me aparece/u);
  });

  it('are what a service is said to include, which orders nothing', () => {
    const { text } = salon('el balayage incluye el corte?');
    expect(text).toContain('Incluye matiz');
    expect(text).not.toMatch(/No tenemos balayage|Su pedido/u);
  });
});

describe('what customers say of themselves', () => {
  it('is no wish for another service', () => {
    const { text } = salon('cuanto cuesta el balayage?', 'tengo el pelo largo hasta la cintura');
    expect(text).toContain('se cotiza según foto');
    expect(text).not.toContain('Corte de dama');
  });

  it('is a report if the work came off', () => {
    const { text } = salon('me hice las uñas con ustedes el viernes y ya se me levantaron');
    expect(text).toContain('los retocamos sin costo');
    expect(text).not.toContain('$48.00');
  });
});

it('finds nails, which without their mark would be an article', () => {
  expect(salon('que servicios tienen para uñas').text).toContain('Uñas semipermanentes');
});

it('tells only the price of the thing that "ese" points at', () => {
  const { text } = salon('cuanto dura un corte de dama', 'tienen shampoo?', 'cuanto vale ese');
  expect(text).toContain('$62.00');
  expect(text).not.toContain('$45.00');
});

it('asks again to confirm the list whose sum is asked for', () => {
  const { text, buttons } = roastery('quiero 2 bolsas de antigua en grano', 'a cuanto me deja todo');
  expect(text).toContain('Total: $136.00');
  expect(buttons).toContain('Sí, confirmo');
});

describe('buttons for products with long names', () => {
  it('keep what tells one from the others', () => {
    expect(choiceLabels(['Café Antigua en grano 340 g', 'Café Antigua molido 340 g'])).toEqual([
      'En grano',
      'Café Antigua molido',
    ]);
    expect(choiceLabels(['Prensa francesa 600 ml', 'Chemex 6 tazas'])).toEqual(['Prensa francesa', 'Chemex 6 tazas']);
    expect(choiceLabels(['Manicure semipermanente', 'Manicure tradicional'])).toEqual([
      'Semipermanente',
      'Manicure tradicional',
    ]);
  });

  it('are left out if one of the products would have none', () => {
    expect(choiceLabels(['Membresía anual estudiantes', 'Membresía anual de adultos mayores', 'Pase'])).toEqual([
      'Estudiantes',
      'De adultos mayores',
      'Pase',
    ]);
    expect(choiceLabels(['Electroencefalogramas con mapeo', 'Pase'])).toBeNull();
  });

  it('name the product that they stand for when they are pressed', () => {
    const { buttons } = roastery('que cafe antigua tienen?');
    expect(buttons.length).toBe(2);
    expect(roastery('que cafe antigua tienen?', buttons[1] ?? '').text).toContain('Café Antigua molido 340 g');
    expect(roastery('que cafe antigua tienen?', buttons[1] ?? '').text).not.toContain('en grano');
  });
});
