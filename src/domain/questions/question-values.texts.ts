import type { segments } from '../customers/index.js';
import { type orderPayments, orderStatusWords } from '../orders/index.js';
import type { channels } from '../shared/channels.js';
import type { temperatures } from '../shared/labels.js';
import { defineTexts, type Words } from '../shared/translations.js';
import type { listedStatuses } from './question-plan.js';

/** The lines of an overview. */
export type OverviewKey =
  | 'SOLD'
  | 'NEW_LEADS'
  | 'MESSAGES'
  | 'UNANSWERED'
  | 'TASKS_DUE'
  | 'DEALS_DUE'
  | 'HOT_UNCONTACTED';

type Value =
  | (typeof listedStatuses | typeof orderPayments | typeof temperatures | typeof segments | typeof channels)[number]
  | 'BOOKED'
  | OverviewKey
  | 'atRisk'
  | 'vip'
  | 'notVip'
  | 'unread'
  | 'neverReplied'
  | 'done'
  | 'stock'
  | 'assigned'
  | 'unassigned'
  | 'NOBODY'
  | 'OTHERS'
  | 'OTHER_SOURCES'
  | 'NO_DATE'
  | 'NO_CHANNEL'
  | 'NO_SOURCE'
  | 'open'
  | 'NO_NAME'
  | 'NO_REASON'
  | 'NO_VALUE';

/** Enum values of the data, as people read them in a table. */
const values = {
  SOLD: { es: 'Vendido', en: 'Sold' },
  NEW_LEADS: { es: 'Leads nuevos', en: 'New leads' },
  MESSAGES: { es: 'Mensajes recibidos', en: 'Messages received' },
  UNANSWERED: { es: 'Conversaciones sin responder', en: 'Conversations without an answer' },
  TASKS_DUE: { es: 'Tareas por hacer', en: 'Tasks to do' },
  DEALS_DUE: { es: 'Ventas abiertas que debían cerrar', en: 'Open deals that were due to close' },
  HOT_UNCONTACTED: { es: 'Leads calientes sin contactar', en: 'Hot leads not contacted' },
  NEW: { es: 'Nuevo', en: 'New' },
  CONTACTED: { es: 'Contactado', en: 'Contacted' },
  QUALIFIED: { es: 'Calificado', en: 'Qualified' },
  QUOTED: { es: 'Cotizado', en: 'Quoted' },
  NURTURING: { es: 'En maduración', en: 'Nurturing' },
  WON: { es: 'Ganado', en: 'Won' },
  LOST: { es: 'Perdido', en: 'Lost' },
  OPEN: { es: 'Abierto', en: 'Open' },
  BOT: { es: 'Con el agente', en: 'With the agent' },
  WAITING: { es: 'En espera', en: 'Waiting' },
  HUMAN: { es: 'Con una persona', en: 'With a person' },
  CLOSED: { es: 'Cerrado', en: 'Closed' },
  ...orderStatusWords,
  UNPAID: { es: 'Sin pagar', en: 'Unpaid' },
  PARTLY_PAID: { es: 'Pagado en parte', en: 'Partly paid' },
  SCHEDULED: { es: 'Programada', en: 'Scheduled' },
  RUNNING: { es: 'En curso', en: 'Running' },
  DONE: { es: 'Terminada', en: 'Finished' },
  STOPPED: { es: 'Detenida', en: 'Stopped' },
  BOOKED: { es: 'Reservada', en: 'Booked' },
  NO_SHOW: { es: 'No vino', en: 'No-show' },
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
  vip: { es: 'VIP', en: 'VIP' },
  notVip: { es: 'que no son VIP', en: 'not VIP' },
  atRisk: { es: 'en riesgo', en: 'at risk' },
  unread: { es: 'sin leer', en: 'unread' },
  neverReplied: { es: 'la persona nunca ha escrito', en: 'the person has never written' },
  done: { es: 'hechas', en: 'done' },
  stock: { es: 'existencias', en: 'stock' },
  assigned: { es: 'con vendedor', en: 'with a seller' },
  unassigned: { es: 'sin vendedor', en: 'without a seller' },
  NOBODY: { es: 'Sin vendedor', en: 'No seller' },
  OTHER_SOURCES: { es: 'Otros o sin origen', en: 'Others or no source' },
  OTHERS: { es: 'Otros o sin vendedor', en: 'Others or no seller' },
  NO_DATE: { es: 'Sin fecha', en: 'No date' },
  NO_CHANNEL: { es: 'Sin conversación', en: 'No conversation' },
  NO_SOURCE: { es: 'Sin origen', en: 'No source' },
  open: { es: 'abiertos', en: 'open' },
  NO_NAME: { es: 'Sin nombre', en: 'No name' },
  NO_VALUE: { es: 'Sin dato', en: 'No value' },
  NO_REASON: { es: 'Sin motivo', en: 'No reason given' },
} satisfies Record<Value, Words>;
export const valueTexts = defineTexts('question-values', values);
/** Whether a value is such an enum value, and not a text that somebody wrote. */
export const isValueWord = (value: unknown): value is Value =>
  typeof value === 'string' && Object.hasOwn(values, value);
