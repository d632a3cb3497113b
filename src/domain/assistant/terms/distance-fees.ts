import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { distanceOf, distanceSaid, distanceUnit, unitOf } from '../search/distances.js';
import type { Stretch } from './distance.js';
import { free } from './one-place.js';
import { leftOpen } from './open-fees.js';
import { amountsIn, isBeyond, isThreshold, noTerm, statedCurrency, type Term } from './term.js';

const figure = String.raw`(?<![\d.,$])\d{1,3}(?:[.,]\d)?`;

/** "Hasta 5 km", "de 5 a 12 km", "más de 12 km": the parts of the way, whichever fits first at a place. */
const stretches: readonly RegExp[] = [
  String.raw`(?:(?:de|desde|entre|from|between)(?: los)? )?(?<low>${figure})(?: ?(?<unit1>${distanceUnit}))? ?(?:a|al|y|hasta|-|–|to|and)(?: los)? ?(?<high>\d{1,3}(?:[.,]\d)?) ?(?<unit>${distanceUnit})`,
  String.raw`(?:(?:a )?mas de|arriba de|pasando(?: de)?|despues de|mas alla de|a partir de|desde|over|more than|beyond|past|after)(?: l[oa]s)? (?<above>${figure}) ?(?<unit>${distanceUnit})`,
  String.raw`(?:hasta|up to|within|a? ?no mas de|(?:a )?menos de|(?:dentro (?:de|del) |en |a )?(?:un radio|radio|perimetro) de|(?:l[oa]s )?primer[oa]s|maximo|under|less than|(?:the )?first)(?: (?:de |a |l[oa]s ))? ?(?<most>${figure}) ?(?<unit>${distanceUnit})`,
  '(?<rest>mas lejos|mas alla|mas retirado|fuera de (?:ese|esa|este|esta|ahi) ?(?:radio|distancia|rango|perimetro)?|(?:any )?(?:farther|further)(?: (?:away|out|than that))?|beyond that|after that|despues(?! de)|luego|then)',
].map(form => new RegExp(form, 'gu'));
const refuses =
  /\b(?:no (?:vamos|llegamos|entregamos|cubrimos|enviamos|llevamos|repartimos|despachamos|hacemos|mandamos|hay)|(?:we )?(?:don't|do not|cannot|can't) (?:go|deliver|ship|drive))\b/u;
/** "$10 por km": what each further kilometre costs is for a person to calculate. */
const byEach = new RegExp(
  String.raw`^\s?(?:mas |extra |more )?(?:(?:por|x|per|a|each|cada|el|la)\s|c\/u )(?:cada |additional |extra )?${distanceUnit}`,
  'u',
);
const delivery =
  /\b(?:envi\p{L}+|fletes?|entreg\p{L}+|domicilios?|repart\p{L}+|despach\p{L}+|llev\p{L}+|mand\p{L}+|acarreos?|movilidad|transporte|traslados?|viaticos?|visitas?|deliver\p{L}*|shipping|travel|trip)\b/u;

type Piece = { at: number; end: number } & (
  | { kind: 'stretch'; stretch: Stretch | 'rest' }
  | { kind: 'price'; amount: string }
  | { kind: 'each' | 'free' | 'refuse' | 'quote' }
);
interface Bracket {
  stretch: Stretch;
  amount: string | null;
  refused: boolean;
  at: number;
}
interface FreeUpTo {
  from: string;
  above: boolean;
  /** The farthest stretch of which it holds; null for all of them. */
  to: number | null;
  not: readonly string[];
  sentence: string;
}

function piecesIn(clause: string): Piece[] {
  const folded = foldName(clause);
  let rest = folded;
  const pieces: Piece[] = [];
  for (const form of stretches)
    for (const match of matchesOf(form, rest)) {
      const { low, high, above, most, unit = '' } = match.groups ?? {};
      const at = match.index ?? 0;
      const stretch = {
        unit: unitOf(unit),
        from: distanceOf(low ?? above ?? '0'),
        to: above === undefined ? distanceOf(high ?? most ?? '0') : null,
      };
      pieces.push({
        kind: 'stretch',
        at,
        end: at + match[0].length,
        stretch: match.groups?.rest === undefined ? stretch : 'rest',
      });
      rest = rest.slice(0, at) + '#'.repeat(match[0].length) + rest.slice(at + match[0].length);
    }
  for (const amount of amountsIn(clause)) {
    if (rest.slice(amount.start, amount.end).includes('#') || isThreshold(clause, amount)) continue;
    const isEach = byEach.test(folded.slice(amount.end));
    pieces.push({
      at: amount.start,
      end: amount.end,
      ...(isEach ? { kind: 'each' } : { kind: 'price', amount: amount.value }),
    });
  }
  for (const [kind, form] of [
    ['free', free],
    ['refuse', refuses],
    ['quote', leftOpen],
  ] as const) {
    const found = form.exec(rest);
    if (found) pieces.push({ kind, at: found.index, end: found.index + found[0].length });
  }
  return pieces.toSorted((one, other) => one.at - other.at);
}

/** Pairs each stretch with the price beside it: all stand before their prices, or all behind. Null if anything is left over. */
function pairsIn(pieces: readonly Piece[]): [Piece & { kind: 'stretch' }, Piece][] | null {
  const pairs: [Piece & { kind: 'stretch' }, Piece][] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const [one, other] = [pieces[at], pieces[at + 1]];
    if (!one || !other || (one.kind === 'stretch') === (other.kind === 'stretch')) return null;
    if (one.kind === 'stretch') pairs.push([one, other]);
    else if (other.kind === 'stretch') pairs.push([other, one]);
  }
  return pairs;
}

/**
 * Returns what an article says of fees by distance, as fees with their stretch, by the number of the sentence; null if it says nothing of
 * it.
 */
export function distanceFeesOf(
  sentences: readonly string[],
  { title, keywords }: { title: string; keywords: readonly string[] },
): Map<number, Term[]> | null {
  const brackets: Bracket[] = [];
  const rules: FreeUpTo[] = [];
  const read = new Set<number>();
  for (const [at, sentence] of sentences.entries()) {
    const folded = foldName(sentence);
    if (folded.length !== sentence.length || !(hasUnit.test(folded) || brackets.length > 0)) continue;
    if (!hasUnit.test(folded) && !freeFrom.test(folded) && !beyondIt.test(folded)) continue;
    if (!delivery.test(`${foldName([title, ...keywords].join(' '))} ${folded}`)) continue;
    if (listsPlaces(sentence)) continue;
    for (const clause of sentence.split(
      /[;()]\s*|,\s+(?=(?:y |and )?(?:es |va |sale )?(?:gratis|sin costo|sin cargo|free)(?!\p{L}))/u,
    )) {
      const rule = freeRuleIn(clause, sentence, brackets, sentences);
      if (rule) {
        rules.push(rule);
        read.add(at);
        continue;
      }
      const pieces = piecesIn(clause);
      const pairs = pieces.some(({ kind }) => kind === 'stretch') ? pairsIn(pieces) : [];
      if (pairs === null) return null;
      for (const [{ stretch }, other] of pairs) {
        const last = brackets.at(-1);
        if (stretch === 'rest' && last?.stretch.to == null) continue;
        const its: Stretch =
          stretch === 'rest'
            ? { from: last?.stretch.to ?? 0, to: null, unit: last?.stretch.unit ?? 'km' }
            : stretch.from === 0 &&
                stretch.to !== null &&
                last &&
                last.stretch.to !== null &&
                last.stretch.to < stretch.to
              ? { ...stretch, from: last.stretch.to }
              : stretch;
        brackets.push({
          stretch: its,
          amount: other.kind === 'price' ? other.amount : other.kind === 'free' ? '0' : null,
          refused: other.kind === 'refuse',
          at,
        });
        read.add(at);
      }
    }
  }
  const isRising = brackets.every(({ stretch }, at) => stretch.from >= (brackets[at - 1]?.stretch.to ?? 0));
  if (!isRising || !brackets.some(({ amount }) => amount !== null)) return null;
  const found = new Map<number, Term[]>([...read].map(at => [at, []]));
  const currency = statedCurrency(sentences.flatMap(amountsIn));
  for (const { stretch, amount, refused, at } of brackets) {
    const rule = rules.find(
      ({ to, not }) => (to === null || (stretch.to !== null && stretch.to <= to)) && !not.includes(amount ?? ''),
    );
    const own = sentences[at] ?? '';
    found.get(at)?.push({
      ...noTerm,
      kind: 'FEE',
      title,
      keywords: keywords.join(' '),
      sentence: rule && amount !== null && rule.sentence !== own ? `${own} ${rule.sentence}` : own,
      amount,
      currency,
      stretch,
      ...(amount === null && { open: true }),
      ...(refused && { refused: true as const }),
      ...(amount === '0' ? { from: '0' } : rule && amount !== null && { from: rule.from, above: rule.above }),
    });
  }
  return found;
}
/** "Centro $9.000; Funes $17.000; otras localidades hasta 50 km $30.000": fees of places, of which only the others have a distance. */
function listsPlaces(sentence: string): boolean {
  const clauses = sentence.split(/[;()]\s*/u).map(clause => ({ clause, pieces: piecesIn(clause) }));
  const [far, other] = clauses.filter(({ pieces }) => pieces.some(({ kind }) => kind === 'stretch'));
  const places = clauses.filter(each => each !== far && each.pieces.some(({ kind }) => kind === 'price'));
  return far !== undefined && other === undefined && places.length > 0 && ofOthers.test(foldName(far.clause));
}
const ofOthers =
  /^\W*(?:(?:y|a|para|en|and|to) )?(?:(?:el |al )?resto|(?:l[oa]s )?demas|otr[oa]s|other|the rest)(?!\p{L})/u;
const hasUnit = new RegExp(String.raw`\d ?${distanceUnit}`, 'u');
const freeFrom = /\b(?:gratis|gratuit[oa]|sin (?:costo|cargo)|free|bonificad[oa])\b/u;
const beyondIt = /\b(?:mas (?:lejos|alla)|farther|further|beyond)\b/u;

/** "En compras de $3,000 o más el flete hasta 5 km es gratis": from which amount which stretches cost nothing. */
function freeRuleIn(
  clause: string,
  sentence: string,
  brackets: readonly Bracket[],
  all: readonly string[],
): FreeUpTo | null {
  const limit = amountsIn(clause).find(amount => isThreshold(clause, amount));
  const folded = foldName(clause);
  if (!limit || !free.test(folded)) return null;
  const pieces = piecesIn(clause);
  if (pieces.some(({ kind }) => kind === 'price')) return null;
  const [own] = pieces.flatMap(piece => (piece.kind === 'stretch' && piece.stretch !== 'rest' ? [piece.stretch] : []));
  // "Hasta 3 km $40 (gratis desde $400), de 3 a 6 km $60".
  const inBracket = sentence.includes(`(${clause.split(')')[0] ?? ''}`);
  const not = all.flatMap(each =>
    matchesOf(notThat, foldName(each)).map(([, amount = '']) => amount.replace(/[.,](?=\d{3})/gu, '')),
  );
  return {
    from: limit.value,
    above: isBeyond(clause, limit),
    to: own ? own.to : inBracket ? (brackets.at(-1)?.stretch.to ?? null) : null,
    not,
    sentence,
  };
}
/** "El de 200 no". */
const notThat =
  /\(?\b(?:el|la|los|las|the) (?:de |one for )?\p{Sc}?(\d[\d.,]*\d) (?:no\b|(?:siempre )?se paga siempre|always)/gu;

/**
 * Returns the fee of the distance that a customer told; what is beyond the last stretch is left open. Undefined if no fee is by distance,
 * or nobody said how far it is.
 */
export function feeAtDistance(terms: readonly Term[], texts: readonly string[]): Term | undefined {
  const far = terms.filter(({ stretch }) => stretch !== undefined);
  const [first] = far;
  if (!first?.stretch) return undefined;
  const { unit } = first.stretch;
  const [many] = texts.flatMap(text => distanceSaid(text, unit) ?? []);
  if (many === undefined) return undefined;
  const holds = ({ stretch }: Term): boolean =>
    stretch !== undefined && many >= stretch.from && (stretch.to === null || many <= stretch.to);
  const last = far.at(-1) ?? first;
  return far.find(holds) ?? { ...last, amount: null, from: null, open: true };
}
