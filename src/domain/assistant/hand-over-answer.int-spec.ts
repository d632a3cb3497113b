import { expect, it } from '@jest/globals';
import { aCustomer, agentAnswers, aShop, customerWrites, messagesOf, twoShops } from '../../testing/index.js';

const { embudo, shop } = await twoShops({ worker: true });

/** The conversations, and whether their contacts count as waiting; both before and after this is computed again from the messages. */
async function waiting() {
  const rows = () =>
    embudo.testDatabase.sql(
      'select status, waiting_since is not null as waits from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
  const before = await rows();
  await embudo.testDatabase.sql('select app.recount_waiting($1)', [shop.tenant.id]);
  expect(await rows()).toEqual(before);
  return before;
}

it('tells who is passed on to a person so, by a message that leaves although the conversation is no longer the agent’s', async () => {
  const customer = aCustomer();
  for (const text of ['¿Tienen acuarios?', '¿y hámsters?', '¿y canarios?']) {
    await customerWrites(embudo, shop, customer, text);
  }
  const said = await agentAnswers(embudo, shop);
  expect(said.at(-1)?.body).toMatch(/persona/);
  expect(said.map(({ status }) => status)).toEqual(['SENT', 'SENT', 'SENT']);
  expect(await waiting()).toEqual([{ status: 'WAITING', waits: true }]);
  // The answer has said that a person comes, and how long that takes is not known yet.
  expect((await messagesOf(embudo, shop.tenant.id)).filter(({ author }) => author === 'SYSTEM')).toEqual([]);
});

it('tells who is passed on by an answer only when a person comes, and who is passed on without one both', async () => {
  const sellers = 'update seller set available = false where tenant_id = $1';
  const toldIn = async (texts: readonly string[]) => {
    const shop = await aShop(embudo);
    await embudo.testDatabase.sql(sellers, [shop.tenant.id]);
    const customer = aCustomer();
    for (const text of texts) {
      await customerWrites(embudo, shop, customer, text);
    }
    return (await messagesOf(embudo, shop.tenant.id))
      .filter(({ author }) => author === 'SYSTEM')
      .map(({ body }) => String(body));
  };
  expect(await toldIn(['¿Tienen acuarios?', '¿y hámsters?', '¿y canarios?'])).toEqual([
    expect.stringMatching(/^En este momento no hay nadie libre/u),
  ]);
  expect(await toldIn(['quiero hablar con un asesor'])).toEqual([
    expect.stringMatching(/^Le atiende una persona de nuestro equipo\. En este momento/u),
  ]);
});

it('whoever asked for a person before they read the agent’s answer to an earlier message waits since then', async () => {
  const shop = await aShop(embudo);
  const customer = aCustomer();
  const at = new Date(Date.now() - 60_000);
  for (const text of ['Hola', 'quiero hablar con un asesor']) {
    await customerWrites(embudo, shop, customer, text, { at });
  }
  const since = new Date(Math.floor(at.getTime() / 1_000) * 1_000);
  expect(
    await embudo.testDatabase.sql('select status, waiting_since as since from conversation where tenant_id = $1', [
      shop.tenant.id,
    ]),
  ).toEqual([{ status: 'WAITING', since }]);
});
