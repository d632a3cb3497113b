import { describe, expect, it } from '@jest/globals';
import { firstTurn } from '../dialogue/first-turn.fixture.js';
import type { AnswerInput } from '../language-model.port.js';
import { factsTold } from './facts-told.js';

const input: AnswerInput = {
  ...firstTurn,
  awaitsPerson: true,
  text: '¿Cuánto cuesta el taladro?',
  history: [],
  language: 'es',
  business: 'Ferretería',
  agent: { name: 'Ana', personality: '', systemPrompt: '' },
  contactName: null,
  intent: 'PRICING_QUESTION',
  sentiment: 'NEUTRAL',
  catalogue: [
    {
      name: 'Taladro percutor',
      description: 'Trabaja a 800 W, con maletín y dos brocas para concreto.',
      price: '₡45.000',
      inStock: true,
      unit: null,
    },
  ],
  knowledge: [
    { title: 'Envíos', body: 'Enviamos a todo el país en tres días hábiles. Le avisamos cuando sale el paquete.' },
  ],
  sources: [],
  hasUnreadMedia: false,
};
const told = (text: string) => factsTold({ text, known: true, quickReplies: [] }, input);

describe('the facts that a draft tells', () => {
  it.each([
    ['a product by its name', 'El taladro percutor cuesta ₡45.000.', ['Taladro percutor']],
    ['a product by its description', 'Trabaja a 800 W y trae dos brocas para concreto.', ['Taladro percutor']],
    ['an article in its own words', 'Con gusto. Enviamos a todo el país en tres días hábiles.', ['Envíos']],
    ['a commitment that the article makes', 'Enviamos a todo el país. Le avisamos cuando sale el paquete.', ['Envíos']],
  ])('are %s', (_, text, sources) => {
    expect(told(text)).toEqual(sources);
  });

  it.each([
    'Con mucho gusto le ayudamos en todo lo que necesite.',
    'Buenas tardes, ¿en qué le puedo ayudar?',
    'El taladro percutor cuesta ₡45.000 y se lo aparto.',
    'El taladro percutor queda reservado a su nombre.',
    'El taladro percutor cuesta ₡45.000. Su visita queda agendada.',
    'El taladro percutor cuesta ₡45.000, y en un momento le llamamos.',
    'El taladro percutor cuesta ₡45.000. Se lo enviamos mañana.',
    'Le garantizo el taladro percutor.',
    'Taladro percutor: ₡45.000. I will hold one for you.',
    'Taladro percutor: ₡45.000. We’ll call you in a moment.',
    'The Taladro percutor is reserved for you.',
  ])('are none in: %s', text => {
    expect(told(text)).toEqual([]);
  });
});
