import { beforeAll, describe, expect, it } from '@jest/globals';
import { setConnectionScope } from '../../integrations/postgres/scoped-client.js';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  gql,
  jobsDone,
  lockAwaited,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import type { ModelTask, ModelTasks } from '../assistant/index.js';
import { newId } from '../shared/id.js';
import { lockArticles } from './create-knowledge-article.js';
import { lockCatalogue } from './product.sql.js';

interface Product {
  id: string;
  sku: string;
  price: string | null;
  stock: number | null;
  imageUrl: string | null;
}
/** A model that records everything it was shown, including the catalogue and the articles. */
class RecordingModel extends FakeLanguageModel {
  readonly shown: object[] = [];

  override ask<T extends ModelTask>(task: T, input: ModelTasks[T]['input']) {
    this.shown.push(input);
    return super.ask(task, input);
  }
}
let model: RecordingModel;
let embudo: TestEmbudo;
let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  model = new RecordingModel();
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
  [shop, other] = [await aShop(embudo), await aShop(embudo)];
});

const fields = 'id sku name description price currency stock unit imageUrl keywords active';
const run = (user: TestUser, verb: string, input: object) =>
  mutate<{ product: Product | null }>(
    gql(embudo.url, user.token),
    verb,
    input,
    `product { ${fields} } userErrors { code field }`,
  );
const article = (verb: string, input: object) =>
  mutate<{ knowledgeArticle: { id: string; language: string; body: string } | null }>(
    gql(embudo.url, shop.admin.token),
    verb,
    input,
    'knowledgeArticle { id title body language active updatedAt } userErrors { code field }',
  );
const list = async (user: TestUser, field: string) => {
  const { data, errors } = await gql(
    embudo.url,
    user.token,
  )<Record<string, { nodes: { id: string }[] }>>(`{ ${field} { nodes { id } } }`);
  expect(errors).toEqual([]);
  return Object.values(data)[0]?.nodes.map(({ id }) => id);
};

describe('products', () => {
  it('are created with the currency of the tenant, changed field by field and found by name and sku', async () => {
    const { product } = await run(shop.admin, 'createProduct', {
      sku: 'CEM-42',
      name: 'Cemento gris',
      price: '8.5',
      stock: 20,
      unit: 'saco',
      keywords: ['cemento', 'cemento', ' '],
    });
    expect(product).toMatchObject({
      sku: 'CEM-42',
      price: '8.50',
      currency: 'CRC',
      stock: 20,
      unit: 'saco',
      keywords: ['cemento'],
      active: true,
    });
    const productId = product?.id;
    for (const sku of ['CEM-42', 'cem-42 ']) {
      const { userErrors } = await run(shop.admin, 'createProduct', { sku, name: 'Otro' });
      expect(userErrors).toMatchObject([{ code: 'CONFLICT', field: ['sku'] }]);
    }
    const changed = await run(shop.admin, 'updateProduct', { productId, price: null, unit: null });
    expect(changed.product).toMatchObject({ sku: 'CEM-42', price: null, unit: null, stock: 20 });
    for (const search of ['CEMENTO G', 'cem-4'])
      expect(await list(shop.seller, `products(search: "${search}")`)).toEqual([productId]);
    await run(shop.admin, 'updateProduct', { productId, active: false });
    expect(await list(shop.seller, 'products(active: false)')).toEqual([productId]);
    expect(await list(other.seller, 'products(search: "cemento")')).toEqual([]);
  });

  it('have a picture at a public address, which nothing else is taken for', async () => {
    const made = await run(shop.admin, 'createProduct', {
      sku: 'FOTO-1',
      name: 'Lámpara',
      imageUrl: ' https://tienda.example/lampara.jpg ',
    });
    expect(made.product).toMatchObject({ imageUrl: 'https://tienda.example/lampara.jpg' });
    const productId = made.product?.id;
    for (const imageUrl of [
      'http://tienda.example/a.jpg',
      'https://10.0.0.1/a.jpg',
      'https://u:p@tienda.example/',
      'a',
    ]) {
      const { userErrors } = await run(shop.admin, 'updateProduct', { productId, imageUrl });
      expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['imageUrl'] }]);
    }
    const renamed = await run(shop.admin, 'updateProduct', { productId, name: 'Lámpara de pie' });
    expect(renamed.product).toMatchObject({ imageUrl: 'https://tienda.example/lampara.jpg' });
    const bare = await run(shop.admin, 'updateProduct', { productId, imageUrl: null });
    expect(bare.product).toMatchObject({ imageUrl: null });
  });

  it('are not created while another process adds the same sku in other letters', async () => {
    const id = newId();
    const other = await embudo.testDatabase.connectAs('embudo_app');
    await setConnectionScope(other, { tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' });
    await other.query('begin');
    await other.query(lockCatalogue.text);
    const create = run(shop.admin, 'createProduct', { sku: `TALADRO-${id}`, name: 'Taladro' });
    await lockAwaited(other);
    await other.query(
      `insert into product (id, tenant_id, sku, name, description, keywords, currency) values ($1, app.tenant(), $2, 'Taladro', '', '{}', 'CRC')`,
      [id, `taladro-${id}`],
    );
    await other.query('commit');
    expect((await create).userErrors).toMatchObject([{ code: 'CONFLICT', field: ['sku'] }]);
  });

  it('keep what orders have reserved where their stock is set by what somebody read before', async () => {
    const { product } = await run(shop.admin, 'createProduct', { sku: newId(), name: 'Pala', stock: 20 });
    const productId = product?.id;
    await embudo.testDatabase.sql('update product set stock = 17 where id = $1', [productId]);
    expect(
      await run(shop.admin, 'updateProduct', { productId, stock: 30, stockBefore: 20, name: 'Otra' }),
    ).toMatchObject({
      product: null,
      userErrors: [{ code: 'CONFLICT', field: ['stock'] }],
    });
    const changed = await run(shop.admin, 'updateProduct', { productId, stock: null, stockBefore: 17 });
    expect(changed.product).toMatchObject({ name: 'Pala', stock: null });
    expect((await run(shop.admin, 'updateProduct', { productId, stock: 5, stockBefore: 17 })).product).toBeNull();
    expect((await run(shop.admin, 'updateProduct', { productId, stock: 5, stockBefore: null })).product?.stock).toBe(5);
    expect((await run(shop.admin, 'updateProduct', { productId, stock: 6 })).product?.stock).toBe(6);
  });

  it('are refused with the field to correct', async () => {
    const refused = async (verb: string, input: object) => (await run(shop.admin, verb, input)).userErrors[0];
    const good = { sku: newId(), name: 'Pala' };
    const { product } = await run(shop.admin, 'createProduct', good);
    expect(await refused('createProduct', good)).toMatchObject({ code: 'CONFLICT', field: ['sku'] });
    expect(await refused('createProduct', { ...good, sku: ' ' })).toMatchObject({ code: 'INVALID', field: ['sku'] });
    expect(await refused('createProduct', { ...good, sku: newId(), price: '1.005' })).toMatchObject({
      field: ['price'],
    });
    const inSmallLetters = { ...good, sku: newId(), price: '2.50', currency: 'usd' };
    expect((await run(shop.admin, 'createProduct', inSmallLetters)).product).toMatchObject({ currency: 'USD' });
    expect(await refused('createProduct', { ...good, sku: newId(), currency: 'XYZ' })).toMatchObject({
      field: ['currency'],
    });
    expect(await refused('updateProduct', { productId: product?.id, stock: -1 })).toMatchObject({ field: ['stock'] });
    expect(await refused('updateProduct', { productId: product?.id, name: null })).toMatchObject({ field: ['name'] });
    const foreign = await run(other.admin, 'updateProduct', { productId: product?.id, name: 'Mía' });
    expect(foreign.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['productId'] }]);
  });

  it('are changed by managers alone', async () => {
    for (const user of [shop.seller, shop.secretary]) {
      const { errors } = await gql(
        embudo.url,
        user.token,
      )('mutation { createProduct(input: { sku: "X", name: "X" }) { product { id } } }');
      expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });
});

describe('an answer', () => {
  const answered = async (text: string) => {
    model.shown.length = 0;
    const message = aWhatsAppMessage(shop.account, aCustomer(), text);
    expect((await postWebhook(embudo.url, shop.account, message)).status).toBe(200);
    await jobsDone(embudo);
    return JSON.stringify(model.shown);
  };

  it('is made of the catalogue and the articles as they are at that moment', async () => {
    const { product } = await run(shop.admin, 'createProduct', { sku: newId(), name: 'Carretilla roja', price: '111' });
    const { knowledgeArticle } = await article('createKnowledgeArticle', {
      title: 'Horario de la bodega',
      body: 'La bodega abre a las siete.',
    });
    expect(knowledgeArticle?.language).toBe('es');
    const question = '¿Cuánto cuesta la carretilla, y cuál es el horario de la bodega?';
    const before = await answered(question);
    expect(before).toContain('₡111,00');
    expect(before).toContain('abre a las siete');
    await run(shop.admin, 'updateProduct', { productId: product?.id, price: '222' });
    await article('updateKnowledgeArticle', {
      knowledgeArticleId: knowledgeArticle?.id,
      body: 'La bodega abre a las nueve.',
    });
    const after = await answered(question);
    expect(after).toContain('₡222,00');
    expect(after).not.toContain('₡111,00');
    expect(after).toContain('abre a las nueve');
    await run(shop.admin, 'updateProduct', { productId: product?.id, active: false });
    expect(await answered(question)).not.toContain('Carretilla');
  });

  it('is searched among at most 1,000 articles, also where two people add the last one at once', async () => {
    const crowded = await aShop(embudo);
    const another = await embudo.testDatabase.connectAs('embudo_app');
    await setConnectionScope(another, { tenantId: crowded.tenant.id, userId: crowded.admin.id, role: 'ADMIN' });
    await another.query('begin');
    await another.query(lockArticles.text);
    const create = mutate(
      gql(embudo.url, crowded.admin.token),
      'createKnowledgeArticle',
      { title: 'Envíos', body: 'Enviamos a todo el país.' },
      'userErrors { code }',
    );
    await lockAwaited(another);
    await another.query(
      `insert into knowledge_article (id, tenant_id, title, body, language) select gen_random_uuid(), app.tenant(), 'Horario ' || n, 'Abrimos a las siete.', 'es' from generate_series(1, 1000) n`,
    );
    await another.query('commit');
    expect((await create).userErrors).toEqual([{ code: 'LIMIT_REACHED' }]);
  });

  it.each(['EN', 'en-US', 'en_gb'])('takes the language of an article as %s', async language => {
    const written = await article('createKnowledgeArticle', { title: 'Delivery', body: 'We deliver daily.', language });
    expect(written.knowledgeArticle?.language).toBe('en');
  });

  it('has no articles in other languages', async () => {
    expect(
      (await article('createKnowledgeArticle', { title: 'Entrega', body: 'Entregamos.', language: 'pt' })).userErrors,
    ).toMatchObject([{ code: 'INVALID', field: ['language'] }]);
  });

  it('quotes no article that was born a draft', async () => {
    const { knowledgeArticle } = await article('createKnowledgeArticle', {
      title: 'Alquiler de andamios',
      body: 'Los andamios se alquilan por semana.',
      active: false,
    });
    expect(knowledgeArticle?.language).toBe('es');
    expect(await answered('¿Se alquilan andamios por semana?')).not.toContain('se alquilan por semana');
  });
});
