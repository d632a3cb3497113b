import { expect, it } from '@jest/globals';
import { mutate, twoShops } from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { raiseAlertAgain, raiseAlertOnce } from './alert.sql.js';
import { tenantAlert } from './tenant-alert.js';

const { embudo, shop, as } = await twoShops();
const title = { text: 'Se acabó', code: 'x', values: {} };
const ofTenant = newId();
const ofNobody = newId();
const values = { id: '$1', kind: `'ESCALATION'`, severity: `'WARNING'`, title: '$2', details: `'{}'`, subjectId: '$3' };

await embudo.database.transaction(systemActor(shop.tenant.id).scope!, async tx => {
  const raise = tenantAlert('spec.of-tenant', raiseAlertAgain, { kind: 'AI_BUDGET', severity: 'WARNING' });
  await raise(tx, { title, details: {}, subjectId: ofTenant });
  await tx.query({ name: 'spec.of-nobody', text: raiseAlertOnce(values) }, [newId(), title, ofNobody]);
});

const kindsSeenBy = async (user: Parameters<typeof as>[0]): Promise<string[]> => {
  const { data } = await as(user)<{ alerts: { nodes: { kind: string }[] } }>('{ alerts { nodes { kind } } }');
  return data.alerts.nodes.map(({ kind }) => kind).sort();
};

it('an alert about the whole tenant is for those who see all of it; one about what nobody has is for sellers too', async () => {
  for (const user of [shop.ceo, shop.admin, shop.secretary])
    expect([user.role, await kindsSeenBy(user)]).toEqual([user.role, ['AI_BUDGET', 'ESCALATION']]);
  expect(await kindsSeenBy(shop.seller)).toEqual(['ESCALATION']);
  expect(await kindsSeenBy(shop.professional)).toEqual([]);
});

it('a seller cannot end what is for the managers', async () => {
  const [alert] = await embudo.testDatabase.sql<{ id: string }>('select id from alert where subject_id = $1', [
    ofTenant,
  ]);
  const end = (user: Parameters<typeof as>[0]) =>
    mutate(as(user), 'acknowledgeAlert', { alertId: alert!.id }, 'userErrors { code }');
  expect((await end(shop.seller)).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  expect((await end(shop.admin)).userErrors).toEqual([]);
});
