import type { Conditions, Measure } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';

const sale = '(ventas?|sales?|oportunidad(?:es)?|negocios?|tratos?|deals?|opportunit(?:y|ies))';
const mean = '(?:promedio|media|medio|average|avg|mean)';
const forms = [
  `(?:el |la |the )?(?:valor |monto |importe )?${mean} (?:de |por |of |per )?(?:cada )?(?:las? |los |the |our |nuestr[oa]s )?${sale}(?: (?:value|size|amount))?`,
  `(?:el |the )?(?:valor|monto|importe|tamano|value|size|amount) ${mean} (?:de |por |of |per )?(?:cada )?(?:las? |los |the )?${sale}`,
  `${sale} ${mean}`,
];

/** "¿Cuánto vende en promedio cada vendedor?" In other questions, such as those of a month, the mean is of something else. */
const sellers = '(?:vendedor(?:es|as?)?|asesor(?:es|as?)?|sellers?|reps?)';
const meanOfEach = `(?:cuanto|how much)(?: (?:does|did))?(?= (?:.* )?(?:cada|each|por|per|by) ${sellers} )(?= (?:.* )?(?:en|de|on|in) (?:promedio|media|average) )`;

/** "Who sells at the highest price on average": whose sales are worth the most each, not together. */
const dear = '(?:car|alt)[oa]s?|grandes?|valios[oa]s?|expensive|dear(?:ly)?';
const cheap = '(?:barat|pequen|chic|baj)[oa]s?|menores|cheap(?:ly)?';
const onAverage = '(?:en|de|on|in) (?:promedio|media|average)';
const sells =
  '(?:(?:vend(?!edor)|cierr|cerr)\\w+|(?:hac|hiz|hic)\\w+ (?:las )?ventas|sell(?:s|ing)?|sold|clos(?:es|ed|e)|mak(?:es|e)(?: the)?(?: sales)?|made|deals|ventas|sales)';
const ends = [
  [
    `(?:mas (?:${dear})|(?:the )?(?:highest|biggest|largest|most (?:expensive|dearly)|dearest)(?: prices?| deals?| sales?)?)`,
    'mayor',
  ],
  [`(?:mas (?:${cheap})|(?:the )?(?:lowest|smallest|cheapest|least expensive)(?: prices?| deals?| sales?)?)`, 'menor'],
] as const;

function readDearest(text: QuestionText): { measure: Measure; status: Conditions['status'] } | null {
  if (!text.has(onAverage) || !text.has(sells) || !text.has(`quien(?:es)?|who|whose|${sellers}`)) return null;
  for (const [words, end] of ends) {
    if (!text.take(words)) continue;
    text.take(onAverage);
    while (text.take(sells));
    text.put(end);
    return { measure: { key: null, of: 'AVERAGE' }, status: ['WON'] };
  }
  return null;
}

/** Reads whether the average value of sales or opportunities is asked for: "promedio de venta", "average deal". */
export function readMeanSale(text: QuestionText): { measure: Measure; status: Conditions['status'] } | null {
  for (const form of forms) {
    const found = text.take(form);
    if (!found) continue;
    const isOpen = text.take('abiert[oa]s?|en curso|open') !== null;
    const isWon = text.take('ganad[oa]s?|cerrad[oa]s?|won|closed') !== null || /^(?:venta|sale)/.test(found[1] ?? '');
    return { measure: { key: null, of: 'AVERAGE' }, status: isOpen ? ['OPEN'] : isWon ? ['WON'] : null };
  }
  const dearest = readDearest(text);
  if (dearest) return dearest;
  if (!text.take(meanOfEach)) return null;
  text.take('(?:en|de|on|in) (?:promedio|media|average)');
  text.take('vend(?:e|en|io|ieron)|cerr(?:o|aron)|sells?|sold');
  return { measure: { key: null, of: 'AVERAGE' }, status: ['WON'] };
}
