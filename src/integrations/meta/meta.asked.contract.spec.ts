import { expect, it } from '@jest/globals';
import { describeAccountTest } from '../testing-http/account-test.contract.js';
import { startAskedVendor } from '../testing-http/asked-vendor.js';
import { describeTemplateSource } from '../testing-http/template-source.contract.js';
import { MetaAccountTest } from './meta.account-test.js';
import { MetaTemplates } from './meta.templates.js';

const number = '106540352242922';
const secret = 'EAAG-a-token-nobody-may-see';
const account = { channel: 'WHATSAPP' as const, externalId: number, credentials: { accessToken: secret } };
const refused = (told: string) => ({
  status: 401,
  json: { error: { message: `Error validating ${told}`, type: 'OAuthException', code: 190 } },
});

describeAccountTest('Meta', {
  make: baseUrl => new MetaAccountTest({ baseUrl, instagramUrl: baseUrl }),
  account,
  secret,
  answerTo: path => (path.includes(`/${number}?`) ? { id: number, verified_name: 'Ferretería' } : undefined),
  refused,
});

describeAccountTest('Instagram by its own login', {
  make: baseUrl => new MetaAccountTest({ baseUrl: 'http://127.0.0.1:1', instagramUrl: baseUrl }),
  account: { channel: 'INSTAGRAM', externalId: '17841400000000001', credentials: { accessToken: `IG${secret}` } },
  secret: `IG${secret}`,
  answerTo: path => (path.includes('/me?fields=user_id') ? { user_id: '17841400000000001', id: '9' } : undefined),
  refused,
});

it.each([
  ['MESSENGER', 459, true],
  ['MESSENGER', 613, false],
  ['WHATSAPP', 131031, true],
] as const)('an account of %s that Meta answers with error %d is broken: %s', async (channel, code, isBroken) => {
  const vendor = await startAskedVendor(() => undefined);
  vendor.mode = { status: 400, json: { error: { message: 'Error', type: 'OAuthException', code } } };
  const test = new MetaAccountTest({ baseUrl: vendor.url, instagramUrl: vendor.url });
  const verdict = await test.test({ ...account, channel }, { timeoutMs: 30_000 });
  await vendor.stop();
  expect(verdict.kind === 'refused' && verdict.isBroken).toBe(isBroken);
});

const template = (name: string, status: string) => ({
  id: `1${name.length}`,
  name,
  language: 'es',
  status,
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hola {{1}}' }],
});

/** The token may manage two business accounts; the number belongs to the second. */
function answerTo(path: string): unknown {
  if (path.includes('/debug_token'))
    return { data: { granular_scopes: [{ scope: 'whatsapp_business_management', target_ids: ['11', '22'] }] } };
  if (path.includes('/11/phone_numbers')) return { data: [{ id: '5' }] };
  if (path.includes('/22/phone_numbers')) return { data: [{ id: number }] };
  if (!path.includes('/22/message_templates')) return undefined;
  return path.includes('after=two')
    ? { data: [template('saludo', 'REJECTED'), 'no template', { name: 5 }] }
    : {
        data: [template('aviso', 'APPROVED')],
        paging: { next: 'https://elsewhere.example/steal', cursors: { after: 'two' } },
      };
}

describeTemplateSource('Meta, by the token', {
  make: baseUrl => new MetaTemplates({ baseUrl }),
  account,
  secret,
  answerTo,
  listed: ['aviso/es/APPROVED', 'saludo/es/REJECTED'],
  refused,
});

describeTemplateSource('Meta, of a named business account', {
  make: baseUrl => new MetaTemplates({ baseUrl }),
  account: { ...account, credentials: { accessToken: secret, businessAccountId: '22' } },
  secret,
  answerTo,
  listed: ['aviso/es/APPROVED', 'saludo/es/REJECTED'],
  refused,
});
