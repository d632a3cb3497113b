import type { Grouping } from '../dashboards/index.js';
import { defineTexts, type Words } from '../shared/translations.js';
import type { Fold } from './question-plan.js';

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
  SOURCE: { es: 'por origen', en: 'by source' },
  CHANNEL: { es: 'por canal', en: 'by channel' },
  CUSTOMER: { es: 'por cliente', en: 'by customer' },
  WEEKDAY: { es: 'por día de la semana', en: 'by day of the week' },
  HALF_MONTH: { es: 'por quincena', en: 'by half month' },
  QUARTER: { es: 'por trimestre', en: 'by quarter' },
  YEAR: { es: 'por año', en: 'by year' },
  PRODUCT: { es: 'por producto', en: 'by product' },
} satisfies Record<Exclude<Grouping, 'NONE'> | Fold, Words>);
