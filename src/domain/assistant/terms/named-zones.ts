import { foldName } from '../../shared/fold.js';
import type { ShelfArticle } from '../shelf.js';
import { clauseOf } from './read-fees.js';
import { amountsIn, isBeyond, isThreshold, noTerm, statedCurrency, type Term } from './term.js';

/** A zone with its fee, the names of what is in it, and what sentences say from which amount on. */
interface Zone {
  name: string;
  places: string[];
  amount: string;
  sentence: string;
  clause: string | null;
  rules: Rule[];
}
interface Rule {
  zones: string[];
  from: string;
  above: boolean;
  isHalf: boolean;
  sentence: string;
}

const capital = String.raw`\p{Lu}\p{L}+(?:\s(?:(?:de|del|la|las|los)\s){0,2}\p{Lu}\p{L}+){0,3}`;
const zoneName = String.raw`(?:[Zz]ona\s(?:\d{1,2}|\p{L}+)|${capital})`;
/** "Zona 2: Los Olmos, Villa Sol y Centro: $95", "Norte (Cerro Azul, Cofico) $3.800". */
const zone = new RegExp(
  String.raw`(?:^|[;:,.]\s|\s[ye]\s)(?<name>${zoneName})\s?(?:\((?<within>[^()\d$;:]{3,300})\)|:\s(?<list>[^()\d$;:]{3,300}))\s?[:=,-]?\s*$`,
  'u',
);
const isPlace = new RegExp(String.raw`^(?:(?:el|la|los|las|El|La|Los|Las)\s)?${capital}$`, 'u');
const namesIn = (list: string): string[] | null => {
  const names = list.split(/,\s?|\s[ye]\s/u).flatMap(name => (name.trim() === '' ? [] : [name.trim()]));
  return names.length > 0 && names.every(name => isPlace.test(name)) ? names.map(name => foldName(name)) : null;
};

function zonesIn(sentence: string): Zone[] {
  const amounts = amountsIn(sentence).filter(({ currency }) => currency !== null);
  const found = amounts.flatMap((amount, at) => {
    const lead = sentence.slice(amounts[at - 1]?.end ?? 0, amount.start);
    const { name = '', within, list } = zone.exec(lead)?.groups ?? {};
    const places = namesIn(within ?? list ?? '');
    return places === null
      ? []
      : [{ name: foldName(name), places, amount: amount.value, sentence, clause: lead + amount.written, rules: [] }];
  });
  return found.map(each => ({ ...each, clause: found.length > 1 ? clauseOf(each.clause) : null }));
}

const gratis = /\b(?:gratis|sin (?:costo|cargo)|bonificad[oa]|free)\b/u;
const never = /\b(?:nunca|jamas|no|ni|tampoco|never|not)\b/u;
const half = /\b(?:la mitad|mitad de precio|half)\b/u;
/** Returns the clauses of a sentence: a zone keeps its rule, "en Sur y en Norte si llega a $90.000" that of the clause before it. */
const clausesIn = (sentence: string): string[] => sentence.split(/;\s|,\s(?:pero|y|but)\s/u);

/** Returns what a sentence says of zones by their names, such as from which amount on their delivery is free. */
function rulesIn(sentence: string, zones: readonly Zone[]): Rule[] {
  let named: string[] = [];
  let isHalf: boolean | null = null;
  return clausesIn(sentence).flatMap((clause): Rule[] => {
    const folded = foldName(clause);
    const own = zones.flatMap(({ name }) => (isNamed(name, folded) ? [name] : []));
    if (own.length > 0) named = own;
    if (half.test(folded)) isHalf = true;
    else if (gratis.test(folded)) isHalf = never.test(folded) ? null : false;
    const [limit, other] = amountsIn(clause).filter(({ currency }) => currency !== null);
    if (named.length === 0 || isHalf === null || !limit || (other && !isHalf)) return [];
    if (!isThreshold(clause, limit) && !reaches.test(foldName(clause.slice(0, limit.start)))) return [];
    return [{ zones: named, from: limit.value, above: isBeyond(clause, limit), isHalf, sentence }];
  });
}
const reaches = /\b(?:desde|lleg(?:a|ue)n? a|es de|sea de|supera|pasa(?: de)?|mas de|reaches|from|over)\s*$/u;
const isNamed = (name: string, folded: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}\d])${name}(?![\p{L}\d])`, 'u').test(folded);

/** "Las Lomas y Jardines son zona 1", "Villa Sol Golf es Norte": the places that a sentence says are in a zone. */
function placesSaid(sentence: string, zones: readonly Zone[]): { name: string; places: string[] }[] {
  const [, body = sentence] = /^[^:]{3,50}:\s(.*)$/u.exec(sentence) ?? [];
  return body
    .replace(/\.\s*$/u, '')
    .split(/;\s/u)
    .flatMap(clause => {
      const [, list = '', where = ''] =
        /^(.{3,120}?)\s(?:es|son|est[aá]n? en|entran? (?:en|como)|cuentan? como|va[n]? (?:como|en|con)|pertenecen? a|is|are|counts? as)\s(?:de\s|la\s)?([^,;]{3,40}?)(?:\s(?:aunque|respectivamente|respectively)\b.*)?$/u.exec(
          clause,
        ) ?? [];
      const places = namesIn(list);
      const name = foldName(where);
      return places && zones.some(each => each.name === name) ? [{ name, places }] : [];
    });
}

/**
 * Replaces the delivery fees of an article that names its zones by what it says of each zone in all of its sentences: its places, where
 * else belongs to it, and from which amount its delivery is free or half. Long texts speak of other things between them.
 */
export function withNamedZones(
  terms: readonly Term[],
  sentences: readonly string[],
  { title, keywords }: Pick<ShelfArticle, 'title' | 'keywords'>,
): Term[] {
  const zones = sentences.flatMap(zonesIn);
  if (zones.length < 2 || new Set(zones.map(({ name }) => name)).size < zones.length) return [...terms];
  const priced = new Set(zones.map(({ sentence }) => sentence));
  const rules = sentences.filter(sentence => !priced.has(sentence)).flatMap(sentence => rulesIn(sentence, zones));
  for (const sentence of sentences)
    if (!priced.has(sentence))
      for (const { name, places } of placesSaid(sentence, zones))
        zones.find(each => each.name === name)?.places.push(...places);
  const used = new Set([...priced, ...rules.map(({ sentence }) => sentence)]);
  const isReplaced = ({ kind, sentence }: Term): boolean =>
    kind === 'FEE' && [...used].some(each => sentence === each || sentence.startsWith(`${each} `));
  const read = zones.flatMap(each => termsOfZone(each, rules, { title, keywords }));
  const at = terms.findIndex(isReplaced);
  const [before, behind] = at < 0 ? [terms, []] : [terms.slice(0, at), terms.slice(at)];
  const others = new Set(rules.map(({ sentence }) => sentence));
  const isOfRule = ({ kind, sentence }: Term): boolean => ['FEE', 'FROM'].includes(kind) && others.has(sentence);
  return [...before, ...read, ...behind].filter(term => read.includes(term) || !(isReplaced(term) || isOfRule(term)));
}

function termsOfZone(
  { name, places, amount, sentence, clause }: Zone,
  rules: readonly Rule[],
  { title, keywords }: Pick<ShelfArticle, 'title' | 'keywords'>,
): Term[] {
  const rule = rules.find(({ zones }) => zones.includes(name));
  return [
    {
      ...noTerm,
      kind: 'FEE',
      title,
      keywords: keywords.join(' '),
      sentence: rule ? `${sentence} ${rule.sentence}` : sentence,
      currency: statedCurrency(amountsIn(sentence)),
      amount,
      places: [...new Set([name, ...places])],
      ...(rule && { from: rule.from, above: rule.above }),
      ...(rule?.isHalf && { reduced: String(Number(amount) / 2) }),
      ...(clause !== null && { clause }),
    },
  ];
}
