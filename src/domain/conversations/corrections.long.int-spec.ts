import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  ledgerOf,
  messagesOf,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  statusesOf,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { processInbound } from './process-inbound.js';

let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;
let original: string;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
  original = `wamid.${newId()}`;
});

/** Three days ago: too old for an answer, and not so old that its date is not believed. */
const written = Math.floor(Date.now() / 1_000) * 1_000 - 3 * 86_400_000;
const at = (seconds: number) => new Date(written + seconds * 1_000);
const post = async (content: string | object, id: string, seconds: number) => {
  const message = aMessage(customer, content as Record<string, unknown>, { id, at: at(seconds) });
  await postWebhook(embudo.url, shop.account, webhookBody([messagesTo(shop.account.externalId, message)]));
  await jobsDone(embudo);
};
const say = (text: string) => post(text, original, 0);
const edit = (body: string, seconds: number, id = `wamid.${newId()}`) =>
  post(
    { type: 'edit', edit: { original_message_id: original, message: { type: 'text', text: { body } } } },
    id,
    seconds,
  );
const revoke = (seconds: number) =>
  post({ type: 'revoke', revoke: { original_message_id: original } }, `wamid.${newId()}`, seconds);
const shown = async () =>
  (await messagesOf(embudo, shop.tenant.id)).filter(row => row.direction === 'INBOUND').map(row => row.body);
const replayAll = async () => {
  const ids = (await ledgerOf(embudo, shop.tenant.id)).map(row => row.id);
  await gql(embudo.url, shop.admin.token)(
    'mutation ($input: ReplayInboundEventsInput!) { replayInboundEvents(input: $input) { replayed userErrors { code } } }',
    { input: { ids } },
  );
  await jobsDone(embudo);
};
const reasons = async () => (await ledgerOf(embudo, shop.tenant.id)).map(row => row.reason);

describe('edits', () => {
  it('stand in the order in which they were made, whichever arrives last and however often all are replayed', async () => {
    await say('Quiero 10 metros');
    await edit('Quiero 20 metros', 60);
    await edit('Quiero 15 metros', 30);
    expect(await shown()).toEqual(['Quiero 20 metros']);
    for (const _again of [1, 2]) {
      await replayAll();
      expect(await shown()).toEqual(['Quiero 20 metros']);
    }
    expect((await reasons()).slice(1)).toEqual(['edit:older', 'edit:older']);
  });

  it('of one second stand by their arrival, also when the earlier is replayed alone', async () => {
    await say('uno');
    await edit('dos', 60);
    await edit('tres', 60);
    const [, first] = await ledgerOf(embudo, shop.tenant.id);
    await gql(embudo.url, shop.admin.token)(
      'mutation ($input: ReplayInboundEventsInput!) { replayInboundEvents(input: $input) { replayed } }',
      { input: { ids: [first?.id] } },
    );
    await jobsDone(embudo);
    expect(await shown()).toEqual(['tres']);
  });

  it('by a clock that runs ahead do not win over those that come after them', async () => {
    await say('uno');
    const ahead = (Date.now() - written) / 1_000 + 3_600;
    await edit('de mañana', ahead);
    await edit('de después', ahead + 1);
    expect(await shown()).toEqual(['de después']);
  });

  it('that overtake their message wait for it', async () => {
    await edit('corregido dos veces', 90);
    await edit('corregido', 60);
    await say('original');
    await jobsDone(embudo);
    expect(await shown()).toEqual(['corregido dos veces']);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(await shown()).toEqual(['corregido dos veces']);
  });

  it('of a message that nobody has are looked at twice, and once more when it comes', async () => {
    await edit('de la nada', 60);
    expect(await ledgerOf(embudo, shop.tenant.id)).toMatchObject([
      { status: 'RECEIVED', reason: 'edit:original_unknown' },
    ]);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(await ledgerOf(embudo, shop.tenant.id)).toMatchObject([
      { status: 'IGNORED', reason: 'edit:original_unknown' },
    ]);
    await say('llega tarde');
    await jobsDone(embudo);
    expect(await shown()).toEqual(['de la nada']);
  });
});

describe('a withdrawal', () => {
  it('stays, whatever is edited or replayed after it, and takes files along', async () => {
    const image = {
      type: 'image',
      image: { id: 'file-1', mime_type: 'image/jpeg', sha256: 'abc', caption: 'Mi cédula' },
    };
    await post(image, original, 0);
    await edit('Mi pasaporte', 30);
    await revoke(60);
    await edit('Otra vez mi pasaporte', 90);
    for (const _again of [1, 2]) {
      expect(await shown()).toEqual(['']);
      await replayAll();
    }
    const files = await embudo.testDatabase.sql(
      'select provider_media_id, file_name, sha256 from message_media where tenant_id = $1',
      [shop.tenant.id],
    );
    expect(files).toEqual([{ provider_media_id: null, file_name: null, sha256: null }]);
  });

  it.each([
    ['a withdrawal', () => revoke(60), ''],
    ['an edit', () => edit('corregido', 60), 'corregido'],
  ])(
    'or %s that overtakes its message is applied with it: whoever responds to the message finds it so',
    async (_, correct, expected) => {
      await correct();
      await embudo.stopWorker();
      const message = aMessage(customer, 'Quiero cinco', { id: original, at: at(0) });
      await postWebhook(embudo.url, shop.account, webhookBody([messagesTo(shop.account.externalId, message)]));
      const received = (await ledgerOf(embudo, shop.tenant.id)).filter(({ reason }) => reason === null);
      expect(received).toHaveLength(1);
      // Only one job runs, and no later one.
      await processInbound(embudo.context(systemActor(shop.tenant.id)), { eventId: received[0]?.id ?? '' });
      expect(await shown()).toEqual([expected]);
      await embudo.resumeWorker();
      await jobsDone(embudo);
      expect(await shown()).toEqual([expected]);
    },
  );

  it('that overtakes its message leaves nothing to be understood, routed or answered', async () => {
    const now = new Date();
    const tell = async (content: string | object, id: string) => {
      const message = aMessage(customer, content as Record<string, unknown>, { id, at: now });
      await postWebhook(embudo.url, shop.account, webhookBody([messagesTo(shop.account.externalId, message)]));
      await jobsDone(embudo);
    };
    await tell({ type: 'revoke', revoke: { original_message_id: original } }, `wamid.${newId()}`);
    await tell('Quiero cinco taladros', original);
    const done = () =>
      embudo.testDatabase.sql<{ answers: string; routed: string }>(
        `select (select count(*) from message where tenant_id = $1 and direction = 'OUTBOUND') as answers,
          (select count(*) from routing_decision where tenant_id = $1) as routed`,
        [shop.tenant.id],
      );
    expect(await done()).toEqual([{ answers: '0', routed: '0' }]);
    // The next message is answered as usual.
    await tell('¿Está abierto?', `wamid.${newId()}`);
    expect(await done()).toEqual([{ answers: '1', routed: '1' }]);
  });

  it('that overtakes its message takes it back all the same', async () => {
    await revoke(60);
    await say('mejor no');
    await jobsDone(embudo);
    expect(await shown()).toEqual(['']);
  });
});

describe('a reaction', () => {
  const react = (emoji: string, seconds: number) =>
    post({ type: 'reaction', reaction: { message_id: original, emoji } }, `wamid.${newId()}`, seconds);

  it('that is taken back is gone, and one that is made anew stays, whatever is replayed', async () => {
    await say('¿Me lo aparta?');
    await react('👍', 10);
    expect(await shown()).toEqual(['¿Me lo aparta?', '👍']);
    await react('', 20);
    expect(await shown()).toEqual(['¿Me lo aparta?', '']);
    await react('❤️', 30);
    await replayAll();
    expect(await shown()).toEqual(['¿Me lo aparta?', '', '❤️']);
  });

  it('that is overtaken by its removal is gone too, and one that is made anew stays', async () => {
    await say('¿Me lo aparta?');
    await react('', 20);
    expect((await reasons()).slice(1)).toEqual(['reaction_removed']);
    await react('👍', 10);
    expect(await shown()).toEqual(['¿Me lo aparta?', '']);
    await react('❤️', 30);
    await replayAll();
    expect(await shown()).toEqual(['¿Me lo aparta?', '', '❤️']);
  });

  it('is gone where both were processed at the same moment: the removal is tried again', async () => {
    await say('¿Me lo aparta?');
    await react('', 20);
    // Simulates that neither saw the other: the removal ran before the reaction was committed, and the reaction before the removal was.
    await embudo.testDatabase.sql(
      `update inbound_event set reason = null where tenant_id = $1 and reason = 'reaction_removed'`,
      [shop.tenant.id],
    );
    await react('👍', 10);
    expect(await shown()).toEqual(['¿Me lo aparta?', '👍']);
    const [waiting] = (await ledgerOf(embudo, shop.tenant.id)).filter(({ status }) => status === 'RECEIVED');
    await processInbound(embudo.context(systemActor(shop.tenant.id)), { eventId: waiting?.id ?? '' });
    expect(await shown()).toEqual(['¿Me lo aparta?', '']);
  });

  it('of somebody else, or to another message, is not taken back with it', async () => {
    await say('uno');
    await react('👍', 10);
    const other = { type: 'reaction', reaction: { message_id: 'wamid.other', emoji: '' } };
    await post(other, `wamid.${newId()}`, 20);
    customer = aCustomer();
    await react('', 30);
    expect(await shown()).toEqual(['uno', '👍']);
    expect((await reasons()).slice(2)).toEqual(['reaction_removed', 'reaction_removed']);
  });
});

describe('the graph', () => {
  it('tells when a message was edited and when it was withdrawn, so that an empty one can be explained', async () => {
    const told = async () => {
      const { data } = await gql(
        embudo.url,
        shop.ceo.token,
      )<{
        conversations: {
          nodes: { lastMessage: { body: string; editedAt: string | null; withdrawnAt: string | null } }[];
        };
      }>('{ conversations(first: 1) { nodes { lastMessage { body editedAt withdrawnAt } } } }');
      return data.conversations.nodes[0]?.lastMessage;
    };
    await say('uno');
    expect(await told()).toEqual({ body: 'uno', editedAt: null, withdrawnAt: null });
    await edit('dos', 60);
    expect(await told()).toEqual({ body: 'dos', editedAt: at(60).toISOString(), withdrawnAt: null });
    await revoke(90);
    expect(await told()).toEqual({
      body: '',
      editedAt: at(60).toISOString(),
      withdrawnAt: expect.stringMatching(/^\d{4}-.+Z$/),
    });
  });
});

describe('delivery states', () => {
  it('never go back, in whatever order they come and however often they are replayed', async () => {
    await say('Hola');
    await jobsDone(embudo);
    const [talk] = await embudo.testDatabase.sql<{ id: string }>(
      `select conversation_id as id from message where tenant_id = $1 and body = 'Hola' order by sequence desc limit 1`,
      [shop.tenant.id],
    );
    // The webhooks of this file are days old, and the reply window would be counted from them.
    await embudo.testDatabase.sql('update conversation set last_inbound_at = now() where id = $1', [talk?.id]);
    const { data } = await gql(embudo.url, shop.ceo.token)<{ sendMessage: { userErrors: { message: string }[] } }>(
      'mutation($id: ID!) { sendMessage(input: { conversationId: $id, body: "Va" }) { userErrors { message } } }',
      { id: talk?.id },
    );
    expect(data.sendMessage.userErrors).toEqual([]);
    await jobsDone(embudo);
    const sent = async () => (await messagesOf(embudo, shop.tenant.id)).find(row => row.author === 'SELLER');
    const id = (await sent())?.providerMessageId ?? '';
    const failed = { id, status: 'failed', errors: [{ code: 131026, title: 'Undeliverable' }] };
    for (const status of [{ id, status: 'delivered' }, failed, { id, status: 'read' }, { id, status: 'sent' }]) {
      await postWebhook(embudo.url, shop.account, webhookBody([statusesOf(shop.account.externalId, status)]));
      await jobsDone(embudo);
    }
    expect(await sent()).toMatchObject({ status: 'READ', error: null });
    await replayAll();
    expect(await sent()).toMatchObject({ status: 'READ', error: null });
  });
});
