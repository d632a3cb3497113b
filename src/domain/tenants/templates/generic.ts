import {
  byMonthAhead,
  choice,
  field,
  type IndustryTemplate,
  lineOfBusiness,
  pipeline,
  stage,
  whyLost,
  words,
} from './template.js';

export const generic: IndustryTemplate = lineOfBusiness({
  industry: 'generic',
  pipelines: [
    pipeline(
      words('Ventas', 'Sales'),
      words('Del primer contacto al cierre.', 'From the first contact to the close.'),
      [
        stage(words('Nuevo', 'New'), 10, 2, words('Contestar el primer mensaje', 'Answer the first message')),
        stage(words('Calificado', 'Qualified'), 30, 5, words('Aclarar necesidad y plazo', 'Settle need and timing')),
        stage(words('Propuesta', 'Proposal'), 50, 7, words('Enviar la propuesta', 'Send the proposal')),
        stage(words('Negociación', 'Negotiation'), 75, 7, words('Resolver objeciones', 'Answer objections')),
      ],
      words('Ganada', 'Won'),
    ),
  ],
  fields: [
    field('LEAD', 'need', words('Qué necesita', 'What they need'), 'TEXT'),
    field('OPPORTUNITY', 'decisionDate', words('Fecha de decisión', 'Decision date'), 'DATE'),
    choice('CUSTOMER', 'origin', words('Cómo nos conoció', 'How they found us'), [
      words('Recomendación', 'Referral'),
      words('Redes sociales', 'Social media'),
      words('Buscador', 'Search engine'),
      words('Otro', 'Other'),
    ]),
  ],
  interactions: [],
  dashboard: [byMonthAhead, whyLost],
  knowledge: [],
  messages: [],
  segments: { frequentPurchases: 3, withinDays: 180, inactiveAfterDays: 180 },
  silentAfterDays: 14,
});
