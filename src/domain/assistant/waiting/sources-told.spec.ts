import { expect, it } from '@jest/globals';
import type { AnswerInput } from '../language-model.port.js';
import { sourcesTold } from './facts-told.js';

const item = (name: string, description: string) => ({ name, description, price: '1', inStock: true, unit: null });
const input = {
  catalogue: [item('Sierra de banco', 'Disco de diez pulgadas.'), item('Taladro percutor', 'Incluye maletín rígido.')],
  knowledge: [
    { title: 'Envíos', body: 'Enviamos a todo el país por encomienda en dos días.' },
    { title: 'Horario', body: 'Abrimos de lunes a viernes desde las ocho.' },
  ],
} as unknown as AnswerInput;

it.each([
  ['Sierra de banco: $82, disponible', ['Sierra de banco']],
  ['Enviamos a todo el país por encomienda.', ['Envíos']],
  ['Le aparto 3 × Taladro percutor. Abrimos de lunes a viernes.', ['Taladro percutor', 'Horario']],
  ['Le paso con una persona del equipo.', []],
])('an answer rests on what it tells of, and not on all that was found: %s', (text, titles) =>
  expect(sourcesTold({ text }, input)).toEqual(titles),
);
