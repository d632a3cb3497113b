import type { Grouping } from '../../../domain/dashboards/index.js';
import type { EachPeriod, Fold, QuestionPlan } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';

const weekdays =
  '(?:(?:por|cada|segun|en|a|by|per|on|which|what) )?(?:(?:que|cual(?:es)?|cada|which|what) )?(?:(?:es|son|is) )?(?:(?:el|los|the) )?(?:dias? (?:de la|entre) semana|days? of the week|weekdays?)';
/** "Qué día vendemos más" is asked of what is usual, "qué día vendimos más" of one day. */
const usualDay =
  '(?:en |a |on )?(?:que|cual(?:es)?|which|what) dias?(?= (?:[^ |]+ ){0,3}(?:vendemos|vende|venden|escriben|compran|piden|llegan|entran|contactan|recibimos|cerramos|do we|do people|do customers)(?: [^ |]+){0,2} (?:mas|menos|most|least)(?= ))';
const units =
  '(mes|meses|month|semana|week|quincenas?|fortnights?|half ?-?month|half of (?:the|each|every) month|trimestres?|quarters?|ano|year)';
const eachUnit = `(?:(?:y|and|de|en|a|segun|of|in) )*(?:cada|por|by|per|each|every) ${units}|(trimestral|quincenal)(?:es|mente)?|(quincena) (?:por|a|tras) quincena|(quarterly|fortnightly)`;
const groups =
  'vendedor(?:es|as?)?|asesor(?:es|as?)?|sellers?|reps?|salesperson|motivos?|reasons?|quien(?:es)?|who|(?:productos?|articulos?|products?|items?)(?= (?:[^ |]+ ){0,2}(?:vendid|sold|sell|vend))|(?:best|top) ?selling|(?:por|by) (?:producto|product|canal|channel|origen|fuente|source|cliente|customer)s?';

/** "En qué quincena vendimos más", "the best quarter": the period is asked for. Days, weeks and months are read by what they rank. */
const bestUnit =
  '(?:en |in )?(?:(?:que|cual(?:es)?|which|what) (?:(?:es|fue|fueron|is|was) )?(?:(?:el|la|the) )?)?(?:(mejor|peor|best|worst) )(quincena|trimestre|quarter|fortnight|ano|year)|(?:en |in )?(?:que|cual|which) (quincena|trimestre|quarter|fortnight|ano|year)';

export interface Cycle {
  fold: Fold | null;
  each: EachPeriod | null;
  /** A month or a week by which figures are grouped, if nothing else groups them. */
  grouping: Grouping | null;
  /** Whether the best of them is asked for. */
  isBest?: boolean;
}

const isHalfMonth = (word: string): boolean => /^(?:quin|fort|half)/.test(word);
const unitOf = (word: string): EachPeriod =>
  /^(?:tri|qua)/.test(word)
    ? 'QUARTER'
    : isHalfMonth(word)
      ? 'HALF_MONTH'
      : /^(?:ano|year)/.test(word)
        ? 'YEAR'
        : /^(?:sem|week)/.test(word)
          ? 'WEEK'
          : 'MONTH';

/** "El que más vendió" is a seller, and "el que más se vende" a product. */
const soldMost =
  '(?:(?:quien(?:es)? )?(?:es|son|fue|fueron) )?(?:el|la|los|las) que(?= (?:mas|menos) (?:vendio|vendieron|cerro|cerraron|gano|ganaron|facturo|facturaron|ha|han) )';

/** Reads the days of the week, half months, quarters and years by which a figure is told, and the periods in which its groups are. */
export function readCycle(text: QuestionText): Cycle | null {
  if (text.take(usualDay) ?? text.take(weekdays)) return { fold: 'WEEKDAY', each: null, grouping: null };
  const best = text.take(bestUnit);
  if (best) {
    const [, end, unit, other] = best;
    if (end) text.put(/^(?:m|b)/.test(end) ? 'mayor' : 'menor');
    const fold = unitOf(unit ?? other ?? '') as Fold;
    return { fold, each: null, grouping: readFor(fold), isBest: true };
  }
  if (text.take(soldMost)) text.put('vendedor');
  const isGrouped = text.has(groups);
  const found = text.takeIf(
    eachUnit,
    ([, ...words]) => isGrouped || /^(?:tri|qua|quin|fort|half|ano|year)/.test(words.find(Boolean) ?? ''),
  );
  if (!found) return null;
  const each = unitOf([...found].slice(1).find(Boolean) ?? '');
  const fold = each === 'QUARTER' || each === 'YEAR' || each === 'HALF_MONTH' ? each : null;
  return { fold, each: isGrouped ? each : null, grouping: fold === null ? (each as Grouping) : readFor(fold) };
}

/** The grouping from which they are added up. */
const readFor = (fold: Fold): Grouping => (fold === 'WEEKDAY' || fold === 'HALF_MONTH' ? 'DAY' : 'MONTH');

/** Returns the plan with the periods that the question names; a figure of sellers without a subject is that of sales. */
export function withCycle(plan: QuestionPlan, cycle: Cycle | null): QuestionPlan {
  if (!cycle || plan.kind === 'UNCLEAR' || plan.kind === 'HELP') return plan;
  if (cycle.each !== null && plan.grouping !== null) {
    const isOfSales = plan.kind !== 'FIGURE' && plan.list === 'OPPORTUNITIES' && plan.grouping === 'SELLER';
    const sales = { kind: 'FIGURE', metric: 'WON_AMOUNT', list: null, conditions: null } as const;
    return { ...plan, ...(isOfSales && sales), each: cycle.each, limit: plan.ranking === null ? null : plan.limit };
  }
  if (cycle.fold === null) return { ...plan, grouping: plan.grouping ?? cycle.grouping };
  const counted = plan.kind !== 'FIGURE' ? figures[plan.list ?? ''] : undefined;
  return {
    ...plan,
    ...(counted && plan.conditions === null && { kind: 'FIGURE', metric: counted, list: null }),
    fold: cycle.fold,
    grouping: readFor(cycle.fold),
  };
}
const figures: Record<string, QuestionPlan['metric'] | undefined> = {
  LEADS: 'LEADS_CREATED',
  CONVERSATIONS: 'CONVERSATIONS',
  CASES: 'CASES_OPENED',
  ORDERS: 'ORDERS',
};
