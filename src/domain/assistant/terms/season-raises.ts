import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/sentences.js';
import { isSeason, type Season, seasonIn } from './seasons-said.js';
import { percentIn, type Term } from './term.js';

const share = String.raw`\d{1,2}(?:[.,]\d{1,2})? ?(?:%|por ciento|percent)`;
/** "Suben 20 %", "tienen un recargo del 15 %", "25 % más", "+20 %", "rates go up by 20%". */
const raises = new RegExp(
  [
    String.raw`\b(?:sub\p{L}+|aument\p{L}+|increment\p{L}+|recarg\p{L}+|encarec\p{L}+|adicional|go(?:es)? up|(?:are|is) up|increase\p{L}*|surcharges?)\b(?: (?:es|son|un|el|del?|en|of|by|is|a)){0,3} ?\+?${share}`,
    String.raw`${share} (?:mas\b|adicional(?:es)?\b|extra\b|de (?:recargo|aumento|incremento)\b|more\b|higher\b|surcharge\b)(?! (?:de descuento|barat|econom|cheap))`,
    String.raw`\+ ?${share}`,
  ].join('|'),
  'u',
);
const lowers =
  /\b(?:(?:menos|excepto|salvo|except) (?:en|el|la|los|in|on)|descuentos?|dcto|rebaja\w*|menos(?! (?:en|de))|off|discounts?|cheaper)\b/u;
const figures = new RegExp(share, 'gu');
/** "No hay descuento por noches", "no corren los descuentos de grupo", "sin descuentos": what is not given at that time. */
const givesNone =
  /\b(?:no|ni|tampoco|sin|no|not)(?: (?:se|hay|aplican?|corren?|valen?|rigen?|cuentan?|tienen?|damos|hacemos|dan?|hacen|otorgan?|es|son|el|la|los|las|ningun|ni|any|the|apply)){0,4} (?:descuentos?|rebajas?|promo\w*|discounts?)(?: (?:por|de|del|para|en|for|on) (?:(?:el|la|los|las|the) )?\p{L}+)?|\b(?:discounts?|descuentos?) (?:do|does|is|are)?(?: not|n't) (?:apply|given|valid)\b/gu;

/**
 * Returns what everything that a sentence names costs more at a time of the year: "en enero y febrero las cabañas suben 20 %". Where it
 * only says "temporada alta", another sentence of the article may say when that is. Empty for any other sentence.
 */
export function raisedInSeason(sentence: string, base: Omit<Term, 'kind'>, body: string): Term[] {
  // "High season Dec 15 to Apr 30 goes up 20 %, xmas week (Dec 22 - Jan 3) 35 % instead": each part has its own season.
  const parts = sentence.split(/[,;]\s+(?=[^,;]*%)/u);
  if (parts.length > 1 && parts.every(part => /%/u.test(part)) && raises.test(foldName(sentence))) {
    const found = parts.flatMap(part => raisedIn(part, base, body, true));
    if (found.length === parts.length) return found;
  }
  return raisedIn(sentence, base, body, false);
}

function raisedIn(sentence: string, base: Omit<Term, 'kind'>, body: string, isPart: boolean): Term[] {
  const told = foldName(sentence);
  const folded = told.replace(givesNone, ' ');
  if (!(isPart || raises.test(folded)) || lowers.test(folded) || (folded.match(figures) ?? []).length !== 1) return [];
  const own = seasonIn(folded);
  const season = own && own.spans.length === 0 ? (definedIn(body, own) ?? own) : own;
  if (season === null) return [];
  const raised: Term = { ...base, kind: 'SURCHARGE', percent: percentIn(folded), from: null, season };
  return [folded === told && !givesNoneIn(body) ? raised : { ...raised, noDiscounts: true }];
}

/** "En esas fechas no hay descuento por estadía", in another sentence of the article. */
const givesNoneIn = (body: string): boolean =>
  sentencesOf(body).some(each => {
    const folded = foldName(each);
    return thoseDates.test(folded) && folded.replace(givesNone, ' ') !== folded;
  });
const thoseDates =
  /\b(?:(?:en|para|durante) (?:es[ao]s|est[ao]s|dichas) (?:fechas|dias|semanas|temporadas)|(?:en|durante) (?:esa|esta|dicha|la) temporada(?: alta)?|on those dates|in that season|during (?:this|that|high) season)\b/u;

/** "Temporada alta: diciembre a marzo": the days of a season that is called by a name. */
function definedIn(body: string, { names }: Season): Season | null {
  const told = sentencesOf(body).flatMap(sentence => seasonIn(foldName(sentence)) ?? []);
  const defined = told.filter(other => other.spans.length > 0 && other.names.some(name => names.includes(name)));
  return defined.length === 0 ? null : { names, spans: defined.flatMap(({ spans }) => spans) };
}

/** "En temporada baja hay 15 %": a discount for the rest of the year. */
const offSeason = /\b(?:temporada baja|low season|off-?season)\b/u;
/**
 * Returns the conditions without the discounts that are not given in the season of one of them: its sentence says so, or they are for the
 * rest of the year. Those of other articles are denied with it if they are for a number of nights or pieces. What is paid in another way is
 * still cheaper.
 */
export function withoutSeasonless(terms: readonly Term[]): Term[] {
  const seasons = terms.filter(({ kind, season }) => kind === 'SURCHARGE' && season !== undefined);
  if (seasons.length === 0) return [...terms];
  const isOff = ({ kind, means, title, sentence, quantity }: Term): boolean =>
    kind === 'DISCOUNT' &&
    means.length === 0 &&
    (offSeason.test(foldName(sentence)) ||
      seasons.some(each => each.noDiscounts && (each.title === title || quantity !== null)));
  return terms.filter(term => !isOff(term));
}

/** Whether the newest of a customer's texts that names a time of the year names one in the season of a condition. */
export const isInSeason = ({ season }: Term, texts: readonly string[]): boolean =>
  season !== undefined && (texts.map(text => isSeason(season, text)).find(found => found !== null) ?? false);
