import { beforeEach, expect } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  FakeLanguageModel,
  gql,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestShop,
} from '../../../testing/index.js';
import { advanceLater } from './advance-later.fixture.js';

interface CaseRow extends Record<string, unknown> {
  id: string;
  number: number;
  status: string;
  resolution: string | null;
  satisfaction: number | null;
  reopened: number;
}
interface RunRow extends Record<string, unknown> {
  id: string;
  status: string;
  step: string | null;
}

export const isSolved = '¿Quedó resuelto lo que necesitaba? Puede contestar sí o no.';
export const howWasIt = '¿Cómo le atendimos? Califíquenos del 1 (mal) al 5 (excelente).';

/**
 * Starts the server for a spec file, and sets up before each test, in `given`, a case that a person has answered, in a shop with the
 * flows `closure` and `satisfaction` on.
 */
export async function answeredCases() {
  const model = new FakeLanguageModel();
  for (const english of ['Thank you very much', 'yes']) model.judges(english, { language: 'en' });
  const embudo = await startTestEmbudo({ worker: true, http: true, models: [model] });
  const given = {} as { shop: TestShop; customer: TestCustomer; conversation: string };
  const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
    embudo.testDatabase.sql<Row>(text, values);
  const tenantId = () => given.shop.tenant.id;

  /** Moves the messages and the case into the past, since flows send some of them with a clock that is set forward. */
  async function longAgo(): Promise<void> {
    await sql(`update message set sent_at = sent_at - interval '100 hours' where tenant_id = $1`, [tenantId()]);
    await sql(`update support_case set opened_at = opened_at - interval '100 hours' where tenant_id = $1`, [
      tenantId(),
    ]);
    await sql(`update conversation set last_message_at = last_message_at - interval '100 hours' where tenant_id = $1`, [
      tenantId(),
    ]);
  }
  /** Writes as the customer, long after the earlier messages. */
  async function write(text: string): Promise<void> {
    await longAgo();
    const { shop, customer } = given;
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
    await jobsDone(embudo);
  }
  async function call(name: string, input: string, value: object): Promise<void> {
    const { data } = await gql(embudo.url, given.shop.admin.token)<Record<string, { userErrors: object[] }>>(
      `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { code message } } }`,
      { input: value },
    );
    expect(data[name]?.userErrors).toEqual([]);
    await jobsDone(embudo);
  }
  const answer = (body: string) =>
    call('sendMessage', 'SendMessageInput', { conversationId: given.conversation, body });
  const theCase = async () =>
    (
      await sql<CaseRow>(
        'select id, number, status, resolution, satisfaction, reopened from support_case where conversation_id = $1',
        [given.conversation],
      )
    )[0];
  const runsOf = (flow: string) =>
    sql<RunRow>(
      'select id, status, step from flow_run where conversation_id = $1 and flow = $2 order by started_at desc, id desc',
      [given.conversation, flow],
    );
  /** Does the steps of the newest run of the flow that are due in `hours` from now. */
  async function hoursLater(hours: number, flow = 'closure'): Promise<void> {
    const [run] = await runsOf(flow);
    await advanceLater(embudo, tenantId(), run?.id ?? '', hours);
    await jobsDone(embudo);
  }
  /** What the agent and the flows wrote, in every conversation of the shop. */
  const sent = () =>
    sql<{ channel: string; body: string }>(
      `select a.channel, m.body from message m join channel_account a on a.id = m.channel_account_id
        where m.tenant_id = $1 and m.author = 'AI_AGENT' order by m.sequence`,
      [tenantId()],
    );

  beforeEach(async () => {
    const flows = { closure: { enabled: true }, satisfaction: { enabled: true } };
    // No quiet hours: a message must not wait for the morning if the spec runs at night.
    given.shop = await aShop(embudo, {
      settings: { sending: { quietHours: null }, flows, cases: { tellCustomer: false } },
    });
    given.customer = aCustomer();
    await write('No me llegó el pedido');
    given.conversation = (await conversationsOf(embudo, tenantId()))[0]?.id ?? '';
    await call('escalateConversation', 'EscalateConversationInput', {
      conversationId: given.conversation,
      reason: 'Pedido',
    });
    await answer('Se lo enviamos hoy');
  });

  return { embudo, given, sql, longAgo, write, call, answer, theCase, runsOf, hoursLater, sent };
}
