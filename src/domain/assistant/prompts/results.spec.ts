import { describe, expect, it } from '@jest/globals';
import type { CalculationStep } from '../calculation/steps.js';
import { callOf, type PricedList, resultOf } from '../tools/agent-tools.js';
import { amountLines, resultsOf } from './results.es.js';

const step: CalculationStep = {
  ...{ kind: 'amount', product: null, quantity: '2', amount: 30, percent: null },
  ...{ of: [], quotes: ['Envío ₡30'] },
};
const line = { product: 'Silla', quantity: 40, wanted: 30, unit: 'pieza', price: '₡5', sum: '₡200', left: 12 };
const list: PricedList = {
  lines: [line, { ...line, product: 'Toldo', wanted: undefined, price: null, sum: null, left: null }],
  ...{ total: '₡200', difference: '₡7', each: '₡25' },
  ...{ breaks: ['Mínimo ₡500.'], least: ['Mínimo 40 sillas.'], byHand: ['Más de 39 se cotiza.'] },
};

describe('what a hosted model is shown of a result', () => {
  it('says of a list what each amount is, and what the shop demands of it', () =>
    expect(amountLines(resultOf(callOf('set_cart'), { list }))).toEqual([
      '- 40 × Silla (pidió 30) | precio: ₡5 por pieza | suma: ₡200 | solo quedan 12',
      '- 40 × Toldo | precio: se cotiza',
      '- total: ₡200',
      '- cada parte: ₡25',
      '- el pedido no cumple: Mínimo ₡500.',
      '- se cobra lo mínimo: Mínimo 40 sillas.',
      '- lo cotiza una persona: Más de 39 se cotiza.',
    ]));

  it('says why a tool did nothing and what may be said all the same, and that others are done', () => {
    const byPerson = resultOf(callOf('price_list'), { problem: 'BY_PERSON', list: { ...list, lines: [line] } });
    expect(resultsOf([byPerson, resultOf(callOf('lead_fields'), {}), resultOf(callOf('search_products'), {})])).toMatch(
      /^price_list \(no se hizo, BY_PERSON: .*puedes decir estos montos.*\)\n- 40 × Silla[\s\S]*\nlead_fields\n\(hecho\)\nsearch_products\n\(nada\)$/u,
    );
  });

  it('says of a calculation what each step gave', () => {
    const lines = [
      { step: 1, product: 'Silla', quantity: '3', price: '₡5', percent: null, base: null, isOff: false, sum: '₡15' },
      { step: 2, product: null, quantity: null, price: null, percent: 10, base: '₡15', isOff: true, sum: '-₡2' },
    ];
    const calculation = {
      ...{ lines, subtotal: '₡15', total: '₡13', counted: [] },
      parts: [
        { kind: 'deposit' as const, step: 3, percent: 30, sum: '₡4', rest: '₡9' },
        { kind: 'each' as const, step: 4, count: '2', sum: '₡7', isRounded: true },
        { kind: 'difference' as const, step: 5, other: null, sum: '₡7', isMore: false },
      ],
      ...{ isByPerson: true, short: [{ product: 'Silla', left: 2 }], said: ['Mínimo 40 sillas.'] },
    };
    expect(amountLines(resultOf(callOf('calculate'), { calculation }))).toEqual([
      '- paso 1: 3 × Silla a ₡5 = ₡15',
      '- paso 2: 10 % de ₡15 = -₡2',
      '- productos: ₡15',
      '- total: ₡13',
      '- paso 3: anticipo de 30 %: ₡4; resto: ₡9',
      '- paso 4: entre 2: ₡7 cada parte (redondeado)',
      '- paso 5: diferencia: ₡7; el total es menor o igual que el monto del cliente, que no repites',
      '- algo de esto lo ofrece solo un texto: si lo pide, ponlo con set_cart',
      '- de Silla solo quedan 2',
      '- ten en cuenta: Mínimo 40 sillas.',
    ]);
  });

  it('says of a step that is not proven what was stated, which part is at fault, and why', () => {
    const call = callOf('calculate', { steps: [step] });
    const faults = [{ step: 1, fault: 'AMOUNT_NOT_IN_QUOTE' as const, what: '30' }];
    expect(amountLines(resultOf(call, { problem: 'NOT_PROVEN', faults }))).toEqual([
      '- enviaste el paso 1: {"kind":"amount","quantity":"2","amount":30,"quotes":["Envío ₡30"]}',
      '- paso 1, "30": ese monto no está en la cita',
    ]);
  });

  it('keeps the amount behind a long sentence', () => {
    const sentence = 'x'.repeat(500);
    const term = { kind: 'FEE' as const, amount: '₡30', percent: null, met: true, lacking: null, count: null };
    const terms = {
      ...{ subtotal: null, total: '₡45' },
      lines: [{ ...term, quantity: null, months: null, rest: null, title: 'Envíos', sentence }],
    };
    expect(amountLines(resultOf(callOf('sum_with_terms'), { terms }))[0]).toMatch(/x \| ₡30$/);
  });
});
