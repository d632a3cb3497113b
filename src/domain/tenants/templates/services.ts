import {
  article,
  byMonthAhead,
  choice,
  field,
  type IndustryTemplate,
  lineOfBusiness,
  message,
  pipeline,
  stage,
  whyLost,
  widget,
  words,
} from './template.js';

const project = words('Proyecto', 'Project');

export const services: IndustryTemplate = lineOfBusiness({
  industry: 'services',
  pipelines: [
    pipeline(
      words('Contratación', 'Engagement'),
      words('De la consulta al contrato firmado.', 'From the inquiry to the signed contract.'),
      [
        stage(words('Consulta', 'Inquiry'), 10, 2, words('Agendar una llamada', 'Book a call')),
        stage(words('Diagnóstico', 'Discovery'), 30, 5, words('Levantar requisitos', 'Gather requirements')),
        stage(
          words('Propuesta enviada', 'Proposal sent'),
          50,
          7,
          words('Presentar alcance y precio', 'Present scope and price'),
        ),
        stage(words('Negociación', 'Negotiation'), 70, 7, words('Ajustar alcance', 'Adjust the scope')),
        stage(words('Contrato', 'Contract'), 90, 5, words('Enviar contrato', 'Send the contract')),
      ],
      words('Contratado', 'Signed'),
    ),
  ],
  fields: [
    field('LEAD', 'serviceWanted', words('Servicio que busca', 'Service wanted'), 'TEXT', project),
    field('LEAD', 'budget', words('Presupuesto', 'Budget'), 'NUMBER', project),
    field('OPPORTUNITY', 'startDate', words('Inicio deseado', 'Wanted start'), 'DATE', project),
    choice(
      'OPPORTUNITY',
      'billing',
      words('Forma de cobro', 'Billing'),
      [words('Por proyecto', 'By project'), words('Mensual', 'Monthly'), words('Por hora', 'By the hour')],
      project,
    ),
    field('CUSTOMER', 'contractEnd', words('Fin de contrato', 'End of contract'), 'DATE'),
  ],
  interactions: [
    { key: 'consultation', label: words('Asesoría', 'Consultation') },
    { key: 'service_delivered', label: words('Servicio prestado', 'Service delivered') },
    { key: 'review', label: words('Revisión de resultados', 'Review of results') },
  ],
  dashboard: [
    byMonthAhead,
    whyLost,
    widget(words('Seguimientos contestados', 'Follow-ups answered'), {
      metric: 'FOLLOW_UPS_ANSWERED_RATE',
      grouping: 'MONTH',
      range: 'THIS_YEAR',
      chart: 'LINE',
    }),
  ],
  knowledge: [
    article(
      words('Cómo trabajamos', 'How we work'),
      words(
        '¿Cuáles son los pasos desde la primera reunión? ¿Cuánto tarda un proyecto? ¿Qué necesitan del cliente?',
        'What are the steps from the first meeting? How long does a project take? What do you need from the customer?',
      ),
    ),
    article(
      words('Precios y contratos', 'Prices and contracts'),
      words(
        '¿Cómo cobran? ¿Hay un mínimo? ¿Cómo se termina un contrato?',
        'How do you charge? Is there a minimum? How does a contract end?',
      ),
    ),
  ],
  messages: [
    message(
      'proposal_sent',
      'UTILITY',
      words(
        'Hola {{1}}, le enviamos la propuesta de {{2}}. ¿Tiene alguna pregunta?',
        'Hello {{1}}, we have sent you the proposal for {{2}}. Do you have any questions?',
      ),
    ),
  ],
  segments: { frequentPurchases: 2, withinDays: 365, inactiveAfterDays: 270 },
  silentAfterDays: 14,
});
