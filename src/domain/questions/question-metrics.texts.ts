import type { WidgetMetric } from '../dashboards/index.js';
import { defineTexts, type Words } from '../shared/translations.js';

/** Names of metrics in answers. */
export const metricTexts = defineTexts('question-metrics', {
  WON_AMOUNT: { es: 'Vendido', en: 'Sold' },
  LEADS_WON: { es: 'Leads ganados', en: 'Leads won' },
  LEADS_CREATED: { es: 'Leads nuevos', en: 'New leads' },
  CONVERSATIONS: { es: 'Conversaciones', en: 'Conversations' },
  MESSAGES_OUT: { es: 'Mensajes enviados', en: 'Messages sent' },
  MESSAGES_IN: { es: 'Mensajes recibidos', en: 'Messages received' },
  FIRST_RESPONSE_SECONDS: { es: 'Tiempo hasta la primera respuesta', en: 'Time until the first response' },
  AUTONOMOUS_RESOLUTION_RATE: { es: 'Mensajes que resolvió el agente', en: 'Messages that the agent solved' },
  ESCALATIONS: { es: 'Mensajes que pasaron a una persona', en: 'Messages that were handed to a person' },
  CASES_OPENED: { es: 'Casos abiertos', en: 'Cases opened' },
  CASES_REOPENED: { es: 'Casos reabiertos', en: 'Cases reopened' },
  SATISFACTION: { es: 'Satisfacción', en: 'Satisfaction' },
  MESSAGES_POSITIVE: { es: 'Mensajes positivos de clientes', en: 'Positive messages from customers' },
  MESSAGES_NEUTRAL: { es: 'Mensajes neutros de clientes', en: 'Neutral messages from customers' },
  MESSAGES_NEGATIVE: { es: 'Mensajes negativos de clientes', en: 'Negative messages from customers' },
  FOLLOW_UPS_ANSWERED_RATE: { es: 'Seguimientos respondidos', en: 'Follow-ups answered' },
  LEADS: { es: 'Leads', en: 'Leads' },
  OPEN_OPPORTUNITIES: { es: 'Ventas abiertas', en: 'Open deals' },
  OPEN_VALUE: { es: 'Valor de las ventas abiertas', en: 'Value of the open deals' },
  FORECAST: { es: 'Pronóstico de ventas', en: 'Sales forecast' },
  LOST_OPPORTUNITIES: { es: 'Ventas perdidas', en: 'Lost deals' },
  CUSTOMERS: { es: 'Clientes activos', en: 'Active customers' },
  CUSTOMERS_AGAIN: { es: 'Clientes que volvieron a comprar', en: 'Customers who bought again' },
  ORDERS: { es: 'Pedidos', en: 'Orders' },
  ORDERS_AMOUNT: { es: 'Vendido en pedidos', en: 'Sold in orders' },
  ORDERS_AVERAGE: { es: 'Promedio por pedido', en: 'Average per order' },
  PRODUCTS_SOLD: { es: 'Unidades vendidas', en: 'Units sold' },
  PRODUCTS_AMOUNT: { es: 'Vendido en pedidos', en: 'Sold in orders' },
} satisfies Record<WidgetMetric, Words>);
