import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../src/domain/shared/id.js';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../src/testing/index.js';

/** Writers maintain the columns by which lists are sorted; this suite computes the columns again from the rows and compares them. */
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
});

const read = (text: string) => embudo.testDatabase.sql<Record<string, unknown>>(text, [shop.tenant.id]);

describe('since when contacts wait', () => {
  it('follows from their messages, whoever has answered', async () => {
    const people = [aCustomer(), aCustomer(), aCustomer()];
    for (const person of people)
      await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, person, '¿Cuánto cuesta el taladro?'));
    await jobsDone(embudo);
    for (const person of people.slice(1))
      await postWebhook(
        embudo.url,
        shop.account,
        aWhatsAppMessage(shop.account, person, 'Quiero hablar con una persona'),
      );
    await jobsDone(embudo);
    const kept = 'select id, waiting_since from conversation where tenant_id = $1 order by id';
    const before = await read(kept);
    await read('select app.recount_waiting($1)');
    expect(before).toHaveLength(3);
    expect(await read(kept)).toEqual(before);
  });
});

describe('what customers have bought', () => {
  it('is the sum of won opportunities, after every change', async () => {
    const [stage] = await embudo.testDatabase.sql<{ id: string; pipeline: string }>(
      `with p as (insert into pipeline (id, tenant_id, name) values (gen_random_uuid(), $1, 'Ventas') returning id)
       insert into stage (id, tenant_id, pipeline_id, name, position, probability) select gen_random_uuid(), $1, id, 'Etapa', 0, 50 from p returning id, pipeline_id as pipeline`,
      [shop.tenant.id],
    );
    const customers = [newId(), newId()];
    for (const id of customers)
      await embudo.testDatabase.sql(
        `with c as (insert into contact (id, tenant_id) values (gen_random_uuid(), $1) returning id) insert into customer (id, tenant_id, contact_id) select $2, $1, id from c`,
        [shop.tenant.id, id],
      );
    const sale = newId();
    const change = (text: string) => embudo.testDatabase.sql(`update opportunity set ${text} where id = $1`, [sale]);
    const bought = async () => {
      const rows = await read('select id, purchased_minor::int as minor from customer where tenant_id = $1');
      await read('select app.recount_purchases($1)');
      expect(await read('select id, purchased_minor::int as minor from customer where tenant_id = $1')).toEqual(
        expect.arrayContaining(rows),
      );
      return customers.map(id => rows.find(row => row.id === id)?.minor);
    };
    await embudo.testDatabase.sql(
      `insert into opportunity (id, tenant_id, pipeline_id, stage_id, customer_id, title, title_key, value_minor, currency, last_stage_change_at)
       select $1, t.id, $3, $4, $5, 'Venta', 'venta', 700, t.currency, now() from tenant t where t.id = $2`,
      [sale, shop.tenant.id, stage?.pipeline, stage?.id, customers[0]],
    );
    expect(await bought()).toEqual([0, 0]);
    await change(`status = 'WON', closed_at = now()`);
    expect(await bought()).toEqual([700, 0]);
    await change('value_minor = 900');
    expect(await bought()).toEqual([900, 0]);
    await change(`customer_id = '${customers[1]}'`);
    expect(await bought()).toEqual([0, 900]);
    await change(`currency = 'XXX'`);
    expect(await bought()).toEqual([0, 0]);
    await change(`currency = (select currency from tenant where id = opportunity.tenant_id)`);
    expect(await bought()).toEqual([0, 900]);
    await embudo.testDatabase.sql('delete from opportunity where id = $1', [sale]);
    expect(await bought()).toEqual([0, 0]);
  });
});
