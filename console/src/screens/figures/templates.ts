import type { Language } from '../../app/intl';
import type { Widget } from './widget';

type Part = Omit<Widget, 'id' | 'title'> & { title: Record<Language, string> };
interface Template {
  name: Record<Language, string>;
  parts: readonly Part[];
}
const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

/** Templates for new dashboards. */
export const templates = {
  sales: {
    name: { es: 'Ventas', en: 'Sales' },
    parts: [
      {
        title: { es: 'Vendido este mes', en: 'Sold this month' },
        metric: 'WON_AMOUNT',
        range: 'THIS_MONTH',
        chart: 'NUMBER',
        position: at(0, 0, 4, 2),
      },
      {
        title: { es: 'Leads nuevos', en: 'New leads' },
        metric: 'LEADS_CREATED',
        range: 'LAST_30_DAYS',
        chart: 'NUMBER',
        position: at(4, 0, 4, 2),
      },
      {
        title: { es: 'Leads ganados', en: 'Leads won' },
        metric: 'LEADS_WON',
        range: 'LAST_30_DAYS',
        chart: 'NUMBER',
        position: at(8, 0, 4, 2),
      },
      {
        title: { es: 'Vendido por semana', en: 'Sold by week' },
        metric: 'WON_AMOUNT',
        grouping: 'WEEK',
        range: 'LAST_90_DAYS',
        chart: 'LINE',
        position: at(0, 2, 8, 4),
      },
      {
        title: { es: 'Leads por estado', en: 'Leads by status' },
        metric: 'LEADS',
        grouping: 'STATUS',
        range: 'LAST_90_DAYS',
        chart: 'FUNNEL',
        position: at(8, 2, 4, 4),
      },
      {
        title: { es: 'Vendido por vendedor', en: 'Sold by seller' },
        metric: 'WON_AMOUNT',
        grouping: 'SELLER',
        range: 'LAST_90_DAYS',
        chart: 'BAR',
        position: at(0, 6, 6, 4),
      },
      {
        title: { es: 'Por qué se pierde', en: 'Why deals are lost' },
        metric: 'LOST_OPPORTUNITIES',
        grouping: 'REASON',
        range: 'LAST_90_DAYS',
        chart: 'PIE',
        position: at(6, 6, 6, 4),
      },
    ],
  },
  service: {
    name: { es: 'Atención', en: 'Service' },
    parts: [
      {
        title: { es: 'Primera respuesta', en: 'First response' },
        metric: 'FIRST_RESPONSE_SECONDS',
        range: 'LAST_7_DAYS',
        chart: 'NUMBER',
        position: at(0, 0, 4, 2),
      },
      {
        title: { es: 'Resuelto por el agente', en: 'Resolved by the agent' },
        metric: 'AUTONOMOUS_RESOLUTION_RATE',
        range: 'LAST_7_DAYS',
        chart: 'NUMBER',
        position: at(4, 0, 4, 2),
      },
      {
        title: { es: 'Satisfacción', en: 'Satisfaction' },
        metric: 'SATISFACTION',
        range: 'LAST_30_DAYS',
        chart: 'NUMBER',
        position: at(8, 0, 4, 2),
      },
      {
        title: { es: 'Mensajes por día', en: 'Messages by day' },
        metric: 'MESSAGES_IN',
        grouping: 'DAY',
        range: 'LAST_30_DAYS',
        chart: 'BAR',
        position: at(0, 2, 12, 4),
      },
      {
        title: { es: 'Casos abiertos', en: 'Cases opened' },
        metric: 'CASES_OPENED',
        grouping: 'WEEK',
        range: 'LAST_90_DAYS',
        chart: 'LINE',
        position: at(0, 6, 6, 4),
      },
      {
        title: { es: 'Pasadas a una persona', en: 'Handed to a person' },
        metric: 'ESCALATIONS',
        grouping: 'WEEK',
        range: 'LAST_90_DAYS',
        chart: 'LINE',
        position: at(6, 6, 6, 4),
      },
    ],
  },
  future: {
    name: { es: 'Lo que viene', en: 'What is coming' },
    parts: [
      {
        title: { es: 'Pronóstico por mes', en: 'Forecast by month' },
        metric: 'FORECAST',
        grouping: 'MONTH',
        chart: 'BAR',
        position: at(0, 0, 12, 4),
      },
      {
        title: { es: 'Valor abierto por etapa', en: 'Open value by stage' },
        metric: 'OPEN_VALUE',
        grouping: 'STAGE',
        chart: 'FUNNEL',
        position: at(0, 4, 6, 4),
      },
      {
        title: { es: 'Clientes por segmento', en: 'Customers by segment' },
        metric: 'CUSTOMERS',
        grouping: 'SEGMENT',
        chart: 'PIE',
        position: at(6, 4, 6, 4),
      },
      {
        title: { es: 'Clientes que vuelven', en: 'Customers who come back' },
        metric: 'CUSTOMERS_AGAIN',
        grouping: 'COHORT',
        range: 'LAST_365_DAYS',
        chart: 'TABLE',
        position: at(0, 8, 12, 5),
      },
    ],
  },
} as const satisfies Record<string, Template>;
export type TemplateName = keyof typeof templates;

export const widgetsFrom = (name: TemplateName, language: Language): Widget[] =>
  templates[name].parts.map((part: Part, n) => ({ ...part, id: `${name}-${n + 1}`, title: part.title[language] }));
