import { defineTexts } from '../shared/translations.js';

/** Metrics, as an answer names them. */
export const metricTexts = defineTexts('question-metrics', {
  WON_AMOUNT: { es: 'Vendido', en: 'Sold' },
  LEADS_WON: { es: 'Leads ganados', en: 'Leads won' },
  LEADS_CREATED: { es: 'Leads nuevos', en: 'New leads' },
  CONVERSATIONS: { es: 'Conversaciones', en: 'Conversations' },
  MESSAGES_OUT: { es: 'Mensajes enviados', en: 'Messages sent' },
  MESSAGES_IN: { es: 'Mensajes recibidos', en: 'Messages received' },
  FIRST_RESPONSE_SECONDS: { es: 'Tiempo hasta la primera respuesta', en: 'Time until the first response' },
  AUTONOMOUS_RESOLUTION_RATE: { es: 'Mensajes que resolvió el bot', en: 'Messages that the bot solved' },
  ESCALATIONS: { es: 'Mensajes que pasaron a una persona', en: 'Messages that were handed to a person' },
  CASES_OPENED: { es: 'Casos abiertos', en: 'Cases opened' },
  CASES_REOPENED: { es: 'Casos reabiertos', en: 'Cases reopened' },
  SATISFACTION: { es: 'Satisfacción', en: 'Satisfaction' },
  FOLLOW_UPS_ANSWERED_RATE: { es: 'Seguimientos respondidos', en: 'Follow-ups answered' },
  LEADS: { es: 'Leads', en: 'Leads' },
  OPEN_OPPORTUNITIES: { es: 'Oportunidades abiertas', en: 'Open opportunities' },
  OPEN_VALUE: { es: 'Valor de las oportunidades abiertas', en: 'Value of the open opportunities' },
  FORECAST: { es: 'Pronóstico de ventas', en: 'Sales forecast' },
  LOST_OPPORTUNITIES: { es: 'Oportunidades perdidas', en: 'Lost opportunities' },
  CUSTOMERS: { es: 'Clientes activos', en: 'Active customers' },
  CUSTOMERS_AGAIN: { es: 'Clientes que volvieron a comprar', en: 'Customers who bought again' },
});

export const groupingTexts = defineTexts('question-groupings', {
  HOUR: { es: 'por hora', en: 'by hour' },
  DAY: { es: 'por día', en: 'by day' },
  WEEK: { es: 'por semana', en: 'by week' },
  MONTH: { es: 'por mes', en: 'by month' },
  SELLER: { es: 'por vendedor', en: 'by seller' },
  STATUS: { es: 'por estado', en: 'by status' },
  STAGE: { es: 'por etapa', en: 'by stage' },
  REASON: { es: 'por motivo', en: 'by reason' },
  SEGMENT: { es: 'por segmento', en: 'by segment' },
  COHORT: { es: 'por mes de la primera compra', en: 'by month of the first order' },
});

export const periodTexts = defineTexts('question-periods', {
  TODAY: { es: 'hoy', en: 'today' },
  YESTERDAY: { es: 'ayer', en: 'yesterday' },
  LAST_7_DAYS: { es: 'en los últimos 7 días', en: 'in the last 7 days' },
  LAST_30_DAYS: { es: 'en los últimos 30 días', en: 'in the last 30 days' },
  LAST_90_DAYS: { es: 'en los últimos 90 días', en: 'in the last 90 days' },
  LAST_365_DAYS: { es: 'en los últimos 365 días', en: 'in the last 365 days' },
  THIS_WEEK: { es: 'esta semana', en: 'this week' },
  THIS_MONTH: { es: 'este mes', en: 'this month' },
  LAST_MONTH: { es: 'el mes pasado', en: 'last month' },
  THIS_YEAR: { es: 'este año', en: 'this year' },
  ALL: { es: 'desde el inicio', en: 'since the start' },
  day: { es: 'el {from}', en: 'on {from}' },
  days: { es: 'del {from} al {last}', en: 'from {from} to {last}' },
  month: { es: 'en {from}', en: 'in {from}' },
  since: { es: 'desde el {from}', en: 'since {from}' },
  until: { es: 'hasta el {last}', en: 'until {last}' },
});

/** How many there are of a list. */
export const listTexts = defineTexts('question-lists', {
  LEADS: { es: '{count, plural, one {# lead} other {# leads}}', en: '{count, plural, one {# lead} other {# leads}}' },
  CUSTOMERS: {
    es: '{count, plural, one {# cliente} other {# clientes}}',
    en: '{count, plural, one {# customer} other {# customers}}',
  },
  OPPORTUNITIES: {
    es: '{count, plural, one {# oportunidad} other {# oportunidades}}',
    en: '{count, plural, one {# opportunity} other {# opportunities}}',
  },
  CONVERSATIONS: {
    es: '{count, plural, one {# conversación} other {# conversaciones}}',
    en: '{count, plural, one {# conversation} other {# conversations}}',
  },
  ORDERS: {
    es: '{count, plural, one {# pedido} other {# pedidos}}',
    en: '{count, plural, one {# order} other {# orders}}',
  },
  TASKS: { es: '{count, plural, one {# tarea} other {# tareas}}', en: '{count, plural, one {# task} other {# tasks}}' },
  APPOINTMENTS: {
    es: '{count, plural, one {# cita} other {# citas}}',
    en: '{count, plural, one {# appointment} other {# appointments}}',
  },
  PRODUCTS: {
    es: '{count, plural, one {# producto} other {# productos}}',
    en: '{count, plural, one {# product} other {# products}}',
  },
  CASES: { es: '{count, plural, one {# caso} other {# casos}}', en: '{count, plural, one {# case} other {# cases}}' },
});

/** Heads of columns. */
export const columnTexts = defineTexts('question-columns', {
  name: { es: 'Nombre', en: 'Name' },
  title: { es: 'Título', en: 'Title' },
  number: { es: 'Número', en: 'Number' },
  subject: { es: 'Asunto', en: 'Subject' },
  score: { es: 'Puntaje', en: 'Score' },
  temperature: { es: 'Temperatura', en: 'Temperature' },
  status: { es: 'Estado', en: 'Status' },
  stage: { es: 'Etapa', en: 'Stage' },
  segment: { es: 'Segmento', en: 'Segment' },
  channel: { es: 'Canal', en: 'Channel' },
  seller: { es: 'Vendedor', en: 'Seller' },
  person: { es: 'Persona', en: 'Person' },
  value: { es: 'Valor', en: 'Value' },
  currency: { es: 'Moneda', en: 'Currency' },
  price: { es: 'Precio', en: 'Price' },
  stock: { es: 'Existencias', en: 'Stock' },
  lifetimeValue: { es: 'Ha comprado', en: 'Has bought' },
  total: { es: 'Total', en: 'Total' },
  unread: { es: 'Sin leer', en: 'Unread' },
  waitingSince: { es: 'Espera desde', en: 'Waiting since' },
  lastActivity: { es: 'Última actividad', en: 'Last activity' },
  expectedClose: { es: 'Cierre previsto', en: 'Expected close' },
  dueAt: { es: 'Vence', en: 'Due' },
  startsAt: { es: 'Empieza', en: 'Starts' },
  createdAt: { es: 'Creado', en: 'Created' },
  openedAt: { es: 'Abierto', en: 'Opened' },
  time: { es: 'Fecha', en: 'Date' },
  hour: { es: 'Hora', en: 'Hour' },
  group: { es: 'Grupo', en: 'Group' },
  before: { es: 'Antes', en: 'Before' },
});

/** Words of the data, as people read them in a table. */
const values = {
  NEW: { es: 'Nuevo', en: 'New' },
  CONTACTED: { es: 'Contactado', en: 'Contacted' },
  QUALIFIED: { es: 'Calificado', en: 'Qualified' },
  QUOTED: { es: 'Cotizado', en: 'Quoted' },
  NURTURING: { es: 'En maduración', en: 'Nurturing' },
  WON: { es: 'Ganado', en: 'Won' },
  LOST: { es: 'Perdido', en: 'Lost' },
  OPEN: { es: 'Abierto', en: 'Open' },
  BOT: { es: 'Con el bot', en: 'With the bot' },
  WAITING: { es: 'En espera', en: 'Waiting' },
  HUMAN: { es: 'Con una persona', en: 'With a person' },
  CLOSED: { es: 'Cerrado', en: 'Closed' },
  PENDING: { es: 'Por confirmar', en: 'To be confirmed' },
  CONFIRMED: { es: 'Confirmado', en: 'Confirmed' },
  PAID: { es: 'Pagado', en: 'Paid' },
  FULFILLED: { es: 'Entregado', en: 'Fulfilled' },
  CANCELLED: { es: 'Cancelado', en: 'Cancelled' },
  BOOKED: { es: 'Reservada', en: 'Booked' },
  HOT: { es: 'Caliente', en: 'Hot' },
  WARM: { es: 'Tibio', en: 'Warm' },
  COLD: { es: 'Frío', en: 'Cold' },
  FREQUENT: { es: 'Frecuente', en: 'Frequent' },
  OCCASIONAL: { es: 'Ocasional', en: 'Occasional' },
  INACTIVE: { es: 'Inactivo', en: 'Inactive' },
  WHATSAPP: { es: 'WhatsApp', en: 'WhatsApp' },
  INSTAGRAM: { es: 'Instagram', en: 'Instagram' },
  MESSENGER: { es: 'Messenger', en: 'Messenger' },
  EMAIL: { es: 'Correo', en: 'E-mail' },
  SMS: { es: 'SMS', en: 'SMS' },
  WEB: { es: 'Formulario web', en: 'Web form' },
  atRisk: { es: 'en riesgo', en: 'at risk' },
  unread: { es: 'sin leer', en: 'unread' },
  done: { es: 'hechas', en: 'done' },
  NOBODY: { es: 'Sin vendedor', en: 'No seller' },
  NO_DATE: { es: 'Sin fecha', en: 'No date' },
  NO_NAME: { es: 'Sin nombre', en: 'No name' },
} as const;
export const valueTexts = defineTexts('question-values', values);
type ValueWord = keyof typeof values;
/** Whether a value is a word of the data, and not somebody's text. */
export const isValueWord = (value: unknown): value is ValueWord =>
  typeof value === 'string' && Object.hasOwn(values, value);

/** The sentences of answers. */
export const answerTexts = defineTexts('question-answers', {
  figure: { es: '{metric}{of}{when}: {value}.', en: '{metric}{of}{when}: {value}.' },
  noFigure: { es: '{metric}{of}{when}: no hay datos.', en: '{metric}{of}{when}: there are no data.' },
  before: { es: '{when}: {value}{change}.', en: '{when}: {value}{change}.' },
  change: { es: ' ({change} %)', en: ' ({change}%)' },
  grouped: { es: '{metric}{of} {by}{when}.', en: '{metric}{of} {by}{when}.' },
  total: { es: 'En total: {value}.', en: 'In total: {value}.' },
  highest: { es: 'Lo más alto: {group}, con {value}.', en: 'The highest: {group}, with {value}.' },
  lowest: { es: 'Lo más bajo: {group}, con {value}.', en: 'The lowest: {group}, with {value}.' },
  of: { es: ' de {name}', en: ' of {name}' },
  ofYours: { es: ' de usted', en: ' of yours' },
  inPipeline: { es: ' en {name}', en: ' in {name}' },
  there: { es: 'Hay {what}.', en: 'There are {what}.' },
  thereIsOne: { es: 'Hay {what}.', en: 'There is {what}.' },
  none: { es: 'No hay ninguna fila con eso.', en: 'There is no row like that.' },
  shown: {
    es: '{count, plural, one {Se muestra # fila.} other {Se muestran # filas.}}',
    en: '{count, plural, one {# row is shown.} other {# rows are shown.}}',
  },
  onlyYours: { es: 'Cuenta lo que usted puede ver.', en: 'It counts what you may see.' },
  ignored: { es: 'No entendí {words}, y no lo tuve en cuenta.', en: 'I did not understand {words}, and left it out.' },
  RANGE: {
    es: 'Esto no se puede limitar a una fecha: va como está ahora.',
    en: 'This cannot be limited to a time: it is as things stand now.',
  },
  SELLER: { es: 'Esto no se puede limitar a un vendedor.', en: 'This cannot be limited to a seller.' },
  STAGE: { es: 'Esto no se puede limitar a una etapa.', en: 'This cannot be limited to a stage.' },
  CONDITION: {
    es: 'No todas las condiciones se pueden aplicar aquí: va sin ellas.',
    en: 'Not every condition can be applied here: it is without them.',
  },
  COMPARE: { es: 'Esto no se puede comparar con antes.', en: 'This cannot be held against what was before.' },
  GROUPING: { es: 'Esto no se puede agrupar así.', en: 'This cannot be grouped like that.' },
  unclear: {
    es: 'No entendí qué quiere saber. Puedo decirle cifras (ventas, leads, mensajes, tiempo de respuesta…), mostrarle listas (leads, clientes, oportunidades, pedidos, tareas…) y explicarle cómo se hace algo.',
    en: 'I did not understand what you want to know. I can tell figures (sales, leads, messages, response time…), show lists (leads, customers, opportunities, orders, tasks…) and explain how something is done.',
  },
  hours: { es: '{hours, number, ::.#} h', en: '{hours, number, ::.#} h' },
  minutes: { es: '{minutes, number, ::.#} min', en: '{minutes, number, ::.#} min' },
  seconds: { es: '{seconds, number, ::.} s', en: '{seconds, number, ::.} s' },
  atHour: { es: '{hour}:00', en: '{hour}:00' },
});

/** Questions that go on from an answer, and first ones. The local link understands each of them. */
export const suggestionTexts = defineTexts('question-suggestions', {
  bySeller: { es: '¿Y por vendedor?', en: 'And by seller?' },
  byWeek: { es: '¿Y por semana?', en: 'And by week?' },
  byDay: { es: '¿Y por día?', en: 'And by day?' },
  lastMonth: { es: '¿Y el mes pasado?', en: 'And last month?' },
  thisWeek: { es: '¿Y esta semana?', en: 'And this week?' },
  compare: { es: '¿Y comparado con el mes pasado?', en: 'And compared with last month?' },
  hotLeads: { es: '¿Cuáles son los leads calientes?', en: 'Which are the hot leads?' },
  newLeads: { es: '¿Cuántos leads nuevos hubo este mes?', en: 'How many new leads were there this month?' },
  sold: { es: '¿Cuánto vendimos este mes?', en: 'How much did we sell this month?' },
  best: { es: '¿Quién vendió más este mes?', en: 'Who sold most this month?' },
  response: { es: '¿Cuánto tardamos en responder?', en: 'How long do we take to reply?' },
  waiting: { es: '¿Qué conversaciones esperan respuesta?', en: 'Which conversations are waiting for a reply?' },
  risk: { es: '¿Qué oportunidades están en riesgo?', en: 'Which opportunities are at risk?' },
  lost: { es: '¿Por qué perdemos oportunidades?', en: 'Why do we lose deals?' },
  forecast: { es: '¿Cuál es el pronóstico de ventas?', en: 'What is the sales forecast?' },
  topCustomers: { es: '¿Cuáles son los 5 mejores clientes?', en: 'Which are the top 5 customers?' },
  stages: { es: '¿Cuántas oportunidades hay por etapa?', en: 'How many deals are there by stage?' },
});
export type Suggestion = Parameters<typeof suggestionTexts>[1];
