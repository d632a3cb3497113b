import { isId } from '../../domain/shared/id.js';

/**
 * A statement puts this mark around the id of a file in place of its link. It is a control character, which JSON text never contains
 * unescaped, so no text that a user wrote can be mistaken for it.
 */
const mark = '\u0002';
/** SQL of the id of a row's file between marks, for the row with that alias. */
export const fileLinkSql = (row: string): string => `(E'\\x02' || ${row}."id" || E'\\x02')`;

/**
 * Returns the text of an answer with each marked file id replaced by a link, signed now. The statement cannot sign, since the key would
 * then reach the database and its log.
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
