import { describe, expect, it } from '@jest/globals';
import { describeAccountTest } from '../testing-http/account-test.contract.js';
import { startAskedVendor } from '../testing-http/asked-vendor.js';
import { describeTemplateSource } from '../testing-http/template-source.contract.js';
import { YCloudAccount } from './ycloud.account.js';
import { YCloudTemplates } from './ycloud.templates.js';

const number = '+50640000001';
const secret = 'a-key-nobody-may-see';
const account = { channel: 'WHATSAPP' as const, externalId: number, credentials: { apiKey: secret } };
const refused = (told: string) => ({
  status: 401,
  json: { error: { status: 401, code: 'UNAUTHORIZED', message: `The key ${told} is wrong` } },
});
/** The account's number is on the second page. */
const numbers = [
  ...Array.from({ length: 100 }, (_, at) => ({ phoneNumber: `+5064000${1000 + at}`, wabaId: '1' })),
  { phoneNumber: number, wabaId: '2' },
];
const pageOf = <T>(path: string, items: T[]) => {
  const page = Number(new URL(path, 'http://x').searchParams.get('page'));
  return { items: items.slice((page - 1) * 100, page * 100) };
};

describeAccountTest('YCloud', {
  make: baseUrl => new YCloudAccount({ baseUrl }),
  account,
  secret,
  answerTo: path => (path.includes('/phoneNumbers') ? pageOf(path, numbers) : undefined),
  refused,
});

describe('a number of Mexico', () => {
  it.each(['+5215512345678', '525512345678', '+52 55 1234 5678'])('is found as it is listed: %s', async phoneNumber => {
    const vendor = await startAskedVendor(() => ({ items: [{ phoneNumber }] }));
    const mexican = { ...account, externalId: '+525512345678' };
    const verdict = await new YCloudAccount({ baseUrl: vendor.url }).test(mexican, { timeoutMs: 30_000 });
    await vendor.stop();
    expect(verdict).toEqual({ kind: 'works' });
  });
});

const template = (name: string) => ({
  wabaId: '2',
  officialTemplateId: '77',
  name,
  language: 'es',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hola' }],
});
const names = Array.from({ length: 101 }, (_, at) => `aviso_${at}`);

describeTemplateSource('YCloud', {
  make: baseUrl => new YCloudTemplates({ baseUrl }),
  account,
  secret,
  answerTo: path => pageOf<object>(path, path.includes('/phoneNumbers') ? numbers : names.map(template)),
  listed: names.map(name => `${name}/es/APPROVED`),
  refused,
});
