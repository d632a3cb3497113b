import { sentenceFor, textFor } from '../../domain/shared/text-codes.js';
import type { Language, TextCode } from '../../domain/shared/translations.js';
import { forbiddenNullSql } from './json-text.js';

/**
 * A statement puts this mark around a text with its code, in place of the text, because one statement serves readers of every language.
 * Like the mark of file links, it is a control character, which JSON text never contains unescaped.
 */
const mark = '\u0003';

/** SQL of the JSON of a row's text, for the row with that alias: with its code, between marks, if the text has one. */
export function readerTextSql(
  row: string,
  text: string,
  { isNullable, sentencesOf }: { isNullable: boolean; sentencesOf: readonly string[] | undefined },
): string {
  if (sentencesOf) return readerSentenceSql(row, text, sentencesOf, isNullable);
  const code = `${row}."codes" -> '${text}'`;
  return `case when ${row}."${text}" is null then ${isNullable ? "'null'" : forbiddenNullSql}
    when ${code} is null then to_json(${row}."${text}")::text
    else E'\\x03' || jsonb_build_object('text', ${row}."${text}", 'code', ${code})::text || E'\\x03' end`;
}

/** SQL of the JSON of a row's sentence (`sentenceFor`): between marks, with the catalogues that may have it. */
function readerSentenceSql(row: string, name: string, catalogues: readonly string[], isNullable: boolean): string {
  const known = `'${JSON.stringify(catalogues)}'::jsonb`;
  return `case when ${row}."${name}" is null then ${isNullable ? "'null'" : forbiddenNullSql}
    else E'\\x03' || jsonb_build_object('text', ${row}."${name}", 'catalogues', ${known})::text || E'\\x03' end`;
}

interface MarkedText {
  text: string;
  code?: TextCode;
  catalogues?: string[];
}

/** Returns the text of an answer with each marked text written in the reader's language; null for a reader who asks for none. */
export function withReaderTexts(answer: string, language: Language | null): string {
  if (!answer.includes(mark)) return answer;
  return answer
    .split(mark)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const { text, code, catalogues } = JSON.parse(part) as MarkedText;
      return JSON.stringify(catalogues ? sentenceFor(language, text, catalogues) : textFor(language, text, code));
    })
    .join('');
}
