import { describe, expect, it } from '@jest/globals';
import { changeSettings, readSettings, type TenantSettings } from '../shared/settings-sections.js';
import type { Language } from '../shared/translations.js';
import { routingRules } from './destinations.js';
import { decideRoute, type RoutingFacts } from './routing-table.js';

const settings = (routing: object = {}): TenantSettings['routing'] => readSettings({ routing }).routing;
const facts = (
  given: Partial<Omit<RoutingFacts, 'sentiment'>> & { sentiment?: Partial<RoutingFacts['sentiment']> },
): RoutingFacts => ({
  intent: 'GENERAL_INQUIRY',
  score: 50,
  wantsHuman: false,
  legal: false,
  ...given,
  sentiment: { label: 'NEUTRAL', score: 0, churnRisk: 0, ...given.sentiment },
});
const routeOf = (given: Parameters<typeof facts>[0], routing: object = {}, language: Language = 'es') =>
  decideRoute(facts(given), settings(routing), language);
const angry = { label: 'NEGATIVE', score: -0.5, churnRisk: 30 } as const;

describe('the routing table', () => {
  it.each([
    [
      'legal threats go to a person first of all',
      { legal: true, wantsHuman: true, intent: 'SPAM', score: 5 },
      'HUMAN_AGENT',
      5,
    ],
    [
      'a wish for a person goes to a person',
      { wantsHuman: true, intent: 'PURCHASE_INQUIRY', score: 95 },
      'HUMAN_AGENT',
      4,
    ],
    ['a hot purchase goes to sales', { intent: 'PURCHASE_INQUIRY', score: 81 }, 'SALES_TEAM', 5],
    ['80 is not above 80', { intent: 'PURCHASE_INQUIRY', score: 80 }, 'CHATBOT', 3],
    [
      'a furious customer who may leave goes to retention',
      { sentiment: { label: 'NEGATIVE', score: -0.61, churnRisk: 71 } },
      'RETENTION_SPECIALIST',
      5,
    ],
    ['fury alone is no churn', { sentiment: { label: 'NEGATIVE', score: -0.61, churnRisk: 70 } }, 'CHATBOT', 3],
    ['churn alone is no fury', { sentiment: { label: 'NEGATIVE', score: -0.6, churnRisk: 99 } }, 'CHATBOT', 3],
    ['a negative complaint goes to a person', { intent: 'COMPLAINT', sentiment: angry }, 'HUMAN_AGENT', 5],
    ['negative support goes to support', { intent: 'SUPPORT_REQUEST', sentiment: angry }, 'SUPPORT_TEAM', 4],
    ['another complaint goes to support', { intent: 'COMPLAINT' }, 'SUPPORT_TEAM', 4],
    ['a warranty claim goes to support', { intent: 'WARRANTY_CLAIM' }, 'SUPPORT_TEAM', 4],
    ['a question on a product goes to the agent', { intent: 'PRODUCT_INFO' }, 'CHATBOT', 2],
    [
      'a question on a price goes to the agent',
      { intent: 'PRICING_QUESTION', sentiment: { label: 'POSITIVE' } },
      'CHATBOT',
      2,
    ],
    [
      'an annoyed question on a price takes the usual way',
      { intent: 'PRICING_QUESTION', sentiment: angry },
      'CHATBOT',
      3,
    ],
    ['cold spam is rejected', { intent: 'SPAM', score: 19 }, 'AUTO_REJECT', 1],
    ['spam of a promising contact is not', { intent: 'SPAM', score: 20 }, 'CHATBOT', 3],
    [
      'who has been upset for more than three messages goes to a person',
      { mood: { average: -0.71, messages: 4 }, intent: 'PRICING_QUESTION' },
      'HUMAN_AGENT',
      5,
    ],
    ['three messages are not more than three', { mood: { average: -0.9, messages: 3 } }, 'CHATBOT', 3],
    ['-0.7 is not below -0.7', { mood: { average: -0.7, messages: 9 } }, 'CHATBOT', 3],
    ['the third failure in a row goes to a person', { failures: 3, intent: 'PRODUCT_INFO' }, 'HUMAN_AGENT', 4],
    ['the second does not', { failures: 2 }, 'CHATBOT', 3],
    ['a VIP goes to a person', { vip: true, intent: 'PRODUCT_INFO' }, 'HUMAN_AGENT', 4],
    ['a VIP who wants to buy goes to sales', { vip: true, intent: 'PURCHASE_INQUIRY', score: 81 }, 'SALES_TEAM', 5],
    ['support that is not negative takes the usual way', { intent: 'SUPPORT_REQUEST' }, 'CHATBOT', 3],
  ] as const)('%s', (_name, given, destination, priority) => {
    expect(routeOf(given)).toMatchObject({ destination, priority });
  });

  it('uses the thresholds of the tenant', () => {
    const given = { intent: 'PURCHASE_INQUIRY', score: 61 } as const;
    expect(routeOf(given, { salesScoreAbove: 60 }).destination).toBe('SALES_TEAM');
  });

  it('lets a tenant switch a rule off, or give it another destination', () => {
    const given = { intent: 'WARRANTY_CLAIM' } as const;
    expect(routeOf(given, { rules: { 'complaint-or-warranty': { enabled: false } } }).rule).toBe('default');
    const elsewhere = { rules: { 'complaint-or-warranty': { destination: 'HUMAN_AGENT', priority: 2 } } };
    expect(routeOf(given, elsewhere)).toMatchObject({ destination: 'HUMAN_AGENT', priority: 2 });
  });

  it('escalates as the tenant says: sooner, later, or not', () => {
    const upset = { mood: { average: -0.5, messages: 2 } };
    expect(routeOf(upset, { escalateSentimentBelow: -0.4, escalateAfterMessages: 1 }).rule).toBe('upset-for-long');
    expect(routeOf({ failures: 3 }, { escalateAfterFailures: 4 }).rule).toBe('default');
    expect(routeOf({ vip: true }, { rules: { vip: { enabled: false } } }).rule).toBe('default');
    expect(routeOf({ failures: 3 }).reasoning.text).toBe('El agente no supo responder 3 veces seguidas.');
  });

  it("follows a tenant's own intents before every rule but those that need a person", () => {
    const own = { ownIntents: [{ intent: 'breakdown', destination: 'SUPPORT_TEAM', priority: 4 }] };
    const given = { intent: 'PRODUCT_INFO', ownIntent: 'breakdown' } as const;
    expect(routeOf(given, own)).toMatchObject({
      destination: 'SUPPORT_TEAM',
      priority: 4,
      rule: 'own-intent',
      reasoning: {
        text: 'Es «breakdown», una intención que definió la empresa.',
        code: 'routing.own-intent',
        values: { intent: 'breakdown' },
      },
    });
    expect(routeOf({ ...given, legal: true }, own).rule).toBe('legal');
    expect(routeOf({ ...given, wantsHuman: true }, own).rule).toBe('wants-human');
    expect(routeOf({ ...given, ownIntent: 'hours' }, own).rule).toBe('simple-question');
    expect(routeOf({ ...given, ownIntent: null }, own).rule).toBe('simple-question');
    const outOfScope = { ownIntents: [{ intent: 'OUT_OF_SCOPE', destination: 'HUMAN_AGENT' }] };
    expect(routeOf({ ownIntent: 'OUT_OF_SCOPE' }, outOfScope)).toMatchObject({
      destination: 'HUMAN_AGENT',
      priority: 3,
    });
  });

  it.each([
    ['es', 'Quiere comprar y su puntaje es alto (81).', 'Ninguna regla pide otra cosa: ruta estándar.'],
    ['en', 'Wants to buy, and the score is high (81).', 'No rule asks for anything else: the usual route.'],
  ] as const)('gives its reasons in the language of the reader (%s)', (language, hot, usual) => {
    expect(routeOf({ intent: 'PURCHASE_INQUIRY', score: 81 }, {}, language).reasoning.text).toBe(hot);
    expect(routeOf({}, {}, language).reasoning.text).toBe(usual);
  });

  it('refuses settings that name no rule, or thresholds out of range', () => {
    for (const routing of [{ rules: { nonsense: {} } }, { salesScoreAbove: 101 }, { rules: { spam: { priority: 6 } } }])
      expect(() => changeSettings({}, { routing })).toThrow();
    expect(routingRules).toHaveLength(13);
  });
});
