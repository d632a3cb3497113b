import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Masaje de espalda', 60, 'sesión', 'Dura una hora.', [], 500),
    product('Valoración general', 20, 'sesión', 'Primera vez.', ['cita'], 500),
    product('Aceite de lavanda', 15, 'frasco', 'Para difusor.', [], 500),
  ],
  articles: [],
});

describe('a time that is wanted for what was spoken of', () => {
  it.each([
    'entonces sepáreme para el viernes',
    'resérveme turno el lunes',
    'cita para el jueves a las 4',
    'y turno el sábado?',
  ])('is noted, and counts nothing: %s', said => {
    const { text, items } = talk('cuánto cuesta el masaje de espalda?', said);
    expect(text).toMatch(/Ya pasé su solicitud|Anotado/u);
    expect(items).toEqual([]);
  });
  it.each(['apárteme 2 para el viernes', 'resérveme dos aceites de lavanda para mañana'])(
    'is none where goods are put aside: %s',
    said => {
      const { text, items } = talk('tienen aceite de lavanda?', said);
      expect(text).not.toMatch(/Ya pasé su solicitud|Anotado/u);
      expect(items).toEqual([['Aceite de lavanda', 2]]);
    },
  );
});

describe('a time for a service', () => {
  const lab = talkIn({
    version: '1',
    agents: [],
    products: [
      product('Revisión de equipo', 20, 'servicio', 'Se hace con el cliente presente.'),
      product('Cable USB', 5, 'pieza', 'De un metro.'),
    ],
    articles: [
      says('Horario', 'Abrimos de lunes a sábado de 9:00 a 18:00. Domingos cerrado.'),
      says('Revisiones', 'La revisión la hace don Beto de martes a jueves. Para revisión se pide cita.'),
    ],
  });
  const noted = /Ya pasé su solicitud|Anotado/u;

  it('is asked for where an appointment is wanted without a day', () =>
    expect(lab('hola quisiera pedir una cita para revisión').text).toMatch(/¿(?:Qué día|Para qué día)/u));
  it.each(['puede ser el viernes?', 'y el lunes se puede?'])('is held against the days of that service: %s', said => {
    const { text } = lab('ocupo sacar cita para una revisión', said);
    expect(text).toMatch(/^No[^:]*: la revisión la hace don Beto de martes a jueves\./u);
    expect(text).not.toMatch(noted);
  });
  it.each(['ok el jueves mejor', 'entonces el martes en la mañana', 'apárteme la primera disponible'])(
    'is noted for a person: %s',
    said => expect(lab('ocupo sacar cita para una revisión', said).text).toMatch(noted),
  );
  it('is noted where a service was spoken of and a day alone is said', () =>
    expect(lab('cuánto cuesta la revisión de equipo?', 'mañana a las 10 se puede?').text).toMatch(noted));
  it('is none of goods', () => expect(lab('tienen cable usb?', 'puede ser el viernes?').text).not.toMatch(noted));
});

describe('a time for what is done by appointment', () => {
  const salon = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Alisado de cabello', 700, { unit: 'servicio' })],
    articles: [says('Citas', 'El alisado se hace con cita. Abrimos de lunes a sábado de 9 a 7.')],
  });

  it.each([
    'ya el jueves a las 4 entonces',
    'sábado 10 de la mañana, soy Elena',
    'el viernes a las 3 a nombre de Rocío Paz',
  ])('is noted, with the name that is told, and counts nothing: %s', said => {
    const { text, dialogue } = salon('¿cuánto cuesta el alisado de cabello?', said);
    expect(text).toMatch(/confirma la (?:cita|hora)/u);
    expect(dialogue.items).toEqual([]);
  });
});
