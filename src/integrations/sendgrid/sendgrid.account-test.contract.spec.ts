import { describe, expect, it } from '@jest/globals';
import { describeAccountTest } from '../testing-http/account-test.contract.js';
import { startAskedVendor } from '../testing-http/asked-vendor.js';
import { SendGridAccountTest } from './sendgrid.account-test.js';

const secret = 'SG.a-key-that-nobody-may-see';
const account = { channel: 'EMAIL' as const, externalId: 'ventas@ferreteria.example', credentials: { apiKey: secret } };
const make = (baseUrl: string) => new SendGridAccountTest({ baseUrl });

describeAccountTest('SendGrid', {
  make,
  account,
  secret,
  answerTo: path => (path === '/v3/scopes' ? { scopes: ['mail.send', 'sender_verification_eligible'] } : undefined),
  refused: told => ({ status: 401, json: { errors: [{ message: `The key ${told} is not valid`, field: null }] } }),
});

describe('a key of SendGrid', () => {
  it('that may not send is refused', async () => {
    const vendor = await startAskedVendor(() => ({ scopes: ['stats.read'] }));
    expect(await make(vendor.url).test(account, { timeoutMs: 30_000 })).toMatchObject({
      kind: 'refused',
      code: 'may_not_send',
    });
    await vendor.stop();
  });
});
