import { describe, expect, it } from '@jest/globals';
import { settlePlan } from '../../../domain/questions/index.js';
import { readHere, setting } from './questions.fixture.js';

const said = (question: string) => {
  const { plan, lacks } = settlePlan(readHere(question), setting);
  return [plan.kind, plan.list, plan.conditions?.search ?? null, ...plan.ignored, ...lacks];
};

describe('a name behind a list', () => {
  it.each([
    ['leads de Ferretería Luna', 'LIST', 'LEADS', 'ferreteria luna'],
    ['leads de ferreteria luna', 'LIST', 'LEADS', 'ferreteria luna'],
    ['¿Cuántos leads tenemos de Hotel Las Brisas este mes?', 'LIST', 'LEADS', 'hotel brisas'],
    ['clientes de Heredia', 'LIST', 'CUSTOMERS', 'heredia'],
    ['clientes que viven en San José', 'LIST', 'CUSTOMERS', 'san jose'],
    ['¿cuántos clientes hay en Puriscal?', 'COUNT', 'CUSTOMERS', 'puriscal'],
    ['oportunidades abiertas de Andrea Zúñiga', 'LIST', 'OPPORTUNITIES', 'andrea zuniga'],
    ['deals with Muebles Zamora', 'LIST', 'OPPORTUNITIES', 'muebles zamora'],
    ['conversaciones con Karla', 'LIST', 'CONVERSATIONS', 'karla'],
    ['clientes de teja de Cartago', 'LIST', 'CUSTOMERS', 'cartago'],
    ['leads que llegaron ayer de Heredia', 'LIST', 'LEADS', 'heredia'],
    ['hot leads from Springfield last week', 'LIST', 'LEADS', 'springfield'],
  ])('is sought: %s', (question, kind, list, search) => {
    const plan = said(question);
    expect(plan.slice(1)).toEqual([list, search]);
    expect([kind, 'COUNT']).toContain(plan[0]);
  });

  it.each([
    ['clientes de contado', 'LIST', 'CUSTOMERS', null, 'contado'],
    ['LEADS DE CONTADO', 'LIST', 'LEADS', null, 'contado'],
    ['leads de Octubre', 'LIST', 'LEADS', null],
    ['leads de WhatsApp', 'LIST', 'LEADS', null],
    ['leads de Referido', 'LIST', 'LEADS', null],
    ['leads de Ana', 'LIST', 'LEADS', null],
    ['oportunidades en Propuesta', 'LIST', 'OPPORTUNITIES', null],
    ['clientes de Teja', 'LIST', 'CUSTOMERS', null],
  ])('is something else, or not understood: %s', (question, ...plan) => {
    expect(said(question)).toEqual(plan);
  });

  it('is a source by a word that only one of them has', () => {
    expect(readHere('leads del portal')).toMatchObject({
      conditions: { source: ['Portal de Construcción'], search: null },
      ignored: [],
    });
  });

  it('is no name of customers who are VIP', () => {
    expect(settlePlan(readHere('clientes VIP'), setting).plan).toMatchObject({
      list: 'CUSTOMERS',
      conditions: { vip: true },
    });
    expect(settlePlan(readHere('customers that are not VIP'), setting).plan.conditions).toMatchObject({ vip: false });
  });
});
