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
