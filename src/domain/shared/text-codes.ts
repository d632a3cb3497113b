import { codeOfSentence } from './known-sentences.js';
import { problemIn } from './refusals/problem-in.js';
import { type CodedText, type Language, type TextCode, writeCoded } from './translations.js';

/** The codes of a row's texts, by the names of the texts; a text without one is a person's or a model's own words. */
export type TextCodes = Readonly<Record<string, TextCode>>;

/**
 * Returns a stored text in the reader's language. It stays as it was finished if the reader asks for no language, if it has no code, or if
 * an earlier version of the program stored a code or values that the catalogue no longer has.
 */
export function textFor(language: Language | null, text: string, code: TextCode | null | undefined): string {
  if (language === null || !code) return text;
  try {
    return writeCoded(language, code);
  } catch {
    return text;
  }
}

/** Among the catalogues of a sentence: the problems that `tenantProblem` stores. */
export const problemSentences = 'problems';

/**
 * Returns a stored sentence, which may begin with a code (`opted_out: …`), in the reader's language, if it is one of these catalogues.
 * Anything else, such as a vendor's own words, stays as it was stored.
 */
export function sentenceFor(language: Language | null, stored: string, catalogues: readonly string[]): string {
  if (language === null) return stored;
  const { code = '', sentence = '' } = /^(?<code>\w+: )?(?<sentence>.*)$/s.exec(stored)?.groups ?? {};
  const known = catalogues.map(catalogue => codeOfSentence(catalogue, sentence)).find(found => found !== null);
  if (known) return code + textFor(language, sentence, known);
  return catalogues.includes(problemSentences) ? problemIn(language, stored) : stored;
}

/** Returns the codes of those texts that have one, for the column `codes`. */
export function codesOf(texts: Readonly<Record<string, CodedText | string>>): TextCodes {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      typeof text === 'string' ? [] : [[name, { code: text.code, values: text.values }]],
    ),
  );
}

/** Returns the finished text of a text that may have a code. */
export const finished = (text: CodedText | string): string => (typeof text === 'string' ? text : text.text);
