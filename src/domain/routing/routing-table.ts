import type { Intent, SentimentLabel } from '../shared/labels.js';
import type { TenantSettings } from '../shared/settings-sections.js';
import type { CodedText, Language } from '../shared/translations.js';
import type { Destination, routingRules } from './destinations.js';
import './routing.settings.js';
import { routingTexts } from './routing.texts.js';

export { type Destination, destinations } from './destinations.js';

export interface RoutingFacts {
  intent: Intent;
  sentiment: { label: SentimentLabel; score: number; churnRisk: number };
  score: number;
  wantsHuman: boolean;
  legal: boolean;
  /** Whether it contains a voice message that could not be transcribed. */
  unheard?: boolean;
  /** The mean sentiment of the contact's messages in the conversation, including this one, and their number. */
  mood?: { average: number; messages: number };
  /** How many times in a row the agent did not know the answer. */
  failures?: number;
  vip?: boolean;
  /** Whether the agent is taking an order, or the message orders products of the catalogue: the agent can handle that itself. */
  ordering?: boolean;
  /** Whether it wants, moves or cancels an appointment, and the agent books them. */
  booking?: boolean;
  /** One of the tenant's own intents; null if the tenant defined none. */
  ownIntent?: string | null;
}
export interface Route {
  destination: Destination;
  /** 1 to 5; 5 is the most urgent. */
  priority: number;
  /** The stable name of the rule that decided. */
  rule: string;
  /** The reason, in a sentence for the tenant's users. */
  reasoning: CodedText;
}
type Rule = Omit<Route, 'reasoning'> & {
  rule: (typeof routingRules)[number];
  when(facts: RoutingFacts, settings: TenantSettings['routing']): boolean;
};

const negative = (facts: RoutingFacts) => facts.sentiment.label === 'NEGATIVE';

const rules: Rule[] = [
  {
    rule: 'legal',
    when: facts => facts.legal,
    destination: 'HUMAN_AGENT',
    priority: 5,
  },
  {
    rule: 'wants-human',
    when: facts => facts.wantsHuman,
    destination: 'HUMAN_AGENT',
    priority: 4,
  },
  {
    // The content of the voice message is unknown, so any of the following rules might apply.
    rule: 'not-heard',
    when: facts => facts.unheard === true,
    destination: 'HUMAN_AGENT',
    priority: 4,
  },
  {
    rule: 'upset-for-long',
    when: ({ mood }, settings) =>
      mood !== undefined &&
      mood.messages > settings.escalateAfterMessages &&
      mood.average < settings.escalateSentimentBelow,
    destination: 'HUMAN_AGENT',
    priority: 5,
  },
  {
    rule: 'failing',
    when: ({ failures = 0 }, settings) => failures >= settings.escalateAfterFailures,
    destination: 'HUMAN_AGENT',
    priority: 4,
  },
  {
    rule: 'hot-purchase',
    when: (facts, settings) =>
      facts.intent === 'PURCHASE_INQUIRY' &&
      facts.score > settings.salesScoreAbove &&
      !(facts.ordering && settings.ordersToAgent) &&
      !facts.booking,
    destination: 'SALES_TEAM',
    priority: 5,
  },
  {
    rule: 'churn',
    when: (facts, settings) =>
      facts.sentiment.score < settings.retentionSentimentBelow &&
      facts.sentiment.churnRisk > settings.retentionChurnAbove,
    destination: 'RETENTION_SPECIALIST',
    priority: 5,
  },
  {
    rule: 'negative-complaint',
    when: facts => facts.intent === 'COMPLAINT' && negative(facts),
    destination: 'HUMAN_AGENT',
    priority: 5,
  },
  {
    rule: 'negative-support',
    when: facts => facts.intent === 'SUPPORT_REQUEST' && negative(facts),
    destination: 'SUPPORT_TEAM',
    priority: 4,
  },
  {
    rule: 'complaint-or-warranty',
    when: facts => facts.intent === 'COMPLAINT' || facts.intent === 'WARRANTY_CLAIM',
    destination: 'SUPPORT_TEAM',
    priority: 4,
  },
  {
    rule: 'vip',
    when: facts => facts.vip === true,
    destination: 'HUMAN_AGENT',
    priority: 4,
  },
  {
    rule: 'simple-question',
    when: facts => (facts.intent === 'PRODUCT_INFO' || facts.intent === 'PRICING_QUESTION') && !negative(facts),
    destination: 'CHATBOT',
    priority: 2,
  },
  {
    rule: 'spam',
    when: (facts, settings) => facts.intent === 'SPAM' && facts.score < settings.rejectSpamBelow,
    destination: 'AUTO_REJECT',
    priority: 1,
  },
];
/** Rules that a tenant's own intents cannot override: a person has to see these messages. */
const beforeOwnIntents = new Set<string>([
  'legal',
  'wants-human',
  'not-heard',
  'upset-for-long',
  'failing',
] satisfies Rule['rule'][]);

function ownIntentRoute(
  { ownIntent }: RoutingFacts,
  settings: TenantSettings['routing'],
  language: Language,
): Route | null {
  const chosen = settings.ownIntents.find(({ intent }) => intent === ownIntent);
  if (!chosen) return null;
  const { intent, destination, priority } = chosen;
  const reasoning =
    intent === 'OUT_OF_SCOPE'
      ? routingTexts.coded(language, 'out-of-scope')
      : routingTexts.coded(language, 'own-intent', { intent });
  return { rule: 'own-intent', destination, priority, reasoning };
}

/**
 * Returns the destination of a message and the reason in the given language. The first rule that matches decides. A tenant's settings
 * contain the thresholds, and may switch a rule off or change its destination and priority.
 */
export function decideRoute(facts: RoutingFacts, settings: TenantSettings['routing'], language: Language): Route {
  const ownIntent = ownIntentRoute(facts, settings, language);
  const holding = rules.find(rule => settings.rules[rule.rule]?.enabled !== false && rule.when(facts, settings));
  if (ownIntent && !(holding && beforeOwnIntents.has(holding.rule))) return ownIntent;
  if (!holding)
    return { rule: 'default', destination: 'CHATBOT', priority: 3, reasoning: routingTexts.coded(language, 'default') };
  const { rule } = holding;
  const { destination = holding.destination, priority = holding.priority } = settings.rules[rule] ?? {};
  const values = { score: facts.score, churnRisk: facts.sentiment.churnRisk, failures: facts.failures ?? 0 };
  return { rule, destination, priority, reasoning: routingTexts.coded(language, rule, values) };
}
