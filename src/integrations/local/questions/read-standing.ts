import {
  type Conditions,
  daysOf,
  type ListName,
  type QuestionPlan,
  type Range,
  type Ranking,
} from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { readLasting } from './read-lasting.js';
import { readName } from './read-parts.js';

const whoever =
  '(?:(?:un|una|ningun|ninguna|a|any|an) )?(?:vendedor(?:a|es)?|asesor(?:a|es)?|responsable|encargad[oa]|dueno|seller|owner|rep|salesperson|agent)(?: asignad[oa]| assigned)?';
const nobodys = `(?:que )?(?:sin|no tienen?|without|with no) (?:${whoever}|asignar|asignacion)|(?:sin|no|not) (?:estan? |esta |are )?(?:asignad[oa]s?|assigned)(?: a nadie| to anyone)?|unassigned|(?:que )?nadie (?:los |las )?(?:tiene|atiende|lleva)`;

const somebodys = `(?:que )?(?:ya )?(?:con|tienen?|with|that have) (?:${whoever})|(?:que )?(?:ya )?(?:estan? )?asignad[oa]s|assigned`;

/**
 * Reads whether somebody is assigned: "leads sin vendedor", "unassigned chats". Only leads can be asked for as assigned, because a
 * conversation "with a seller" is one that a person answers.
 */
export function readNobodys(text: QuestionText, about: ListName | null): Pick<Conditions, 'unassigned'> | null {
  if (text.take(nobodys)) return { unassigned: true };
  return about === 'LEADS' && text.take(somebodys) ? { unassigned: false } : null;
}

const overdue = '(?:que )?(?:ya )?(?:(?:estan? )?(?:vencid[oa]s?|atrasad[oa]s?)|vencieron|overdue|past due|late)';

/** Late orders may as well be those that are not delivered, so "atrasados" alone says nothing of their payment. */
const overduePayment =
  '(?:que )?(?:ya )?(?:(?:con|cuyo) (?:el )?(?:pago|saldo|credito) (?:ya )?(?:vencido|atrasado|vencio)|(?:(?:estan? )?vencid[oa]s?|vencieron|se vencieron)(?: de pago)?|(?:(?:con|with) )?(?:an )?(?:(?:overdue|past due)(?: payments?)?|late payments?))';

/** Reads whether what is overdue is asked for: "tareas vencidas", "overdue deals". */
export function readOverdue(text: QuestionText, about: ListName | null): boolean {
  if (about === 'ORDERS') return text.take(overduePayment) !== null;
  return (about === 'TASKS' || about === 'OPPORTUNITIES' || about === 'INVOICES') && text.take(overdue) !== null;
}

/** The due days of what is late: those that the question names, as far as they are past. */
export function lateIn(since: string | null, named: Range | null, today: string): Range {
  if (since !== null) return { period: null, from: null, until: since };
  const { from, until } = named ? daysOf(named, today) : { from: null, until: null };
  if (from !== null && from >= today) return { period: null, from, until };
  return { period: null, from, until: until === null || until > today ? today : until };
}

const still =
  '(?:que )?(?:(?:ya )?no (?:se )?(?:nos )?(?:han? |hemos |estan? )?(?:muev\\w+|mov\\w+|avanz\\w+|cambi\\w+(?: de etapa)?|progres\\w+|pas\\w+ de etapa)|sin (?:mover(?:se|las|los)?|movimientos?|avanzar|avances?|cambi\\w+(?: de etapa)?|progreso)|(?:estan? |siguen? |quedaron |llevan? )?(?:parad[oa]s?|quiet[oa]s?|estancad[oa]s?|detenid[oa]s?|trabad[oa]s?|atorad[oa]s?|atascad[oa]s?|congelad[oa]s?|frenad[oa]s?)|stuck|stalled|idle|(?:(?:that )?(?:have|has|are|did) ?)?(?:not|nt) (?:been )?(?:mov\\w+|progress\\w+|advanc\\w+|chang\\w+(?: stages?)?)|without (?:moving|movement|progress|changes?))';
const inStage =
  '(?:(?:en|in) )?(?:(?:la|the|su|its|their|una) )?(?:misma|same|esa|ese|esta|that|this) (?:etapa|stage)|(?:en|in) (?:su|its|their) (?:etapa|stage)|ahi|alli|there';
/**
 * Reads since when opportunities have been in their stage: "no se mueven hace 15 días", "stuck for more than a week", "llevan dos semanas
 * en Propuesta". Without a duration the ones that have been there for the longest time are asked for.
 */
export function readStill(
  text: QuestionText,
  { about, today, isInStage }: { about: ListName | null; today: string; isInStage: boolean },
): (Pick<QuestionPlan, 'range' | 'dated'> & { ranking: Ranking }) | null {
  if (about !== 'OPPORTUNITIES') return null;
  const isStill = text.take(still) !== null;
  const isThere = text.take(inStage) !== null;
  if (!isStill && !isThere && (!isInStage || text.has('cread[oa]s?|crearon|created'))) return null;
  const since = readLasting(text, today);
  if (since === null) return isStill ? { range: null, dated: null, ranking: 'OLDEST' } : null;
  return { range: { period: null, from: null, until: since }, dated: 'STAGE_ENTERED', ranking: 'OLDEST' };
}

/** Reads the name of a stage: after "etapa" or, for opportunities, also after "en". */
export const readStage = (text: QuestionText, stages: readonly string[], about: ListName | null): string | null =>
  readName(text, stages, '(?:(?:en )?(?:la )?etapa(?: de| en)?|(?:in )?(?:the )?stage) ') ??
  (about === 'OPPORTUNITIES' ? readName(text, stages, '(?:que estan )?(?:en|in)(?: el| la| the)? ') : null);

const unreckonedWords =
  '(?:ticket|venta|pedido|orden|compra|gasto|valor|monto|precio|order|deal|sale|basket|purchase|price)s? (?:promedio|medi[oa]|average)|(?:promedio|average|avg|mean) (?:de |por |of |per )?(?:cada )?(?:las? |los |the )?(?:ventas?|pedidos?|ordenes|orden|compras?|ticket|orders?|deals?|sales?|purchases?|customer|cliente)(?: (?:value|size|amount|promedio))?|ticket(?= (?:de|por) )|(?:tasa|porcentaje|indice) de (?:conversion|cierre|abandono|retencion)|conversion(?: rate)?|(?:close|win|churn|retention) rate|aov|(?:valor del|vale|cuesta)(?: \\S+){0,2} (?:inventario|stock)|(?:que )?(?:porcentaje|parte|proporcion)(?: \\S+){0,4} (?:se )?(?:convierten?|cierran?|compran?)|(?:por|que|cual|by|which|what) (?:cada )?(?:canal|categoria|ciudad|zona|provincia|marca|sucursal|tienda|anuncio|channel|category|city|brand|store)(?:es|s)?|(?:por|by|per) (?:cada |each )?(?:campana|campaign)s?|(?:que|cual|which|what) (?:campana|campaign)s?(?= .*\\b(?:vend\\w+|tra(?:e|jo|jeron)|ventas|leads|sold|sells?|sales|brought|brings?)\\b)';

/**
 * Reads a figure that the server does not calculate, such as the mean value of an order or the share of leads that buy. Otherwise a
 * similar figure would be given as the answer.
 */
export const readUnreckoned = (text: QuestionText): string | null => text.take(unreckonedWords)?.[0].trim() ?? null;

const partWords =
  '(?:que )?(?:porcentaje|proporcion|participacion|parte|percentage|percent|share|proportion)(?: de(?:l)?| of)?|que %|what %';
/** Reads a request for shares of a whole; only the amounts are available. */
export const readParts = (text: QuestionText): string | null => text.take(partWords)?.[0].trim() ?? null;

/** The same of a list: "pedidos pagados en parte" asks for no share. */
export const readShares = (text: QuestionText): string | null =>
  text.take('(?:que |what )?(?:porcentaje|proporcion|percentage|proportion)(?: de(?:l)?| of)?')?.[0].trim() ?? null;

/** Whether the question asks why figures changed. The figures are shown, but their cause is not known. */
export const asksCause = (question: string): boolean =>
  /(?:^|[\s¿])(?:por\s?qu[eé](?! (?:canal|medio|red|fuente|v[ií]a))|porqu[eé]|a qu[eé] se debe|why)(?=[\s?!.,]|$)/i.test(
    question,
  );
