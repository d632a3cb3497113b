import { defineWords, type Words } from '../../shared/translations.js';

/** A label that sellers read. */
export const words = (es: string, en: string): Words => defineWords('templates', es, en);

export interface StageTemplate {
  name: Words;
  color: string;
  /** In percent. */
  probability: number;
  expectedDays: number | null;
  kind: 'OPEN' | 'WON' | 'LOST';
  activities: Words[];
}
export interface PipelineTemplate {
  name: Words;
  description: Words;
  stages: StageTemplate[];
}
export interface FieldTemplate {
  entityType: 'LEAD' | 'CUSTOMER' | 'OPPORTUNITY';
  key: string;
  label: Words;
  type: 'TEXT' | 'NUMBER' | 'DATE' | 'DROPDOWN';
  /** Only for a DROPDOWN; empty for other types. */
  options: Words[];
  section: Words | null;
}
export interface InteractionTemplate {
  key: string;
  label: Words;
}
/** One widget of the first dashboard; the feature of dashboards checks and places it. */
export interface WidgetTemplate {
  title: Words;
  /** The fields of `Dashboard.widgets`, except title and position. */
  shows: Readonly<Record<string, unknown>>;
}
/** An article of the knowledge base, created inactive for the shop to fill in. */
export interface KnowledgeTemplate {
  title: Words;
  /** The questions that the article should answer; a placeholder for its text. */
  questions: Words;
}
/** A draft of a message template that a provider must approve. Each account that supports templates starts with it. */
export interface MessageDraft {
  /** In the providers' format: lower-case letters, digits and `_`. */
  name: string;
  category: 'UTILITY' | 'MARKETING';
  /** Contains placeholders such as `{{1}}`; there is one draft per language. */
  body: Words;
}
/** When a customer counts as frequent, and when as inactive. */
export interface SegmentRule {
  frequentPurchases: number;
  withinDays: number;
  inactiveAfterDays: number;
}
/** The initial configuration of an industry; everything in it can be changed afterwards. */
export interface IndustryTemplate {
  industry: Industry;
  pipelines: PipelineTemplate[];
  fields: FieldTemplate[];
  interactions: InteractionTemplate[];
  dashboard: WidgetTemplate[];
  knowledge: KnowledgeTemplate[];
  messages: MessageDraft[];
  segments: SegmentRule;
  /** After how many days without contact an opportunity is at risk. */
  silentAfterDays: number;
}

export const industries = [
  'retail',
  'services',
  'industrial installation',
  'restaurant',
  'real estate',
  'generic',
] as const;
export type Industry = (typeof industries)[number];

/** The colours of the stages, from the first contact to the sale. */
const palette = ['#64748B', '#3B82F6', '#6366F1', '#8B5CF6', '#D97706', '#EA580C'];

/** An open stage; its colour depends on its position. */
export function stage(name: Words, probability: number, expectedDays: number, ...activities: Words[]): StageTemplate {
  return { name, color: '', probability, expectedDays, kind: 'OPEN', activities };
}

/** A pipeline of open stages that ends in won or lost. */
export function pipeline(name: Words, description: Words, open: StageTemplate[], won: Words): PipelineTemplate {
  const ending = (words: Words, color: string, probability: number, kind: 'WON' | 'LOST'): StageTemplate => ({
    name: words,
    color,
    probability,
    expectedDays: null,
    kind,
    activities: [],
  });
  const stages = open.map((each, index) => ({ ...each, color: palette[index % palette.length] ?? '' }));
  const lost = words('Perdida', 'Lost');
  return {
    name,
    description,
    stages: [...stages, ending(won, '#16A34A', 100, 'WON'), ending(lost, '#DC2626', 0, 'LOST')],
  };
}

/** A field of type text, number or date. */
export function field(
  entityType: FieldTemplate['entityType'],
  key: string,
  label: Words,
  type: 'TEXT' | 'NUMBER' | 'DATE',
  section: Words | null = null,
): FieldTemplate {
  return { entityType, key, label, type, options: [], section };
}

/** A field that takes one of a few values. */
export function choice(
  entityType: FieldTemplate['entityType'],
  key: string,
  label: Words,
  options: Words[],
  section: Words | null = null,
): FieldTemplate {
  return { entityType, key, label, type: 'DROPDOWN', options, section };
}

/** Interaction types of every business; each industry adds its own. */
const usualInteractions: InteractionTemplate[] = [
  { key: 'call', label: words('Llamada', 'Call') },
  { key: 'whatsapp', label: words('WhatsApp', 'WhatsApp') },
  { key: 'email', label: words('Correo', 'E-mail') },
  { key: 'meeting', label: words('Reunión', 'Meeting') },
  { key: 'note', label: words('Nota', 'Note') },
];

export const widget = (title: Words, shows: WidgetTemplate['shows']): WidgetTemplate => ({ title, shows });

const hour = 3_600;
/** Widgets of every business; each industry adds its own. */
const usualWidgets: WidgetTemplate[] = [
  widget(words('Leads nuevos, 30 días', 'New leads, 30 days'), {
    metric: 'LEADS_CREATED',
    range: 'LAST_30_DAYS',
    chart: 'NUMBER',
  }),
  widget(words('Vendido este mes', 'Sold this month'), { metric: 'WON_AMOUNT', range: 'THIS_MONTH', chart: 'NUMBER' }),
  widget(words('Espera hasta la primera respuesta', 'Wait for the first answer'), {
    metric: 'FIRST_RESPONSE_SECONDS',
    range: 'TODAY',
    chart: 'NUMBER',
    alert: { above: hour },
  }),
  widget(words('Resuelto por el agente', 'Resolved by the agent'), {
    metric: 'AUTONOMOUS_RESOLUTION_RATE',
    range: 'LAST_7_DAYS',
    chart: 'NUMBER',
  }),
  widget(words('Leads por estado', 'Leads by status'), {
    metric: 'LEADS',
    grouping: 'STATUS',
    range: 'LAST_90_DAYS',
    chart: 'FUNNEL',
  }),
  widget(words('Ventas abiertas por etapa', 'Open deals by stage'), {
    metric: 'OPEN_VALUE',
    grouping: 'STAGE',
    chart: 'BAR',
  }),
];

/** Widgets that several industries share. */
export const byMonthAhead = widget(words('Ventas esperadas por mes', 'Sales expected by month'), {
  metric: 'FORECAST',
  grouping: 'MONTH',
  chart: 'BAR',
});
export const whyLost = widget(words('Por qué se perdió', 'Why deals were lost'), {
  metric: 'LOST_OPPORTUNITIES',
  grouping: 'REASON',
  range: 'LAST_90_DAYS',
  chart: 'PIE',
});
export const bySegment = widget(words('Clientes por segmento', 'Customers by segment'), {
  metric: 'CUSTOMERS',
  grouping: 'SEGMENT',
  chart: 'PIE',
});

export const article = (title: Words, questions: Words): KnowledgeTemplate => ({ title, questions });

/** Questions that customers ask every business. */
const usualKnowledge: KnowledgeTemplate[] = [
  article(
    words('Horario y ubicación', 'Hours and address'),
    words(
      '¿Qué días y a qué horas atienden? ¿Dónde están? ¿Hay estacionamiento?',
      'On which days and at what times are you open? Where are you? Is there parking?',
    ),
  ),
  article(
    words('Formas de pago', 'Ways to pay'),
    words(
      '¿Qué formas de pago aceptan? ¿Dan crédito o cuotas? ¿Emiten factura?',
      'Which ways to pay do you accept? Do you give credit or instalments? Do you issue invoices?',
    ),
  ),
];

export const message = (name: string, category: MessageDraft['category'], body: Words): MessageDraft => ({
  name,
  category,
  body,
});

/** Messages that every business sends to people who have not written lately. */
const usualMessages: MessageDraft[] = [
  message(
    'welcome',
    'MARKETING',
    words(
      'Hola {{1}}, gracias por escribirle a {{2}}. ¿En qué le podemos ayudar?',
      'Hello {{1}}, thank you for writing to {{2}}. How can we help you?',
    ),
  ),
  message(
    'follow_up',
    'MARKETING',
    words(
      'Hola {{1}}, le escribimos de {{2}} por su consulta. ¿Le interesa todavía?',
      'Hello {{1}}, this is {{2}} about your inquiry. Are you still interested?',
    ),
  ),
  message(
    'payment_reminder',
    'UTILITY',
    words(
      'Hola {{1}}, su pago de {{2}} vence el {{3}}. Si ya lo hizo, no tome en cuenta este mensaje.',
      'Hello {{1}}, your payment of {{2}} is due on {{3}}. If you have made it, please ignore this message.',
    ),
  ),
  message(
    'appointment_reminder',
    'UTILITY',
    words(
      'Hola {{1}}, le recordamos su cita con {{2}} el {{3}}. ¿La confirma?',
      'Hello {{1}}, a reminder of your appointment with {{2}} on {{3}}. Can you confirm it?',
    ),
  ),
];

/** Builds the template of an industry: the common parts, followed by its own. */
export const lineOfBusiness = (own: IndustryTemplate): IndustryTemplate => ({
  ...own,
  interactions: [...usualInteractions, ...own.interactions],
  dashboard: [...usualWidgets, ...own.dashboard],
  knowledge: [...usualKnowledge, ...own.knowledge],
  messages: [...usualMessages, ...own.messages],
});
