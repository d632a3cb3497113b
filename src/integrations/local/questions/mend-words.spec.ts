import { expect, it } from '@jest/globals';
import { mendWords } from './mend-words.js';

const none: ReadonlySet<string> = new Set();

it.each([
  ['cuanto bendimos el mez pasado', 'cuanto vendimos el mes pasado'],
  ['bentas por bendedor de nobiembre', 'ventas por vendedor de noviembre'],
  ['clentes de la semna pasda', 'clientes de la semana pasda'],
  ['oprtunidades y convesaciones', 'oportunidades y conversaciones'],
])('%s', (written, meant) => {
  expect(mendWords(written, none)).toBe(meant);
});

it.each([
  'pedidos pagados y perdidos',
  'clientes calientes',
  'cuantas cintas y ventanas se vendieron',
  'el menaje de la casa',
  'ventas de ana benites',
])('%s stays as it is', written => {
  expect(mendWords(written, new Set(['benites']))).toBe(written);
});
