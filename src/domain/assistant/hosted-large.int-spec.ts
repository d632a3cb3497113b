import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { calls, HostedShop } from './hosted-shop.fixture.js';
import { draft } from './told-model.fixture.js';
import { callOf } from './tools/agent-tools.js';

/** Answers and orders of a hosted model in a shop that is too large to be shown as a whole. */
const hosted = new HostedShop();

beforeAll(() => hosted.start());
afterAll(() => hosted.stop());
beforeEach(async () => {
  await hosted.opens([
    { name: 'Sábana lisa', priceMinor: 98_000, stock: 9, description: 'De algodón. Con 9 hilos más 1280. Queen 1500.' },
  ]);
  await hosted.sql(
    `insert into knowledge_article (id, tenant_id, title, body, keywords, language)
      select gen_random_uuid(), $1, 'Ficha ' || n, repeat('Este cuaderno ' || n || ' se lava aparte y se guarda seco. ', 20), '{}', 'es'
      from generate_series(1, 40) n`,
    [hosted.shop.tenant.id],
  );
  await hosted.says('Reparto', 'En el barrio Amón el mandadito va sin costo los jueves.');
});
const sheet = [{ product: 'Sábana lisa', quantity: 2 }];
const bag = 'En el barrio Amón el mandadito va sin costo los jueves.';

describe('a hosted model in a large shop', () => {
  it('may tell again at the order what it told before, though nothing of the yes finds it', async () => {
    const search = callOf('search_knowledge', { query: 'Reparto' });
    const told = await hosted.tells('¿llevan al barrio Amón?', calls(search), draft(bag));
    expect(told).toBe(bag);
    const set = callOf('set_cart', { items: sheet });
    await hosted.tells('ok', calls(set), draft('Son 2, total ₡1.960. ¿Confirmo su pedido?'));
    const order = callOf('place_order', { query: '₡1.960' });
    const last = await hosted.tells('sí', calls(order), draft('Anotado. El mandadito al barrio Amón va sin costo.'));
    expect(hosted.shown(1)).toContain('## Reparto');
    expect(last).toBe('Anotado. El mandadito al barrio Amón va sin costo.');
    expect(await hosted.orders()).toMatchObject([{ total: '196000', lines: [{ name: 'Sábana lisa', quantity: 2 }] }]);
  });

  it('finds sizes in the index, and may tell a price that a text states without a currency', async () => {
    const told = await hosted.tells('¿qué sábanas hay?', draft('La Sábana lisa con 9 hilos más cuesta ₡1.280.'));
    expect(told).toBe('La Sábana lisa con 9 hilos más cuesta ₡1.280.');
    expect(hosted.shown(1)).toMatch(/- Sábana lisa queen \| precio: ₡1 500,00/u);
  });

  it('orders at the total that it asked for at its end, though another stands in the same answer', async () => {
    await hosted.says('Envíos', 'El envío cuesta ₡3 000.');
    const fee = {
      product: null,
      percent: null,
      of: [],
      quantity: '',
      amount: 3000,
      quotes: ['El envío cuesta ₡3 000'],
    };
    const goods = { ...fee, product: 'Sábana lisa', quantity: '2', amount: null, quotes: [] };
    const sum = callOf('calculate', {
      steps: [
        { kind: 'product', ...goods },
        { kind: 'amount', ...fee },
      ],
    });
    await hosted.tells(
      'quiero 2, paso por ellas o me las mandan',
      calls(callOf('set_cart', { items: sheet }), sum),
      draft('Con envío son ₡4.960. ¿Le confirmo las 2 para recoger por ₡1.960?'),
    );
    await hosted.tells('sí', calls(callOf('place_order')), draft('Quedó anotado.'));
    expect(hosted.shown(1)).toMatch(/que vale para un sí: ₡1 960,00\nmostrados antes, .*: ₡4 960,00, con ₡3 000,00/u);
    expect(await hosted.orders()).toMatchObject([{ status: 'CONFIRMED', total: '196000', charges: [] }]);
  });
});
