import { isId } from '../../domain/shared/id.js';

/**
 * What a statement puts around the id of a file in place of its link: a control character, which text that is JSON never
 * holds as itself, so nothing that anybody wrote can pass for it.
 */
const mark = '\u0002';
/** The id of a row's file between marks, as an expression over the row of that alias. */
export const fileLinkSql = (row: string): string => `(E'\\x02' || ${row}."id" || E'\\x02')`;

/**
 * The text of an answer with a link, signed now, for each file that it names. The statement cannot sign: the key would go
 * with it to the database and its log.
 */
export function withFileLinks(text: string, sign: (fileId: string) => string): string {
  if (!text.includes(mark)) return text;
  return text
    .split(mark)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      if (!isId(part)) throw new Error('an answer has a mark that stands for no file');
      return JSON.stringify(sign(part));
    })
    .join('');
}
