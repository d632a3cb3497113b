import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../domain/shared/id.js';
import { aShop, aTenant, gql, openSocket, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';

let first: TestEmbudo;
let shop: TestShop;
const started = (config: Record<string, string>) => startTestEmbudo({ http: true, config });
const madeUp = () => `embak_${newId()}${newId()}`;
const who = '{ __typename }';

beforeAll(async () => {
  first = await startTestEmbudo({ http: true });
  shop = await aShop(first);
});

/** Creates a customer of the shop; returns the id. */
async function aCustomerOf(shop: TestShop): Promise<string> {
  const { data } = await gql(
    first.url,
    shop.admin.token,
  )('mutation { createCustomer(input: { firstName: "Ana" }) { customer { id } } }');
  return (data as { createCustomer: { customer: { id: string } } }).createCustomer.customer.id;
}

describe('what refuses a request', () => {
  const refused = async (accepted: Record<string, string>) => {
    const graph = gql(first.url, shop.admin.token, accepted);
    const { data, errors } = await graph(
      `mutation { assignLead(input: { leadId: "${newId()}", sellerId: "${newId()}" }) { userErrors { code message field } } }`,
    );
    expect(errors).toEqual([]);
    return (data as { assignLead: { userErrors: { message: string }[] } }).assignLead.userErrors[0]?.message;
  };

  it.each([
    ['es-PA,es;q=0.9,en;q=0.8', /^No existe|^No hay/],
    ['en-US,es;q=0.5', / not found\.$/],
    ['*', / not found\.$/],
  ])('is told in the language that is accepted first: %s', async (accepted, words) => {
    expect(await refused({ 'accept-language': accepted })).toMatch(words);
  });

  it.each([
    ['es', /^No hay un campo «x»/, /^Indique qué tipo/],
    ['en', /^There is no field “x”/, /^Enter the type/],
  ])(
    'is told in the reader’s language, not the tenant’s, about the tenant’s own lists: %s',
    async (accepted, field, type) => {
      const { data, errors } = await gql(first.url, shop.admin.token, { 'accept-language': accepted })(
        `mutation {
        createCustomer(input: { firstName: "Ana", customFields: { x: 1 } }) { customer { id } userErrors { message } }
        logged: logInteraction(input: { customerId: "${await aCustomerOf(shop)}", type: "" }) { userErrors { message } }
      }`,
      );
      expect(errors).toEqual([]);
      const told = data as Record<string, { userErrors: { message: string }[] }>;
      expect(told.createCustomer?.userErrors[0]?.message).toMatch(field);
      expect(told.logged?.userErrors[0]?.message).toMatch(type);
    },
  );

  it('is told so in errors too', async () => {
    const graph = gql(first.url, null, { 'accept-language': 'es' });
    const { errors } = await graph('{ viewer { user { email } } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(errors[0]?.message).toMatch(/^Inicie sesión/);
  });
});

describe('a flow', () => {
  it.each([
    ['es', 'Seguimiento', 'Espera un día'],
    ['en', 'Follow-up', 'Waits a day'],
  ])('is told with its steps in the reader’s language: %s', async (accepted, name, step) => {
    const { data } = await gql(first.url, shop.admin.token, { 'accept-language': accepted })(
      '{ flows { id name steps { id description } } }',
    );
    const { flows } = data as { flows: { id: string; name: string; steps: { description: string }[] }[] };
    const followUp = flows.find(({ id }) => id === 'follow-up');
    expect(followUp).toMatchObject({ name });
    expect(followUp?.steps[0]).toMatchObject({ description: step });
  });
});

describe('what refuses a subscription', () => {
  const refused = async (params: Record<string, unknown>, headers: Record<string, string> = {}) => {
    const socket = openSocket(first.url, shop.admin.token, params, headers);
    await socket.connected;
    const told = [
      socket.subscribe('subscription { messageAdded(since: "yesterday") { id } }'),
      socket.subscribe('query { __typename }'),
    ];
    await socket.settled();
    return told.map(({ errors }) => (errors[0] as { message: string } | undefined)?.message);
  };
  const spanish = [
    'El cursor de la suscripción no es válido. Use "now" para obtener uno.',
    'Este socket solo acepta suscripciones. Envíe la query por POST a /graphql.',
  ];
  const english = [
    'Invalid subscription cursor. Use "now" to get one.',
    'This socket accepts subscriptions only. Send the query by POST to /graphql.',
  ];

  it.each([
    ['as connection_init accepts', { acceptLanguage: 'es-CR,en;q=0.5' }, { 'accept-language': 'en' }, spanish],
    ['as the upgrade accepts', {}, { 'accept-language': 'es' }, spanish],
    ['as the upgrade accepts, beside an odd wish', { acceptLanguage: ['es'] }, { 'accept-language': 'en' }, english],
    ['in English where neither says', {}, {}, english],
  ])('is told %s', async (_, params, headers, words) => {
    expect(await refused(params, headers as Record<string, string>)).toEqual(words);
  });
});

describe('what refuses a request before GraphQL', () => {
  const origin = 'https://consola.example.test';
  const small = { MAX_GRAPHQL_BODY: '1000', BODY_TIMEOUT_MS: '2000', ALLOWED_ORIGINS: origin };
  const headers = { 'accept-language': 'es-CR,es;q=0.9', origin, 'content-type': 'application/json' };
  const post = (url: string, body: string | ReadableStream, more: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, { method: 'POST', headers: { ...headers, ...more }, body, duplex: 'half' } as RequestInit);
  const messageOf = async (answer: Response) =>
    ((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message;
  const unending = () => new ReadableStream({ start: stream => stream.enqueue(new TextEncoder().encode('{')) });

  it('is told in the language of the reader', async () => {
    const other = await aTenant(first);
    const graph = (token: string, more = {}) => gql(first.url, token, { 'accept-language': 'es', ...more })(who);
    const told = [await graph(madeUp()), await graph(shop.ceo.token, { 'x-tenant-id': other.id })];
    expect(told.map(({ status, errors }) => [status, errors[0]?.message])).toEqual([
      [401, 'El token no es válido, venció o se revocó. Inicie sesión de nuevo.'],
      [403, 'Usted no tiene acceso a la empresa de x-tenant-id.'],
    ]);
    const pages = await Promise.all(
      ['/downloads', `/media/${newId()}`, '/agenda/x.ics', '/nowhere'].map(async path => {
        const answer = await fetch(`${first.url}${path}`, { headers: { 'accept-language': 'es' } });
        return [answer.status, await answer.text()];
      }),
    );
    expect(pages).toEqual([
      [401, expect.stringContaining('Envíe el token')],
      [403, expect.stringContaining('Este enlace ya no es válido')],
      [404, expect.stringContaining('No hay ninguna agenda')],
      [404, expect.stringContaining('La API de GraphQL está en /graphql')],
    ]);
  });

  it('is told so of a body too, and pages of allowed origins can read it', async () => {
    const embudo = await started(small);
    const answers = [await post(embudo.url, `"${'x'.repeat(2_000)}"`), await post(embudo.url, unending())];
    expect(answers.map(({ status, headers: told }) => [status, told.get('access-control-allow-origin')])).toEqual([
      [413, origin],
      [408, origin],
    ]);
    expect(await Promise.all(answers.map(messageOf))).toEqual([
      'El cuerpo de la petición es demasiado grande.',
      'El cuerpo de la petición tardó demasiado en llegar.',
    ]);
  });

  it('is told so of an address that is no URL, with the headers of every answer', async () => {
    for (const path of ['/media/%E0%A4%A', `/media/${'x'.repeat(5_000)}`]) {
      const answer = await fetch(`${first.url}${path}`, { headers: { 'accept-language': 'es' } });
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
      expect([answer.status, await messageOf(answer)]).toEqual([
        path.length > 1_000 ? 414 : 400,
        'La dirección no es una URL válida.',
      ]);
    }
  });

  it('says when to try again where too many bodies are being read', async () => {
    const embudo = await started({ ...small, BODY_BYTES_IN_FLIGHT: '40' });
    const answer = await post(embudo.url, JSON.stringify({ query: who }));
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([503, 2]);
    expect(await messageOf(answer)).toMatch(/^En este momento se leen demasiadas peticiones/);
  });

  it('names the tenant where an upload or a download is for one that is not the user’s', async () => {
    const other = await aTenant(first);
    const foreign = { authorization: `Bearer ${shop.ceo.token}`, 'x-tenant-id': other.id };
    const form = { ...foreign, 'content-type': 'multipart/form-data; boundary=x', 'apollo-require-preflight': 'true' };
    const upload = await post(first.url, '--x--', form);
    const download = await fetch(`${first.url}/downloads?link=x`, { headers: foreign });
    expect([upload.status, download.status]).toEqual([403, 403]);
    expect([await messageOf(upload), await download.text()]).toEqual([
      'Usted no tiene acceso a la empresa de x-tenant-id.',
      'You do not have access to the tenant in x-tenant-id.',
    ]);
  });
});
