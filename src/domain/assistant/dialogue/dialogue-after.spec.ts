import { describe, expect, it } from '@jest/globals';
import { formatMoney } from '../../shared/money.js';
import type { AnswerInput } from '../language-model.port.js';
import { callOf, type Found, resultOf, type ToolName, type ToolResult } from '../tools/agent-tools.js';
import { dialogueAfter } from './dialogue-after.js';
import { firstTurn } from './first-turn.fixture.js';
import { shownCart } from './shown-totals.js';

const cartOf = (total: string): ToolResult => ({
  call: callOf('show_cart'),
  problem: null,
  items: [],
  articles: [],
  list: { lines: [], total, difference: null },
  orders: [],
});

describe('the total of a cart', () => {
  it.each([
    ['CRC', 'es-CR', 90_000_00n],
    ['MXN', 'es-MX', 1_234_50n],
    ['COP', 'es-CO', 45_000_00n],
    ['CLP', 'es-CL', 12_990n],
    ['ARS', 'es-AR', 9_999_99n],
    ['PEN', 'es-PE', 5_00n],
    ['PYG', 'es-PY', 150_000n],
    ['GTQ', 'es-GT', 75_25n],
    ['HNL', 'es-HN', 1_000_00n],
    ['NIO', 'es-NI', 36_00n],
    ['DOP', 'es-DO', 2_500_00n],
    ['BOB', 'es-BO', 70_00n],
    ['UYU', 'es-UY', 1_190_00n],
    ['PAB', 'es-PA', 12_00n],
    ['VES', 'es-VE', 400_00n],
    ['BRL', 'pt-BR', 99_90n],
    ['USD', 'en-US', 1_250_00n],
    ['EUR', 'es-ES', 1_250_00n],
  ])('is read in an answer as the server writes it, in %s', (currency, locale, minor) => {
    const total = formatMoney(minor, currency, locale);
    expect(shownCart(`Su lista:\nTotal: ${total}\n¿Confirmo?`, [cartOf(total)])).not.toBeNull();
    const other = formatMoney(minor + 100n, currency, locale);
    expect(shownCart(`Su lista:\nTotal: ${other}\n¿Confirmo?`, [cartOf(total)])).toBeNull();
  });

  it('is not read in a number that only contains it, nor in another currency', () => {
    expect(shownCart('Sierra de 5 pulgadas. ¿Confirmo?', [cartOf('S/ 5.00')])).toBeNull();
    expect(shownCart('Total: $90', [cartOf('₡90,00')])).toBeNull();
  });
});

describe('a sum that a hosted model told', () => {
  const goods = [{ product: 'Sierra', quantity: 2 }];
  const line = { product: 'Sierra', quantity: 2, unit: null, price: '₡5,00', sum: '₡10,00', left: null };
  const found = (tool: ToolName, what: Found) => resultOf(callOf(tool), what);
  const calculated = found('calculate', {
    calculation: { lines: [], subtotal: null, total: '₡90,00', parts: [], counted: goods },
  });
  const listed = found('price_list', { list: { lines: [line], total: '₡10,00', difference: null } });
  const cart = found('set_cart', { list: { lines: [line], total: '₡10,00', difference: null } });
  const before = {
    ...firstTurn.dialogue,
    priced: [{ product: 'Taladro', quantity: 1 }],
    counted: ['FEE'],
    doubted: true,
  };
  const stateAfter = (text: string, results: ToolResult[]) => {
    const input = { ...firstTurn, dialogue: before, results, catalogue: [], language: 'es' };
    return dialogueAfter(input as unknown as AnswerInput, { text, known: true, quickReplies: [] }, null);
  };

  it.each([
    ['calculate', 'Con el envío son ₡90.', [listed, calculated]],
    ['price_list', 'Son ₡10.', [calculated, listed]],
  ])('by %s is what "ok, así" is about, without the conditions of an earlier one', (_, text, results) =>
    expect(stateAfter(text, results)).toMatchObject({ priced: goods, counted: [], items: [], doubted: undefined }),
  );

  it('is forgotten once it is in the cart', () =>
    expect(stateAfter('Son ₡10. ¿Confirmo?', [cart])).toMatchObject({ priced: [], items: goods }));

  it('leaves the earlier one if the text does not tell it', () =>
    expect(stateAfter('¿Para qué zona es?', [calculated, listed])).toMatchObject({
      priced: before.priced,
      counted: ['FEE'],
    }));
});
