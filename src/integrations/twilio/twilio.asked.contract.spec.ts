import { describeAccountTest } from '../testing-http/account-test.contract.js';
import { describeTemplateSource } from '../testing-http/template-source.contract.js';
import { TwilioAccountTest } from './twilio.account-test.js';
import { TwilioTemplates } from './twilio.templates.js';

const number = '+50640000001';
const accountSid = 'AC00000000000000000000000000000001';
const secret = 'a-token-nobody-may-see';
const credentials = { accountSid, authToken: secret };
const refused = (told: string) => ({
  status: 401,
  json: { code: 20003, message: `Authenticate ${told}`, status: 401 },
});

describeAccountTest('Twilio, of WhatsApp', {
  make: baseUrl => new TwilioAccountTest({ baseUrl }),
  account: { channel: 'WHATSAPP', externalId: number, credentials },
  secret,
  answerTo: path => (path.includes(`/Accounts/${accountSid}.json`) ? { sid: accountSid, status: 'active' } : undefined),
  refused,
});

describeAccountTest('Twilio, of SMS', {
  make: baseUrl => new TwilioAccountTest({ baseUrl }),
  account: { channel: 'SMS', externalId: number, credentials },
  secret,
  answerTo(path) {
    if (path.includes('/IncomingPhoneNumbers.json')) return { incoming_phone_numbers: [{ phone_number: number }] };
    return path.includes(`/Accounts/${accountSid}.json`) ? { sid: accountSid, status: 'active' } : undefined;
  },
  refused,
});

const content = (sid: string, status: string) => ({
  sid,
  friendly_name: `Aviso ${sid}`,
  language: 'es',
  types: { 'twilio/text': { body: 'Hola {{1}}' } },
  approval_requests: { name: `aviso_${sid.toLowerCase()}`, category: 'UTILITY', status },
});

describeTemplateSource('Twilio', {
  make: baseUrl => new TwilioTemplates({ baseUrl }),
  account: { channel: 'WHATSAPP', externalId: number, credentials },
  secret,
  answerTo(path) {
    if (!path.startsWith('/v1/ContentAndApprovals')) return undefined;
    return path.includes('Page=1')
      ? { contents: [content('HX2', 'rejected'), 7, { sid: '' }], meta: { next_page_url: null } }
      : {
          contents: [content('HX1', 'approved')],
          meta: { next_page_url: 'https://elsewhere.example/v1/ContentAndApprovals?PageSize=100&Page=1' },
        };
  },
  listed: ['aviso_hx1/es/APPROVED', 'aviso_hx2/es/REJECTED'],
  refused,
});
