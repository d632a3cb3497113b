import type { Conditions, ListName, QuestionPlan } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { readName } from './read-parts.js';

const whoever =
  '(?:(?:un|una|ningun|ninguna|a|any|an) )?(?:vendedor(?:a|es)?|asesor(?:a|es)?|responsable|encargad[oa]|dueno|seller|owner|rep|salesperson|agent)(?: asignad[oa]| assigned)?';
const nobodys = `(?:que )?(?:sin|no tienen?|without|with no) (?:${whoever}|asignar|asignacion)|(?:sin|no|not) (?:estan? |esta |are )?(?:asignad[oa]s?|assigned)(?: a nadie| to anyone)?|unassigned|(?:que )?nadie (?:los |las )?(?:tiene|atiende|lleva)`;

const somebodys = `(?:que )?(?:ya )?(?:con|tienen?|with|that have) (?:${whoever})|(?:que )?(?:ya )?(?:estan? )?asignad[oa]s|assigned`;

/** That nobody has them, or somebody: "leads sin vendedor", "unassigned chats". A conversation with a seller is one that a person answers. */
export function readNobodys(text: QuestionText, about: ListName | null): Pick<Conditions, 'unassigned'> | null {
  if (text.take(nobodys)) return { unassigned: true };
  return about === 'LEADS' && text.take(somebodys) ? { unassigned: false } : null;
}

const overdue = '(?:que )?(?:ya )?(?:(?:estan? )?(?:vencid[oa]s?|atrasad[oa]s?)|vencieron|overdue|past due|late)';

/** What should have been done by now: "tareas vencidas", "overdue deals". */
export function readOverdue(
  text: QuestionText,
  about: ListName | null,
  today: string,
): Pick<QuestionPlan, 'range' | 'dated'> | null {
  if (about !== 'TASKS' && about !== 'OPPORTUNITIES') return null;
  return text.take(overdue) ? { range: { period: null, from: null, until: today }, dated: 'DUE' } : null;
}

/** The stage in which something stands: by its name behind "etapa", or of opportunities behind "en". */
export const readStage = (text: QuestionText, stages: readonly string[], about: ListName | null): string | null =>
  readName(text, stages, '(?:(?:en )?(?:la )?etapa(?: de| en)?|(?:in )?(?:the )?stage) ') ??
  (about === 'OPPORTUNITIES' ? readName(text, stages, '(?:que estan )?(?:en|in)(?: el| la| the)? ') : null);

const unreckonedWords =
  '(?:ticket|venta|pedido|orden|compra|gasto|valor|monto|precio|order|deal|sale|basket|purchase|price)s? (?:promedio|medi[oa]|average)|(?:promedio|average|avg|mean) (?:de |por |of |per )?(?:cada )?(?:las? |los |the )?(?:ventas?|pedidos?|ordenes|orden|compras?|ticket|orders?|deals?|sales?|purchases?|customer|cliente)(?: (?:value|size|amount|promedio))?|ticket(?= (?:de|por) )|(?:tasa|porcentaje|indice) de (?:conversion|cierre|abandono|retencion)|conversion(?: rate)?|(?:close|win|churn|retention) rate|aov';

/** What nothing here reckons, and what is near it would be taken for: the mean of an order, how many of all leads buy. */
export const readUnreckoned = (text: QuestionText): string | null => text.take(unreckonedWords)?.[0].trim() ?? null;

const partWords =
  '(?:que )?(?:porcentaje|proporcion|participacion|parte|percentage|percent|share|proportion)(?: de(?:l)?| of)?|que %|what %';
/** Asked for as parts of a whole, of which only the amounts are told. */
export const readParts = (text: QuestionText): string | null => text.take(partWords)?.[0].trim() ?? null;

/** Why figures changed: they are told, and their cause is not known. */
export const asksCause = (question: string): boolean =>
  /(?:^|[\s¿])(?:por\s?qu[eé]|porqu[eé]|a qu[eé] se debe|why)(?:\s|$)/i.test(question);
