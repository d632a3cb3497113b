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

const search = words('Búsqueda', 'Search');
const property = words('Propiedad', 'Property');

export const realEstate: IndustryTemplate = lineOfBusiness({
  industry: 'real estate',
  pipelines: [
    pipeline(
      words('Venta de propiedades', 'Property sales'),
      words('Del interesado a la escritura.', 'From the interested party to the deed.'),
      [
        stage(words('Interesado', 'Interested'), 5, 3, words('Conocer zona y presupuesto', 'Learn area and budget')),
        stage(words('Calificado', 'Qualified'), 20, 7, words('Revisar financiamiento', 'Check financing')),
        stage(words('Visitas', 'Viewings'), 35, 15, words('Agendar visitas', 'Book viewings')),
        stage(words('Oferta', 'Offer'), 60, 10, words('Presentar la oferta', 'Present the offer')),
        stage(words('Reserva', 'Reservation'), 80, 15, words('Firmar la reserva', 'Sign the reservation')),
        stage(words('Trámite y crédito', 'Paperwork and loan'), 90, 30, words('Reunir documentos', 'Gather documents')),
      ],
      words('Escriturado', 'Deed signed'),
    ),
    pipeline(
      words('Alquileres', 'Rentals'),
      words('Propiedades en alquiler.', 'Properties to let.'),
      [
        stage(words('Interesado', 'Interested'), 15, 2, words('Enviar opciones', 'Send options')),
        stage(words('Visita', 'Viewing'), 40, 5, words('Mostrar la propiedad', 'Show the property')),
        stage(words('Solicitud', 'Application'), 70, 5, words('Verificar ingresos', 'Check income')),
      ],
      words('Alquilado', 'Let'),
    ),
  ],
  fields: [
    choice(
      'LEAD',
      'operation',
      words('Operación', 'Operation'),
      [words('Comprar', 'Buy'), words('Alquilar', 'Rent'), words('Vender', 'Sell')],
      search,
    ),
    field('LEAD', 'area', words('Zona', 'Area'), 'TEXT', search),
    field('LEAD', 'budget', words('Presupuesto', 'Budget'), 'NUMBER', search),
    field('LEAD', 'bedrooms', words('Dormitorios', 'Bedrooms'), 'NUMBER', search),
    field('OPPORTUNITY', 'propertyCode', words('Código de la propiedad', 'Property code'), 'TEXT', property),
    choice(
      'OPPORTUNITY',
      'financing',
      words('Financiamiento', 'Financing'),
      [words('Contado', 'Cash'), words('Crédito bancario', 'Bank loan'), words('Otro', 'Other')],
      property,
    ),
  ],
  interactions: [
    { key: 'viewing', label: words('Visita a propiedad', 'Viewing') },
    { key: 'appraisal', label: words('Avalúo', 'Appraisal') },
    { key: 'signing', label: words('Firma', 'Signing') },
  ],
  dashboard: [
    widget(words('Leads ganados por persona', 'Leads won by person'), {
      metric: 'LEADS_WON',
      grouping: 'SELLER',
      range: 'LAST_90_DAYS',
      chart: 'BAR',
    }),
    byMonthAhead,
    whyLost,
  ],
  knowledge: [
    article(
      words('Requisitos para comprar o alquilar', 'What buying or renting takes'),
      words('¿Qué documentos, ingresos y depósitos se piden?', 'Which documents, income and deposits do you ask for?'),
    ),
    article(
      words('Visitas y comisiones', 'Viewings and commissions'),
      words(
        '¿Cuándo se puede visitar? ¿Quién paga la comisión y cuánto es?',
        'When can people visit? Who pays the commission, and how much is it?',
      ),
    ),
  ],
  messages: [
    message(
      'viewing_reminder',
      'UTILITY',
      words(
        'Hola {{1}}, su visita a {{2}} es el {{3}}. ¿La confirma?',
        'Hello {{1}}, your viewing of {{2}} is on {{3}}. Can you confirm it?',
      ),
    ),
  ],
  segments: { frequentPurchases: 2, withinDays: 1_095, inactiveAfterDays: 365 },
  silentAfterDays: 14,
});
