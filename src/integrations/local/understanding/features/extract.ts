import { bucketCount, bucketOf, hashStart, step } from '../../hash.js';
import { negated } from '../text/negation.js';
import { capped, fold, tokensOf } from '../text/normalise.js';
import { type Concept, type ConceptHit, conceptsIn, isWordClass } from './concepts.js';

/** The contents of a message and its features: bucket numbers, with a value for each. */
export interface Reading {
  text: string;
  folded: string;
  tokens: string[];
  hits: ConceptHit[];
  /** Share of capitals among the letters; 0 for messages with fewer than six letters. */
  shouting: number;
  exclamations: number;
  buckets: Int32Array;
  values: Float32Array;
  /** The range of `buckets` that holds the words and word pairs; it is used to measure how new a text is. */
  wordsFrom: number;
  wordsTo: number;
}

/** The weight of each family of features; the features of a family share its weight within a message. */
const familyWeight = {
  character: 0.8,
  word: 1.1,
  pair: 0.9,
  concept: 2.2,
  conceptPair: 1.2,
  wordClass: 1.4,
  place: 0.8,
  shape: 0.6,
  mood: 2,
} as const;

const openers = new Set(
  '_handle_ hola holi buenas buenos buen dia dias tardes noches hi hey hello good morning afternoon evening oiga oye disculpe disculpa senor senora dear sir ¿ ¡ , . ! :'.split(
    ' ',
  ),
);
const maxFeatures = 24_000;
const seen = new Uint32Array(bucketCount);
const bucketBuffer = new Int32Array(maxFeatures);
const valueBuffer = new Float32Array(maxFeatures);
let generation = 0;
let count = 0;

/** Adds a text to a hash. */
function hashOn(hash: number, text: string): number {
  let next = hash;
  for (let index = 0; index < text.length; index++) next = step(next, text.charCodeAt(index));
  return next;
}
const hashText = (text: string, salt: number): number => hashOn(step(hashStart, salt), text);
/** Returns the hash of two texts with a sign between them, without joining them. */
const hashPair = (first: string, sign: number, second: string, salt: number): number =>
  hashOn(step(hashText(first, salt), sign), second);
const [blank, and] = [' ', '&'].map(sign => sign.charCodeAt(0)) as [number, number];

function add(hash: number): void {
  const bucket = bucketOf(hash);
  if (seen[bucket] === generation || count >= maxFeatures) return;
  seen[bucket] = generation;
  bucketBuffer[count] = bucket;
  count += 1;
}

/** Gives the features added since `from` an equal value. The squares of the values sum to the square of the family's weight. */
function weigh(from: number, weight: number): void {
  if (count > from) valueBuffer.fill(weight / Math.sqrt(count - from), from, count);
}

function addCharacters(text: string): void {
  // Letters of single words only, with the edge of a word as a blank. This is cheaper than across words, and word pairs cover the rest.
  for (let index = 0; index < text.length; index++) {
    let hash = step(hashStart, 1);
    for (let size = 1; size <= 5 && index + size <= text.length; size++) {
      const code = text.charCodeAt(index + size - 1);
      hash = step(hash, code);
      if (size >= 2) add(hash);
      if (size > 1 && code === 32) break;
    }
  }
}

function addConcepts(hits: readonly ConceptHit[]): void {
  const names: string[] = [];
  const classNames: string[] = [];
  for (const hit of hits) {
    const name = hit.negated ? `!${hit.concept}` : hit.concept;
    const list = isWordClass(hit.concept) ? classNames : names;
    if (!list.includes(name)) list.push(name);
  }
  const classes = count;
  for (const name of classNames) add(hashText(name, 8));
  weigh(classes, familyWeight.wordClass);
  const start = count;
  for (const name of names) add(hashText(name, 4));
  weigh(start, familyWeight.concept);
  names.push(...classNames);
  const pairs = count;
  const limit = Math.min(names.length, 22);
  for (let one = 0; one < limit; one++)
    for (let two = one + 1; two < limit; two++) {
      const [first = '', second = ''] = [names[one], names[two]];
      add(first < second ? hashPair(first, and, second, 5) : hashPair(second, and, first, 5));
    }
  weigh(pairs, familyWeight.conceptPair);
}

/** Adds how a message begins and ends, because this shows what is asked; a greeting or a brand's name in front is skipped. */
function addPlaces(tokens: readonly string[]): void {
  let start = 0;
  while (start < tokens.length - 2 && openers.has(tokens[start] ?? '')) start += 1;
  for (let size = 1; size <= 3 && start + size <= tokens.length; size++)
    add(hashText(tokens.slice(start, start + size).join(' '), 9));
  for (let size = 1; size <= 2 && size <= tokens.length; size++) add(hashText(tokens.slice(-size).join(' '), 10));
}

const pleasant = new Set<Concept>(['PLEASANT', 'PRAISE', 'LOVE_EMOJI']);
const unpleasant = new Set<Concept>([
  'UNPLEASANT',
  'BAD',
  'DISAPPOINT',
  'ANGRY',
  'RUDE',
  'INSULT',
  'SWEAR',
  'ANGRY_EMOJI',
]);
const most = 3;

/** Adds how many pleasant and unpleasant places a message has, which kind prevails, and which comes last. */
function addMood(hits: readonly ConceptHit[]): void {
  const places = new Map<number, number>();
  for (const { concept, negated, start } of hits) {
    const side = pleasant.has(concept) ? 1 : unpleasant.has(concept) ? -1 : 0;
    if (side !== 0) places.set(start, negated ? -side : side);
  }
  const sides = [...places].sort(([one], [two]) => one - two).map(([, side]) => side);
  const good = sides.filter(side => side > 0).length;
  const bad = sides.length - good;
  add(hashText(`balance ${Math.max(-most, Math.min(most, good - bad))}`, 11));
  add(hashText(`good ${Math.min(most, good)} bad ${Math.min(most, bad)}`, 11));
  add(hashText(`last ${sides.at(-1) ?? 0} of ${sides.length > 0 && good * bad === 0 ? 'one kind' : 'many'}`, 11));
}

function lettersIn(text: string): { letters: number; capitals: number } {
  let letters = 0;
  let capitals = 0;
  for (const sign of text) {
    const isPlain = sign <= '~';
    if (isPlain ? !((sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')) : !/\p{L}/u.test(sign)) continue;
    letters += 1;
    if (isPlain ? sign <= 'Z' : /\p{Lu}/u.test(sign)) capitals += 1;
  }
  return { letters, capitals };
}

/** Reads a message: any string, however long or malformed. */
export function read(message: string): Reading {
  const text = capped(message);
  const folded = fold(text);
  const tokens = tokensOf(folded);
  const marks = negated(tokens);
  const hits = conceptsIn(tokens, marks);
  generation += 1;
  count = 0;

  addCharacters(` ${tokens.join(' ')} `);
  weigh(0, familyWeight.character);

  const words = count;
  for (let index = 0; index < tokens.length; index++) add(hashText(tokens[index] ?? '', marks[index] === true ? 3 : 2));
  weigh(words, familyWeight.word);

  const pairs = count;
  for (let index = 0; index <= tokens.length; index++)
    add(hashPair(tokens[index - 1] ?? '^', blank, tokens[index] ?? '$', 6));
  weigh(pairs, familyWeight.pair);
  const wordsTo = count;

  addConcepts(hits);

  const places = count;
  addPlaces(tokens);
  weigh(places, familyWeight.place);

  const mood = count;
  addMood(hits);
  weigh(mood, familyWeight.mood);

  const shape = count;
  const { letters, capitals } = lettersIn(text);
  const shouting = letters < 6 ? 0 : capitals / letters;
  const exclamations = text.split('!').length - 1;
  if (shouting > 0.6) add(hashText('shouting', 7));
  if (exclamations > 1) add(hashText('exclaiming', 7));
  if (text.includes('?')) add(hashText('asking', 7));
  const length = tokens.length;
  add(
    hashText(`length ${length === 0 ? 0 : length < 3 ? 1 : length < 6 ? 2 : length < 15 ? 3 : length < 40 ? 4 : 5}`, 7),
  );
  add(hashText('bias', 7));
  weigh(shape, familyWeight.shape);

  return {
    text,
    folded,
    tokens,
    hits,
    shouting,
    exclamations,
    buckets: bucketBuffer.slice(0, count),
    values: valueBuffer.slice(0, count),
    wordsFrom: words,
    wordsTo,
  };
}
