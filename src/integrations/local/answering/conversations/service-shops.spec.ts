import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const clinic = {
  version: '1',
  agents: [],
  products: [
    product('Consulta general', 20_000, 'consulta', 'Dura 30 minutos.'),
    product('Endodoncia', 90_000, 'pieza', 'Se hace en dos citas. No incluye la corona.'),
    product('Corona de porcelana', 120_000, 'pieza', 'Tarda 8 días hábiles.'),
    product('Blanqueamiento', 80_000, 'tratamiento', 'Una sesión. No se hace a menores de 18 años.'),
    product('Cepillo dental', 2_500, 'unidad', 'Cerdas suaves.'),
  ],
  articles: [
    says(
      'Horario',
      'Atendemos de lunes a viernes de 9:00 a 18:00 y sábados de 9:00 a 13:00. Los domingos está cerrado.',
    ),
    says('Dirección', 'Estamos en San Pedro, 100 metros al sur de la iglesia.'),
    says('Niños', 'La pediatra atiende niños desde los 3 años los martes.'),
    says('Requisitos', 'Para la primera cita se pide cédula y un correo.'),
    says('Cancelaciones', 'Las citas se cancelan sin costo hasta 24 horas antes. Después se cobra la mitad.'),
    says(
      'Cuidados después de una extracción',
      'Coma blando el primer día. Si el sangrado no para en dos horas, llámenos.',
    ),
  ],
};
const talk = talkIn(clinic);
const ofNumber = /unidades necesita|cantidad le preparo|Cuántos le aparto/u;

describe('a service', () => {
  it.each(['cuánto sale la consulta', 'tienen consulta general?', 'y el blanqueamiento?'])(
    'is offered without asking for a number of units: %s',
    said => expect(talk(said).text).not.toMatch(ofNumber),
  );
  it('is unlike goods, which are counted', () => expect(talk('tienen cepillo dental?').text).toMatch(ofNumber));
  it.each(['cuánto cuesta la endodoncia y la corona', 'precio de la endodoncia y de la corona'])(
    'is told with the other one that is asked for, although its own text names that: %s',
    said => {
      const { text } = talk(said);
      expect(text).toContain('Endodoncia: ₡90');
      expect(text).toContain('Corona de porcelana: ₡120');
    },
  );
  it.each(['y para mi hija de 5 años también atienden?', 'atienden a un niño de 4 años?'])(
    'for grown-ups is not offered for a child: %s',
    said => {
      const { text } = talk('hola', said);
      expect(text).toContain('desde los 3 años');
      expect(text).not.toContain('Blanqueamiento');
    },
  );
  it('with days of its own is told with them when only the days are asked for', () =>
    expect(talk('atienden a un niño de 4 años?', 'qué días').text).toContain('los martes'));
});

describe('a question without a mark', () => {
  it.each(['que papeles piden', 'que documentos necesito', 'que tengo que llevar de papeles'])(
    'for what to bring is answered by the requirements: %s',
    said => expect(talk('quiero una consulta general', said).text).toContain('cédula'),
  );
  it.each(['cuánto me queda', 'y cuánto nos quedaría'])('for a price asks for no place: %s', said =>
    expect(talk('cuánto sale la consulta', said).text).not.toContain('San Pedro'),
  );
});

describe('a sentence that leans on the one before it', () => {
  const club = talkIn({
    version: '1',
    agents: [],
    products: [product('Curso de cerámica', 40_000, 'curso', 'Ocho clases.')],
    articles: [
      says('Devoluciones', 'Antes de la primera clase devolvemos el 100 %. Después no se devuelve dinero.'),
      says('Ausencias', 'Avise el día anterior y repone la clase. De lo contrario se da por tomada.'),
    ],
  });
  it.each([
    ['me devuelven el dinero?', 'Antes de la primera clase devolvemos el 100 %. Después no se devuelve dinero.'],
    ['y si ya empezó no se devuelve dinero?', 'devolvemos el 100 %. Después no se devuelve dinero.'],
    ['si falto se da por tomada la clase?', 'repone la clase. De lo contrario se da por tomada.'],
  ])('is told with it: %s', (said, told) => expect(club('cuánto el curso de cerámica', said).text).toContain(told));
});

describe('a day', () => {
  it.each([
    'me la pueden hacer el domingo? es que trabajo entre semana',
    'puede ser el domingo? de lunes a viernes no puedo',
  ])('is the one that the question names, whatever is said beside it: %s', said => {
    const { text } = talk('quiero agendar una cita para la corona', said);
    expect(text).toMatch(/domingos está cerrado/u);
    expect(text).not.toMatch(/Anotado|Ya pasé su solicitud/u);
  });
  it.each(['y el domingo?', 'ok y los domingos?'])(
    'alone asks for the opening hours before a visit was spoken of: %s',
    said => {
      const { text } = talk('tienen cepillo dental?', said);
      expect(text).toContain('domingos está cerrado');
    },
  );
});

describe('help that is asked for amid a report', () => {
  it.each([
    'ayer me sacaron la muela y no me para el sangrado, qué hago?',
    'sigo con sangrado de la muela, que puedo hacer',
  ])('is given by the article that has it: %s', said => {
    const asks = clerkOf(clinic, {
      locale: 'es-CR',
      currency: 'CRC',
      language: 'es',
      intent: 'SUPPORT_REQUEST',
      sentiment: 'NEGATIVE',
      reads: true,
    });
    expect(asks(said).text).toContain('llámenos');
  });
});

describe('a thanks with a yes', () => {
  it.each(['dale, gracias', 'ok perfecto muchas gracias', 'listo gracias'])(
    'after an answer that asked nothing orders nothing: %s',
    said => {
      const { text, items } = talk('cuánto sale la consulta', 'los sábados hasta qué hora atienden', said);
      expect(items).toEqual([]);
      expect(text).not.toContain('Total');
    },
  );
});

describe('a wish for something else', () => {
  const salon = talkIn({
    version: '1',
    agents: [],
    products: [
      product('Balayage', 90_000, 'servicio', 'Incluye matiz.'),
      product('Corte de caballero', 8_000, 'servicio', 'Con tijera. No hacemos barba.'),
      product('Manicure', 9_000, 'servicio', 'Con esmalte.'),
    ],
    articles: [says('Pagos', 'Recibimos SINPE y tarjeta.')],
  });
  it.each(['también hacen barba? mi esposo quiere', 'también hacen barba?'])(
    'that is only a question adds up nothing: %s',
    said => expect(salon('hacen balayage?', said).text).not.toContain('Total'),
  );
  it('is added up if its amount is asked for', () =>
    expect(salon('hacen balayage?', 'y si le sumo manicure cuánto sería?').text).toContain('Total'));
  it.each(['dan netflix?', 'hacen tatuajes?', 'ofrecen bronceado?'])(
    'of which no text has a word is not known: %s',
    said => {
      const { text } = salon('cuánto el manicure', said);
      expect(text).not.toContain('SINPE');
      expect(text).toMatch(
        /no la tengo|no tengo|No encuentro|no lo manejamos|No lo veo|No lo sé|no lo sé|pasarle|le paso/u,
      );
    },
  );
});

describe('a thing that is wanted for a day', () => {
  const shop = talkIn({
    version: '1',
    agents: [],
    products: [
      product('Pastel de zanahoria', 18_000, 'pastel', 'Para 12 personas.'),
      product('Pan baguette', 1_200, 'pieza', 'Recién horneado.'),
      product('Decoración de salón', 60_000, 'servicio', 'Con globos.'),
    ],
    articles: [
      says('Encargos', 'Los pasteles se piden con 2 días de anticipación. Se aparta con la mitad.'),
      says('Horario', 'Abrimos todos los días de 7:00 a 20:00.'),
    ],
  });
  it.each([
    'tienen pastel de zanahoria para mañana?',
    'hay pastel de zanahoria para el viernes',
    'quiero un pastel de zanahoria para hoy, se puede?',
  ])('is told with the time in which it is to be ordered: %s', said =>
    expect(shop(said).text).toContain('2 días de anticipación'),
  );
  it.each(['tienen baguette para mañana?', 'hacen decoración de salón para el sábado?'])(
    'that needs none is told alone: %s',
    said => expect(shop(said).text).not.toContain('anticipación'),
  );
});

describe('a size whose price the text states', () => {
  const bakery = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Pastel de tres leches', 480, { description: 'Para 15 personas. El de 30 personas cuesta $850.' }),
    ],
    articles: [],
  });
  it.each(['qué precio tiene el de 30 personas', 'cuánto sale para 30 personas', 'para 30 personas cuánto sería?'])(
    'is told and not calculated: %s',
    said => {
      const { text } = bakery('tienen pastel de tres leches?', said);
      expect(text).toContain('$850');
      expect(text).not.toContain('$960');
    },
  );
  it('is calculated for other sizes', () =>
    expect(bakery('tienen pastel de tres leches?', 'cuántos necesito para 45 personas?').text).toContain('3 ×'));
});

describe('a time that says how far away something is', () => {
  const office = talkIn(
    {
      version: '1',
      agents: [],
      products: [product('Studio downtown', 800, 'month', 'Furnished.', ['rental'])],
      articles: [says('Lease', 'The minimum lease is six months. Ending it early costs one month of rent.')],
    },
    'en',
  );
  it.each(['what happens if I leave 2 months before the contract ends', 'i signed it 3 months ago and want to leave'])(
    'counts nothing of what is sold by the month: %s',
    said => expect(office('how much is the studio', said).text).not.toMatch(/[23] × /u),
  );
});

describe('two trips that are named by their own words', () => {
  const agency = talkIn(
    {
      version: '1',
      agents: [],
      products: [
        product('Galapagos cruise 4 days', 1_890, 'person', 'Meals, cabin and guide. Does not include the flight.'),
        product('San Andres weekend 3 days', 420, 'person', 'Flight and hotel.'),
      ],
      articles: [],
    },
    'en',
  );
  it.each(['which is cheaper san andres or galapagos', 'what is cheaper, the galapagos cruise or san andres?'])(
    'are compared: %s',
    said => expect(agency(said).text).toMatch(/San Andres[^.]*\./u),
  );
  it.each(["what's included in the cruise", 'whats included in the galapagos cruise', 'what does the cruise include'])(
    'are told by what they hold: %s',
    said => expect(agency(said).text).toContain('Meals, cabin and guide'),
  );
});
