import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AskedMode, type AskedVendor, startAskedVendor } from '../testing-http/asked-vendor.js';
import { TwilioLookup } from './twilio.lookup.js';

const credentials = { accountSid: 'AC00000000000000000000000000000001', authToken: 'a-token-nobody-may-see' };
/** An answer as Twilio documents it for Lookup v2, with the packages that were not asked for as null. */
const answer = (more: object) => ({
  calling_country_code: '1',
  country_code: 'US',
  phone_number: '+14159929960',
  national_format: '(415) 992-9960',
  valid: true,
  validation_errors: null,
  caller_name: null,
  sim_swap: null,
  call_forwarding: null,
  line_status: null,
  line_type_intelligence: null,
  identity_match: null,
  url: 'https://lookups.twilio.com/v2/PhoneNumbers/+14159929960',
  ...more,
});
const line = {
  mobile_country_code: '240',
  mobile_network_code: '38',
  carrier_name: 'Twilio',
  type: 'nonFixedVoip',
  error_code: null,
};
const caller = { caller_name: 'Sergio Suarez', caller_type: 'CONSUMER', error_code: null };

let vendor: AskedVendor;
let given: object;
beforeAll(async () => {
  vendor = await startAskedVendor(() => given);
});
afterAll(() => vendor.stop());
beforeEach(() => {
  given = answer({ line_type_intelligence: line, caller_name: caller });
  vendor.mode = 'ok';
  vendor.requests.length = 0;
});
const lookUp = (phone = '+14159929960') =>
  new TwilioLookup({ baseUrl: vendor.url }).lookUp(credentials, phone, { timeoutMs: 1_000 });

describe('Twilio Lookup', () => {
  it('tells the line and the caller of a number', async () => {
    expect(await lookUp()).toEqual({
      kind: 'found',
      number: { lineType: 'nonFixedVoip', callerName: 'Sergio Suarez', isBusiness: false },
    });
    expect(vendor.requests.map(({ path }) => path)).toEqual([
      '/v2/PhoneNumbers/+14159929960?Fields=line_type_intelligence%2Ccaller_name',
    ]);
    expect(vendor.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from(`${credentials.accountSid}:${credentials.authToken}`).toString('base64')}`,
    );
  });

  it('is asked for names of North America alone, since it knows no others', async () => {
    given = answer({ line_type_intelligence: { ...line, type: 'mobile' } });
    expect(await lookUp('+50688880000')).toEqual({
      kind: 'found',
      number: { lineType: 'mobile', callerName: null, isBusiness: null },
    });
    expect(vendor.requests[0]?.path).toMatch(/Fields=line_type_intelligence$/);
  });

  it('knows businesses', async () => {
    given = answer({ line_type_intelligence: line, caller_name: { ...caller, caller_type: 'BUSINESS' } });
    expect(await lookUp()).toMatchObject({ number: { isBusiness: true } });
  });

  it('tells nothing of what it could not find, or of what is no word', async () => {
    given = answer({
      line_type_intelligence: { ...line, type: null, error_code: 60_600 },
      caller_name: { caller_name: 7 },
    });
    expect(await lookUp()).toMatchObject({ kind: 'found', number: { lineType: null, callerName: null } });
    given = answer({ line_type_intelligence: { type: '<b>mobile</b>' } });
    expect(await lookUp()).toMatchObject({ number: { lineType: null } });
  });

  it('refuses a number that is none, and credentials that are none, without asking', async () => {
    given = answer({ valid: false, validation_errors: ['TOO_SHORT'] });
    expect(await lookUp()).toMatchObject({ kind: 'refused' });
    vendor.requests.length = 0;
    const without = { ...credentials, accountSid: 'x' };
    expect(
      await new TwilioLookup({ baseUrl: vendor.url }).lookUp(without, '+50688880000', { timeoutMs: 1_000 }),
    ).toMatchObject({ kind: 'refused' });
    expect(vendor.requests).toEqual([]);
  });

  it.each<[AskedMode, 'refused' | 'failed']>([
    [{ status: 401, json: { code: 20003, message: 'Authenticate', status: 401 } }, 'refused'],
    [{ status: 404, json: { code: 20404, message: 'Not found', status: 404 } }, 'refused'],
    ['429', 'failed'],
    ['500', 'failed'],
    ['hang', 'failed'],
    ['reset', 'failed'],
    ['redirect', 'failed'],
  ])('answers %j as %s, and shows no secret', async (mode, kind) => {
    vendor.mode = mode;
    const outcome = await lookUp();
    expect(outcome.kind).toBe(kind);
    expect(JSON.stringify(outcome)).not.toContain(credentials.authToken);
  });

  it.each<AskedMode>(['html', 'truncated', 'empty'])('finds nothing in an answer that is %s', async mode => {
    vendor.mode = mode;
    expect((await lookUp()).kind).not.toBe('found');
  });
});
