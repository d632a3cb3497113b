import { beforeAll, describe, expect, it } from '@jest/globals';
import { rentalLessons } from '../../../integrations/local/understanding/tenant/rental-lessons.fixture.js';
import { aShop, gql, jobsDone, startTestEmbudo, type TestEmbudo, type TestShop } from '../../../testing/index.js';
import { modelsOf, receive, switchTo, train } from './own-models.fixture.js';

let embudo: TestEmbudo;

const routing = { ownIntents: [{ intent: 'breakdown', destination: 'SUPPORT_TEAM', priority: 5 }] };
const settings = { answering: { enabled: false }, routing };

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

describe('a tenant’s own intents', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await aShop(embudo, { settings });
    const half = rentalLessons.length / 2;
    const first = await train(embudo, shop, { name: 'Alquiler', messages: rentalLessons.slice(0, half), start: false });
    expect(first).toMatchObject({ model: { status: 'COLLECTING', active: false }, userErrors: [] });
    const rest = { modelId: first.model?.id, messages: rentalLessons.slice(half) };
    expect(await train(embudo, shop, rest)).toMatchObject({
      model: { id: first.model?.id, version: 1 },
      userErrors: [],
    });
    await jobsDone(embudo);
  });

  it('are learnt in a job, with a score on messages left out', async () => {
    const [model] = await modelsOf(embudo, shop);
    expect(model).toMatchObject({ status: 'READY', active: true, messages: rentalLessons.length });
    expect(model?.intentScores?.accuracy).toBeGreaterThan(0.45);
    expect(model?.intentScores?.intents.map(({ intent }) => intent).sort()).toEqual(
      [...new Set(rentalLessons.map(({ intent }) => intent))].sort(),
    );
    expect(model?.intentScores?.outOfScope?.recall).toBeGreaterThan(0);
  });

  it('are recognised in what comes in, and what is none of them is said to be none', async () => {
    const invoice = await receive(embudo, shop, 'me mandan la factura del alquiler al correo?');
    expect(invoice).toMatchObject({ own_intent: 'invoice' });
    expect(await receive(embudo, shop, 'xyzzy qwrt zzz')).toMatchObject({ own_intent: 'OUT_OF_SCOPE' });
    const { data } = await gql(
      embudo.url,
      shop.admin.token,
    )<{ conversations: { nodes: object[] } }>(
      `{ conversations(first: 10) { nodes { lastMessage { intent { ownIntent ownConfidence } } } } }`,
    );
    expect(data.conversations.nodes).toContainEqual({
      lastMessage: { intent: { ownIntent: 'invoice', ownConfidence: invoice.own_confidence } },
    });
  });

  it('lead where the tenant’s settings say', async () => {
    expect(await receive(embudo, shop, 'la planta eléctrica que nos alquilaron no arranca')).toMatchObject({
      own_intent: 'breakdown',
      destination: 'SUPPORT_TEAM',
    });
  });

  it('are nobody else’s: another tenant has no model, sees none and switches none', async () => {
    const stranger = await aShop(embudo, { settings });
    expect(await receive(embudo, stranger, 'necesito copia de la factura del alquiler')).toMatchObject({
      own_intent: null,
      own_confidence: null,
    });
    expect(await modelsOf(embudo, stranger)).toEqual([]);
    const [model] = await modelsOf(embudo, shop);
    expect(await switchTo(embudo, stranger, model?.id ?? '', false)).toMatchObject({
      model: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['modelId'] }],
    });
    expect(await train(embudo, stranger, { modelId: model?.id, messages: [] })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect((await modelsOf(embudo, shop))[0]).toMatchObject({ active: true });
  });

  it('are learnt again by a program that cannot read what another stored', async () => {
    const [model] = await modelsOf(embudo, shop);
    await embudo.testDatabase.sql(`update own_model set weights = $2, finished_at = now() where id = $1`, [
      model?.id,
      Buffer.from('of another program'),
    ]);
    expect(await receive(embudo, shop, 'hasta qué hora abren hoy sábado')).toMatchObject({ own_intent: null });
    expect((await modelsOf(embudo, shop))[0]).toMatchObject({ id: model?.id, status: 'READY', active: true });
    expect(await receive(embudo, shop, 'a qué hora abren el sábado?')).toMatchObject({ own_intent: 'hours' });
  });

  it('have versions: a new one answers, and the earlier can be gone back to', async () => {
    const few = rentalLessons.filter(({ intent }) => intent === 'hours' || intent === 'invoice');
    const renamed = few.map(({ text, intent }) => ({ text, intent: `new ${intent}` }));
    await train(embudo, shop, { messages: renamed });
    await jobsDone(embudo);
    const [second, first] = await modelsOf(embudo, shop);
    expect([second, first]).toMatchObject([
      { version: 2, active: true },
      { version: 1, active: false },
    ]);
    expect(await receive(embudo, shop, 'cuál es el horario de atención los sábados')).toMatchObject({
      own_intent: 'new hours',
    });
    expect(await switchTo(embudo, shop, first?.id ?? '', true)).toMatchObject({
      model: { active: true },
      userErrors: [],
    });
    expect(await receive(embudo, shop, 'cuál es el horario los sábados')).toMatchObject({ own_intent: 'hours' });
    await switchTo(embudo, shop, first?.id ?? '', false);
    expect(await receive(embudo, shop, 'cuál es el horario de los domingos')).toMatchObject({ own_intent: null });
  });

  it('keep no lesson that an erased contact wrote word for word', async () => {
    const body = 'cuál es el horario de la sucursal de Heredia';
    const { id } = await receive(embudo, shop, body);
    const lessons = () =>
      embudo.testDatabase.sql('select id from own_lesson where tenant_id = $1 and text = $2', [shop.tenant.id, body]);
    expect(await lessons()).not.toEqual([]);
    const [contact] = await embudo.testDatabase.sql<{ id: string }>(
      'select v.contact_id as id from conversation v join message m on m.conversation_id = v.id where m.id = $1',
      [id],
    );
    const { data, errors } = await gql(embudo.url, shop.ceo.token)<{ eraseContact: { userErrors: object[] } }>(
      'mutation ($input: ContactInput!) { eraseContact(input: $input) { userErrors { code } } }',
      { input: { contactId: contact?.id } },
    );
    expect(errors).toEqual([]);
    expect(data.eraseContact.userErrors).toEqual([]);
    expect(await lessons()).toEqual([]);
  });
});
