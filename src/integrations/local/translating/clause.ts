/** What is known of the clause that is being said. */
export interface Clause {
  /** Whether what the next verb is about was named, or is that of the verb before. */
  hasSubject: boolean;
  /** Whether it was named after the last verb. */
  isNamed: boolean;
  /** What the clause began to speak of, as a pronoun: the verbs after "and" are about it too. */
  theme: 'it' | 'they' | null;
  isSubordinate: boolean;
  /** Whether the verb before was a command, so that the one after "and" is too. */
  isOrdering: boolean;
  isNegated: boolean;
  isReflexive: boolean;
  /** Whether a verb of it was said: what is named then is its object. */
  wasSaid: boolean;
  objects: string[];
}
export const fresh = (): Clause => ({
  hasSubject: false,
  isNamed: false,
  theme: null,
  isSubordinate: false,
  isOrdering: false,
  isNegated: false,
  isReflexive: false,
  wasSaid: false,
  objects: [],
});
