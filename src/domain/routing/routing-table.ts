import type { Intent, SentimentLabel } from '../shared/labels.js';
import type { TenantSettings } from '../shared/settings-sections.js';
import type { Destination, routingRules } from './destinations.js';
import './routing.settings.js';

export { type Destination, destinations } from './destinations.js';

export interface RoutingFacts {
  intent: Intent;
  sentiment: { label: SentimentLabel; score: number; churnRisk: number };
  score: number;
  wantsHuman: boolean;
  legal: boolean;
  /** Among the tenant's own intents; null where none were taught. */
  ownIntent?: string | null;
}
export interface Route {
  destination: Destination;
  /** 1 to 5; 5 is the most urgent. */
  priority: number;
  /** The stable name of the rule that decided. */
  rule: string;
  reasoning: string;
}
type Rule = Route & {
  rule: (typeof routingRules)[number];
  when(facts: RoutingFacts, settings: TenantSettings['routing']): boolean;
};

const negative = (facts: RoutingFacts) => facts.sentiment.label === 'NEGATIVE';

/** The first rule that holds decides. */
const rules: Rule[] = [
  {
    rule: 'legal',
    when: facts => facts.legal,
    destination: 'HUMAN_AGENT',
    priority: 5,
    reasoning: 'Anuncia una acción legal o ante una autoridad: lo atiende una persona.',
  },
  {
    rule: 'wants-human',
    when: facts => facts.wantsHuman,
    destination: 'HUMAN_AGENT',
    priority: 4,
    reasoning: 'Pide hablar con una persona.',
  },
  {
    rule: 'hot-purchase',
    when: (facts, settings) => facts.intent === 'PURCHASE_INQUIRY' && facts.score > settings.salesScoreAbove,
    destination: 'SALES_TEAM',
    priority: 5,
    reasoning: 'Quiere comprar y su puntaje es alto: al equipo de ventas de inmediato.',
  },
  {
    rule: 'churn',
    when: (facts, settings) =>
      facts.sentiment.score < settings.retentionSentimentBelow &&
      facts.sentiment.churnRisk > settings.retentionChurnAbove,
    destination: 'RETENTION_SPECIALIST',
    priority: 5,
    reasoning: 'Está muy molesto y es probable que se vaya.',
  },
  {
    rule: 'negative-complaint',
    when: facts => facts.intent === 'COMPLAINT' && negative(facts),
    destination: 'HUMAN_AGENT',
    priority: 5,
    reasoning: 'Se queja y está molesto: lo atiende una persona.',
  },
  {
    rule: 'negative-support',
    when: facts => facts.intent === 'SUPPORT_REQUEST' && negative(facts),
    destination: 'SUPPORT_TEAM',
    priority: 4,
    reasoning: 'Necesita soporte y está molesto.',
  },
  {
    rule: 'complaint-or-warranty',
    when: facts => facts.intent === 'COMPLAINT' || facts.intent === 'WARRANTY_CLAIM',
    destination: 'SUPPORT_TEAM',
    priority: 4,
    reasoning: 'Queja o garantía: requiere intervención humana.',
  },
  {
    rule: 'simple-question',
    when: facts => (facts.intent === 'PRODUCT_INFO' || facts.intent === 'PRICING_QUESTION') && !negative(facts),
    destination: 'CHATBOT',
    priority: 2,
    reasoning: 'Consulta sobre productos o precios que el asistente puede resolver.',
  },
  {
    rule: 'spam',
    when: (facts, settings) => facts.intent === 'SPAM' && facts.score < settings.rejectSpamBelow,
    destination: 'AUTO_REJECT',
    priority: 1,
    reasoning: 'Mensaje masivo o engañoso: no se responde.',
  },
];
const otherwise: Route = {
  rule: 'default',
  destination: 'CHATBOT',
  priority: 3,
  reasoning: 'Ruta estándar: responde el asistente y puede pasar a una persona.',
};

/** Rules that what the tenant taught does not pass by. */
const beforeOwn = new Set<string>(['legal', 'wants-human']);

function ownRoute({ ownIntent }: RoutingFacts, settings: TenantSettings['routing']): Route | null {
  const chosen = ownIntent ? settings.ownIntents.find(({ intent }) => intent === ownIntent) : undefined;
  if (!chosen) return null;
  const { intent, destination, priority } = chosen;
  const reasoning =
    intent === 'OUT_OF_SCOPE'
      ? 'No es ninguna de las intenciones que el negocio enseñó.'
      : `Es «${intent}», una intención que el negocio enseñó.`;
  return { rule: 'own-intent', destination, priority, reasoning };
}

/** Where a message goes, and why. The tenant's settings hold the figures, and what it does otherwise. */
export function decideRoute(facts: RoutingFacts, settings: TenantSettings['routing']): Route {
  const own = ownRoute(facts, settings);
  const holds = rules.find(rule => settings.rules[rule.rule]?.enabled !== false && rule.when(facts, settings));
  // What the tenant taught and leads somewhere comes before all but what a person has to see.
  if (own && !(holds && beforeOwn.has(holds.rule))) return own;
  if (!holds) return otherwise;
  const { rule, reasoning } = holds;
  const { destination = holds.destination, priority = holds.priority } = settings.rules[rule] ?? {};
  return { rule, destination, priority, reasoning };
}
