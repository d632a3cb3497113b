import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const spanish = { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true } as const;
/** Work without a stock. */
const work = (name: string, price: number, unit: string, description: string, keywords: string[] = []) => ({
  ...goods(name, price, { unit, description }),
  keywords,
  stock: null,
});

const photos = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work('Retrato familiar', 900, 'sesión', 'Hasta 5 personas. Persona extra $120. Incluye 20 fotos.', ['familia']),
      work('Fotos de graduación', 3_000, 'evento', 'Dura 4 horas. Incluye 150 fotos.', ['graduacion']),
      work('Fotos de congreso', 700, 'hora', 'Mínimo 3 horas.', ['congreso', 'empresa']),
      work('Hora adicional', 650, 'hora', 'Se avisa antes de que termine.'),
      work('Placa grabada', 200, 'placa', 'Hasta 3 palabras. La palabra adicional cuesta $40.', ['placa']),
    ],
    articles: [
      says('Horario', 'El estudio abre de lunes a sábado de 9:00 a 18:00. Domingo cerrado.'),
      says('Citas', 'La cita se puede reagendar una vez, con 48 horas de aviso. Si falta, se cobra la mitad.'),
      says('Entrega', 'Las fotos están listas en 15 días. La entrega rápida cuesta $300.'),
      says('Viáticos', 'En la ciudad no cobramos transporte. En Tequila y Chapala el transporte cuesta $250.'),
    ],
  },
  spanish,
);

describe('what is included up to a number', () => {
  it.each([
    ['somos 7 de familia, cuanto sale el retrato', '$1,140.00'],
    ['quiero una placa de 5 palabras, cuanto es', '$280.00'],
    ['quiero una placa grabada de 2 palabras', '$200.00'],
  ])('costs more only beyond it: %s', (said, total) => expect(photos(said).text).toContain(`Total: ${total}`));
});

describe('hours that are counted', () => {
  it.each([
    [['cuanto salen las fotos de graduacion', 'son 4 horas?'], 'Dura 4 horas'],
    [['precio de las fotos de congreso', 'y si son solo 2 horas?'], 'Mínimo 3 horas'],
    [['cuanto salen las fotos de graduacion', 'y si quiero una hora mas'], 'Hora adicional: $650.00'],
  ])('are not the opening hours: %s', (said, told) => {
    const { text } = photos(...said);
    expect(text).toContain(told);
    expect(text).not.toContain('9:00');
  });
});

describe('a fee', () => {
  it('for coming to a place is counted, and that for haste is not', () => {
    const { text } = photos(
      'precio de las fotos de graduacion',
      'es en tequila, cobran transporte?',
      'entonces cuanto seria todo',
    );
    expect(text).toContain('Total: $3,250.00');
  });
});

describe('an appointment', () => {
  it.each(['la puedo cambiar para otro dia?', 'se puede reagendar?'])('may be moved as the articles say: %s', said =>
    expect(photos('cuanto sale el retrato familiar', said).text).toContain('reagendar una vez'),
  );
});

describe('what is still free', () => {
  it.each(['tienen fecha disponible el 14 de marzo para fotos de graduacion?', 'hay cupo para el retrato familiar?'])(
    'is for a person to say: %s',
    said => expect(photos(said).text).toMatch(/Si hay lugar|Eso lo revisa/u),
  );
});

describe('how often something is to be done', () => {
  it('is not known if no text says it', () => {
    const { text } = photos('cuanto salen las fotos de congreso', 'cada cuanto hay que hacerlas?');
    expect(text).not.toContain('$700');
    expect(text).toMatch(/no la tengo|no lo sé|No tengo|prefiero no/u);
  });
});

const pool = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work('Curso de buceo', 1_500, 'mes', 'Martes y jueves. Desde 12 años.'),
      work('Estimulación acuática', 1_200, 'mes', 'De 6 meses a 3 años, con la mamá.', ['bebe']),
      work('Inmersión guiada', 500, 'salida', 'Con equipo.'),
      work('Paquete de 6 inmersiones guiadas', 2_400, 'paquete', 'Vence al año.'),
      work('Inscripción', 400, 'alumno', 'Una vez al año.'),
    ],
    articles: [
      says('Inscripciones', 'Para inscribirse se paga la inscripción y el primer mes.'),
      says('Edades', 'Para el buceo nocturno recibimos solo a mayores de 18 años.'),
    ],
  },
  spanish,
);

describe('a school', () => {
  it('is begun with its fee and the first month', () => {
    const { text } = pool('precio del curso de buceo', 'cuanto pago para empezar?');
    expect(text).toContain('1 × Inscripción');
    expect(text).toContain('Total: $1,900.00');
  });
  it('counts no months of an age', () => {
    const { text } = pool('mi bebe tiene 10 meses, que tienen?', 'cuanto cuesta la estimulacion');
    expect(text).toContain('$1,200.00');
    expect(text).not.toContain('10 ×');
  });
  it('tells what a pack saves', () => {
    const { text } = pool('cuanto el paquete de 6 inmersiones', 'y cuanto me ahorro?');
    expect(text).toContain('6 × Inmersión guiada: $3,000.00');
    expect(text).toContain('$600.00');
  });
  it('says from what age to somebody who tells it', () =>
    expect(pool('tengo 17 me puedo apuntar al buceo nocturno?').text).toContain('mayores de 18'));
});

const studio = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work('Perforación de ceja', 250, 'perforación', 'Incluye la pieza.'),
      work('Perforación de nariz', 200, 'perforación', 'Incluye la pieza.'),
      work('Rasurado', 90, 'servicio', 'Con toalla caliente.'),
      work('Depilación láser', 600, 'sesión', 'Se necesitan de 6 a 8 sesiones.'),
      work('Cera tibia', 180, 'sesión', 'Deja la piel suave.'),
      work('Fiesta de spa', 3_000, 'evento', 'Para 8 niñas. Incluye 2 mascarillas.'),
      work('Video de recuerdo', 900, 'evento', 'Incluye un video de 5 minutos.'),
      work('Instalación de piso', 80, 'm2', 'Mano de obra.', ['piso']),
      work('Limpieza de casa chica', 400, 'servicio', 'Hasta 100 m².', ['casa']),
      work('Limpieza de casa grande', 900, 'servicio', 'De 101 a 300 m².', ['casa']),
      work('Campamento', 1_000, 'semana', 'De 5 a 12 años.'),
      work('Inscripción', 300, 'niño', 'Una vez al año.'),
    ],
    articles: [says('Horario', 'Abrimos de lunes a viernes de 9:00 a 18:00.')],
  },
  spanish,
);
const total = (...texts: string[]): string => studio(...texts).text;

describe('a list of services', () => {
  it('is counted by the place that each is for', () =>
    expect(total('quiero 2 perforaciones en la ceja y una en la nariz, cuanto seria todo')).toContain(
      'Total: $700.00',
    ));
  it('counts no more for whom each is', () =>
    expect(total('cuanto cuesta el rasurado', 'quiero 2, uno para mi papa y otro para mi hermano')).toContain(
      '2 × Rasurado',
    ));
  it.each(['cuanto serian los 2', 'cuanto por los dos'])('is two of what was counted before: %s', said =>
    expect(total('hay descuento por 2 rasurados?', said)).toContain('2 × Rasurado: $180.00'),
  );
});

describe('the current thing', () => {
  it('is not answered by the text of another one', () => {
    const text = total('cuanto la fiesta de spa', 'incluye video?');
    expect(text).not.toContain('5 minutos');
    expect(text).toContain('2 mascarillas');
  });
  it('stays the one that is summed', () =>
    expect(total('cuanto la fiesta de spa', 'incluye video?', 'y el rasurado cuanto', 'todo junto?')).toContain(
      'Total: $3,090.00',
    ));
  it('is the one of two whose text counts what is asked', () =>
    expect(total('hacen cera tibia o depilacion laser?', 'cuantas sesiones son')).toContain('6 a 8 sesiones'));
  it('is priced by a bare size', () =>
    expect(total('cuanto por metro la instalacion de piso', 'son como 40 metros')).toContain('Total: $3,200.00'));
  it('is the one for the size, whatever else is sold by the square metre', () => {
    const text = total('casa de 220 m2');
    expect(text).toContain('casa grande: $900.00');
    expect(text).not.toContain('casa chica:');
  });
  it('is paid for each child that is enrolled', () =>
    expect(total('precio del campamento', 'si inscribo a mis 3 hijos cuanto sale')).toContain('Total: $3,000.00'));
  it('is not repeated for a question that it says nothing of', () => {
    const text = total('cuanto la depilacion laser', 'cuantas sesiones son', 'duele mucho?');
    expect(text).not.toContain('sesiones');
  });
});

const wash = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work('Lavado de carro', 150, 'lavado', 'A mano.', ['lavar', 'auto']),
      work('Lavado de moto', 80, 'lavado', 'Con secado.', ['lavar']),
      work('Pintura de moto', 2_000, 'servicio', 'Dos manos.'),
    ],
    articles: [says('Recargos', 'Si el carro tiene barro, el lavado cuesta $50 más.')],
  },
  spanish,
);

describe('several things of a customer', () => {
  it('are summed with what is to be done to each', () => {
    const { text } = wash('tengo 2 carros y una moto para lavar, cuanto seria todo');
    expect(text).toContain('Total: $380.00');
    expect(text).not.toContain('$50');
  });
});

const cooling = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work('Instalación de minisplit', 1_500, 'instalación', 'Con 3 metros de tubo.', ['instalar']),
      work('Minisplit Polar', 8_000, 'equipo', 'De una tonelada.'),
      work('Fumigación de chinches', 450, 'habitación', 'Dos aplicaciones.', ['chinches']),
      work('Clases de niños 2 veces por semana', 300, 'mes', 'Martes y jueves. De 4 a 12 años.'),
      work('Clases de adultos 2 veces por semana', 400, 'mes', 'Martes y jueves.'),
      work('Clases de adultos 3 veces por semana', 500, 'mes', 'Lunes, miércoles y viernes.'),
      work('Clases de niños 3 veces por semana', 350, 'mes', 'Lunes, miércoles y viernes. De 4 a 12 años.'),
      work('Forro de sillón', 650, 'sillón', 'Lleva 5 metros de tela. No incluye la tela.'),
      work('Matrícula', 200, 'alumno', 'Una vez al año.'),
      work('Nado libre', 50, 'hora', 'De lunes a viernes de 12:00 a 15:00.'),
    ],
    articles: [
      says('Promociones', 'Si compra el minisplit aquí, la instalación queda en $900.'),
      says('Horario', 'Abrimos de lunes a viernes de 6:00 a 21:00.'),
      says('Hermanos', 'El segundo hermano tiene 15 % de descuento en la mensualidad.'),
      says('Turnos', 'Los niños tienen clase a las 15:00 y 16:00. Los adultos a las 19:00.'),
    ],
  },
  spanish,
);
const cooled = (...texts: string[]): string => cooling(...texts).text;

describe('a service that is cheaper with something else', () => {
  it('is summed so with it', () =>
    expect(cooled('cuanto seria el minisplit polar y la instalacion todo junto')).toContain('Total: $8,900.00'));
  it('costs its own price alone', () => {
    const text = cooled('cuanto cuesta la instalacion de minisplit');
    expect(text).toContain('$1,500.00');
    expect(text).not.toContain('Total: $900');
  });
});

describe('the hour of a class', () => {
  it('is that of its own kind, and not its days', () =>
    expect(cooled('precio de clases de niños 2 veces por semana', 'y a que hora')).toContain('15:00'));
  it('is not one outside its own hours', () =>
    expect(cooled('cuanto es el nado libre', 'se puede a las 8 de la noche?')).toMatch(/12:00 a 15:00/u));
});

describe('what is not included', () => {
  it('is said so, although another sentence names it', () =>
    expect(cooled('cuanto el forro de sillon', 'incluye la tela?')).toMatch(/No incluye la tela/u));
});

describe('a discount on the monthly fee', () => {
  it('is none on the fee for enrolling', () => {
    const text = cooled('cuanto cuesta la matricula', 'quiero 2', 'con el descuento de hermanos?');
    expect(text).not.toContain('−');
  });
});

describe('rooms', () => {
  it('are counted for what is sold by the room, by any of their names', () =>
    expect(cooled('tengo chinches en 2 cuartos, cuanto me sale')).toContain('Total: $900.00'));
});

describe('an open choice', () => {
  it('is made among what was listed', () => {
    const text = cooled('que clases de adultos hay?', '3 veces por semana cuanto');
    expect(text).toContain('adultos 3 veces por semana: $500.00');
    expect(text).not.toContain('¿Cuál');
  });
});
