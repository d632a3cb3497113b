import { expect, it } from '@jest/globals';
import { lockAwaited, mutate, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, as } = await twoShops();
const { sql, connectAs } = embudo.testDatabase;

it('an alert keeps who acknowledged it first, also where two do so at once', async () => {
  const id = newId();
  await sql(
    `insert into alert (id, tenant_id, kind, severity, title, details, subject_id) values ($1, $2, 'X', 'INFO', 'Algo', '{}', $1)`,
    [id, shop.tenant.id],
  );
  const first = await connectAs('embudo_app');
  await first.query(
    `select set_config('app.tenant_id', $1, false), set_config('app.user_id', $2, false), set_config('app.role', 'CEO', false)`,
    [shop.tenant.id, shop.ceo.id],
  );
  await first.query('begin');
  await first.query('update alert set acknowledged_at = now(), acknowledged_by = $2 where id = $1', [id, shop.ceo.id]);
  const second = mutate(as(shop.admin), 'acknowledgeAlert', { alertId: id }, 'alert { id } userErrors { code }');
  await lockAwaited(first);
  await first.query('commit');
  expect((await second).userErrors).toEqual([]);
  expect(await sql('select acknowledged_by from alert where id = $1', [id])).toEqual([
    { acknowledged_by: shop.ceo.id },
  ]);
});
