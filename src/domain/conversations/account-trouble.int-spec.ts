import { expect, it } from '@jest/globals';
import { aShop, changeFor, gql, jobsDone, postWebhook, startTestEmbudo, webhookBody } from '../../testing/index.js';

it('alerts once to a business account that the vendor blocks, and leaves the number to be tried', async () => {
  const embudo = await startTestEmbudo({ worker: true, http: true });
  const shop = await aShop(embudo);
  const banned = { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE', waba_ban_date: 'May 1, 2027' } };
  const report = webhookBody([{ field: 'account_update', value: banned }]);
  const reinstated = { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'REINSTATE' } };
  await postWebhook(embudo.url, shop.account, report);
  await postWebhook(embudo.url, shop.account, report);
  await postWebhook(embudo.url, shop.account, webhookBody([changeFor('1', reinstated, 'account_update')]));
  await jobsDone(embudo);

  const alerts = await embudo.testDatabase.sql(
    `select kind, severity, subject_id, details ->> 'code' as code, details ->> 'reason' as reason from alert where tenant_id = $1`,
    [shop.tenant.id],
  );
  expect(alerts).toEqual([
    {
      kind: 'CHANNEL_BROKEN',
      severity: 'CRITICAL',
      subject_id: shop.account.id,
      code: 'DISABLED_UPDATE',
      reason: 'DISABLE',
    },
  ]);
  const { data } = await gql(embudo.url, shop.ceo.token)('{ channelAccounts { state } }');
  expect(data).toMatchObject({ channelAccounts: [{ state: expect.not.stringMatching('BROKEN') }] });
});
