import { describe, expect, it } from '@jest/globals';
import { formatMoney } from '../../shared/money.js';
import { callOf, type ToolResult } from '../tools/agent-tools.js';
import { shownCart } from './dialogue-after.js';

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
