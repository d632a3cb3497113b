import { foldName } from '../shared/fold.js';
import { baseLanguage } from '../shared/language-tag.js';
import type { AssignmentRule } from './assignment.settings.js';

/** The values of a lead that rules check. */
export interface RuleFacts {
  about: string[];
  city: string | null;
  language: string | null;
  source: string;
}

/** Returns the rules that match a lead, in their order, each with its number from 1. */
export const fittingRules = (
  rules: readonly AssignmentRule[],
  lead: RuleFacts,
): { rule: AssignmentRule; number: number }[] =>
  rules.flatMap((rule, at) => (fits(rule, lead) ? [{ rule, number: at + 1 }] : []));

function fits({ sources, cities, languages, about }: AssignmentRule, lead: RuleFacts): boolean {
  const isOneOf = (names: string[], value: string | null) =>
    names.length === 0 || (value !== null && names.some(name => foldName(name) === foldName(value)));
  return (
    isOneOf(sources, lead.source) &&
    isOneOf(cities, lead.city) &&
    (languages.length === 0 ||
      languages.some(each => lead.language && baseLanguage(each) === baseLanguage(lead.language))) &&
    (about.length === 0 || about.some(words => lead.about.some(given => holdsWords(given, words))))
  );
}

/** Whether a text contains these words as whole words; case and accents make no difference. */
export const holdsWords = (given: string, words: string): boolean =>
  ` ${wordsOf(given)} `.includes(` ${wordsOf(words)} `);
const wordsOf = (given: string): string =>
  foldName(given)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
