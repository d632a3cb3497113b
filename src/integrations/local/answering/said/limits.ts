import { measuredText } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';

/** What a number counts: a person's age, days since something or until something, weight, length, persons, or a value without a unit. */
export type Quantity = 'AGE' | 'SINCE' | 'AHEAD' | 'MASS' | 'LENGTH' | 'PERSONS' | 'VALUE';

/**
 * What a sentence allows or requires: a least value, a greatest value, or both. `permits` is false for a rule that applies only to some.
 */
export interface Limit {
  of: Quantity;
  from: number;
  to: number;
  permits: boolean;
}

const number = String.raw`-?\d+(?:[.,]\d+)?`;
const year = 365;
const units: readonly (readonly [RegExp, 'TIME' | Quantity, number])[] = [
  [/^(?:horas?|hrs?|hours?)$/u, 'TIME', 1 / 24],
  [/^(?:dias?|days?)$/u, 'TIME', 1],
  [/^(?:semanas?|weeks?)$/u, 'TIME', 7],
  [/^(?:mes|meses|months?)$/u, 'TIME', 30],
  [/^(?:anos?|anitos?|years?)$/u, 'TIME', year],
  [/^(?:kgs?|kilos?|kilogramos?)$/u, 'MASS', 1],
  [/^(?:gr?s?|gramos?|grams?)$/u, 'MASS', 0.001],
  [/^(?:lbs?|libras?|pounds?)$/u, 'MASS', 0.4536],
  [/^(?:cms?|centimetros?)$/u, 'LENGTH', 0.01],
  [/^(?:mts?|metros?|met(?:er|re)s?|m)$/u, 'LENGTH', 1],
  [/^(?:kms?|kilometros?)$/u, 'LENGTH', 1000],
  [/^(?:personas?|comensales|invitad[oa]s|alumn[oa]s|estudiantes|people|guests|persons?)$/u, 'PERSONS', 1],
  [/^(?:porciones|piezas|unidades)$/u, 'PERSONS', 1],
];
const unit =
  '(?:horas?|hrs?|hours?|dias?|days?|semanas?|weeks?|mes(?:es)?|months?|anos?|anitos?|years?|kgs?|kilos?|kilogramos?|gr?s?|gramos?|grams?|lbs?|libras?|pounds?|cms?|centimetros?|mts?|metros?|met(?:er|re)s?|m|kms?|kilometros?|personas?|comensales|invitad[oa]s|alumn[oa]s|estudiantes|people|guests|persons?|porciones|piezas|unidades)(?!\\p{L})';
const after = String.raw`(?:\s(?:habiles|naturales|corridos|business))?`;

const numberOf = (written: string): number => Number(written.replace(',', '.'));
const unitOf = (written: string) => units.find(([pattern]) => pattern.test(written));

const ofAge =
  /\b(?:edad|mayor(?:es)?|menor(?:es)?|nin[oa]s?|bebes?|cachorr\w+|para (?:perr[oa]s|gat[oa]s|mascotas)|for (?:dogs|cats|pets)|hij[oa]s?|sobrin\w+|niet[oa]s?|herman[oa]s?|cumpl\w+|aged?|old|kids?|child\w*|adult\w*|estudiantes|atendemos|entrenan|recibimos|admitimos)\b/u;
const ofLead =
  /\b(?:antes|anticipacion|antelacion|anticipad\w+|previo|previos|in advance|ahead|before|notice|avis\w+)\b/u;

/** Returns which quantity a time is, by the words around it; by default the days since something. */
function timeOf(text: string, inYears: boolean): Quantity {
  if (ofLead.test(text)) return 'AHEAD';
  return ofAge.test(text) || (inYears && /\bdesde (?:los|las) \d/u.test(text)) ? 'AGE' : 'SINCE';
}

const lower =
  '(?:desde|a partir de|mayor(?:es)? de|mas de|minimo(?: de)?|al menos|from|over|older than|more than|at least|minimum(?: of)?)';
const upper =
  '(?:hasta(?: por)?|maximo(?: de)?|menor(?:es)? de|menos de|dentro de|en|durante|por|primer[oa]s|vale[n]?|val(?:id[oa]s?|id) (?:por )?|hay|tienes?|tienen|tenemos|garantia de|up to|within|under|less than|younger than|for|first)';
const article = String.raw`(?:\s(?:los|las|el|la|unos|the))?(?:\sprimer[oa]s)?`;
const span = new RegExp(
  String.raw`(?:\b(?:de|entre|from|between)\s)(?<from>${number})\s?(?<one>${unit})?\s(?:a|y|hasta|to|and)\s(?<to>${number})(?:\s?(?<unit>${unit}))?`,
  'gu',
);
const bound = new RegExp(
  String.raw`(?:\b(?<lower>${lower})|\b(?<upper>${upper}))${article}\s(?<value>${number})\s?(?<unit>${unit})${after}(?<more>\so (?:mas|menos)|\s(?:or more|como m[ai]\w+|m[ai]nim\w+|maximo))?`,
  'gu',
);
const orMore = new RegExp(
  String.raw`(?<value>${number})\s?(?<unit>${unit})\s(?:o mas|or more|en adelante|minimo|como minimo)`,
  'gu',
);
const lead = new RegExp(
  String.raw`\b(?:con|hasta|avis\w+ con|a mas tardar|at least|up to)\s(?<value>${number})\s?(?<unit>${unit})${after}\s(?:de (?:anticipacion|antelacion)|antes|in advance|before|notice)`,
  'gu',
);

/** Returns the limits that a sentence states, in days (also for ages), kilos, metres and persons. */
export function limitsIn(sentence: string): Limit[] {
  const text = measuredText(sentence);
  const found: (Limit & { start: number; end: number })[] = [];
  const add = (match: RegExpExecArray, limit: Limit) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!found.some(other => other.start < end && start < other.end)) found.push({ ...limit, start, end });
  };
  for (const match of text.matchAll(lead)) {
    const [, , factor = 1] = unitOf(match.groups?.unit ?? '') ?? [];
    add(match, {
      of: 'AHEAD',
      from: numberOf(match.groups?.value ?? '') * factor,
      to: Number.POSITIVE_INFINITY,
      permits: true,
    });
  }
  for (const match of text.matchAll(span)) {
    const { from = '', to = '', one, unit: last } = match.groups ?? {};
    const known = unitOf(last ?? one ?? '');
    // "De -0,50 a -8,00" needs no unit.
    if (!known && !/[-.,]/u.test(from + to)) continue;
    const [, dimension, factor] = known ?? [null, 'VALUE' as const, 1];
    const [, , first] = unitOf(one ?? '') ?? [null, null, factor];
    const ends = [numberOf(from) * (first ?? factor), numberOf(to) * factor].toSorted((a, b) => a - b);
    if (dimension === 'TIME' && !ofAge.test(text) && !(factor >= year && !givesBack.test(text))) continue;
    const rule = /\b(?:permiso|acompan\w+|autoriza\w+|ocupan|necesitan|requieren|deben|vienen con)\b/u.test(text);
    add(match, { of: dimension === 'TIME' ? 'AGE' : dimension, from: ends[0] ?? 0, to: ends[1] ?? 0, permits: !rule });
  }
  for (const match of text.matchAll(orMore)) {
    const [, dimension, factor = 1] = unitOf(match.groups?.unit ?? '') ?? [];
    if (!dimension) continue;
    const of = dimension === 'TIME' ? timeOf(text, factor >= year) : dimension;
    add(match, { of, from: numberOf(match.groups?.value ?? '') * factor, to: Number.POSITIVE_INFINITY, permits: true });
  }
  for (const match of text.matchAll(bound)) {
    const { value = '', unit: written = '' } = match.groups ?? {};
    const [, dimension, factor = 1] = unitOf(written) ?? [];
    if (!dimension) continue;
    const amount = numberOf(value) * factor;
    const before = text.slice(0, match.index);
    const said = match.groups?.lower ?? match.groups?.upper ?? '';
    const clause = before.slice(
      Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf(' pero ')) + 1,
    );
    const negated = /\b(?:no|ni|sin|nunca|not|don't|never)\b/u.test(clause);
    const of = dimension === 'TIME' ? timeOf(text, factor >= year) : dimension;
    const isLess = /^(?:menor|menos|under|less|younger)/u.test(said);
    const isMore = /^(?:mas|mayor|over|older|more)/u.test(said);
    // A plain "en 3 días" says how long something takes, unless the sentence is about a return or a change.
    if (/^(?:en|por|for|hay|tiene)/u.test(said) && !(of === 'SINCE' && givesBack.test(text))) continue;
    if (/^(?:en|por|for|vale|durante|hay)/u.test(said) && of !== 'SINCE') continue;
    if (negated && isMore) add(match, { of, from: 0, to: amount, permits: true });
    else if (negated && isLess) add(match, { of, from: amount, to: Number.POSITIVE_INFINITY, permits: true });
    else if (negated) continue;
    else if (match.groups?.lower !== undefined)
      add(match, {
        of,
        from: amount + (isMore && of !== 'AGE' ? 1e-9 : 0),
        to: Number.POSITIVE_INFINITY,
        permits: !rateOf.test(text),
      });
    // "Los menores de 18 vienen con su madre" is a rule for some customers; without an age, "de menos de un año" is a limit for all.
    else if (isLess && of === 'AGE') add(match, { of, from: 0, to: amount - 1e-9, permits: false });
    else add(match, { of, from: 0, to: amount, permits: !priceOf.test(text) });
  }
  return found.map(({ start: _start, end: _end, ...limit }) => limit);
}

/** Writes "10-20 kg" in words, as in a sentence. */
const spelled = (text: string): string =>
  text
    .replace(/(\d)\s?[-–]\s?(\d+(?:[.,]\d+)?\s?\p{L})/gu, '$1 a $2')
    .replace(/(?<!(?<!\p{L})(?:de|entre|from|between)\s)(?<![\d.,])(\d+(?:[.,]\d+)?\sa\s\d)/giu, 'de $1');

/** Same as `limitsIn`, for a text of the catalogue, where a range also stands without words: "10-20 kg". */
export const limitsWritten = (text: string): Limit[] => limitsIn(spelled(text));

const givesBack =
  /\b(?:cambi\w+|devol\w+|devuelv\w+|garantia|reembols\w+|falla\w*|reclam\w+|vence\w*|vale[n]?|congel\w+|return\w*|exchang\w+|warranty|refund\w*)\b/u;
/** A higher or lower price from a number on is not a permission. */
const rateOf = /\b(?:descuento|cuesta|cobra\w*|gratis|recargo)|%|[$₡€]/u;
/** Neither is a price up to a number. */
const priceOf = /\b(?:cuesta|cobra\w*|tarifa|recargo)|[$₡€]/u;

const asked = new RegExp(String.raw`(?<![\p{L}\d.,$₡€#/-])(?<value>${number})\s?(?<unit>${unit})`, 'gu');
const bareAge =
  /\b(?:tiene|tengo|tienen|cumple|cumplio|cumplo|cumplidos|de|con|is|he's|she's|i'm|turned|turns)\s(?:ya\s|como\s|apenas\s|solo\s|casi\s|only\s|just\s)?(\d{1,2})(?=\W*(?:$|[,.?!;]|anos?\b|y\b|and\b|puede|se\b|si\b|can\b|ya\b))/u;
const notAge =
  /\b\d{1,2}\s?(?:%|am|pm|a\.|p\.|de (?:la|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic))/u;

/** Returns the numbers of a question that can be compared with a limit, each with the quantity that it may count. */
export function amountsIn(question: string): { of: Quantity; amount: number }[] {
  const text = measuredText(question);
  const found: { of: Quantity; amount: number }[] = [];
  for (const match of matchesOf(asked, text)) {
    const { value = '', unit: written = '' } = match.groups ?? {};
    const [, dimension, factor = 1] = unitOf(written) ?? [];
    if (!dimension) continue;
    const amount = numberOf(value) * factor;
    if (dimension !== 'TIME') found.push({ of: dimension, amount });
    else {
      const behind = text.slice(match.index + match[0].length);
      const before = text.slice(0, match.index);
      if (/^\s(?:de )?(?:embaraz|gestacion|pregnan)/u.test(behind) || /\b(?:cada|every|por)\s$/u.test(before)) continue;
      if (
        /^\s(?:antes|de anticipacion|before|in advance|notice)/u.test(behind) ||
        /\b(?:en|dentro de|faltan|in|in about)\s$/u.test(before)
      )
        found.push({ of: 'AHEAD', amount });
      else if (
        /\b(?:hace|desde hace|a los|despues de|tras|after|within)\s(?:como\s|unos\s|casi\s|mas de\s|ya\s)?$/u.test(
          before,
        ) ||
        /^\s(?:ago|despues|later|de comprad|de uso)/u.test(behind)
      )
        found.push({ of: 'SINCE', amount });
      else if (
        ofAge.test(text) ||
        /\b(?:tiene|tengo|tienen|de|con|is|soy)\s(?:ya\s|como\s|solo\s|apenas\s)?$/u.test(before) ||
        /^\s(?:de edad|old)/u.test(behind)
      )
        found.push({ of: 'AGE', amount });
    }
  }
  const [, bare] = found.length === 0 && !notAge.test(text) ? (bareAge.exec(text) ?? []) : [];
  if (bare !== undefined) found.push({ of: 'AGE', amount: Number(bare) * year });
  const [signed] = /(?<![\p{L}\d])-\d+(?:[.,]\d+)?(?![\d-])/u.exec(text) ?? [];
  if (signed !== undefined) found.push({ of: 'VALUE', amount: numberOf(signed) });
  const folded = foldName(question);
  if (/\b(?:para|for)\s(?:hoy|today|ahorita|ahora)\b|\b(?:hoy mismo|el mismo dia|same day)\b/u.test(folded))
    found.push({ of: 'AHEAD', amount: 0 });
  else if (/\b(?:para|de|for)\s(?:pasado manana)\b/u.test(folded)) found.push({ of: 'AHEAD', amount: 2 });
  else if (/\b(?:para|for)\s(?:manana|tomorrow)\b/u.test(folded)) found.push({ of: 'AHEAD', amount: 1 });
  return found;
}

export const isWithin = ({ from, to }: Limit, amount: number): boolean => amount >= from - 1e-6 && amount <= to + 1e-6;
