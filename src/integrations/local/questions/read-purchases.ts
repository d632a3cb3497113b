import { daysOf, type ListName, type QuestionPlan, type Range, rangeBefore } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { readLasting } from './read-lasting.js';
import { readTime, type Time } from './read-range.js';

const spanishAux =
  '(?:(?:me|nos|les?|se|ha|han|hayan|hemos|vuelt[oa]s?|vuelven?|volvio|volvieron|regresado|regresan|a|hecho|hacen|hicieron|hizo|ninguna?|una|sus?) ){0,5}';
const bought = `${spanishAux}(?:compr(?!ador)\\w+)|les? (?:(?:he|hemos|ha) )?vend(?:imos|ido|io|i)|(?:bought|purchased|ordered|buy|purchase)`;
/** Before "no": what joins it to the words before. */
const joining =
  '(?:(?:que|y|e|pero|quienes|and|but|who|that|which) ){0,2}(?:(?:ya|aun|todavia|hace rato|hace tiempo|still) )?';
const neverBought = `${joining}(?:nunca|jamas|never|(?:aun|todavia) no|yet to) (?:(?:have|has|had|yet) )?(?:${bought})(?: (?:nada|algo|anything))?`;
const notBought = `${joining}(?:no|sin|not|dont|doesnt|didnt|havent|hasnt|(?:have|has|did|do|does) ?(?:not|nt)) (?:${bought}|comprar)(?: (?:nada|mas|algo|aqui|anything))*`;
/** "Y no el mes pasado", "but not last month": the verb is said before. */
const notThen = `${joining}(?:no|not)(?= (?:en|in|durante|during|el|la|l[oa]s|last|this|est[ea]|antes|ayer|hace|desde) )`;
const didBuy = `(?:(?:que|quienes|who|that|si) )?(?:(?:have|has|did|yes) )?(?:${bought})(?: (?:algo|anything))?(?! (?:mas|menos|the most|most|least))`;
/** Who stopped buying is inactive: it does not say since when. */
const stopped = '(?:dej\\w+|par\\w+) de compr\\w+|stopped (?:buying|ordering)';
const ranked =
  '(?:mas|menos|mayor|most|least|more|less)(?: \\S+){0,2} (?:compr\\w+|bought|buy)|(?:compr\\w+|bought|buy)(?: the)? (?:mas|menos|most|least|more|less)';

/** What a question says of the purchases of customers. `unreal`: a day that does not exist. */
export interface Purchases {
  notBought: Range | null;
  /** Whether the other time of the question is that of purchases. */
  isBought: boolean;
  unreal: boolean;
}

/**
 * Reads when customers bought and when they did not: "no han comprado en 60 días", "compraron este mes y no el pasado", "never bought".
 * The time behind "no" belongs to it; the other time is left in the text. "No" without a time is not taken out, so that customers who "no
 * longer buy" are the inactive ones.
 */
export function readPurchases(text: QuestionText, today: string, about: ListName | null): Purchases | null {
  if (about !== 'CUSTOMERS' || text.has(ranked) || text.has(stopped)) return null;
  if (text.take(neverBought)) return { notBought: ever, isBought: false, unreal: false };
  const asksNot = text.has(notBought);
  const denied = asksNot ? notBought : text.has(didBuy) && text.has(notThen) ? notThen : null;
  const time = denied === null ? null : text.attempt(() => timeDenied(text, today, denied));
  if (time && 'unreal' in time) return { notBought: null, isBought: false, unreal: true };
  if (asksNot && !time) return null;
  const isBought = text.take(didBuy) !== null;
  return time || isBought ? { notBought: time?.range ?? null, isBought, unreal: false } : null;
}
export const ever: Range = { period: 'ALL', from: null, until: null };

/** "Este mes y no el pasado": the time before the one that is named. */
const timeBefore =
  '(?:(?:en |in )?(?:el|la|l[oa]s|the) )?(?:pasad[oa]s?|anterior(?:es)?|previous(?: one)?|one before|last)(?= (?:$|\\|))';
/** Reads the time behind these words, or else, where a verb is denied, the first one of the text. */
function timeDenied(text: QuestionText, today: string, denied: string): Time | null {
  const read = (): Time | null => {
    // "Hace 60 días" is since then.
    const since = readLasting(text, today);
    return since === null ? readTime(text, today) : { range: { period: null, from: since, until: null } };
  };
  const time = text.behind(denied, () => (text.indexOf(timeBefore) === 1 && text.take(timeBefore) ? 'BEFORE' : read()));
  if (time !== 'BEFORE') return time ?? (denied === notBought ? read() : null);
  const own = text.peek(read);
  if (!own || 'unreal' in own) return own;
  const earlier = rangeBefore(daysOf(own.range, today), own.range.period?.endsWith('_DAYS'));
  return earlier && { range: { period: null, ...earlier } };
}

/** The date to which the time of a question applies that says that customers bought. */
export const datedByPurchases = (purchases: Purchases | null): QuestionPlan['dated'] =>
  purchases?.isBought ? 'BOUGHT' : null;
