import { describe, expect, it } from '@jest/globals';
import { gql, mutate, type TestUser, twoShops } from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops();
const inSpanish = (user: TestUser) => gql(embudo.url, user.token, { 'accept-language': 'es' });

const save = (user: TestUser, input: object) =>
  mutate<{ savedView: { id: string } | null }>(
    as(user),
    'saveView',
    { entityType: 'LEAD', name: 'Vista', filter: {}, ...input },
    'savedView { id name filter orderBy shared user { id } } userErrors { code field message }',
  );
const remove = (user: TestUser, viewId: string) =>
  mutate<{ deletedId: string | null }>(
    as(user),
    'deleteView',
    { viewId },
    'deletedId userErrors { code field }',
    'ViewInput',
  );
const namesOf = async (user: TestUser, entityType = 'LEAD'): Promise<string[]> =>
  (
    await as(user)<{ savedViews: { name: string }[] }>(
      'query ($of: EntityType!) { savedViews(entityType: $of) { name } }',
      { of: entityType },
    )
  ).data.savedViews.map(({ name }) => name);

describe('saved views', () => {
  it('are private until they are shared, then everybody’s to use and managers’ to change', async () => {
    const filter = { status: ['NEW'], score: { min: 50 }, tags: ['vip'], createdAt: { from: '2026-01-01T00:00:00Z' } };
    const made = await save(shop.seller, { name: 'Calientes', filter, orderBy: { field: 'SCORE', direction: 'DESC' } });
    expect(made.savedView).toMatchObject({ name: 'Calientes', filter, shared: false, user: { id: shop.seller.id } });
    const id = made.savedView?.id ?? '';
    expect(await namesOf(shop.seller)).toEqual(['Calientes']);
    for (const user of [shop.ceo, shop.otherSeller, other.admin]) expect(await namesOf(user)).toEqual([]);
    expect((await save(shop.admin, { viewId: id })).userErrors[0]?.code).toBe('NOT_FOUND');
    await save(shop.seller, { viewId: id, name: 'Calientes', shared: true });
    expect((await save(shop.seller, { viewId: id, name: 'Calientes' })).savedView).toMatchObject({ shared: true });
    for (const user of [shop.ceo, shop.otherSeller, shop.secretary, shop.professional])
      expect(await namesOf(user)).toEqual(['Calientes']);
    expect(await namesOf(other.admin)).toEqual([]);
    expect((await save(shop.otherSeller, { viewId: id })).userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await remove(shop.otherSeller, id)).userErrors[0]?.code).toBe('NOT_FOUND');
    const taken = await save(shop.admin, { viewId: id, shared: false });
    expect(taken.userErrors).toMatchObject([{ code: 'INVALID', field: ['shared'] }]);
    expect((await save(shop.admin, { viewId: id, name: 'De todos', shared: null })).userErrors).toEqual([]);
    expect(await namesOf(shop.secretary)).toEqual(['De todos']);
    expect((await remove(other.admin, id)).userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await remove(shop.admin, id)).deletedId).toBe(id);
    expect(await namesOf(shop.seller)).toEqual([]);
  });

  it('hold only what the list takes, and say what it would refuse', async () => {
    const refused = async (input: object) => {
      const { savedView, userErrors } = await save(shop.secretary, input);
      expect(savedView).toBeNull();
      return [userErrors[0]?.code, userErrors[0]?.field?.slice(0, 2)];
    };
    expect(await refused({ filter: { statu: ['NEW'] } })).toEqual(['INVALID', ['filter', 'statu']]);
    expect(await refused({ filter: { status: ['OLD'] } })).toEqual(['INVALID', ['filter', 'status']]);
    expect(await refused({ filter: { score: { min: 'x' } } })).toEqual(['INVALID', ['filter', 'score']]);
    expect(await refused({ filter: { createdAt: { from: 'ayer' } } })).toEqual(['INVALID', ['filter', 'createdAt']]);
    expect(await refused({ filter: { search: 'x'.repeat(10_000) } })).toEqual(['INVALID', ['filter', 'search']]);
    expect(await refused({ orderBy: { field: 'AGE' } })).toEqual(['INVALID', ['orderBy', 'field']]);
    expect(await refused({ entityType: 'CUSTOMER', filter: { score: { min: 1 } } })).toEqual([
      'INVALID',
      ['filter', 'score'],
    ]);
    expect(await refused({ name: ' ' })).toEqual(['INVALID', ['name']]);
    expect((await save(shop.secretary, { entityType: 'OPPORTUNITY', filter: { atRisk: true } })).userErrors).toEqual(
      [],
    );
    expect(await refused({ entityType: 'OPPORTUNITY', name: 'VISTA' })).toEqual(['CONFLICT', ['name']]);
    expect((await save(shop.admin, { entityType: 'OPPORTUNITY', name: 'Vista' })).userErrors).toEqual([]);
    expect(await namesOf(shop.secretary, 'OPPORTUNITY')).toEqual(['Vista']);
    expect(await namesOf(shop.secretary, 'LEAD')).toEqual([]);
  });

  it.each([
    ['filter.statu', 'Campo desconocido: statu.', { filter: { statu: 'x' } }],
    ['filter.status.0', 'Debe ser uno de estos valores: NEW, ', { filter: { status: ['OLD'] } }],
    ['filter.score.min', 'Debe ser un número entero, no un texto.', { filter: { score: { min: 'x' } } }],
    ['filter.search', 'Debe ser un texto, no un número.', { filter: { search: 5 } }],
    ['filter.score', 'Debe ser un objeto, no un número.', { filter: { score: 5 } }],
    ['filter.createdAt.from', 'Escriba una fecha y hora como ', { filter: { createdAt: { from: 'ayer' } } }],
    ['orderBy.field', 'Debe ser uno de estos valores: ', { orderBy: { field: 'AGE' } }],
    ['orderBy.field', 'Es obligatorio.', { orderBy: {} }],
    ['orderBy.field', 'Esto no puede quedar sin valor.', { orderBy: { field: null } }],
  ])('say in Spanish what is wrong with %s: %s', async (field, words, input) => {
    const { userErrors } = await mutate<object>(
      inSpanish(shop.seller),
      'saveView',
      { entityType: 'LEAD', name: 'Vista', filter: {}, ...input },
      'userErrors { code field message }',
    );
    expect(userErrors).toEqual([{ code: 'INVALID', field: field.split('.'), message: expect.stringContaining(words) }]);
  });

  it('keep times that move on with the days as they are', async () => {
    const filter = { notBoughtAt: { from: 'P60D' }, createdAt: { to: 'P2W' } };
    const made = await save(shop.seller, { entityType: 'CUSTOMER', filter });
    expect(made).toMatchObject({ savedView: { filter }, userErrors: [] });
    for (const createdAt of [{ from: 'P2M' }, { from: 'P1D', to: 'P2D' }, 'P2D']) {
      const { userErrors } = await save(shop.seller, { entityType: 'CUSTOMER', name: 'x', filter: { createdAt } });
      expect([userErrors[0]?.code, userErrors[0]?.field?.slice(0, 2)]).toEqual(['INVALID', ['filter', 'createdAt']]);
    }
  });

  it('are kept of orders, with what is overdue by the time at which they are opened', async () => {
    const filter = { payment: ['UNPAID', 'PARTLY_PAID'], paymentDueAt: { to: 'P0D' }, total: { min: '100000' } };
    const orderBy = { field: 'TOTAL', direction: 'DESC' };
    const made = await save(shop.seller, { entityType: 'ORDER', name: 'Por cobrar', filter, orderBy, shared: true });
    expect(made).toMatchObject({ savedView: { filter, orderBy, shared: true }, userErrors: [] });
    expect(await namesOf(shop.secretary, 'ORDER')).toEqual(['Por cobrar']);
    expect(await namesOf(shop.secretary, 'OPPORTUNITY')).not.toContain('Por cobrar');
    expect(await namesOf(other.admin, 'ORDER')).toEqual([]);
    for (const wrong of [{ payment: ['LATE'] }, { paymentDueAt: { to: 'P1M' } }, { score: { min: 1 } }])
      expect((await save(shop.seller, { entityType: 'ORDER', name: 'x', filter: wrong })).userErrors).toMatchObject([
        { code: 'INVALID' },
      ]);
    const ordered = await save(shop.seller, { entityType: 'ORDER', name: 'x', orderBy: { field: 'SCORE' } });
    expect(ordered.userErrors).toMatchObject([{ code: 'INVALID' }]);
  });

  it('are kept of payments, with their contact, seller and days', async () => {
    const filter = { paidAt: { from: 'P7D' }, sellerId: shop.seller.sellerId };
    const orderBy = { field: 'PAID_AT', direction: 'ASC' };
    const made = await save(shop.seller, { entityType: 'PAYMENT', name: 'Mi semana', filter, orderBy });
    expect(made).toMatchObject({ savedView: { filter, orderBy }, userErrors: [] });
    expect(await namesOf(shop.seller, 'PAYMENT')).toEqual(['Mi semana']);
    expect(await namesOf(shop.seller, 'ORDER')).not.toContain('Mi semana');
    const wrong = await save(shop.seller, { entityType: 'PAYMENT', name: 'x', filter: { status: ['PAID'] } });
    expect(wrong.userErrors).toMatchObject([{ code: 'INVALID' }]);
  });

  it('are kept of the inbox too, which has neither custom fields nor exports', async () => {
    const filter = { status: ['WAITING'], channel: ['WHATSAPP'], unreadOnly: true, search: 'ana' };
    const made = await save(shop.seller, { entityType: 'CONVERSATION', name: 'Esperan', filter, shared: true });
    expect(made).toMatchObject({ savedView: { filter, shared: true }, userErrors: [] });
    expect(await namesOf(shop.secretary, 'CONVERSATION')).toEqual(['Esperan']);
    expect(await namesOf(shop.secretary, 'CUSTOMER')).toEqual([]);
    const unknown = await save(shop.seller, {
      entityType: 'CONVERSATION',
      name: 'Otra',
      filter: { score: { min: 1 } },
    });
    expect(unknown.userErrors).toMatchObject([{ code: 'INVALID', field: ['filter', 'score'] }]);
    const { data } = await as(shop.admin)<{ customFields: object[] }>(
      '{ customFields(entityType: CONVERSATION) { id } }',
    );
    expect(data.customFields).toEqual([]);
    const file = await as(shop.admin)(
      'mutation ($input: ExportRecordsInput!) { exportRecords(input: $input) { url } }',
      { input: { entityType: 'CONVERSATION', format: 'csv', filter: {} } },
    );
    expect(file.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: ['entityType'] });
  });
});
