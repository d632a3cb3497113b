import { defineTexts, useFormats } from '../../app/intl';
import type { SellerFigure } from '../../gql/graphql';
import { duration } from './metric';

/** The labels of the figures in the table of sellers. */
export const sellerFigureTexts = defineTexts({
  TOTAL_CONVERSATIONS: { es: 'Conversaciones', en: 'Conversations' },
  ACTIVE_CONVERSATIONS: { es: 'Conversaciones abiertas', en: 'Open conversations' },
  CONVERSATIONS_TODAY: { es: 'Conversaciones de hoy', en: 'Conversations today' },
  MESSAGES_SENT: { es: 'Mensajes enviados', en: 'Messages sent' },
  MESSAGES_RECEIVED: { es: 'Mensajes recibidos', en: 'Messages received' },
  AVERAGE_FIRST_RESPONSE_SECONDS: { es: 'Primera respuesta', en: 'First reply' },
  AVERAGE_RESPONSE_SECONDS: { es: 'Tiempo de respuesta', en: 'Reply time' },
  AVERAGE_CONVERSATION_SECONDS: { es: 'Duración', en: 'Duration' },
  LEADS_ASSIGNED: { es: 'Leads recibidos', en: 'Leads received' },
  LEADS_CONVERTED: { es: 'Leads ganados', en: 'Leads won' },
  CONVERSION_RATE: { es: 'Conversión', en: 'Conversion' },
  HOT_LEADS: { es: 'Leads calientes', en: 'Hot leads' },
  UNANSWERED_CONVERSATIONS: { es: 'Esperan respuesta', en: 'Waiting for a reply' },
  FOLLOW_UPS_DUE: { es: 'Tareas por vencer', en: 'Tasks due' },
  OPPORTUNITIES_OPEN: { es: 'Ventas abiertas', en: 'Open deals' },
  OPPORTUNITIES_WON: { es: 'Ventas ganadas', en: 'Deals won' },
  WON_AMOUNT: { es: 'Vendido', en: 'Sold' },
  AVERAGE_DEAL_SIZE: { es: 'Venta promedio', en: 'Average deal size' },
  ENGAGEMENT_RATE: { es: 'Clientes que siguen escribiendo', en: 'Customers who keep writing' },
  ACTIVITY_SCORE: { es: 'Actividad', en: 'Activity' },
});

/** Returns a function that formats the contribution of a row to a figure; null if each row counts as one. */
export function useSellerFigureFormat(): (figure: SellerFigure) => ((value: number) => string) | null {
  const formats = useFormats();
  return figure => {
    switch (figure) {
      case 'WON_AMOUNT':
      case 'AVERAGE_DEAL_SIZE':
        return value => formats.money(value);
      case 'AVERAGE_FIRST_RESPONSE_SECONDS':
      case 'AVERAGE_RESPONSE_SECONDS':
      case 'AVERAGE_CONVERSATION_SECONDS':
        return duration;
      case 'CONVERSION_RATE':
      case 'ENGAGEMENT_RATE':
        return value => formats.percent(value);
      case 'MESSAGES_RECEIVED':
        return value => formats.number(value);
      default:
        return null;
    }
  };
}
