import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  aCustomer,
  aShop,
  aUser,
  aWhatsAppMessage,
  jobsDone,
  postWebhook,
  startTestEmbudo,
} from '../src/testing/index.js';

const text = readFileSync('docs/integrations/embudo.postman_collection.json', 'utf8');
const request = z.object({
  name: z.string(),
  event: z.array(z.object({ listen: z.literal('test'), script: z.object({ exec: z.array(z.string()) }) })).optional(),
  request: z.object({
    auth: z.object({ type: z.literal('noauth') }).optional(),
    method: z.literal('POST'),
    url: z.string(),
    body: z.object({
      mode: z.literal('graphql'),
      graphql: z.object({ query: z.string(), variables: z.string() }),
    }),
  }),
});
const collection = z
  .object({
    info: z.object({ schema: z.literal('https://schema.getpostman.com/json/collection/v2.1.0/collection.json') }),
    auth: z.object({ type: z.literal('bearer'), bearer: z.tuple([z.object({ value: z.literal('{{token}}') })]) }),
    variable: z.array(z.object({ key: z.string(), value: z.string() })),
    item: z.array(request),
  })
  .parse(JSON.parse(text));

const variables = new Map(collection.variable.map(({ key, value }) => [key, value]));
const filled = (template: string) => template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => variables.get(name) ?? '');

/** Handles a request as Postman does: fills the placeholders, sends it, and runs its script on the answer. */
async function send(name: string): Promise<{ data: Record<string, unknown> | null; errors: { message: string }[] }> {
  const found = collection.item.find(item => item.name === name);
  if (!found) throw new Error(`The collection has no request ${name}.`);
  const { auth, method, url, body } = found.request;
  const response = await fetch(filled(url), {
    method,
    headers: {
      'content-type': 'application/json',
      ...(!auth && { authorization: `Bearer ${variables.get('token')}` }),
    },
    body: JSON.stringify({ query: body.graphql.query, variables: JSON.parse(filled(body.graphql.variables)) }),
  });
  const answer = JSON.parse(await response.text());
  const pm = { response: { json: () => answer }, collectionVariables: variables };
  for (const { script } of found.event ?? []) vm.runInNewContext(script.exec.join('\n'), { pm });
  return { data: answer.data ?? null, errors: answer.errors ?? [] };
}

beforeAll(async () => {
  const embudo = await startTestEmbudo({ http: true, worker: true });
  const shop = await aShop(embudo);
  const { email } = await aUser(embudo, shop.tenant, 'ADMIN', { password: 'una-clave-de-prueba' });
  for (const [key, value] of Object.entries({ url: embudo.url, email, password: 'una-clave-de-prueba' }))
    variables.set(key, value);
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), '¿Cuánto cuesta?'));
  await jobsDone(embudo);
});

describe('the collection for API clients', () => {
  it('is up to date with what npm run codegen writes', () => {
    const script = `process.stdout.write((await import('./scripts/postman-collection.mjs')).postmanCollection())`;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe(text);
  });
  it('contains every example except the subscriptions', () => {
    const examples = readdirSync('examples')
      .filter(name => name.endsWith('.graphql'))
      .flatMap(name => /^(?:query|mutation) (\w+)/m.exec(readFileSync(`examples/${name}`, 'utf8'))?.[1] ?? []);
    expect(collection.item.map(({ name }) => name).sort()).toEqual(examples.sort());
  });
  it('has a value or a place for each of its variables', () => {
    const used = collection.item.flatMap(item => JSON.stringify(item).match(/(?<=\{\{)\w+(?=\}\})/g) ?? []);
    expect([...new Set(used)].filter(name => !variables.has(name))).toEqual([]);
  });
  it('signs in, and continues with values from earlier answers', async () => {
    expect(await send('Viewer')).toMatchObject({ errors: [expect.anything()] });
    expect((await send('Login')).errors).toEqual([]);
    for (const name of ['Viewer', 'Leads', 'Inbox']) expect(await send(name)).toMatchObject({ errors: [] });
    expect(await send('Lead')).toMatchObject({ data: { lead: { id: variables.get('leadId') } }, errors: [] });
    expect(await send('Thread')).toMatchObject({ data: { conversation: { messages: expect.anything() } }, errors: [] });
    expect(await send('RefreshSession')).toMatchObject({ errors: [] });
    expect((await send('Viewer')).errors).toEqual([]);
  });
});
