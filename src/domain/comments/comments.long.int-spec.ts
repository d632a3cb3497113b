import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aShop,
  changeSettings,
  conversationsOf,
  FakeLanguageModel,
  hurryJobs,
  jobsDone,
  messagesOf,
  postWebhook,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import {
  aComment,
  feedChange,
  instagramChange,
  reported,
  storedComments,
  type TestComment,
} from './comments.fixture.js';

/** Keeps what it was asked to answer. */
class ReadingModel extends FakeLanguageModel {
  readonly inputs: unknown[] = [];
  override ask: FakeLanguageModel['ask'] = (task, input) => {
    if (task === 'answer') this.inputs.push(input);
    return FakeLanguageModel.prototype.ask.call(this, task, input) as never;
  };
}
const model = new ReadingModel();
model.judges('¿Precio?', { intent: { primary: 'PRICING_QUESTION' } });
model.judges('¿Precio del taladro?', { intent: { primary: 'PRICING_QUESTION' } });
model.judges('¡Me encanta esta tienda!', { sentiment: { label: 'POSITIVE', score: 0.8 } });
model.judges('Nunca llegó mi pedido', {
  intent: { primary: 'COMPLAINT' },
  sentiment: { label: 'NEGATIVE', score: -0.8 },
});
model.judges('Gana dinero fácil', { intent: { primary: 'SPAM' } });
model.judges('@luisa', {});

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph({ models: [model] }));
});

async function begin(comments: object, channel: 'MESSENGER' | 'INSTAGRAM' = 'MESSENGER'): Promise<void> {
  shop = await aShop(embudo, { account: { channel, accessToken: 'EAAG-test-token' }, settings: { comments } });
  graph.requests.length = 0;
  graph.beforeAnswer = null;
  graph.find = () => undefined;
  model.answer = { text: 'El Taladro percutor 800 W cuesta ₡45.900.', known: true, quickReplies: [] };
}
const arrives = (comment: TestComment, verb = 'add', time = Date.now()) =>
  reported(embudo, shop, [feedChange(comment, verb)], { time });
const stored = () => storedComments(embudo, shop);
const asked = () => graph.requests.map(({ path, body }) => [path.replace(/^\/v[\d.]+/, ''), body]);
/** What was sent, without the paths, whose ids may hold any digits. */
const written = () => graph.requests.map(({ body }) => body);
const enabled = { enabled: true };

describe('comments as they come', () => {
  beforeEach(() => begin({}));

  it('are stored once and understood, and not answered as long as the business has not asked for it', async () => {
    const comment = aComment('¿Precio del taladro?');
    await arrives(comment);
    await arrives(comment);
    expect(await stored()).toMatchObject([
      { body: '¿Precio del taladro?', status: 'NEW', intent: 'PRICING_QUESTION', author: 'Ana Mora', replies: null },
    ]);
    expect(asked()).toEqual([]);
  });

  it('take the last words of their author, whatever order the changes arrive in', async () => {
    const comment = aComment('¿Precio?');
    const now = Date.now();
    await arrives({ ...comment, text: '¿Precio del taladro azul?' }, 'edited', now);
    await arrives({ ...comment, text: '¿Precio del taladro?' }, 'edited', now - 5_000);
    await arrives({ ...comment, at: Math.floor(now / 1000) - 60 });
    expect(await stored()).toMatchObject([{ body: '¿Precio del taladro azul?' }]);
  });

  it('lose their words when they are deleted, also before they were stored', async () => {
    const [first, second] = [aComment('Uno'), aComment('Dos')];
    await arrives(first);
    await arrives(first, 'remove');
    await arrives(second, 'remove');
    await arrives(second);
    expect(await stored()).toMatchObject([
      { body: '', status: 'REMOVED' },
      { body: '', status: 'REMOVED' },
    ]);
  });

  it('are hidden and shown again with the page', async () => {
    const comment = aComment('@luisa');
    await arrives(comment);
    await arrives(comment, 'hide');
    expect(await stored()).toMatchObject([{ status: 'HIDDEN' }]);
    await arrives(comment, 'unhide');
    expect(await stored()).toMatchObject([{ status: 'LEFT_TO_PERSON' }]);
  });

  it('survive a bad neighbour in the same request', async () => {
    const bad = [{ field: 'feed', value: { item: 'comment', verb: {}, comment_id: ['x'] } }, { field: 'feed' }, null];
    expect(await reported(embudo, shop, [...bad, feedChange(aComment('Hola'))])).toBe(200);
    expect(await stored()).toMatchObject([{ body: 'Hola' }]);
  });

  it('of the business itself count as its answer', async () => {
    const comment = aComment('@luisa');
    await arrives(comment);
    const own = { id: shop.account.externalId, name: 'Tienda' };
    await arrives(aComment('¡Bienvenida!', { author: own, parentId: comment.id, postId: comment.postId }));
    expect(await stored()).toMatchObject([
      { body: '@luisa', status: 'ANSWERED' },
      { body: '¡Bienvenida!', status: 'OWN', intent: null },
    ]);
  });
});

describe('a question', () => {
  it('is answered in private, then announced below the comment, and the conversation goes on from there', async () => {
    await begin(enabled);
    const comment = aComment('¿Precio del taladro?');
    await arrives(comment);
    const [row] = await stored();
    expect(row).toMatchObject({ status: 'ANSWERED', known: true, conversationId: expect.any(String) });
    expect(asked()).toEqual([
      [
        `/${shop.account.externalId}/messages`,
        {
          recipient: { comment_id: comment.id },
          message: { text: expect.stringMatching(/₡45.900/), metadata: expect.any(String) },
        },
      ],
      [
        `/${comment.id}/comments`,
        { message: expect.stringMatching(/Ana.*(privado|mensaje)|respuesta en tus mensajes/) },
      ],
    ]);
    expect(JSON.stringify(graph.requests[1]?.body)).not.toMatch(/45/);
    expect(await messagesOf(embudo, shop.tenant.id)).toMatchObject([
      { direction: 'INBOUND', body: '¿Precio del taladro?' },
      { direction: 'OUTBOUND', author: 'AI_AGENT', body: expect.stringMatching(/₡45.900/), status: 'SENT' },
    ]);
    const states = await embudo.testDatabase.sql(
      `select (state ->> 'greeted')::boolean as greeted from dialogue_state where tenant_id = $1`,
      [shop.tenant.id],
    );
    // The person answers, in the conversation that the private message began.
    graph.requests.length = 0;
    const { externalId } = shop.account;
    const message = { mid: `m_${comment.id}`, text: 'Lo quiero' };
    const entry = {
      id: externalId,
      time: Date.now(),
      messaging: [{ sender: { id: comment.author.id }, recipient: { id: externalId }, timestamp: Date.now(), message }],
    };
    await postWebhook(embudo.url, shop.account, Buffer.from(JSON.stringify({ object: 'page', entry: [entry] })));
    await jobsDone(embudo);
    const thread = await messagesOf(embudo, shop.tenant.id);
    expect(thread).toHaveLength(4);
    expect(await conversationsOf(embudo, shop.tenant.id)).toHaveLength(1);
    expect(states).toEqual([{ greeted: true }]);
    expect(asked()).toMatchObject([[`/${externalId}/messages`, { recipient: { id: comment.author.id } }]]);
  });

  it('on Instagram is answered at the account’s own paths', async () => {
    await begin(enabled, 'INSTAGRAM');
    const comment = aComment('¿Precio del taladro?', { author: { id: '9900000000000031', name: 'ana.mora' } });
    await reported(embudo, shop, [instagramChange(comment)], { object: 'instagram' });
    expect(asked()).toEqual([
      ['/me/messages', { recipient: { comment_id: comment.id }, message: { text: expect.stringMatching(/₡45.900/) } }],
      [`/${comment.id}/replies`, { message: expect.stringMatching(/@ana\.mora/) }],
    ]);
  });

  it('is shown to the model with the post below which it is asked', async () => {
    await begin(enabled);
    const comment = aComment('¿Precio?');
    graph.find = () => ({ id: comment.postId, message: 'Llegó el taladro percutor 800 W' });
    await arrives(comment);
    expect(model.inputs.at(-1)).toMatchObject({
      text: '¿Precio?',
      post: 'Llegó el taladro percutor 800 W',
      catalogue: [{ name: 'Taladro percutor 800 W' }],
    });
  });

  it('whose answer the agent does not know is left to a person, without a word', async () => {
    await begin(enabled);
    model.answer = { text: 'No lo sé.', known: false, quickReplies: [] };
    await arrives(aComment('¿Precio del taladro?'));
    expect(await stored()).toMatchObject([{ status: 'LEFT_TO_PERSON', leftBecause: 'NOT_KNOWN', replies: null }]);
    expect(asked()).toEqual([]);
  });

  it('is not answered twice below one post, nor oftener in private than the day allows', async () => {
    await begin({ ...enabled, perPersonDay: 1 });
    const first = aComment('¿Precio del taladro?');
    await arrives(first);
    const { author, postId } = first;
    await arrives(aComment('¿Precio del taladro?', { author, postId }));
    await arrives(aComment('¿Precio del taladro?', { author }));
    expect((await stored()).map(({ leftBecause }) => leftBecause).sort()).toEqual(['DAILY_CAP', 'SAME_POST', null]);
    expect(asked()).toHaveLength(2);
  });

  it('that is older than seven days is not answered in private', async () => {
    await begin(enabled);
    const at = Math.floor(Date.now() / 1000) - 8 * 86_400;
    await arrives(aComment('¿Precio del taladro?', { at }));
    expect(await stored()).toMatchObject([{ status: 'LEFT_TO_PERSON', leftBecause: 'TOO_OLD' }]);
    expect(asked()).toEqual([]);
  });

  it('of somebody who wants no messages is left to a person', async () => {
    await begin(enabled);
    const first = aComment('¿Precio del taladro?');
    await arrives(first);
    await embudo.testDatabase.sql('update contact set opted_out = true where tenant_id = $1', [shop.tenant.id]);
    await arrives(aComment('¿Precio del taladro?', { author: first.author }));
    expect((await stored()).map(({ leftBecause }) => leftBecause).sort()).toEqual(['OPTED_OUT', null]);
  });

  it('is invited to write if nothing may be written in private, and gets the whole answer in public if prices may be', async () => {
    await begin({ ...enabled, private: false });
    await arrives(aComment('¿Precio del taladro?'));
    expect(asked()).toMatchObject([
      [expect.stringMatching(/comments$/), { message: expect.stringMatching(/mensaje/i) }],
    ]);
    expect(JSON.stringify(written())).not.toMatch(/45|Te escribimos/);
    await changeSettings(embudo, shop.tenant.id, { comments: { ...enabled, private: false, publicPrices: true } });
    graph.requests.length = 0;
    await arrives(aComment('¿Precio del taladro?'));
    expect(asked()).toMatchObject([
      [expect.stringMatching(/comments$/), { message: expect.stringMatching(/₡45.900/) }],
    ]);
  });
});

describe('other comments', () => {
  it('with praise are thanked for in public', async () => {
    await begin(enabled);
    await arrives(aComment('¡Me encanta esta tienda!'));
    expect(asked()).toMatchObject([
      [expect.stringMatching(/comments$/), { message: expect.stringMatching(/gracias/i) }],
    ]);
  });

  it('with a complaint get an apology in both places, never the catalogue, and the business is told', async () => {
    await begin(enabled);
    await arrives(aComment('Nunca llegó mi pedido'));
    const [[, told], [, below]] = asked() as [[string, unknown], [string, unknown]];
    expect(JSON.stringify(told)).toMatch(/lamentamos/);
    expect(JSON.stringify(below)).toMatch(/Lamentamos|Sentimos/);
    expect(JSON.stringify(written())).not.toMatch(/45\.900/);
    const alerts = await embudo.testDatabase.sql('select kind, title from alert where tenant_id = $1', [
      shop.tenant.id,
    ]);
    expect(alerts).toEqual([{ kind: 'COMMENT_COMPLAINT', title: 'Queja en un comentario: Ana Mora' }]);
  });

  it('with spam are hidden only if the business wants that, and never answered', async () => {
    await begin(enabled);
    await arrives(aComment('Gana dinero fácil'));
    expect(await stored()).toMatchObject([{ status: 'LEFT_TO_PERSON', leftBecause: 'SPAM' }]);
    await changeSettings(embudo, shop.tenant.id, { comments: { ...enabled, hide: true } });
    const comment = aComment('Gana dinero fácil');
    await arrives(comment);
    expect((await stored()).map(({ status }) => status).sort()).toEqual(['HIDDEN', 'LEFT_TO_PERSON']);
    expect(asked()).toEqual([[`/${comment.id}`, { is_hidden: true }]]);
  });

  it('that are unclear are left to a person', async () => {
    await begin(enabled);
    await arrives(aComment('@luisa'));
    await arrives(aComment(''));
    expect((await stored()).map(({ leftBecause }) => leftBecause)).toEqual(['UNCLEAR', 'UNCLEAR']);
    expect(asked()).toEqual([]);
  });
});

describe('a reply that the vendor does not confirm', () => {
  beforeEach(() => begin(enabled));

  it('is never sent again after its answer was lost, and the public one does not announce it', async () => {
    graph.mode('reset-after-accept');
    await arrives(aComment('¿Precio del taladro?'));
    await hurryJobs(embudo);
    await jobsDone(embudo);
    const [row] = await stored();
    expect(row?.replies).toMatchObject([
      { kind: 'PRIVATE', status: 'UNKNOWN' },
      { kind: 'PUBLIC', status: 'SENT', body: expect.not.stringMatching(/escribimos|respondimos|enviarte|ya tienes/i) },
    ]);
    expect(graph.requests).toHaveLength(2);
  });

  it('is sent later if the vendor asks for that', async () => {
    graph.mode('500');
    await arrives(aComment('¿Precio del taladro?'));
    await hurryJobs(embudo);
    await jobsDone(embudo);
    const [row] = await stored();
    expect(row?.replies).toMatchObject([{ status: 'SENT' }, { status: 'SENT' }]);
  });

  it('leaves the comment to a person if the vendor refuses everything', async () => {
    graph.mode({ error: 10900, status: 400 }, { error: 200, status: 403 });
    await arrives(aComment('¿Precio del taladro?'));
    expect(await stored()).toMatchObject([{ status: 'LEFT_TO_PERSON', leftBecause: 'NOT_SENT' }]);
    // A missing permission for comments does not stop the account's messages.
    const [account] = await embudo.testDatabase.sql('select broken_at from channel_account where id = $1', [
      shop.account.id,
    ]);
    expect(account).toEqual({ broken_at: null });
  });

  it('comes back as a comment that is not taken for one of a customer', async () => {
    const comment = aComment('¿Precio del taladro?');
    await arrives(comment);
    const [, below] = graph.accepted.slice(-2);
    const message = String(Object(graph.requests[1]?.body).message);
    const echo = aComment(message, { parentId: comment.id, postId: comment.postId });
    await arrives({ ...echo, id: `${comment.postId}_1` });
    expect(below).toBeDefined();
    expect(await stored()).toHaveLength(1);
  });
});
