import type { Grouping } from '../../../domain/dashboards/index.js';
import type { ListName, QuestionPlan } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import type { FoundFigure } from './read-figure.js';

const ordersOf = '(?:pedidos?|ordenes|orden(?: de compra)?|encargos?|orders?)';
/** "Ticket promedio", "promedio de los pedidos", "average order value": what an order amounts to on average. */
const averageWords = `(?:(?:el |the )?(?:valor|monto|total|importe) )?(?:promedio|medio) (?:de |por |en )(?:cada )?(?:(?:los|las|mis|nuestros|un) )?(?:${ordersOf}|tickets?)|(?:ticket|${ordersOf}|canasta|carrito) (?:de compra )?(?:promedio|medi[oa])|(?:valor|monto) (?:promedio|medio)(?= (?:de|por) (?:cada )?(?:(?:los|las|mis|nuestros) )?${ordersOf})|(?:average|avg|mean)(?: (?:value|size|amount|total)(?: of| per)?)? (?:(?:the|our|my|an|each) )?(?:order|ticket|basket)s?(?: (?:values?|size|amount|total))?|aov`;
/** "¿Cuánto suman los pedidos?", "total value of orders". */
const sumWords = `(?:cuanto|how much)(?: \\S+)? (?:suman?|sumaron|dan|dieron|valen|valian|son|fue(?:ron)?|representan|add up to|amount to|worth|total)(?= .*${ordersOf})|(?:suma|monto(?: total)?|importe|valor total|total(?: en (?:plata|dinero|pesos|colones|dolares))|sum|total (?:value|amount)|value|worth)(?= (?:de |of |en |in )(?:(?:los|las|mis|nuestros|all|the|our|my) )*${ordersOf})|${ordersOf} (?:total )?(?:value|amount|revenue)s?`;
const channelWords =
  '(?:por|segun|en|de) (?:cada |el |que )?canal(?:es)?|(?:que|cual(?:es)?|which|what) (?:canal|channel)(?:es|s)?|(?:by|per|each|from which) channels?';

const isOfOrders = (plan: QuestionPlan | null): boolean =>
  plan?.list === 'ORDERS' || plan?.metric?.startsWith('ORDERS') === true;

/** Reads a mean or a sum of orders, before the words in it are taken for something else: a "ticket" is also a case. */
export function readOrderFigure(text: QuestionText): FoundFigure | null {
  const average = text.take(averageWords);
  if (average) return { metric: 'ORDERS_AVERAGE', words: average[0] };
  const sum = text.take(sumWords);
  return sum && { metric: 'ORDERS_AMOUNT', words: sum[0] };
}

/** Reads "by channel" of orders; of leads it asks where they came from, and other figures do not know it. */
export function readChannelGrouping(
  text: QuestionText,
  { about, figure, previous }: { about: ListName | null; figure: FoundFigure | null; previous: QuestionPlan | null },
): Grouping | null {
  const isWanted =
    figure !== null || about === 'ORDERS' || about === 'CONVERSATIONS' || (about === null && isOfOrders(previous));
  return isWanted && text.take(channelWords) ? 'CHANNEL' : null;
}

/** The figure of a question that names orders: what was sold in them, or none if it counts or lists them. */
export function figureOfOrders(
  told: FoundFigure | null,
  list: ListName | null,
  text: QuestionText,
): FoundFigure | null {
  if (list !== 'ORDERS' || (told?.metric !== 'WON_AMOUNT' && told?.metric !== 'PRODUCTS_SOLD')) return told;
  if (text.has('cuant[oa]s|how many|numero de|cantidad de|number of')) return null;
  return told.metric === 'WON_AMOUNT' ? { ...told, metric: 'ORDERS_AMOUNT' } : told;
}
