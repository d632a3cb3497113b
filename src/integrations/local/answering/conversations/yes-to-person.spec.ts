import { expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const shop = { version: '1', agents: [], products: [goods('Saco de cemento', 150)], articles: [] };
const clerk = { es: clerkOf(shop), en: clerkOf(shop, { locale: 'en-US', currency: 'MXN', language: 'en' }) };

it.each([
  ['en', ['How much is the canoe?', 'Yes, please'], /person on our team/u],
  ['en', ['How much is the canoe?', 'yes please'], /person on our team/u],
  ['es', ['¿Cuánto cuesta la canoa?', 'Sí, por favor'], /persona del equipo/u],
] as const)('a yes to the offer of a person calls one, whatever its words: %s', (language, texts, told) => {
  const { text, dialogue } = clerk[language](...texts);
  expect(text).toMatch(told);
  expect(dialogue.asked).toBeNull();
});

it('the same words confirm an order that was asked for', () => {
  expect(clerk.en('I want 3 bags of cemento', 'Yes, please').dialogue.placed).toBeDefined();
});

it.each([
  'Escríbame al WhatsApp, mi número es +50688887777',
  'me mandan un mensaje a mi celular? escríbanme por whatsapp',
])('who wants to be written to elsewhere gets a person: %s', text =>
  expect(clerk.es('¿Cuánto cuesta el saco de cemento?', text).text).toMatch(/persona del equipo/u),
);

it.each(['Sí, me interesa', 'me interesa'])('interest in what the agent has not said is asked about: %s', text => {
  const { text: answer } = clerk.es('¿Cuánto cuesta el saco de cemento?', 'No, gracias', text);
  expect(answer).toMatch(/(?:producto|información|interesa|busca).*\?/isu);
  expect(answer).toContain('Saco de cemento');
});

it.each([
  'Hola, les dejé un mensaje en la página',
  'ya les escribí por Instagram',
  'hi, I left you a message on the website',
])('who only says that they wrote elsewhere is asked what about: %s', text =>
  expect(clerk.es(text).text).toMatch(/\?$/u),
);
