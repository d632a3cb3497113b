import vm from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { aServiceToken, aShop, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';
import { readWorkflow } from './n8n-workflow.js';

const { named, faults } = readWorkflow('n8n-web-leads');
/** What n8n makes of a parameter: an expression over the item's JSON, or the value as it stands. */
const evaluate = (value: unknown, $json: unknown): unknown => {
  const expression = typeof value === 'string' ? /^=\{\{ ([\s\S]*) \}\}$/.exec(value)?.[1] : undefined;
  return expression ? vm.runInNewContext(expression, { $json }) : value;
};

let embudo: TestEmbudo;
let shop: TestShop;
let key: string;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  key = (await aServiceToken(embudo, shop.tenant)).token;
}, 60_000);

/** A form's way through the workflow, with the credential that the page describes. */
async function submit(form: Record<string, unknown>, token = key): Promise<{ status: unknown; body: unknown }> {
  const { url, jsonBody, genericAuthType } = named('Crear prospecto').parameters;
  expect([url, genericAuthType]).toEqual(['https://crm.example.com/graphql', 'httpHeaderAuth']);
  const response = await fetch(`${embudo.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: String(evaluate(jsonBody, { body: form })),
  });
  const item = { statusCode: response.status, body: await response.json() };
  const { responseBody, options } = named('Responder').parameters;
  return { status: evaluate(options?.responseCode, item), body: JSON.parse(String(evaluate(responseBody, item))) };
}
const leads = () =>
  embudo.testDatabase.sql<{ id: string; source: string; tags: string[] }>(
    'select id, source, tags from lead where tenant_id = $1 order by created_at',
    [shop.tenant.id],
  );

describe('the n8n workflow for forms', () => {
  it('uses nodes that n8n has, connected so that every request leads to an answer', () => {
    expect(faults()).toEqual([]);
    expect(JSON.parse(String(named('Embudo no contesta').parameters.responseBody))).toHaveProperty('errors');
  });

  it('makes a lead of a form, whatever people write into it, and answers with its id', async () => {
    const form = { name: 'Íñigo "Nacho"', phone: '+50688885555', message: '20 taladros\npara mañana {{ x }}' };
    const { status, body } = await submit(form);
    const [lead] = await leads();
    expect([status, body]).toEqual([201, { id: lead?.id }]);
    expect(lead).toMatchObject({ source: 'WEB', tags: ['formulario'] });
  });

  it('tells what to mend, and makes nothing', async () => {
    const before = await leads();
    expect(await submit({ name: 'Ana', phone: 'no tengo' })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'INVALID', field: ['phone'] }] },
    });
    expect(await leads()).toEqual(before);
  });

  it('does not take a key that is not one, nor a form that is none, for a success', async () => {
    const before = await leads();
    expect(await submit({ name: 'Ana' }, 'embak_wrong')).toEqual({
      status: 502,
      body: { errors: [{ code: 'UNAUTHENTICATED' }] },
    });
    expect((await submit({})).status).not.toBe(201);
    expect(await leads()).toEqual(before);
  });
});
