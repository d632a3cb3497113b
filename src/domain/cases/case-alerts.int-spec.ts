import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  gql,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true });
});
beforeEach(async () => {
  shop = await aShop(embudo);
});

/** Runs the mutation, and what it leaves to do. */
async function settle(name: string, type: string, input: object, user: { token: string } = shop.admin): Promise<void> {
  const { data, errors } = await gql(embudo.url, user.token)<Record<string, { userErrors: unknown[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
    { input },
  );
  expect([errors, data?.[name]]).toEqual([[], { userErrors: [] }]);
  await jobsDone(embudo);
}

/** A customer whose anger raised an alert, and whose conversation has a case that was given to the shop's seller. */
async function anAngryCustomer(): Promise<{ conversationId: string; caseId: string }> {
  const text = '¡Esto es un robo! Estoy harto, los voy a demandar';
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), text));
  await jobsDone(embudo);
  const [conversation] = await conversationsOf(embudo, shop.tenant.id);
  const [found] = await embudo.testDatabase.sql<{ id: string }>('select id from support_case where tenant_id = $1', [
    shop.tenant.id,
  ]);
  return { conversationId: conversation!.id, caseId: found!.id };
}

/** The alerts by kind and subject, and whether they are open. */
const alerts = async (): Promise<string[]> =>
  (
    await embudo.testDatabase.sql<{ said: string }>(
      `select concat_ws(' ', kind, case when exists (select from support_case k where k.id = subject_id) then 'case'
          when exists (select from conversation v where v.id = subject_id) then 'conversation' when exists (select from message m where m.id = subject_id) then 'message' end,
          case when acknowledged then 'ended' else 'open' end) as said from alert where tenant_id = $1 order by 1`,
      [shop.tenant.id],
    )
  ).map(({ said }) => said);

describe('the alerts of a case', () => {
  it('end with it: those of the case and its sellers, of its conversation and of its messages', async () => {
    const { caseId, conversationId } = await anAngryCustomer();
    expect(await alerts()).toEqual(['CASE_ASSIGNED case open', 'ESCALATION case open', 'ESCALATION message open']);
    // The case had another seller before, whose alert its present one does not see.
    await embudo.testDatabase.sql(`update alert set seller_id = $2 where subject_id = $1 and kind = 'CASE_ASSIGNED'`, [
      caseId,
      shop.otherSeller.sellerId,
    ]);
    await embudo.testDatabase.sql(
      `insert into alert (id, tenant_id, kind, severity, title, subject_id) values ($1, $2, 'FLOW_HANDED_OVER', 'WARNING', 'Pide ayuda', $3)`,
      [newId(), shop.tenant.id, conversationId],
    );
    await settle('closeCase', 'CloseCaseInput', { caseId, resolution: 'Se le devolvió el dinero' }, shop.seller);
    expect(await alerts()).toEqual([
      'CASE_ASSIGNED case ended',
      'ESCALATION case ended',
      'ESCALATION message ended',
      'FLOW_HANDED_OVER conversation ended',
    ]);
  });

  it('end when the conversation is handed back to the agent, which closes the case', async () => {
    const { conversationId } = await anAngryCustomer();
    await settle('handBackConversation', 'ConversationInput', { conversationId });
    expect((await alerts()).filter(said => said.endsWith('open'))).toEqual([]);
  });

  it('tell each seller to whom it is given, also before the one before has seen theirs', async () => {
    const { caseId } = await anAngryCustomer();
    const ofCase = () =>
      embudo.testDatabase.sql<{ sellerId: string; open: boolean }>(
        `select seller_id as "sellerId", not acknowledged as open from alert where subject_id = $1 and kind = 'CASE_ASSIGNED'`,
        [caseId],
      );
    expect(await ofCase()).toEqual([{ sellerId: shop.seller.sellerId, open: true }]);
    const second = shop.otherSeller;
    await settle('assignCase', 'AssignCaseInput', { caseId, sellerId: second.sellerId });
    expect(await ofCase()).toEqual([{ sellerId: second.sellerId, open: true }]);
    const seen = await gql(
      embudo.url,
      second.token,
    )<{ alerts: { nodes: { kind: string }[] } }>('query { alerts(acknowledged: false) { nodes { kind } } }');
    expect(seen.data.alerts.nodes.map(({ kind }) => kind)).toContain('CASE_ASSIGNED');
    const told = await gql(
      embudo.url,
      second.token,
    )<{ notifications: { nodes: { data: { caseId?: string } }[] } }>('query { notifications { nodes { data } } }');
    expect(told.data.notifications.nodes.map(({ data }) => data.caseId)).toContain(caseId);
    // Given to the same seller once more, nobody is told again.
    const raisedAt = async () =>
      (
        await embudo.testDatabase.sql<{ at: string }>(
          `select raised_at::text as at from alert where subject_id = $1 and kind = 'CASE_ASSIGNED'`,
          [caseId],
        )
      )[0]?.at;
    const before = await raisedAt();
    await settle('assignCase', 'AssignCaseInput', { caseId, sellerId: second.sellerId });
    expect(await raisedAt()).toBe(before);
  });

  it('stay where they are about something else, and the alert of the case is raised again when that is reopened', async () => {
    const { caseId } = await anAngryCustomer();
    await embudo.testDatabase.sql(
      `insert into alert (id, tenant_id, kind, severity, title, subject_id) values ($1, $2, 'ESCALATION', 'WARNING', 'Un pedido espera', $1)`,
      [newId(), shop.tenant.id],
    );
    await settle('closeCase', 'CloseCaseInput', { caseId, resolution: 'Resuelto' });
    expect((await alerts()).filter(said => said.endsWith('open'))).toEqual(['ESCALATION open']);
    await settle('reopenCase', 'CaseInput', { caseId });
    expect((await alerts()).filter(said => said.endsWith('open'))).toEqual(['ESCALATION case open', 'ESCALATION open']);
  });
});
