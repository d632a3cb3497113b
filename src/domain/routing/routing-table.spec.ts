import { describe, expect, it } from '@jest/globals';
import { changeSettings, readSettings, type TenantSettings } from '../shared/settings-sections.js';
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
    ['support that is not negative takes the usual way', { intent: 'SUPPORT_REQUEST' }, 'CHATBOT', 3],
  ] as const)('%s', (_name, given, destination, priority) => {
    const route = decideRoute(facts(given), settings());
    expect(route).toMatchObject({ destination, priority });
    expect(route.reasoning).not.toBe('');
  });

  it('takes its figures from the tenant', () => {
    expect(
      decideRoute(facts({ intent: 'PURCHASE_INQUIRY', score: 61 }), settings({ salesScoreAbove: 60 })).destination,
    ).toBe('SALES_TEAM');
  });

  it('lets a tenant switch a rule off, or lead it elsewhere', () => {
    const given = facts({ intent: 'WARRANTY_CLAIM' });
    expect(decideRoute(given, settings({ rules: { 'complaint-or-warranty': { enabled: false } } })).rule).toBe(
      'default',
    );
    const elsewhere = settings({ rules: { 'complaint-or-warranty': { destination: 'HUMAN_AGENT', priority: 2 } } });
    expect(decideRoute(given, elsewhere)).toMatchObject({ destination: 'HUMAN_AGENT', priority: 2 });
  });

  it('leads what the tenant taught where the tenant says, after what a person has to see', () => {
    const own = settings({ ownIntents: [{ intent: 'breakdown', destination: 'SUPPORT_TEAM', priority: 4 }] });
    const given = { intent: 'PRODUCT_INFO', ownIntent: 'breakdown' } as const;
    expect(decideRoute(facts(given), own)).toMatchObject({
      destination: 'SUPPORT_TEAM',
      priority: 4,
      rule: 'own-intent',
    });
    expect(decideRoute(facts({ ...given, legal: true }), own).rule).toBe('legal');
    expect(decideRoute(facts({ ...given, wantsHuman: true }), own).rule).toBe('wants-human');
    expect(decideRoute(facts({ ...given, ownIntent: 'hours' }), own).rule).toBe('simple-question');
    expect(decideRoute(facts({ ...given, ownIntent: null }), own).rule).toBe('simple-question');
    const strangers = settings({ ownIntents: [{ intent: 'OUT_OF_SCOPE', destination: 'HUMAN_AGENT' }] });
    expect(decideRoute(facts({ ownIntent: 'OUT_OF_SCOPE' }), strangers)).toMatchObject({
      destination: 'HUMAN_AGENT',
      priority: 3,
    });
  });

  it('refuses settings that name no rule, or figures out of range', () => {
    for (const routing of [{ rules: { nonsense: {} } }, { salesScoreAbove: 101 }, { rules: { spam: { priority: 6 } } }])
      expect(() => changeSettings({}, { routing })).toThrow();
    expect(routingRules).toHaveLength(9);
  });
});
