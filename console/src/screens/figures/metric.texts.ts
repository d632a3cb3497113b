import { defineTexts } from '../../app/intl';

/** Every metric of widgets by its name. */
export const metricTexts = defineTexts({
  WON_AMOUNT: { es: 'Vendido', en: 'Sold' },
  LEADS_WON: { es: 'Leads ganados', en: 'Leads won' },
  LEADS_CREATED: { es: 'Leads nuevos', en: 'New leads' },
  CONVERSATIONS: { es: 'Conversaciones', en: 'Conversations' },
  MESSAGES_OUT: { es: 'Mensajes enviados', en: 'Messages sent' },
  MESSAGES_IN: { es: 'Mensajes recibidos', en: 'Messages received' },
  FIRST_RESPONSE_SECONDS: { es: 'Primera respuesta', en: 'First reply' },
  AUTONOMOUS_RESOLUTION_RATE: { es: 'Resuelto por el agente', en: 'Resolved by the agent' },
  ESCALATIONS: { es: 'Pasadas a una persona', en: 'Handed to a person' },
  CASES_OPENED: { es: 'Casos abiertos', en: 'Cases opened' },
  CASES_REOPENED: { es: 'Casos reabiertos', en: 'Cases reopened' },
  SATISFACTION: { es: 'Satisfacción', en: 'Satisfaction' },
  MESSAGES_POSITIVE: { es: 'Mensajes positivos', en: 'Positive messages' },
  MESSAGES_NEUTRAL: { es: 'Mensajes neutros', en: 'Neutral messages' },
  MESSAGES_NEGATIVE: { es: 'Mensajes negativos', en: 'Negative messages' },
  FOLLOW_UPS_ANSWERED_RATE: { es: 'Seguimientos respondidos', en: 'Follow-ups replied to' },
  LEADS: { es: 'Leads por estado', en: 'Leads by status' },
  OPEN_OPPORTUNITIES: { es: 'Ventas abiertas', en: 'Open deals' },
  OPEN_VALUE: { es: 'Valor abierto', en: 'Open value' },
  FORECAST: { es: 'Pronóstico', en: 'Forecast' },
  LOST_OPPORTUNITIES: { es: 'Ventas perdidas', en: 'Lost deals' },
  CUSTOMERS: { es: 'Clientes activos', en: 'Active customers' },
  CUSTOMERS_AGAIN: { es: 'Clientes que vuelven', en: 'Returning customers' },
  PRODUCTS_SOLD: { es: 'Productos vendidos', en: 'Products sold' },
});

export const groupingTexts = defineTexts({
  NONE: { es: 'Una sola cifra', en: 'Single number' },
  HOUR: { es: 'Por hora', en: 'By hour' },
  DAY: { es: 'Por día', en: 'By day' },
  WEEK: { es: 'Por semana', en: 'By week' },
  MONTH: { es: 'Por mes', en: 'By month' },
  SELLER: { es: 'Por vendedor', en: 'By seller' },
  STATUS: { es: 'Por estado', en: 'By status' },
  STAGE: { es: 'Por etapa', en: 'By stage' },
  REASON: { es: 'Por motivo', en: 'By reason' },
  SEGMENT: { es: 'Por segmento', en: 'By segment' },
  COHORT: { es: 'Por mes de primera compra', en: 'By month of first order' },
  PRODUCT: { es: 'Por producto', en: 'By product' },
});

export const chartTexts = defineTexts({
  NUMBER: { es: 'Número', en: 'Number' },
  LINE: { es: 'Línea', en: 'Line' },
  BAR: { es: 'Barras', en: 'Bar' },
  PIE: { es: 'Anillo', en: 'Donut' },
  FUNNEL: { es: 'Embudo', en: 'Funnel' },
  TABLE: { es: 'Tabla', en: 'Table' },
});

export const periodTexts = defineTexts({
  TODAY: { es: 'Hoy', en: 'Today' },
  YESTERDAY: { es: 'Ayer', en: 'Yesterday' },
  LAST_7_DAYS: { es: 'Últimos 7 días', en: 'Last 7 days' },
  LAST_30_DAYS: { es: 'Últimos 30 días', en: 'Last 30 days' },
  LAST_90_DAYS: { es: 'Últimos 90 días', en: 'Last 90 days' },
  LAST_365_DAYS: { es: 'Últimos 365 días', en: 'Last 365 days' },
  THIS_WEEK: { es: 'Esta semana', en: 'This week' },
  THIS_MONTH: { es: 'Este mes', en: 'This month' },
  LAST_MONTH: { es: 'El mes pasado', en: 'Last month' },
  THIS_YEAR: { es: 'Este año', en: 'This year' },
  ALL: { es: 'Desde el inicio', en: 'All time' },
});

/** Groups whose label is derived from their key. */
export const keyTexts = defineTexts({
  NEW: { es: 'Nuevo', en: 'New' },
  CONTACTED: { es: 'Contactado', en: 'Contacted' },
  QUALIFIED: { es: 'Calificado', en: 'Qualified' },
  QUOTED: { es: 'Cotizado', en: 'Quoted' },
  NURTURING: { es: 'En maduración', en: 'Nurturing' },
  WON: { es: 'Ganado', en: 'Won' },
  LOST: { es: 'Perdido', en: 'Lost' },
  FREQUENT: { es: 'Frecuentes', en: 'Frequent' },
  OCCASIONAL: { es: 'Ocasionales', en: 'Occasional' },
  INACTIVE: { es: 'Inactivos', en: 'Inactive' },
  NONE: { es: 'Sin fecha', en: 'No date' },
  NOBODY: { es: 'Sin vendedor', en: 'Unassigned' },
});
