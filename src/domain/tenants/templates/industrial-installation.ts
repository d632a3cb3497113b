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

const site = words('Sitio', 'Site');
const machine = words('Equipo', 'Equipment');

export const industrialInstallation: IndustryTemplate = lineOfBusiness({
  industry: 'industrial installation',
  pipelines: [
    pipeline(
      words('Instalaciones', 'Installations'),
      words('De la solicitud a la puesta en marcha.', 'From the request to commissioning.'),
      [
        stage(
          words('Solicitud', 'Request'),
          10,
          3,
          words('Pedir ficha técnica y planos', 'Ask for data sheet and drawings'),
        ),
        stage(
          words('Visita técnica', 'Site survey'),
          25,
          10,
          words('Medir acceso, energía y carga', 'Measure access, power and load'),
        ),
        stage(
          words('Ingeniería', 'Engineering'),
          40,
          15,
          words('Definir maniobra y materiales', 'Plan lifting and materials'),
        ),
        stage(
          words('Cotización', 'Quote'),
          55,
          10,
          words('Entregar cotización y calendario', 'Deliver quote and schedule'),
        ),
        stage(
          words('Negociación', 'Negotiation'),
          70,
          15,
          words('Acordar anticipo y garantías', 'Agree advance and guarantees'),
        ),
        stage(
          words('Orden de compra', 'Purchase order'),
          90,
          10,
          words('Recibir orden y anticipo', 'Receive order and advance'),
        ),
      ],
      words('Adjudicada', 'Awarded'),
    ),
    pipeline(
      words('Mantenimiento', 'Maintenance'),
      words('Contratos y visitas de mantenimiento.', 'Maintenance contracts and visits.'),
      [
        stage(words('Solicitud', 'Request'), 25, 2, words('Identificar equipo y falla', 'Identify machine and fault')),
        stage(words('Diagnóstico', 'Diagnosis'), 50, 5, words('Enviar técnico', 'Send a technician')),
        stage(words('Presupuesto', 'Estimate'), 70, 5, words('Cotizar repuestos y horas', 'Quote parts and hours')),
      ],
      words('Contratado', 'Signed'),
    ),
  ],
  fields: [
    field('LEAD', 'machineType', words('Tipo de máquina', 'Type of machine'), 'TEXT', machine),
    field('LEAD', 'plantLocation', words('Ubicación de la planta', 'Location of the plant'), 'TEXT', site),
    field('OPPORTUNITY', 'weightTonnes', words('Peso (toneladas)', 'Weight (tonnes)'), 'NUMBER', machine),
    field('OPPORTUNITY', 'powerKw', words('Potencia (kW)', 'Power (kW)'), 'NUMBER', machine),
    field('OPPORTUNITY', 'installationDate', words('Fecha de instalación', 'Installation date'), 'DATE', site),
    choice(
      'OPPORTUNITY',
      'scope',
      words('Alcance', 'Scope'),
      [
        words('Maniobra', 'Rigging'),
        words('Instalación completa', 'Full installation'),
        words('Puesta en marcha', 'Commissioning'),
        words('Mantenimiento', 'Maintenance'),
      ],
      machine,
    ),
    field('CUSTOMER', 'taxId', words('Identificación fiscal', 'Tax number'), 'TEXT'),
  ],
  interactions: [
    { key: 'site_visit', label: words('Visita a planta', 'Site visit') },
    { key: 'commissioning', label: words('Puesta en marcha', 'Commissioning') },
    { key: 'maintenance', label: words('Mantenimiento', 'Maintenance') },
    { key: 'warranty', label: words('Garantía', 'Warranty') },
  ],
  dashboard: [
    byMonthAhead,
    whyLost,
    widget(words('Casos abiertos por mes', 'Cases opened by month'), {
      metric: 'CASES_OPENED',
      grouping: 'MONTH',
      range: 'THIS_YEAR',
      chart: 'BAR',
    }),
  ],
  knowledge: [
    article(
      words('Alcance y visitas técnicas', 'Scope and site visits'),
      words(
        '¿Qué máquinas y pesos manejan? ¿En qué zonas? ¿Cuánto cuesta la visita?',
        'Which machines and weights do you handle? In which areas? What does a visit cost?',
      ),
    ),
    article(
      words('Seguridad, seguros y garantía', 'Safety, insurance and warranty'),
      words(
        '¿Qué certificaciones y seguros tienen? ¿Qué garantía dan?',
        'Which certifications and insurance do you have? What warranty do you give?',
      ),
    ),
  ],
  messages: [
    message(
      'technician_visit',
      'UTILITY',
      words(
        'Hola {{1}}, el técnico va el {{2}} a {{3}}. ¿Habrá quien lo reciba?',
        'Hello {{1}}, the technician comes to {{3}} on {{2}}. Will somebody be there?',
      ),
    ),
  ],
  segments: { frequentPurchases: 2, withinDays: 365, inactiveAfterDays: 540 },
  silentAfterDays: 21,
});
