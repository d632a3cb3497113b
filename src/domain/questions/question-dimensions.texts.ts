import { defineTexts, type Words } from '../shared/translations.js';
import type { Dimension } from './question-plan.js';

/** What the rows of a list are counted by. */
export const dimensionTexts = defineTexts('question-dimensions', {
  SOURCE: { es: 'por fuente', en: 'by source' },
  SELLER: { es: 'por vendedor', en: 'by seller' },
  CITY: { es: 'por ciudad', en: 'by city' },
  TEMPERATURE: { es: 'por temperatura', en: 'by temperature' },
  WEEK: { es: 'por semana', en: 'by week' },
  MONTH: { es: 'por mes', en: 'by month' },
} satisfies Record<Dimension, Words>);
