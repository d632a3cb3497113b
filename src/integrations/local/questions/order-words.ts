import type { Grouping } from '../../../domain/dashboards/index.js';
import type { Ranking } from '../../../domain/questions/index.js';
import { foldName } from '../../../domain/shared/fold.js';

/** What a question groups its figures by. The first match counts, so longer phrases come first. */
export const groupingWords: [words: string, grouping: Grouping][] = [
  [
    '(?:por|a que|en que|segun) (?:cada )?horas?|(?:by|per|at what|which) (?:hour|time)s?(?: of day)?|horario (?:pico|con mas)|horas? (?:pico|con mas)|(?:busiest|peak|rush) (?:hour|time)s?',
    'HOUR',
  ],
  [
    '(?:por|cada|segun) (?:dia|fecha)|(?:que|cual|cuales|mejor|peor)(?: \\S+){0,3}? dias?|diari[oa]s?|dia a dia|(?:by|per|each|every|which|what|best|worst) days?|daily|day by day',
    'DAY',
  ],
  ['(?:por|cada) semana|semanal(?:es)?|semana a semana|week by week|(?:by|per|each|every|which) week|weekly', 'WEEK'],
  [
    '(?:por|cada|que|cual|mejor|peor) mes|mensual(?:es)?|mes a mes|month by month|(?:by|per|each|every|which|what|best|worst) months?|monthly',
    'MONTH',
  ],
  [
    '(?:por|cada|segun|entre)(?: l[oa]s?| el)? (?:vendedor(?:es|as?)?|persona|asesor(?:es|as?)?|agente comercial|equipo)|(?:que|cual|cuales|quien|quienes)(?: \\S+){0,2}? (?:vendedor(?:es|as?)?|asesor(?:es|as?)?|ejecutiv[oa]s?(?: de ventas?)?)|quien(?:es)?|cada (?:uno|una|quien)|vendedor(?:es|as?)?|asesor(?:es|as?)?|ranking|(?:by|per|each|which|best|worst|top) (?:seller|salesperson|sales ?rep|rep|agent)s?|who|sellers?|reps?|leaderboard|l[oa]s que(?= (?:mas|menos))',
    'SELLER',
  ],
  ['(?:por|segun|en cada) (?:el )?estado|(?:by|per) status', 'STATUS'],
  ['(?:por|en cada|segun|en que|que|cual|cuales) etapas?|(?:which|what) stages?|(?:by|per|each) stages?', 'STAGE'],
  ['(?:por|segun) (?:el )?motivos?|(?:by|per) reasons?', 'REASON'],
  ['(?:por|segun) segmentos?|(?:by|per) segments?', 'SEGMENT'],
  // A trend without a unit of time is shown by day.
  ['evolucion|tendencia|trends?|over time', 'DAY'],
];

const inStock = '(?:(?:en|de) )?(?:existencias?|inventario|stock|unidades(?: disponibles)?|inventory|units)(?: left)?';
const soonOut =
  '(?:por|a punto de) (?:acabarse|agotarse|terminarse)|(?:se )?(?:nos )?(?:estan? )?(?:acabando|agotando|terminando)(?:se)?|running (?:low|out)(?: of stock)?|almost (?:out|gone)';
/** The requested end of the products, ordered by the quantity in stock. */
export const stockRankingWords: [words: string, ranking: Ranking][] = [
  [
    `(?:con |que )?(?:tienen? |tengo |tenemos |hay |queda[n]? )?(?:menos|menor|poc[oa]s?|mas baj[oa]s?|baj[oa]s?|(?:with )?(?:the )?(?:least|lowest|fewest|low|little|few)) ${inStock}|${soonOut}`,
    'LEAST_STOCK',
  ],
  [
    `(?:con |que )?(?:tienen? |tengo |tenemos |hay |queda[n]? )?(?:mas|mayor|much[oa]s?|mas alt[oa]s?|(?:with )?(?:the )?(?:most|highest|largest)) ${inStock}`,
    'MOST_STOCK',
  ],
];

/** The requested end of a list or of figures. */
export const rankingWords: [words: string, ranking: Ranking][] = [
  [
    'estancad[oa]s?|llevan mas tiempo|mas tiempo(?: esperando| parad[oa]s?)?|stuck|stalled|longest|(?:mas )?(?:antigu|viej)[oa]s?|oldest',
    'OLDEST',
  ],
  [
    '(?:por |que )?(?:cerrar(?:se|an)?|cierran|vencen|vencer) pronto|mas proxim[oa]s?|proxim[oa]s?|next|soon(?:est)?|closing soon|due|vencid[oa]s?|overdue|atrasad[oa]s?',
    'SOONEST',
  ],
  ['(?:mas )?recientes?|ultim[oa]s?|mas nuev[oa]s?|latest|newest|most recent|recent', 'NEWEST'],
  [
    'peor(?:es)?|floj\\w+|menos|menor(?:es)?|mas (?:baj|chic|pequen|barat)[oa]s?|worst|lowest|least|fewest|smallest',
    'LOWEST',
  ],
  [
    'mejor(?:es)?|top|mas (?:alt|valios|grand|car)[oa]?e?s?|mayor(?:es)?|(?:que )?mas (?:gast\\w+|compr\\w+|vend\\w+|factur\\w+)|mas|best|highest|biggest|largest|top|most(?: valuable)?|principales',
    'HIGHEST',
  ],
];

/** "¿Cuál fue el mejor día?" asks for the figures of each day, and for the one at that end. */
export function readBestTime(question: string): { ranking: Ranking } | null {
  const [, end] =
    /(?:^|[^\p{L}])(mejor|peor|best|worst) (?:dia|semana|mes|day|week|month)(?!\p{L})/u.exec(foldName(question)) ?? [];
  return end === undefined ? null : { ranking: /^(?:m|b)/.test(end) ? 'HIGHEST' : 'LOWEST' };
}

/** Units of time without a preposition. */
export const bareGroupings: [words: string, grouping: Grouping][] = [
  ['dias?|days?', 'DAY'],
  ['semanas?|weeks?', 'WEEK'],
  ['mes(?:es)?|months?', 'MONTH'],
  ['horas?|hours?', 'HOUR'],
];
