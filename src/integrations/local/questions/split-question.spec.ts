import { describe, expect, it } from '@jest/globals';
import { settlePlan } from '../../../domain/questions/index.js';
import { readHere, setting } from './questions.fixture.js';
import { splitQuestion } from './split-question.js';

const partsOf = (question: string, previous: ReturnType<typeof readHere> | null = null) => {
  const { others, ...first } = readHere(question, previous);
  return [first, ...others].map(read => {
    const { plan } = settlePlan(read, setting);
    const { period, from } = plan.range ?? { period: null, from: null };
    return [plan.kind, plan.metric ?? plan.list, period ?? from, plan.seller, ...plan.ignored]
      .filter(Boolean)
      .join(' ');
  });
};

describe('a question of several parts', () => {
  it.each([
    ['¿Cuántos leads tuvimos y cuánto vendimos?', 'COUNT LEADS', 'FIGURE WON_AMOUNT THIS_MONTH'],
    ['¿Cuántos leads tuvimos y cuánto vendimos esta semana?', 'COUNT LEADS THIS_WEEK', 'FIGURE WON_AMOUNT THIS_WEEK'],
    ['cuánto vendimos ayer y qué tareas tengo pendientes', 'FIGURE WON_AMOUNT YESTERDAY', 'LIST TASKS ME'],
    [
      'How much did we sell this month? And how many conversations are waiting?',
      'FIGURE WON_AMOUNT THIS_MONTH',
      'COUNT CONVERSATIONS',
    ],
    ['¿Cuántos leads y clientes tenemos?', 'COUNT LEADS', 'COUNT CUSTOMERS'],
    ['leads y ventas de ayer', 'LIST LEADS YESTERDAY', 'FIGURE WON_AMOUNT YESTERDAY'],
    ['¿Cuánto vendió Ana y cuántos leads tiene?', 'FIGURE WON_AMOUNT THIS_MONTH Ana Torres', 'COUNT LEADS Ana Torres'],
    [
      'cuántos leads hay, cuánto vendimos y qué citas hay hoy',
      'COUNT LEADS',
      'FIGURE WON_AMOUNT TODAY',
      'LIST APPOINTMENTS TODAY',
    ],
    ['¿cuántos leads hay y cuántos son calientes?', 'COUNT LEADS', 'COUNT LEADS'],
    [
      '¿Cuánto vendimos y cuál fue el margen de ganancia?',
      'FIGURE WON_AMOUNT THIS_MONTH cuál fue el margen de ganancia',
    ],
  ])('is read part by part: %s', (question, ...parts) => {
    expect(partsOf(question)).toEqual(parts);
  });

  it.each([
    '¿Quién vendió más, Ana o Luis?',
    '¿Quién vendió más y cuánto?',
    'ventas de octubre y noviembre',
    'clientes que compraron este mes y que no compraron el mes pasado',
    'leads calientes y tibios',
    'entre leads y ventas',
    'Hola, buenos días. ¿Cuánto vendimos este mes?',
    'compara leads y ventas',
    'productos con menos existencias y más caros',
    'Can new leads be given to sellers automatically? Where do I set that?',
  ])('is not found where there is one: %s', question => {
    expect(partsOf(question)).toHaveLength(1);
  });

  it('goes on with all parts', () => {
    const before = readHere('¿Cuántos mensajes recibimos y cuánto vendimos?');
    expect(partsOf('¿y el mes pasado?', before)).toEqual([
      'FIGURE MESSAGES_IN LAST_MONTH',
      'FIGURE WON_AMOUNT LAST_MONTH',
    ]);
    expect(partsOf('¿cuántas citas hay mañana?', before)).toHaveLength(1);
  });

  it('has at most three', () => {
    expect(splitQuestion('¿cuánto vendimos? ¿cuántos leads? ¿qué citas hay? ¿qué tareas hay?')).toHaveLength(3);
  });
});
