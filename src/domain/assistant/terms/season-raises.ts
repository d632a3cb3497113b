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

/**
 * Returns what everything that a sentence names costs more at a time of the year: "en enero y febrero las cabañas suben 20 %". Where it only
 * says "temporada alta", another sentence of the article may say when that is. Empty for any other sentence.
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
  const folded = foldName(sentence);
  if (!(isPart || raises.test(folded)) || lowers.test(folded) || (folded.match(figures) ?? []).length !== 1) return [];
  const own = seasonIn(folded);
  const season = own && own.spans.length === 0 ? (definedIn(body, own) ?? own) : own;
  return season === null ? [] : [{ ...base, kind: 'SURCHARGE', percent: percentIn(folded), from: null, season }];
}

/** "Temporada alta: diciembre a marzo": the days of a season that is called by a name. */
function definedIn(body: string, { names }: Season): Season | null {
  const told = sentencesOf(body).flatMap(sentence => seasonIn(foldName(sentence)) ?? []);
  const defined = told.filter(other => other.spans.length > 0 && other.names.some(name => names.includes(name)));
  return defined.length === 0 ? null : { names, spans: defined.flatMap(({ spans }) => spans) };
}

/** Whether the newest of a customer's texts that names a time of the year names one in the season of a condition. */
export const isInSeason = ({ season }: Term, texts: readonly string[]): boolean =>
  season !== undefined && (texts.map(text => isSeason(season, text)).find(found => found !== null) ?? false);
