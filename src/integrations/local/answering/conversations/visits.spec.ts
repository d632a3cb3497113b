import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

/** Something without a stock. */
const service = (...given: Parameters<typeof goods>) => ({ ...goods(...given), stock: null });

const studio = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      service('Sesión de grupo', 1_800, {
        unit: 'sesión',

        description: 'Hora y media, hasta 6 personas. Persona extra $150.',
      }),
      service('Sesión de jardín', 2_200, { unit: 'sesión', description: 'Dos horas, hasta 4 personas.' }),
      service('Paquete quince', 9_500, { unit: 'paquete', description: '6 horas de fiesta.' }),
      service('Foto extra', 80, { unit: 'foto', description: 'Se agrega a su sesión.' }),
      service('Fotos de credencial', 120, {
        unit: 'juego',

        description: 'Se entregan en 15 minutos, sin cita.',
      }),
      service('Masaje relajante', 260, {
        unit: 'sesión',

        description: '60 minutos. En versión de 90 minutos cuesta $360.',
      }),
      service('Manicura', 150, { unit: 'servicio', description: 'Una hora. Dura hasta 3 semanas.' }),
      service('Pedicura', 170, { unit: 'servicio', description: 'Una hora y media.' }),
      service('Tarde en pareja', 1_180, { unit: 'pareja', description: '3 horas para dos.' }),
    ],
    articles: [
      says(
        'Horario',
        'Atendemos de martes a sábado de 10:00 a 20:00. El último turno es a las 18:30. Domingos solo con cita. Los lunes descansamos.',
      ),
      says(
        'Cambios y cancelaciones',
        'Puede cambiar la fecha una vez avisando con 3 días. Si cancela, el anticipo no se devuelve.',
      ),
      says('Reservas', 'Las citas se apartan con el 40 % de anticipo.'),
      says('Embarazo', 'Quien está embarazada puede usar la pileta, pero no el sauna ni el vapor.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const said = (...texts: string[]): string => studio(...texts).text;

describe('an hour that is wanted', () => {
  it.each(['el viernes a las 7 de la tarde se puede?', 'puede ser el jueves a las 21:00'])(
    'is refused after the last one: %s',
    when => expect(said('quiero reservar un masaje relajante', when)).toMatch(/^No/u),
  );
  it('is noted before it, and a yes to it orders nothing', () => {
    const { text, dialogue } = studio(
      'quiero reservar un masaje relajante',
      'el viernes a las 6 de la tarde',
      'ok confirmo',
    );
    expect(text).not.toContain('Total');
    expect(dialogue.items).toEqual([]);
    expect(said('quiero reservar un masaje relajante', 'el viernes a las 6 de la tarde')).toMatch(
      /confirma la (?:hora|cita)/u,
    );
  });
  it.each(['y el domingo se puede', 'abren el domingo?'])('is not refused on a day by appointment: %s', when => {
    const text = said('cuanto cuesta el masaje relajante', when);
    expect(text).toContain('Domingos solo con cita.');
    expect(text).not.toMatch(/^No/u);
  });
});

describe('an appointment that is changed', () => {
  it('is told the rule and left to a person, and lists nothing', () => {
    const text = said('hola quiero cancelar mi sesion del sabado');
    expect(text).toContain('Si cancela, el anticipo no se devuelve.');
    expect(text).not.toContain('$');
  });
  it('changes no list', () => {
    const { text, dialogue } = studio('cuanto es la sesion de jardin', 'y si mejor la cambio de fecha');
    expect(text).toContain('Puede cambiar la fecha una vez');
    expect(dialogue.items).toEqual([]);
  });
});

describe('people beyond what a price is for', () => {
  it('are counted at the price that the text gives, and so is the deposit', () => {
    const texts = ['cuanto cuesta la sesion de grupo', 'somos 8'];
    expect(said(...texts)).toContain('Total: $2,100.00');
    expect(said(...texts, 'y con cuanto se aparta')).toContain('$840.00');
  });
  it('are left to a person without one', () => {
    const text = said('cuanto cuesta la sesion de jardin', 'somos 6');
    expect(text).toContain('hasta 4 personas');
    expect(text).not.toContain('Total');
  });
  it('are no couples', () => expect(said('cuanto es la tarde en pareja', 'que tienen para dos')).not.toContain('2 ×'));
});

it('an age is no quantity', () => {
  const { text, dialogue } = studio('mi hija cumple 15 en mayo, tienen paquete quince?');
  expect(text).not.toContain('15 ×');
  expect(dialogue.items).toEqual([]);
});

it('more of what a session has is added to it', () => {
  const { text, dialogue } = studio('cuanto es la sesion de jardin', 'si la quiero con 5 fotos mas cuanto seria');
  expect(text).toContain('5 × Foto extra');
  expect(dialogue.items).toEqual([]);
});

describe('how long', () => {
  it('another version takes is told with its price', () =>
    expect(said('el masaje relajante cuanto dura', 'y de hora y media?')).toContain('$360'));
  it('two things take is told of each, and not how long the effect lasts', () => {
    const text = said('manicura y pedicura cuanto', 'cuanto tardan las dos cosas');
    expect(text).toContain('Manicura: Una hora.');
    expect(text).toContain('Pedicura: Una hora y media.');
    expect(text).not.toContain('3 semanas');
  });
  it('it takes for today is told by its own text', () =>
    expect(said('fotos de credencial cuanto', 'y si las necesito para hoy')).toContain('15 minutos'));
});

describe('a short message', () => {
  it('with a number goes on with what depends on it, and with nothing that shares the number', () => {
    const text = said('estoy embarazada puedo ir?', 'cuanto es el masaje relajante', 'de 90 minutos');
    expect(text).toContain('$360');
  });
  it('that names a thing with a lead is no complaint', () => {
    const text = clerkComplaint('oigan y la sesion de jardin');
    expect(text).toContain('Sesión de jardín');
    expect(text).not.toContain('Lamento');
  });
  it('goes on with the rule that was told', () =>
    expect(said('estoy embarazada puedo ir?', 'y al sauna')).toContain('pero no el sauna'));
  it('asks for the deposit of the sum', () =>
    expect(said('cuanto son 2 masajes relajantes', 'y de anticipo')).toContain('$208.00'));
  it('asks whether an appointment is needed', () =>
    expect(said('fotos de credencial cuanto', 'me toca pedir cita')).toContain('sin cita'));
});

function clerkComplaint(text: string): string {
  return clerkOf(
    {
      version: '1',
      agents: [],
      products: [service('Sesión de jardín', 2_200, { unit: 'sesión', description: 'Dos horas.' })],
      articles: [],
    },
    { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true, intent: 'COMPLAINT' },
  )(text).text;
}
