import { beforeAll, describe, expect, it } from '@jest/globals';
import { raiseBudgetAlert } from '../domain/assistant/raise-budget-alert.js';
import { receiveMessage } from '../domain/assistant/receive-message.fixture.js';
import { systemActor } from '../domain/shared/actor.js';
import { newId } from '../domain/shared/id.js';
import { loadTenant } from '../domain/tenants/index.js';
import {
  aShop,
  aTenant,
  aUser,
  gql,
  jobsDone,
  openSocket,
  startTestEmbudo,
  type TestEmbudo,
} from '../testing/index.js';

let embudo: TestEmbudo;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

const spanish = {
  title: 'Se agotó el presupuesto de hoy para modelos de lenguaje: hasta mañana responde el modelo local',
  notification: 'Alerta',
};
const english = {
  title: 'Today’s budget for language models is used up: the local model answers until tomorrow',
  notification: 'Alert',
};
const languagesOf = [
  ['es-CR', spanish, 'en', english],
  ['en-US', english, 'es', spanish],
] as const;

/** Creates a tenant with a CEO; returns how its people read, and what raises an alert in it. */
async function aBusiness(locale: string) {
  const tenant = await aTenant(embudo, { locale });
  const ceo = await aUser(embudo, tenant, 'CEO');
  const as = (language?: string) => gql(embudo.url, ceo.token, language ? { 'accept-language': language } : {});
  const { scope } = systemActor(tenant.id);
  if (!scope) throw new Error('the system acts in no tenant');
  const raise = (day: string) =>
    embudo.database.transaction(scope, async tx => raiseBudgetAlert(tx, await loadTenant(tx, tenant.id), day, 'USD'));
  return { tenant, ceo, as, raise };
}
interface Read {
  alerts: { nodes: { id: string; title: string }[] };
  notifications: { nodes: { title: string; body: string }[] };
}
const lists = 'alerts(first: 9) { nodes { id title } } notifications(first: 9) { nodes { title body } }';
/** Flows are defined in code, so a query with them runs through resolvers. */
const resolved = `{ ${lists} flows { id } }`;

describe.each(languagesOf)('what is stored in a tenant whose locale is %s', (locale, own, language, other) => {
  it(`is read in ${language} by who asks for it, and as it is stored by who asks for nothing`, async () => {
    const { tenant, as, raise } = await aBusiness(locale);
    await raise('2026-11-01');
    await jobsDone(embudo);
    for (const query of [`{ ${lists} }`, resolved])
      for (const [accepted, words] of [
        [language, other],
        [locale, own],
        [undefined, own],
        ['fr', own],
      ] as const) {
        const { data, errors } = await as(accepted)<Read>(query);
        expect(errors).toEqual([]);
        expect(data.alerts.nodes.map(({ title }) => title)).toEqual([words.title]);
        expect(data.notifications.nodes).toEqual([{ title: words.notification, body: words.title }]);
      }
    const stored = await embudo.testDatabase.sql(
      'select a.title, n.title as notification, n.body from alert a join notification n on n.subject_id = a.id where a.tenant_id = $1',
      [tenant.id],
    );
    expect(stored).toEqual([{ ...own, body: own.title }]);
  });

  it('is told in the language of each socket, of those that ask for the same', async () => {
    const { ceo, as, raise } = await aBusiness(locale);
    const query = 'subscription { alertRaised { id title } }';
    const hear = async (accepted: object) => {
      const socket = openSocket(embudo.url, ceo.token, { ...accepted });
      const stream = socket.subscribe(query);
      await socket.settled();
      return stream;
    };
    const [inOther, inOwn, inNone] = [
      await hear({ acceptLanguage: language }),
      await hear({ acceptLanguage: locale }),
      await hear({}),
    ];
    await raise('2026-11-01');
    expect(await inOther?.event()).toMatchObject({ alertRaised: { title: other.title } });
    for (const stream of [inOwn, inNone])
      expect(await stream?.event()).toMatchObject({ alertRaised: { title: own.title } });
    const [alert] = (await as()<Read>(`{ ${lists} }`)).data.alerts.nodes;
    const { data } = await as(language)(
      `mutation { acknowledgeAlert(input: { alertId: "${alert?.id}" }) { alert { title } } }`,
    );
    expect(data).toEqual({ acknowledgeAlert: { alert: { title: other.title } } });
  });
});

it('why a message went to a person is read in the language of its reader', async () => {
  const shop = await aShop(embudo);
  const { token } = await aUser(embudo, shop.tenant, 'CEO');
  await receiveMessage(embudo, shop, 'Quiero hablar con una persona, por favor');
  const query = '{ conversations(first: 1) { nodes { routing { destination reasoning } } } }';
  for (const [accepted, reasoning] of [
    ['en', 'Asks to talk to a person.'],
    ['es-CR', 'Pide hablar con una persona.'],
    [undefined, 'Pide hablar con una persona.'],
  ] as const) {
    const { data, errors } = await gql(embudo.url, token, accepted ? { 'accept-language': accepted } : {})(query);
    expect(errors).toEqual([]);
    expect(data).toEqual({ conversations: { nodes: [{ routing: { destination: 'HUMAN_AGENT', reasoning } }] } });
  }
});

it.each([
  ['nothing', null],
  ['no code of the text', {}],
  ['a code that no text has any more', { title: { code: 'assistant.before', values: {} } }],
  ['a catalogue that is gone', { title: { code: 'before.before', values: {} } }],
  ['a value too few', { title: { code: 'assistant.upset', values: {} } }],
])('a text beside which %s is stored is shown as it is', async (_, codes) => {
  const { tenant, as } = await aBusiness('es-CR');
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into alert (id, tenant_id, kind, severity, title, codes, subject_id) values ($1, $2, 'OLD', 'INFO', 'Dijo "\\u0003"', $3, $1)`,
    [id, tenant.id, codes],
  );
  for (const query of [`{ ${lists} }`, resolved]) {
    const { data, errors } = await as('en')<Read>(query);
    expect(errors).toEqual([]);
    expect(data.alerts.nodes).toEqual([{ id, title: 'Dijo "\\u0003"' }]);
  }
});
