import { describe, expect, it } from '@jest/globals';
import type { SendingFacts } from './facts.js';
import { anAccount, aTemplate, hoursBefore, noon, someFacts } from './planner.fixture.js';
import { planSend, type SendPlan, type SendRequest } from './planner.js';

const night = new Date('2026-11-19T05:00:00Z'); // 23:00 in Costa Rica
const morning = new Date('2026-11-19T14:00:00Z'); // 08:00 there
const person = (changes: Partial<NonNullable<SendingFacts['contact']>>) => ({
  contact: { ...someFacts([]).contact, ...changes } as SendingFacts['contact'],
});
const withTemplate = { templates: [aTemplate()] };

interface Case {
  name: string;
  facts: SendingFacts;
  request?: Partial<SendRequest>;
  plan: Partial<SendPlan>;
}
/** The expected plans for given facts. By default a request is by a person, for any content, from the best account, at noon. */
const cases: Case[] = [
  {
    name: 'free text to somebody who wrote an hour ago',
    facts: someFacts([anAccount('whatsApp', 1)]),
    plan: { kind: 'TEXT', code: 'WINDOW_OPEN', priceClass: 'SERVICE', isAnswer: true, nextAllowedAt: null },
  },
  {
    name: 'free text until the very end of the window',
    facts: someFacts([anAccount('whatsApp', 24 - 1 / 3_600)]),
    plan: { kind: 'TEXT' },
  },
  {
    name: 'nothing where the window is over and there is no template',
    facts: someFacts([anAccount('whatsApp', 24)]),
    plan: { kind: 'NOT_ALLOWED', code: 'REPLY_WINDOW_CLOSED' },
  },
  {
    name: 'a template where the window is over',
    facts: someFacts([anAccount('whatsApp', 48, withTemplate)]),
    plan: { kind: 'TEMPLATE', code: 'TEMPLATE_NEEDED', priceClass: 'UTILITY', isAnswer: false },
  },
  {
    name: 'a template to somebody who has never written',
    facts: someFacts([anAccount('whatsApp', null, withTemplate)]),
    plan: { kind: 'TEMPLATE' },
  },
  {
    name: 'no template that is not approved, or cannot be sent from here',
    facts: someFacts([
      anAccount('whatsApp', 48, {
        templates: [aTemplate({ status: 'PAUSED' }), aTemplate({ unusable: 'its header needs a file' })],
      }),
    ]),
    plan: { kind: 'NOT_ALLOWED', code: 'REPLY_WINDOW_CLOSED' },
  },
  {
    name: 'the template in the contact’s language, and the cheaper of two',
    facts: someFacts(
      [
        anAccount('whatsApp', 48, {
          templates: [
            aTemplate({ id: 'es', language: 'es' }),
            aTemplate({ id: 'en advert', language: 'en_US', category: 'MARKETING' }),
            aTemplate({ id: 'en', language: 'en_US' }),
          ],
        }),
      ],
      { languages: ['en', 'es'] },
    ),
    plan: { kind: 'TEMPLATE', template: expect.objectContaining({ id: 'en' }) as never },
  },
  {
    name: 'no free text where a text was asked for and only a template would do',
    facts: someFacts([anAccount('whatsApp', 48, withTemplate)]),
    request: { content: 'TEXT' },
    plan: { kind: 'NOT_ALLOWED', code: 'REPLY_WINDOW_CLOSED' },
  },
  {
    name: 'free text by a person where only people may still write',
    facts: someFacts([anAccount('messenger', 72)]),
    plan: { kind: 'TEXT', code: 'PERSON_WINDOW', afterWindow: true, priceClass: 'FREE' },
  },
  {
    name: 'nothing by the agent where only people may still write',
    facts: someFacts([anAccount('messenger', 72)]),
    request: { by: 'AGENT', content: 'TEXT' },
    plan: { kind: 'NOT_ALLOWED', code: 'REPLY_WINDOW_CLOSED' },
  },
  {
    name: 'another channel where this one is closed',
    facts: someFacts([anAccount('messenger', 24 * 8), anAccount('sms', null)]),
    plan: {
      kind: 'OTHER_CHANNEL',
      code: 'OTHER_CHANNEL',
      priceClass: 'SMS',
      account: expect.objectContaining({ id: 'sms' }) as never,
    },
  },
  {
    name: 'no other channel for a text that was meant for this one',
    facts: someFacts([anAccount('messenger', 24 * 8), anAccount('sms', null)]),
    request: { content: 'TEXT', accountId: 'messenger' },
    plan: { kind: 'NOT_ALLOWED' },
  },
  {
    name: 'no other channel where the contact has no address there',
    facts: someFacts([anAccount('messenger', 24 * 8), anAccount('sms', null, { hasAddress: false })]),
    plan: { kind: 'NOT_ALLOWED', code: 'REPLY_WINDOW_CLOSED' },
  },
  {
    name: 'nothing to an address that does not exist, but another channel',
    facts: someFacts([anAccount('messenger', 1, { hasAddress: false, addressRefused: true }), anAccount('sms', null)]),
    plan: { kind: 'OTHER_CHANNEL', account: expect.objectContaining({ id: 'sms' }) as never },
  },
  {
    name: 'nothing where the only address does not exist',
    facts: someFacts([anAccount('messenger', 1, { hasAddress: false, addressRefused: true })]),
    plan: { kind: 'NOT_ALLOWED', code: 'ADDRESS_REFUSED' },
  },
  {
    name: 'nothing to who opted out, whatever is open',
    facts: someFacts([anAccount('whatsApp', 1)], person({ optedOut: true })),
    plan: { kind: 'NOT_ALLOWED', code: 'OPTED_OUT' },
  },
  {
    name: 'the one confirmation to who has just opted out',
    facts: someFacts([anAccount('whatsApp', 0)], person({ optedOut: true })),
    request: { by: 'SYSTEM', content: 'CONFIRMATION', now: night },
    plan: { kind: 'TEXT' },
  },
  {
    name: 'another channel to who opted out of this one',
    facts: someFacts([anAccount('whatsApp', 1), anAccount('sms', null)], person({ optedOutChannels: ['WHATSAPP'] })),
    plan: { kind: 'OTHER_CHANNEL', account: expect.objectContaining({ id: 'sms' }) as never },
  },
  {
    name: 'no marketing to who stopped it here, but another channel',
    facts: someFacts([anAccount('whatsApp', 1), anAccount('sms', null)], person({ noMarketingChannels: ['WHATSAPP'] })),
    request: { isMarketing: true, isAnswer: false },
    plan: { kind: 'OTHER_CHANNEL', account: expect.objectContaining({ id: 'sms' }) as never },
  },
  {
    name: 'an answer to who stopped marketing',
    facts: someFacts([anAccount('whatsApp', 1)], person({ noMarketingChannels: ['WHATSAPP'] })),
    request: { isMarketing: true },
    plan: { kind: 'TEXT', code: 'WINDOW_OPEN' },
  },
  {
    name: 'no text of a campaign to who stopped marketing',
    facts: someFacts([anAccount('whatsApp', 1)], person({ noMarketingChannels: ['WHATSAPP'] })),
    request: { content: 'TEXT', isMarketing: true, isAnswer: false },
    plan: { kind: 'NOT_ALLOWED', code: 'MARKETING_OPTED_OUT' },
  },
  {
    name: 'no marketing template to who stopped marketing, not even as an answer',
    facts: someFacts([anAccount('whatsApp', 1)], person({ noMarketingChannels: ['WHATSAPP'] })),
    request: { content: 'TEMPLATE', template: aTemplate({ category: 'MARKETING' }) },
    plan: { kind: 'NOT_ALLOWED', code: 'MARKETING_OPTED_OUT' },
  },
  {
    name: 'the template that is no marketing to who stopped marketing',
    facts: someFacts(
      [
        anAccount('whatsApp', 48, {
          templates: [
            aTemplate({ id: 'advert', category: 'MARKETING', language: 'es' }),
            aTemplate({ id: 'notice', language: 'en' }),
          ],
        }),
      ],
      person({ noMarketingChannels: ['WHATSAPP'] }),
    ),
    plan: { kind: 'TEMPLATE', template: expect.objectContaining({ id: 'notice' }) as never },
  },
  {
    name: 'nothing to who stopped marketing where every template is marketing',
    facts: someFacts(
      [anAccount('whatsApp', 48, { templates: [aTemplate({ category: 'MARKETING' })] })],
      person({ noMarketingChannels: ['WHATSAPP'] }),
    ),
    plan: { kind: 'NOT_ALLOWED', code: 'MARKETING_OPTED_OUT' },
  },
  {
    name: 'nothing to an erased contact',
    facts: someFacts([anAccount('whatsApp', 1)], person({ erased: true })),
    plan: { kind: 'NOT_ALLOWED', code: 'NO_CONTACT' },
  },
  {
    name: 'nothing to a contact that nobody sees',
    facts: someFacts([anAccount('whatsApp', 1)], { contact: null }),
    plan: { kind: 'NOT_ALLOWED', code: 'NO_CONTACT' },
  },
  {
    name: 'nothing from an account that there is not',
    facts: someFacts([anAccount('whatsApp', 1)]),
    request: { accountId: 'gone' },
    plan: { kind: 'NOT_ALLOWED', code: 'NO_ACCOUNT' },
  },
  {
    name: 'nothing where the channel only receives',
    facts: someFacts([anAccount('sms', 1, { can: { writes: false, templates: false, personWindowMs: null } })]),
    plan: { kind: 'NOT_ALLOWED', code: 'RECEIVES_ONLY' },
  },
  ...(['LOST', 'UNCONFIRMED'] as const).map(
    (problem): Case => ({
      name: `nothing from an account that is ${problem}`,
      facts: someFacts([anAccount('whatsApp', 1, { problem })]),
      plan: { kind: 'NOT_ALLOWED', code: problem === 'LOST' ? 'ACCOUNT_LOST' : 'UNCONFIRMED' },
    }),
  ),
  ...(['PAUSED', 'BROKEN'] as const).map(
    (problem): Case => ({
      name: `a wait without an end from an account that is ${problem}`,
      facts: someFacts([anAccount('whatsApp', 1, { problem })]),
      plan: { kind: 'WAIT', code: `ACCOUNT_${problem}`, nextAllowedAt: null },
    }),
  ),
  {
    name: 'another channel instead of a paused account',
    facts: someFacts([anAccount('whatsApp', 1, { problem: 'PAUSED' }), anAccount('sms', 2)]),
    plan: { kind: 'OTHER_CHANNEL', account: expect.objectContaining({ id: 'sms' }) as never },
  },
  {
    name: 'an answer at night at once',
    facts: someFacts([anAccount('whatsApp', 1)]),
    request: { now: night },
    plan: { kind: 'TEXT' },
  },
  {
    name: 'an answer at night to somebody who has waited for days',
    facts: someFacts([anAccount('sms', 24 * 5, { awaitsAnswer: true })]),
    request: { now: night },
    plan: { kind: 'TEXT', code: 'NO_WINDOW', isAnswer: true },
  },
  {
    name: 'what answers nobody at night when the night is over',
    facts: someFacts([anAccount('sms', 24 * 5)]),
    request: { now: night },
    plan: { kind: 'WAIT', code: 'QUIET_HOURS', nextAllowedAt: morning },
  },
  {
    name: 'what answers nobody at once where no hours are quiet',
    facts: someFacts([anAccount('sms', 24 * 5)], { rules: { quietHours: null, perContactDay: 3 } }),
    request: { now: night },
    plan: { kind: 'TEXT' },
  },
  {
    name: 'a template at night in the contact’s own zone, though it is noon where the phone is from',
    facts: someFacts([anAccount('whatsApp', 72, withTemplate)], person({ timezone: 'Asia/Tokyo' })),
    plan: { kind: 'WAIT', code: 'QUIET_HOURS', nextAllowedAt: new Date('2026-11-18T23:00:00Z') },
  },
  {
    name: 'by the tenant’s zone where neither zone nor phone is known',
    facts: someFacts([anAccount('sms', 72)], { ...person({ phone: null }), tenantZone: 'Asia/Tokyo' }),
    plan: { kind: 'WAIT', nextAllowedAt: new Date('2026-11-18T23:00:00Z') },
  },
  {
    name: 'when it is day in all zones of a wide country',
    facts: someFacts([anAccount('sms', 72)], person({ phone: '+12125550100' })),
    request: { now: new Date('2026-11-18T15:00:00Z') }, // 10:00 in New York, 05:00 in Honolulu
    plan: { kind: 'WAIT', nextAllowedAt: new Date('2026-11-18T18:00:00Z') },
  },
  {
    name: 'a wait where the day’s messages are used up',
    facts: someFacts([anAccount('sms', 72)], { initiatedAt: [hoursBefore(1), hoursBefore(5), hoursBefore(20)] }),
    plan: { kind: 'WAIT', code: 'DAILY_CAP', nextAllowedAt: hoursBefore(20 - 24) },
  },
  {
    name: 'a wait until morning where the cap would end at night',
    facts: someFacts([anAccount('sms', 72)], { initiatedAt: [1, 2, 14].map(hours => hoursBefore(hours)) }),
    plan: { kind: 'WAIT', code: 'DAILY_CAP', nextAllowedAt: morning },
  },
  {
    name: 'an answer beyond the cap, which holds for what answers nobody',
    facts: someFacts([anAccount('sms', 1)], { initiatedAt: [hoursBefore(1), hoursBefore(5), hoursBefore(6)] }),
    plan: { kind: 'TEXT' },
  },
  {
    name: 'nothing of the cap where what counted is a day old',
    facts: someFacts([anAccount('sms', 72)], { initiatedAt: [hoursBefore(1), hoursBefore(5), hoursBefore(24)] }),
    plan: { kind: 'TEXT' },
  },
  {
    name: 'a wait until the vendor’s limit is over, for an answer too',
    facts: someFacts([anAccount('whatsApp', 1, { heldUntil: hoursBefore(-1) })]),
    plan: { kind: 'WAIT', code: 'ACCOUNT_LIMITED', nextAllowedAt: hoursBefore(-1) },
  },
  {
    name: 'a template that was chosen',
    facts: someFacts([anAccount('whatsApp', 1)]),
    request: { content: 'TEMPLATE', template: aTemplate({ category: 'MARKETING' }) },
    plan: { kind: 'TEMPLATE', code: 'TEMPLATE_CHOSEN', priceClass: 'MARKETING' },
  },
  {
    name: 'no chosen template that was paused meanwhile',
    facts: someFacts([anAccount('whatsApp', 1)]),
    request: { content: 'TEMPLATE', template: aTemplate({ status: 'PAUSED' }) },
    plan: { kind: 'NOT_ALLOWED', code: 'TEMPLATE_UNUSABLE' },
  },
];

describe('planSend plans', () => {
  it.each(cases.map(one => [one.name, one] as const))('%s', (_name, { facts, request, plan }) => {
    const asked: SendRequest = { now: noon, by: 'PERSON', content: 'ANY', accountId: null, ...request };
    expect(planSend(facts, asked)).toEqual(expect.objectContaining(plan));
  });
});
