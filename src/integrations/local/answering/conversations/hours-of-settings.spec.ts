import { describe, expect, it } from '@jest/globals';
import { shelfWithHours } from '../../../../domain/assistant/shelf-with-hours.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shifts = [
  { days: [1, 2, 3, 4, 5], from: '09:00', to: '13:00' },
  { days: [1, 2, 3, 4, 5], from: '15:00', to: '19:00' },
  { days: [6], from: '09:00', to: '13:00' },
];
const bare = {
  version: '1',
  agents: [],
  products: [goods('Taladro percutor', 900), goods('Pintura blanca', 300, { description: 'Rinde 10 metros.' })],
  articles: [
    says('Envíos', 'Enviamos a todo el país de lunes a viernes. El envío cuesta $119.'),
    says('Pagos', 'Aceptamos efectivo y tarjetas.'),
  ],
};
const week = {
  es: 'Atendemos de lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00; los sábados de 9:00 a 13:00. Los domingos cerramos.',
  en: 'We are open Monday to Friday from 9:00 to 13:00 and from 15:00 to 19:00; on Saturdays from 9:00 to 13:00. We are closed on Sundays.',
};
const tuesday = (hour: number) => ({ day: 1, minute: hour * 60 });
const said = (language: 'es' | 'en', text: string, now = tuesday(10), shelf = bare): string =>
  clerkOf(shelfWithHours(shelf, shifts, language), {
    locale: language === 'es' ? 'es-MX' : 'en-US',
    currency: 'MXN',
    language,
    reads: true,
    now,
  })(text).text;

describe('a shop whose articles do not say when it is open', () => {
  it.each([
    ['es', '¿A qué hora abren?'],
    ['es', 'a que hora cierran'],
    ['es', '¿cuál es su horario?'],
    ['es', '¿qué días atienden?'],
    ['es', 'cierran al mediodía?'],
    ['en', 'What time do you open?'],
    ['en', 'what are your hours?'],
    ['en', 'when do you open'],
    ['en', 'do you close for lunch?'],
  ] as const)('tells the hours of its settings: %s, %s', (language, text) => {
    expect(said(language, text)).toContain(week[language]);
  });

  it.each([
    ['es', '¿abren los sábados?', tuesday(10), /Sí[^.]*: los sábados/u],
    ['es', '¿abren los domingos?', tuesday(10), /No [^.]*: los domingos cerramos\./u],
    ['es', '¿están abiertos ahora?', tuesday(10), /Sí[^.]*: atendemos/u],
    ['es', '¿están abiertos ahora?', tuesday(14), /No[^.]*: atendemos/u],
    ['es', '¿puedo pasar a las 2 de la tarde?', tuesday(10), /No[^.]*: atendemos/u],
    ['es', '¿abren mañana?', { day: 5, minute: 600 }, /No[^.]*: los domingos cerramos\./u],
    ['en', 'are you open on Saturdays?', tuesday(10), /Yes[^.]*: on Saturdays/u],
    ['en', 'are you open now?', tuesday(14), /No[^.]*: we are open/u],
    ['en', 'are you open on sunday', tuesday(10), /No[^.]*: we are closed on Sundays\./u],
  ] as const)('says whether it is open then: %s, %s', (language, text, now, told) => {
    expect(said(language, text, now)).toMatch(told);
  });

  it.each([
    ['es', '¿a qué hora cierran hoy?', 'Atendemos de lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00.'],
    ['es', '¿A qué hora abren los sábados?', 'Los sábados de 9:00 a 13:00.'],
    ['es', 'hola, hasta que hora estan el sabado', 'Los sábados de 9:00 a 13:00.'],
    ['es', '¿abren los sábados?', 'los sábados de 9:00 a 13:00.'],
    ['en', 'what time do you close today?', 'We are open Monday to Friday from 9:00 to 13:00 and from 15:00 to 19:00.'],
  ] as const)('tells only the hours of the day that was asked for: %s, %s', (language, text, told) => {
    const answer = said(language, text);
    expect(answer).toContain(told);
    expect(answer).not.toContain(week[language]);
  });

  it('answers other questions as before', () => {
    expect(said('es', '¿cuánto cuesta el envío?')).toContain('El envío cuesta $119.');
    expect(said('es', '¿aceptan tarjetas?')).not.toContain('Atendemos');
    expect(said('es', '¿cuánto cuesta el taladro?')).not.toContain('Atendemos');
  });

  it('tells the hours beside a price', () => {
    const text = said('es', '¿cuánto cuesta el taladro y a qué hora abren?');
    expect(text).toContain('$900.00');
    expect(text).toContain(week.es);
  });
});

it('a shop whose article says when it is open tells that article', () => {
  const written = {
    ...bare,
    articles: [...bare.articles, says('Horario', 'Abrimos de lunes a sábado de 7:00 a 16:00.')],
  };
  const text = said('es', '¿a qué hora abren?', tuesday(10), written);
  expect(text).toContain('de 7:00 a 16:00');
  expect(text).not.toContain('9:00');
});
