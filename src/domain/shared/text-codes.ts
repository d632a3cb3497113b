import { type CodedText, type Language, languages, type TextCode, writeCoded } from './translations.js';

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

/**
 * Returns a stored reason (`opted_out: …`) with its sentence in the reader's language, if it is the sentence of that code in one of the
 * catalogues. Anything else, such as a vendor's own words, stays as it was stored.
 */
export function reasonFor(language: Language | null, reason: string, catalogues: readonly string[]): string {
  const { code = '', sentence = '' } = /^(?<code>[a-z_]+): (?<sentence>.*)$/s.exec(reason)?.groups ?? {};
  if (language === null || code === '') return reason;
  const written = catalogues.find(catalogue =>
    languages.some(each => textFor(each, '', reasonCode(catalogue, code)) === sentence),
  );
  return written === undefined ? reason : `${code}: ${textFor(language, sentence, reasonCode(written, code))}`;
}

const reasonCode = (catalogue: string, code: string): TextCode => ({
  code: `${catalogue}.${code.toUpperCase()}`,
  values: {},
});

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
