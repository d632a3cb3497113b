import { type SourceUnit, type Word, wordSimilarity, wordsIn } from '../../../../domain/assistant/index.js';
import { topicsOf } from '../topics.js';
import { heldIn } from './shapes.js';

/** For each word, the indices of the units or owners that contain it. */
type Postings = Map<number, number[]>;

/** A word of the index, and how well it matches a word of a text. */
export interface Match {
  word: number;
  value: number;
}

const mostKept = 4_000;

/** Index of everything that a shop says. It is built once and used as long as the shop's texts stay the same. */
export class UnitIndex {
  readonly owners: readonly string[];
  readonly ownerOf: Int32Array;
  /** The words of each unit, as indices into all words. */
  readonly unitWords: readonly number[][];
  /** The units whose sentence contains a word, and the owners whose name or keywords contain it. */
  readonly inUnits: Postings = new Map();
  readonly inNames: Postings = new Map();
  /** How distinctive a word is: among all sentences, and among all names. */
  readonly telling: Float64Array;
  readonly naming: Float64Array;
  /** The units of each owner, and the owners whose name itself contains a word. */
  readonly unitsOf: readonly number[][];
  readonly ownersCalled: Postings = new Map();
  /** The sum of the distinctiveness of all words of a name, and of a sentence. */
  readonly nameWeight: Float64Array;
  readonly unitWeight: Float64Array;
  private readonly words: Word[] = [];
  private readonly byStem = new Map<string, number>();
  private readonly byGroup = new Map<number, number[]>();
  private readonly matches = new Map<string, readonly Match[]>();
  private readonly shapes = new Map<number, readonly number[]>();
  private readonly topics = new Map<number, { own: Float32Array; headed: Float32Array }>();

  constructor(readonly units: readonly SourceUnit[]) {
    const owners = new Map<string, number>();
    const nameWords: number[][] = [];
    this.ownerOf = Int32Array.from(units, ({ owner, keywords }) => {
      const known = owners.get(owner);
      if (known !== undefined) return known;
      const place = owners.size;
      owners.set(owner, place);
      nameWords.push(this.placesOf(owner));
      for (const word of new Set([...(nameWords[place] ?? []), ...keywords.flatMap(each => this.placesOf(each))]))
        add(this.inNames, word, place);
      return place;
    });
    this.owners = [...owners.keys()];
    this.unitWords = units.map(({ text }, at) => {
      const words = this.placesOf(text);
      for (const word of words) add(this.inUnits, word, at);
      return words;
    });
    this.telling = Float64Array.from(this.words, (_, word) =>
      Math.log(1 + units.length / (1 + (this.inUnits.get(word)?.length ?? 0))),
    );
    this.naming = Float64Array.from(this.words, (_, word) =>
      Math.log(1 + this.owners.length / Math.max(1, this.inNames.get(word)?.length ?? 1)),
    );
    const weigh = (weights: Float64Array) => (words: readonly number[]) =>
      words.reduce((sum, word) => sum + (weights[word] ?? 0), 0) || 1;
    this.nameWeight = Float64Array.from(nameWords, weigh(this.naming));
    this.unitWeight = Float64Array.from(this.unitWords, weigh(this.telling));
    for (const [owner, words] of nameWords.entries()) for (const word of words) add(this.ownersCalled, word, owner);
    const unitsOf: number[][] = nameWords.map(() => []);
    for (const [unit, owner] of this.ownerOf.entries()) unitsOf[owner]?.push(unit);
    this.unitsOf = unitsOf;
  }

  private placesOf(text: string): number[] {
    return wordsIn(text).map(word => {
      const known = this.byStem.get(word.stem);
      if (known !== undefined) return known;
      const place = this.words.length;
      this.words.push(word);
      this.byStem.set(word.stem, place);
      if (word.group !== null) this.byGroup.set(word.group, [...(this.byGroup.get(word.group) ?? []), place]);
      return place;
    });
  }

  /** Returns the words of the index that match a word: the word itself, words of the same meaning and, if there are none, similar words. */
  matchesOf(word: Word): readonly Match[] {
    const known = this.matches.get(word.stem);
    if (known) return known;
    const own = this.byStem.get(word.stem);
    const found: Match[] = own === undefined ? [] : [{ word: own, value: 1 }];
    for (const place of word.group === null ? [] : (this.byGroup.get(word.group) ?? []))
      if (place !== own) found.push({ word: place, value: 0.9 });
    if (found.length === 0 && word.mayBeAlike)
      for (const [place, other] of this.words.entries()) {
        const value = wordSimilarity(word, other);
        if (value > 0) found.push({ word: place, value });
      }
    if (this.matches.size >= mostKept) this.matches.clear();
    this.matches.set(word.stem, found);
    return found;
  }

  /** Returns which forms (prices, times, days and so on) the sentence of a unit contains. */
  shapesOf(at: number): readonly number[] {
    const found = this.shapes.get(at) ?? heldIn(this.units[at]?.text ?? '');
    this.shapes.set(at, found);
    return found;
  }

  /** Returns the topics of a unit, both on its own and preceded by its owner's name. */
  topicsOf(at: number): { own: Float32Array; headed: Float32Array } {
    const known = this.topics.get(at);
    if (known) return known;
    const { owner = '', text = '' } = this.units[at] ?? {};
    const found = { own: topicsOf(text), headed: topicsOf(`${owner}. ${text}`) };
    this.topics.set(at, found);
    return found;
  }
}

function add(postings: Postings, word: number, place: number): void {
  const places = postings.get(word);
  if (places) places.push(place);
  else postings.set(word, [place]);
}
