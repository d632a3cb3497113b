import { emptyPlan, type ListName, type QuestionInput, type QuestionPlan } from '../../../domain/questions/index.js';
import { asFigure, asWon, goOn, ofList } from './plan-of-list.js';
import { countsSales, type FoundFigure } from './read-figure.js';
import { otherFigures } from './subject-words.js';

/** What a question is about, apart from its limits. */
export interface Subject {
  figure: FoundFigure | null;
  list: ListName | null;
  /** The list that only a condition speaks of. */
  ofCondition: ListName | null;
  /** Whether a condition was said, even one that cannot be asked for. */
  isNarrowed: boolean;
  /** Whether sellers or times are compared, or the best of them is asked for. */
  seeksBest: boolean;
  asksWho: boolean;
  asksNew: boolean;
  counts: boolean;
  isMostlyUnknown: boolean;
  /** The words that were not understood, as they stand; null if they do not stand together. */
  phrase: string | null;
  previous: QuestionInput['previous'];
}

/** Returns the plan for a subject within the limits of `base`; without a subject it goes on with the previous question. */
export function planOfSubject(base: QuestionPlan, asked: Subject): QuestionPlan {
  const { figure, list, ofCondition, isNarrowed, counts, isMostlyUnknown, previous } = asked;
  const { grouping, ranking, compare, range, ignored } = base;
  const unclear = { ...emptyPlan, ignored };
  // What a customer has bought is a column of the customer list.
  const ofProducts = figure?.metric === 'WON_AMOUNT' && list === 'PRODUCTS';
  const ofCustomers = figure?.metric === 'WON_AMOUNT' && list === 'CUSTOMERS';
  const topicOf =
    !ofCustomers && !((list ?? ofCondition) && isNarrowed && figure?.metric === 'MESSAGES_IN') ? figure : null;
  if (ignored.some(word => otherFigures.test(word))) return unclear;
  if (topicOf) {
    if (countsSales(topicOf) && !grouping && !ranking && !compare)
      return ofList(asWon(base), 'OPPORTUNITIES', { counts: true, asksNew: false });
    if (isMostlyUnknown) return unclear;
    const isInUnits = /^(?:vend|ventas?$|s[oe]l|sales?$)/.test(topicOf.words);
    const plan = asFigure(base, ofProducts ? (isInUnits ? 'PRODUCTS_SOLD' : 'PRODUCTS_AMOUNT') : topicOf.metric);
    // What open opportunities of one seller or in one stage are worth is a single figure.
    const isOfSome = topicOf.metric === 'OPEN_VALUE' && (base.seller !== null || base.stage !== null);
    const usual = isOfSome ? 'NONE' : (topicOf.grouping ?? null);
    return { ...plan, grouping: grouping ?? (ofProducts ? 'PRODUCT' : usual) };
  }
  if (!list && !isNarrowed) {
    const sales: QuestionPlan = { ...base, kind: 'FIGURE', metric: 'WON_AMOUNT' };
    if (asked.seeksBest && !isMostlyUnknown && !previous?.metric) return sales;
    // A comparison that names nothing but times is one of sales, as "¿cómo vamos?" is.
    if (compare && range && !previous && ignored.length === 0) return sales;
  }
  const subject = list ?? ofCondition;
  if (subject && !(list === null && previous?.list)) {
    if (isMostlyUnknown && subject !== 'PRODUCTS') return unclear;
    // "¿Quiénes son los mejores clientes?" asks for customers, and "¿quién espera?" for people who wait, not for sellers.
    const ofDeals = subject === 'OPPORTUNITIES' && ranking !== null && base.limit === null;
    const isOfSellers = !asked.asksWho || base.rate || (list === null && ranking) || ofDeals;
    const { asksNew, phrase } = asked;
    return ofList(isOfSellers ? base : { ...base, grouping: null }, subject, { counts, asksNew, phrase });
  }
  return previous ? goOn(previous, base, { narrowed: base.conditions !== null, counts }) : unclear;
}
