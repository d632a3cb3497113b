import { defineTexts } from '../shared/translations.js';

/** Suggested follow-up questions and first questions. The local link understands each of them. */
export const suggestionTexts = defineTexts('question-suggestions', {
  bySeller: { es: '¿Y por vendedor?', en: 'And by seller?' },
  byWeek: { es: '¿Y por semana?', en: 'And by week?' },
  lastMonth: { es: '¿Y el mes pasado?', en: 'And last month?' },
  compare: { es: '¿Y comparado con el mes pasado?', en: 'And compared with last month?' },
  hotLeads: { es: '¿Cuáles son los leads calientes?', en: 'Which are the hot leads?' },
  newLeads: { es: '¿Cuántos leads nuevos hubo este mes?', en: 'How many new leads were there this month?' },
  sold: { es: '¿Cuánto vendimos este mes?', en: 'How much did we sell this month?' },
  best: { es: '¿Quién vendió más este mes?', en: 'Who sold most this month?' },
  response: { es: '¿Cuánto tardamos en responder?', en: 'How long do we take to reply?' },
  waiting: { es: '¿Qué conversaciones esperan respuesta?', en: 'Which conversations are waiting for a reply?' },
  risk: { es: '¿Qué ventas están en riesgo?', en: 'Which deals are at risk?' },
  lost: { es: '¿Por qué perdemos ventas?', en: 'Why do we lose deals?' },
  forecast: { es: '¿Cuál es el pronóstico de ventas?', en: 'What is the sales forecast?' },
  unpaidOrders: { es: '¿Qué pedidos están sin pagar?', en: 'Which orders are unpaid?' },
  toDeliver: { es: '¿Qué pedidos faltan por entregar?', en: 'Which orders are still to be delivered?' },
  dueOrders: { es: '¿Qué pedidos vencen esta semana?', en: 'Which orders are due this week?' },
  topCustomers: { es: '¿Cuáles son los 5 mejores clientes?', en: 'Which are the top 5 customers?' },
});
export type Suggestion = Parameters<typeof suggestionTexts>[1];
