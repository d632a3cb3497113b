/** The forms of a verb that decide how it is said in English. */
export type VerbForm =
  | '3s'
  | '3p'
  | '1p'
  | '2s'
  | 'sub3s'
  | 'sub3p'
  | 'sub2s'
  | 'cmd'
  | 'pp'
  | 'ger'
  | 'inf'
  | 'fut3s'
  | 'fut3p'
  | 'past3s'
  | 'past3p';

/** Who does what a shop writes without a subject ("se paga", "se entrega"): the shop, the customer, or the thing by itself. */
export type Doer = 'we' | 'you' | 'it';

export interface EnglishVerb {
  base: string;
  /** The past participle. */
  past: string;
  doer: Doer;
}

export interface NounMeaning {
  /** Of a measure the other noun follows with "of": "a box of screws", but "a steel door". */
  kind: 'noun' | 'measure';
  en: string;
  /** The singular, in which a noun stands before another one. */
  single: string;
  isPlural: boolean;
  /** Whether its last vowel is stressed: "beb\u00e9", "caf\u00e9". */
  isStressed?: boolean;
  /** Adjectives that stand before it. */
  lead?: string;
}

/** What a Spanish word or phrase may be, with its English. */
export type Meaning =
  | NounMeaning
  | { kind: 'adj' | 'adv' | 'prep' | 'conj' | 'whole' | 'day' | 'determiner'; en: string }
  | { kind: 'verb'; verb: EnglishVerb; form: VerbForm };

/** A piece of a sentence on its way into English: what it may mean, or a word of grammar as it is written without accents. */
export type Unit = (
  | Meaning
  | {
      kind: 'name' | 'number' | 'mark' | 'unknown' | 'article' | 'object' | 'negation' | 'se' | 'preposition' | 'text';
      en: string;
    }
) & {
  /** Whether white space stands before it. */
  spaced: boolean;
};

export const isNoun = (unit: Unit | undefined): unit is Unit & NounMeaning =>
  unit?.kind === 'noun' || unit?.kind === 'measure';

/** Whether a unit may be what a verb is about. */
export const isThing = (unit: Unit | undefined): boolean =>
  isNoun(unit) || unit?.kind === 'name' || unit?.kind === 'unknown' || unit?.kind === 'number';
