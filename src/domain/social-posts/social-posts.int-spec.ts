import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalLanguageModel } from '../../integrations/local/local-language-model.js';
import { type FakePages, startFakePages } from '../../integrations/meta/testing/fake-pages.js';
import { scheduledTasks } from '../../jobs/index.js';
import {
  aChannelAccount,
  afterwards,
  aProduct,
  aShop,
  changeSettings,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestAccount,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  testSchedules,
  until,
} from '../../testing/index.js';
import { ModelFailure } from '../assistant/index.js';

let fake: FakePages;
let model: FakeLanguageModel;
let embudo: TestEmbudo;
beforeAll(async () => {
  fake = await startFakePages();
  afterwards(() => fake.stop());
  model = new FakeLanguageModel();
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [model, new LocalLanguageModel()],
    config: { META_GRAPH_URL: fake.url },
  });
});

let shop: TestShop;
let page: TestAccount;
let instagram: TestAccount;
let productId: string;
beforeEach(async () => {
  fake.reset();
  shop = await aShop(embudo);
  const accessToken = 'EAAG-of-the-page';
  page = await aChannelAccount(embudo, shop.tenant, { channel: 'MESSENGER', accessToken });
  instagram = await aChannelAccount(embudo, shop.tenant, { channel: 'INSTAGRAM', accessToken });
  const drill = { name: 'Lijadora orbital', description: 'Con bolsa para polvo.', priceMinor: 3_250_000 };
  productId = (await aProduct(embudo, shop.tenant, drill)).id;
  // It names what is not known, so that the local writer's text is used.
  model.post = { text: 'Todo gratis, con 90 % de descuento.' };
});

const imageUrl = 'https://shop.example/lijadora.jpg';
const shown = 'id status origin text imageUrl occasion scheduledAt publishedAt permalink failure author { id }';
interface Shown {
  id: string;
  status: string;
  origin: string;
  text: string;
  imageUrl: string | null;
  occasion: string | null;
  scheduledAt: string | null;
  publishedAt: string | null;
  permalink: string | null;
  failure: string | null;
  author: { id: string } | null;
}
const as = (user: TestUser) => gql(embudo.url, user.token);
const create = async (input: object, user = shop.admin) => {
  const selection = `socialPost { ${shown} } userErrors { code field message }`;
  return mutate<{ socialPost: Shown }>(as(user), 'createSocialPost', input, selection);
};
const draft = async (input: object = {}, user = shop.admin) => {
  const given = { channelAccountIds: [page.id], about: { productId }, ...input };
  const selection = `socialPosts { ${shown} } userErrors { code field message }`;
  return mutate<{ socialPosts: Shown[] }>(as(user), 'draftSocialPost', given, selection);
};
const act = async (
  verb: string,
  socialPostId: string,
  { user = shop.admin, ...more }: { user?: TestUser; at?: string | null } = {},
) => {
  const selection = `socialPost { ${shown} } userErrors { code field message }`;
  const type = verb === 'scheduleSocialPost' ? 'ScheduleSocialPostInput' : 'SocialPostInput';
  return mutate<{ socialPost: Shown | null }>(as(user), verb, { socialPostId, ...more }, selection, type);
};
const read = async (id: string): Promise<Shown> => {
  const { data } = await as(shop.secretary)<{ socialPost: Shown }>(
    `query ($id: ID!) { socialPost(id: $id) { ${shown} } }`,
    { id },
  );
  return data.socialPost;
};
const aPost = async (account: TestAccount, more: object = {}) => {
  const { socialPost } = await create({ channelAccountId: account.id, text: 'Hoy abrimos hasta las 6.', ...more });
  return socialPost.id;
};
const alerts = async () => {
  const { data } = await as(shop.secretary)<{ alerts: { nodes: { kind: string; title: string }[] } }>(
    '{ alerts(first: 10) { nodes { kind title } } }',
  );
  return data.alerts.nodes;
};

describe('a draft about a product', () => {
  it('is written for each account, from the facts alone, and never published by itself', async () => {
    const { socialPosts, userErrors } = await draft({ channelAccountIds: [page.id, instagram.id], imageUrl });
    expect(userErrors).toEqual([]);
    expect(socialPosts).toHaveLength(2);
    expect(socialPosts[0]).toMatchObject({
      status: 'DRAFT',
      origin: 'LOCAL',
      occasion: 'NEW_PRODUCT',
      text: expect.stringMatching(/Lijadora orbital[\s\S]*Con bolsa para polvo\.[\s\S]*32[^\d]500[\s\S]*Escríbenos/),
      author: { id: shop.admin.id },
    });
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(fake.state.posts).toEqual([]);
  });

  it('takes the product’s picture, unless another one is given', async () => {
    await embudo.testDatabase.sql('update product set image_url = $2 where id = $1', [productId, imageUrl]);
    const own = await draft({ channelAccountIds: [instagram.id] });
    expect(own.socialPosts).toMatchObject([{ imageUrl }]);
    const other = 'https://shop.example/other.jpg';
    expect((await draft({ imageUrl: other })).socialPosts).toMatchObject([{ imageUrl: other }]);
    const { userErrors } = await act('approveSocialPost', own.socialPosts[0]?.id ?? '');
    expect(userErrors).toEqual([]);
  });

  it('is not like the ones before, and says that the price is lower or the product is back', async () => {
    const texts: string[] = [];
    const occasions: (string | null)[] = [];
    const change = (set: string) => embudo.testDatabase.sql(`update product set ${set} where id = $1`, [productId]);
    for (const set of ['stock = 10', 'price_minor = 2900000', 'stock = 0', 'stock = 4']) {
      await change(set);
      const { socialPosts } = await draft();
      texts.push(socialPosts[0]?.text ?? '');
      occasions.push(socialPosts[0]?.occasion ?? null);
    }
    expect(occasions).toEqual(['NEW_PRODUCT', 'PRICE_REDUCED', 'PRODUCT', 'BACK_IN_STOCK']);
    expect(new Set(texts.map(text => text.split('\n')[0])).size).toBe(4);
  });

  it('is a model’s where its text names nothing but what is known, and is paid from the budget', async () => {
    model.fails('post', new ModelFailure('UNREACHABLE', 'nobody there'));
    expect((await draft()).socialPosts).toMatchObject([{ origin: 'LOCAL' }]);
    model.post = { text: 'Lijar sin polvo: la lijadora orbital, con bolsa, a ₡32 500,00. Escríbenos.' };
    const { socialPosts } = await draft();
    expect(socialPosts).toMatchObject([{ origin: 'MODEL', text: model.post.text }]);
    model.post = { text: 'La lijadora orbital, a ₡30 000,00 y con envío gratis.' };
    const refused = await draft();
    expect(refused.socialPosts).toMatchObject([{ origin: 'LOCAL', text: expect.not.stringContaining('30 000') }]);
    const [spent] = await embudo.testDatabase.sql<{ calls: number }>(
      `select count(*)::int as calls from model_call where tenant_id = $1 and task = 'post' and provider = 'fake' and outcome = 'ok'`,
      [shop.tenant.id],
    );
    expect(spent?.calls).toBe(2);
  });

  it('is refused without a subject, without an account, and for what is not for sale', async () => {
    const refused = async (input: object) => (await draft(input)).userErrors.map(({ code, field }) => [code, field]);
    expect(await refused({ about: {} })).toEqual([['INVALID', ['about']]]);
    expect(await refused({ about: { productId, topic: 'Algo' } })).toEqual([['INVALID', ['about']]]);
    expect(await refused({ channelAccountIds: [] })).toEqual([['INVALID', ['channelAccountIds']]]);
    expect(await refused({ channelAccountIds: [shop.account.id] })).toEqual([['CONFLICT', ['channelAccountId']]]);
    await embudo.testDatabase.sql('update product set active = false where id = $1', [productId]);
    expect(await refused({})).toEqual([['CONFLICT', ['about', 'productId']]]);
  });

  it('of another tenant’s product or account does not exist', async () => {
    const stranger = await aShop(embudo);
    const codes = async (input: object, user: TestUser) =>
      (await draft(input, user)).userErrors.map(({ code }) => code);
    expect(await codes({}, stranger.admin)).toEqual(['NOT_FOUND']);
    const own = await aChannelAccount(embudo, stranger.tenant, { channel: 'MESSENGER' });
    expect(await codes({ channelAccountIds: [own.id] }, stranger.admin)).toEqual(['NOT_FOUND']);
  });
});

describe('who may do what', () => {
  it('a secretary writes, a manager approves, a seller sees nothing', async () => {
    const { socialPosts } = await draft({}, shop.secretary);
    const id = socialPosts[0]?.id ?? '';
    await expect(act('approveSocialPost', id, { user: shop.secretary })).rejects.toThrow('FORBIDDEN');
    await expect(act('publishSocialPostNow', id, { user: shop.secretary })).rejects.toThrow('FORBIDDEN');
    await expect(draft({}, shop.seller)).rejects.toThrow('FORBIDDEN');
    const { errors } = await as(shop.seller)('{ socialPosts(first: 5) { nodes { id } } }');
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await act('approveSocialPost', id)).socialPost).toMatchObject({ status: 'APPROVED' });
    const edited = await mutate<{ socialPost: Shown }>(
      as(shop.secretary),
      'updateSocialPost',
      { socialPostId: id, text: 'Otro texto' },
      `socialPost { ${shown} } userErrors { code }`,
    );
    expect(edited.socialPost).toMatchObject({ status: 'DRAFT', text: 'Otro texto' });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    expect((await act('scheduleSocialPost', id, { at })).socialPost?.status).toBe('SCHEDULED');
    await expect(act('cancelSocialPost', id, { user: shop.secretary })).rejects.toThrow('FORBIDDEN');
  });
});

describe('publishing', () => {
  it('shows the post on the page, with its address', async () => {
    const id = await aPost(page);
    expect((await act('publishSocialPostNow', id)).userErrors).toEqual([]);
    await jobsDone(embudo);
    const [made] = fake.state.posts;
    expect(made).toMatchObject({ account: page.externalId, text: 'Hoy abrimos hasta las 6.' });
    expect(await read(id)).toMatchObject({
      status: 'PUBLISHED',
      permalink: `https://social.example/${made?.id}`,
      publishedAt: expect.any(String),
      failure: null,
    });
    expect((await act('cancelSocialPost', id)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await act('publishSocialPostNow', id)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('shows an image on Instagram once its container is ready, and nothing without an image', async () => {
    const bare = await aPost(instagram);
    expect((await act('approveSocialPost', bare)).userErrors).toMatchObject([
      { code: 'INVALID', field: ['imageUrl'], message: expect.stringContaining('image') },
    ]);
    fake.state.preparing.push('IN_PROGRESS');
    const id = await aPost(instagram, { imageUrl });
    await act('publishSocialPostNow', id);
    await until('the post to be published', async () => {
      await hurryJobs(embudo);
      return (await read(id)).status === 'PUBLISHED';
    });
    expect(fake.state.posts).toMatchObject([{ account: instagram.externalId, imageUrl }]);
  });

  describe('a post about a product that has changed since it was written', () => {
    const change = (set: string) => embudo.testDatabase.sql(`update product set ${set} where id = $1`, [productId]);
    const planned = async () => (await draft()).socialPosts[0]?.id ?? '';
    const publish = async (id: string) => {
      await act('publishSocialPostNow', id);
      await jobsDone(embudo);
      return read(id);
    };

    it.each([
      ['costs more', 'price_minor = 3990000', /el precio del producto cambió .*ahora .39[^\d]900,00/],
      ['has no price any more', 'price_minor = null', /ya no tiene precio/],
      ['has sold out', 'stock = 0', /se agotó/],
    ])('waits for a person where it %s, who may publish it nevertheless', async (_name, set, why) => {
      const id = await planned();
      await change(set);
      expect(await publish(id)).toMatchObject({ status: 'FAILED', failure: expect.stringMatching(why) });
      expect(fake.state.posts).toEqual([]);
      expect(await alerts()).toMatchObject([{ kind: 'SOCIAL_POST_FAILED' }]);
      expect(await publish(id)).toMatchObject({ status: 'PUBLISHED' });
      expect(fake.state.posts).toHaveLength(1);
    });

    it('is not published while it is not sold', async () => {
      const id = await planned();
      await change('active = false');
      for (const _ of [1, 2])
        expect(await publish(id)).toMatchObject({ status: 'FAILED', failure: expect.stringMatching(/ya no se vende/) });
      expect(fake.state.posts).toEqual([]);
      await change('active = true');
      expect(await publish(id)).toMatchObject({ status: 'PUBLISHED' });
    });

    it('is published where its text names no price, or the stock is only lower', async () => {
      const id = await planned();
      await mutate(
        as(shop.admin),
        'updateSocialPost',
        { socialPostId: id, text: 'Llegó la lijadora orbital.' },
        'userErrors { code }',
      );
      await change('price_minor = 3990000, stock = 1');
      expect(await publish(id)).toMatchObject({ status: 'PUBLISHED' });
    });
  });

  it.each(['page', 'instagram'])('on a %s happens once, although the first answer was lost', async where => {
    fake.state.modes.set('POST feed', ['lost']).set('POST photos', ['lost']).set('POST media_publish', ['lost']);
    const id = await aPost(where === 'page' ? page : instagram, { imageUrl });
    await act('publishSocialPostNow', id);
    await until('the post to be published', async () => {
      await hurryJobs(embudo);
      return (await read(id)).status === 'PUBLISHED';
    });
    expect(fake.state.posts).toHaveLength(1);
    expect((await read(id)).permalink).toBe(`https://social.example/${fake.state.posts[0]?.id}`);
  });

  it('that Meta refuses keeps the reason, tells of it, and can be done again', async () => {
    fake.state.modes.set('POST feed', [{ status: 403, code: 200, message: 'Requires pages_manage_posts' }]);
    const id = await aPost(page);
    await act('publishSocialPostNow', id);
    await jobsDone(embudo);
    expect(await read(id)).toMatchObject({
      status: 'FAILED',
      failure: expect.stringMatching(/falta el permiso de publicar[\s\S]*Requires pages_manage_posts/),
    });
    expect(await alerts()).toEqual([
      { kind: 'SOCIAL_POST_FAILED', title: 'Una publicación no salió: Hoy abrimos hasta las 6.' },
    ]);
    const told = await embudo.testDatabase.sql<{ userId: string }>(
      'select user_id as "userId" from notification where tenant_id = $1',
      [shop.tenant.id],
    );
    expect(told.map(({ userId }) => userId)).toContain(shop.admin.id);
    const [account] = await embudo.testDatabase.sql<{ broken: boolean }>(
      'select broken_at is not null as broken from channel_account where id = $1',
      [page.id],
    );
    expect(account?.broken).toBe(false);
    await act('publishSocialPostNow', id);
    await jobsDone(embudo);
    expect(await read(id)).toMatchObject({ status: 'PUBLISHED', failure: null });
  });

  it('with an expired token marks the account', async () => {
    fake.state.modes.set('POST feed', [{ status: 400, code: 190, message: 'Session has expired' }]);
    const id = await aPost(page);
    await act('publishSocialPostNow', id);
    await jobsDone(embudo);
    expect(await read(id)).toMatchObject({ status: 'FAILED', failure: expect.stringContaining('token') });
    expect((await alerts()).map(({ kind }) => kind).sort()).toEqual(['CHANNEL_BROKEN', 'SOCIAL_POST_FAILED']);
    const next = await aPost(page);
    await act('publishSocialPostNow', next);
    await jobsDone(embudo);
    expect(await read(next)).toMatchObject({ status: 'FAILED', failure: expect.stringContaining('Canales') });
  });

  it('in the sandbox calls nobody', async () => {
    const sandbox = await aChannelAccount(embudo, shop.tenant, { channel: 'MESSENGER' });
    const id = await aPost(sandbox);
    await act('publishSocialPostNow', id);
    await jobsDone(embudo);
    expect(await read(id)).toMatchObject({ status: 'PUBLISHED', permalink: null });
    expect(fake.state.requests).toEqual([]);
  });

  it('waits for its time, and does not happen once it was cancelled', async () => {
    const id = await aPost(page);
    const at = new Date(Date.now() + 3_600_000).toISOString();
    expect((await act('scheduleSocialPost', id, { at })).socialPost).toMatchObject({
      status: 'SCHEDULED',
      scheduledAt: at,
    });
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(fake.state.requests).toEqual([]);
    expect((await act('cancelSocialPost', id)).socialPost?.status).toBe('CANCELLED');
    await embudo.testDatabase.sql(`update social_post set scheduled_at = now() - interval '1 minute' where id = $1`, [
      id,
    ]);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(fake.state.requests).toEqual([]);
    const past = await act('scheduleSocialPost', await aPost(page), { at: '2026-01-01T00:00:00.000Z' });
    expect(past.userErrors).toMatchObject([{ code: 'INVALID', field: ['at'] }]);
  });
});

describe('the best time', () => {
  interface Time {
    at: string;
    score: number;
    conversations: number;
    basis: string;
  }
  const times = async (): Promise<Time[]> => {
    const { data } = await as(shop.secretary)<{ socialPostTimes: Time[] }>(
      'query ($id: ID!) { socialPostTimes(channelAccountId: $id, days: 7) { at score conversations basis } }',
      { id: page.id },
    );
    return data.socialPostTimes;
  };
  const hourIn = (at: string): { day: string; hour: number } => {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: 'America/Costa_Rica',
      weekday: 'short',
      hour: 'numeric',
      hourCycle: 'h23',
    }).formatToParts(new Date(at));
    const value = (type: string) => parts.find(part => part.type === type)?.value ?? '';
    return { day: value('weekday'), hour: Number(value('hour')) };
  };

  it('is found in the hours when contacts write', async () => {
    // Every conversation of the last four weeks was on Thursdays at 3:15 in Costa Rica, an hour that nobody would guess.
    await embudo.testDatabase.sql(
      `with people as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Persona ' || n from generate_series(1, 60) n returning id),
         talks as (insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, last_message_at) select gen_random_uuid(), $1, id, $2, 'MESSENGER', 'CLOSED', now() from people returning id),
         thursdays as (select (date_trunc('week', now() at time zone 'America/Costa_Rica') - week * interval '7 days' + interval '3 days 3 hours 15 minutes') at time zone 'America/Costa_Rica' as at
           from generate_series(1, 4) week)
       insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, body, status, sent_at, sequence)
       select gen_random_uuid(), $1, talks.id, $2, 'INBOUND', 'CONTACT', 'Hola', 'DELIVERED', thursdays.at, row_number() over () from talks, thursdays`,
      [shop.tenant.id, page.id],
    );
    const [best] = await times();
    expect(hourIn(best?.at ?? '')).toEqual({ day: 'Thu', hour: 3 });
    expect(best).toMatchObject({ score: 1, conversations: 240 });
    const id = await aPost(page);
    const { socialPost } = await act('scheduleSocialPost', id, { at: null });
    expect(socialPost?.scheduledAt).toBe(best?.at);
    const second = await act('scheduleSocialPost', await aPost(page), { at: null });
    const apart = Date.parse(second.socialPost?.scheduledAt ?? '') - Date.parse(best?.at ?? '');
    expect(Math.abs(apart)).toBeGreaterThanOrEqual(20 * 3_600_000);
  });

  it('of a tenant without conversations is a usual one', async () => {
    const [best] = await times();
    expect(best).toMatchObject({ basis: 'USUAL', conversations: 0, score: 1 });
    expect([19, 20]).toContain(hourIn(best?.at ?? '').hour);
  });
});

it('the settings are checked', async () => {
  await changeSettings(embudo, shop.tenant.id, { socialPosts: { spacingHours: 48 } });
  const first = await act('scheduleSocialPost', await aPost(page), { at: null });
  const second = await act('scheduleSocialPost', await aPost(page), { at: null });
  const [one, other] = [first, second].map(({ socialPost }) => Date.parse(socialPost?.scheduledAt ?? ''));
  expect(Math.abs((other ?? 0) - (one ?? 0))).toBeGreaterThanOrEqual(48 * 3_600_000);
});

describe('the weekly drafts', () => {
  const monday = new Date('2026-11-23T14:00:00Z');
  const run = async (occurrence = monday) => {
    const schedules = testSchedules(
      embudo,
      scheduledTasks.filter(({ task }) => task === 'social-posts/draft-weekly'),
    );
    await schedules.sweep(new Date(occurrence.getTime() - 3 * 86_400_000));
    await schedules.sweep(occurrence);
    await jobsDone(embudo);
  };
  const drafted = () =>
    embudo.testDatabase.sql<{ name: string; channel: string; status: string }>(
      `select p.name, a.channel, s.status from social_post s join product p on p.id = s.product_id join channel_account a on a.id = s.channel_account_id
       where s.tenant_id = $1 order by p.name, a.channel`,
      [shop.tenant.id],
    );

  it('are written only if the tenant wants them', async () => {
    await run();
    expect(await drafted()).toEqual([]);
  });

  it('are about what is in stock and was asked for, one for each account, and are told of once', async () => {
    await changeSettings(embudo, shop.tenant.id, { socialPosts: { weekly: { enabled: true, posts: 1 } } });
    await embudo.testDatabase.sql('update product set stock = 0 where id = $1', [productId]);
    await run();
    const drill = { name: 'Taladro percutor 800 W', status: 'DRAFT' };
    expect(await drafted()).toEqual([
      { ...drill, channel: 'INSTAGRAM' },
      { ...drill, channel: 'MESSENGER' },
    ]);
    expect(await alerts()).toEqual([
      { kind: 'SOCIAL_POSTS_DRAFTED', title: 'Hay 2 borradores nuevos para sus redes por aprobar' },
    ]);
    // A second run of the same week, and the week after: the only other product is out of stock.
    await run();
    await run(new Date('2026-11-30T14:00:00Z'));
    expect(await drafted()).toHaveLength(2);
    expect(await alerts()).toHaveLength(1);
  });

  it('are planned without a person if the tenant says so, except those that lack an image', async () => {
    const weekly = { enabled: true, posts: 1 };
    await changeSettings(embudo, shop.tenant.id, { socialPosts: { approve: 'AUTOMATIC', weekly } });
    await run();
    expect((await drafted()).map(({ channel, status }) => [channel, status])).toEqual([
      ['INSTAGRAM', 'DRAFT'],
      ['MESSENGER', 'SCHEDULED'],
    ]);
  });

  it('are planned for Instagram too if the product has a picture', async () => {
    const weekly = { enabled: true, posts: 1 };
    await changeSettings(embudo, shop.tenant.id, { socialPosts: { approve: 'AUTOMATIC', weekly } });
    await embudo.testDatabase.sql('update product set image_url = $2 where tenant_id = $1', [shop.tenant.id, imageUrl]);
    await run();
    expect((await drafted()).map(({ channel, status }) => [channel, status])).toEqual([
      ['INSTAGRAM', 'SCHEDULED'],
      ['MESSENGER', 'SCHEDULED'],
    ]);
  });
});
