import { describe, expect, it } from '@jest/globals';
import { readQuestion } from './read-question.js';

const read = (question: string) =>
  readQuestion({
    question,
    today: '2026-11-23',
    previous: null,
    sellers: ['Ana Torres', 'Luis Peña', 'Marta Díaz'],
    pipelines: [{ name: 'Mayoreo', stages: ['Nuevo', 'Ganada'] }],
    sources: [],
    fields: [],
  });
const bySeller = {
  kind: 'FIGURE',
  metric: 'WON_AMOUNT',
  grouping: 'SELLER',
  seller: null,
  compare: false,
  ignored: [],
};

describe('sellers who are named', () => {
  it.each([
    '¿Cuánto vendieron Ana y Luis este mes?',
    '¿Quién vendió más, Ana, Luis o Marta?',
    '¿Cuánto vendió Ana en comparación con Luis?',
    'compare Ana and Luis this month',
  ])('are compared with each other, if they are several: %s', question =>
    expect(read(question)).toMatchObject(bySeller),
  );

  it('limit a figure or a list, if it is one', () => {
    expect(read('¿Cuánto vendió Ana este mes?')).toMatchObject({
      metric: 'WON_AMOUNT',
      grouping: null,
      seller: 'Ana Torres',
    });
    expect(read('leads de Ana y Luis')).toMatchObject({ list: 'LEADS', seller: 'Ana Torres', ignored: ['luis'] });
  });

  it.each(['top 3 vendedores por monto vendido', 'top 3 sellers by won amount'])(
    'are ranked by what they sold: %s',
    question => expect(read(question)).toMatchObject({ ...bySeller, ranking: 'HIGHEST', limit: 3 }),
  );
});

describe('a board that is named', () => {
  it.each(['¿Cuánto hay en el embudo de Mayoreo?', '¿Cuánto vale el pipeline Mayoreo?', 'valor del embudo Mayoreo'])(
    'is worth what its deals are: %s',
    question =>
      expect(read(question)).toMatchObject({ kind: 'FIGURE', metric: 'OPEN_VALUE', pipeline: 'Mayoreo', ignored: [] }),
  );

  it('limits other questions', () => {
    expect(read('negocios abiertos del embudo Mayoreo')).toMatchObject({ list: 'OPPORTUNITIES', pipeline: 'Mayoreo' });
  });
});

describe('what did not happen', () => {
  it.each([
    '¿Qué productos no se han vendido este mes?',
    'productos que no se venden',
    'which products haven’t sold in 30 days?',
    '¿Qué no hemos vendido?',
  ])('is not told by what was sold: %s', question => expect(read(question)).toMatchObject({ kind: 'UNCLEAR' }));

  it.each([
    '¿Cuántos leads no han sido contactados?',
    'leads que no han sido contactados',
    'leads that have not been contacted',
  ])('is the status before it: %s', question =>
    expect(read(question)).toMatchObject({ list: 'LEADS', conditions: { status: ['NEW'] }, ignored: [] }),
  );
});

it('counts the leads that became customers as won', () => {
  for (const question of [
    'how many leads became customers last month?',
    '¿Cuántos leads se convirtieron en clientes este mes?',
  ])
    expect(read(question)).toMatchObject({ kind: 'FIGURE', metric: 'LEADS_WON', ignored: [] });
  expect(read('¿Cuántos clientes nuevos tuve esta semana?')).toMatchObject({ list: 'CUSTOMERS', ignored: [] });
});

it('takes "todos" for no task', () => {
  expect(read('muéstrame todos los clientes frecuentes')).toMatchObject({ list: 'CUSTOMERS' });
  expect(read('escríbele a todos').list).toBeNull();
  expect(read('my to-dos')).toMatchObject({ list: 'TASKS' });
});

it.each([
  '¿Cuántos taladros quedan?',
  '¿cuántos taladros nos quedan disponibles?',
  'how many taladros do we have left?',
])('looks up the stock of what is left: %s', question =>
  expect(read(question)).toMatchObject({ kind: 'LIST', list: 'PRODUCTS', conditions: { search: 'taladro' } }),
);

it.each([
  ['precio de los motores', 'motor'],
  ['¿cuánto cuestan las brochas de pelo?', 'brocha de pelo'],
  ['how many brushes do we have left?', 'brush'],
  ['price of the compass', 'compass'],
])('seeks products by a part of their name: %s', (question, search) =>
  expect(read(question)).toMatchObject({ list: 'PRODUCTS', conditions: { search } }),
);

describe('the best time', () => {
  it('is that of a year, if a month is asked for', () => {
    const best = { metric: 'WON_AMOUNT', grouping: 'MONTH', ranking: 'HIGHEST', ignored: [] };
    expect(read('¿Cuál fue mi mejor mes?')).toMatchObject({ ...best, range: { period: 'THIS_YEAR' } });
    expect(read('¿Cuál fue el peor mes de ventas del año pasado?')).toMatchObject({
      ...best,
      ranking: 'LOWEST',
      range: { period: null, from: '2025-01-01' },
    });
  });

  it('is a day of the month that is named', () =>
    expect(read('What was our best day this month?')).toMatchObject({
      metric: 'WON_AMOUNT',
      grouping: 'DAY',
      range: { period: 'THIS_MONTH' },
      ignored: [],
    }));
});

describe('customers', () => {
  it('to whom somebody sold bought', () =>
    expect(read('¿A cuántos clientes les vendí en octubre?')).toMatchObject({
      kind: 'COUNT',
      list: 'CUSTOMERS',
      dated: 'BOUGHT',
      range: { from: '2026-10-01', until: '2026-11-01' },
      ignored: [],
    }));

  it.each(['¿Cuántos clientes perdimos?', '¿Qué clientes no han vuelto?', 'customers who have not returned'])(
    'who are lost are inactive: %s',
    question =>
      expect(read(question)).toMatchObject({ list: 'CUSTOMERS', conditions: { segment: ['INACTIVE'] }, ignored: [] }),
  );

  it.each(['¿Quién me escribió y no le he contestado?', 'mensajes sin contestar'])(
    'wait, if nobody answered: %s',
    question =>
      expect(read(question)).toMatchObject({ list: 'CONVERSATIONS', conditions: { status: ['WAITING'] }, ignored: [] }),
  );
});

it('says what it leaves out once, and also of a list', () => {
  expect(read('how many deals did we lose and why?').ignored).toEqual(['why']);
  expect(read('¿Qué porcentaje de leads son calientes?').ignored).toEqual(['que porcentaje de']);
});
