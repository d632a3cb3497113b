import { defineTexts, type Words } from '../shared/translations.js';
import type { Ranking } from './question-plan.js';

/** What the rows of a list that are shown first have: behind "las de" and "those with the"; and the measures in them. */
export const orderTexts = defineTexts('question-orders', {
  NEWEST: { es: 'fecha más reciente', en: 'latest date' },
  OLDEST: { es: 'fecha más antigua', en: 'oldest date' },
  SOONEST: { es: 'fecha más próxima', en: 'nearest date' },
  MOST_STOCK: { es: 'más existencias', en: 'most stock' },
  LEAST_STOCK: { es: 'menos existencias', en: 'least stock' },
  HIGHEST: { es: 'mayor {measure}', en: 'highest {measure}' },
  LOWEST: { es: 'menor {measure}', en: 'lowest {measure}' },
  longestInStage: { es: 'más tiempo en su etapa', en: 'longest time in its stage' },
  longestIdle: { es: 'más tiempo sin actividad', en: 'longest time without activity' },
  longestWait: { es: 'más tiempo de espera', en: 'longest wait' },
  score: { es: 'puntaje', en: 'score' },
  bought: { es: 'total comprado', en: 'total bought' },
  value: { es: 'valor', en: 'value' },
  total: { es: 'total', en: 'total' },
  owed: { es: 'saldo por cobrar', en: 'amount owed' },
  count: { es: 'cantidad de leads', en: 'number of leads' },
  price: { es: 'precio', en: 'price' },
} satisfies Record<Ranking, Words> & Record<string, Words>);
