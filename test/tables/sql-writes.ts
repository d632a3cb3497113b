export type Verb = 'insert' | 'update' | 'delete' | 'merge' | 'truncate';
/** A table that a statement writes; null if the text does not name it. */
export interface Written {
  verb: Verb;
  table: string | null;
}
type Token = { word: string } | { name: string } | { sign: string };

/** The placeholder in a text for an expression that the program inserts at run time. */
export const placeholder = '\u0001';

/**
 * Returns the tables that a text of SQL inserts into, updates, deletes from, merges into or truncates. The text may be a part of a
 * statement. It is read token by token, so that comments, strings and quoted names are recognised.
 */
export function tablesWritten(sql: string): Written[] {
  const tokens = tokensOf(sql);
  const written: Written[] = [];
  const wordAt = (at: number): string => {
    const token = tokens[at];
    return token && 'word' in token ? token.word : '';
  };
  for (let at = 0; at < tokens.length; at++) {
    const verb = wordAt(at);
    const next = wordAt(at + 1);
    let name = at + 2;
    if (verb === 'truncate') name = next === 'table' ? at + 2 : at + 1;
    else if (verb === 'update' && setsAt(at + 1)) name = at + 1;
    else if (!['insert into', 'delete from', 'merge into'].includes(`${verb} ${next}`)) continue;
    if (wordAt(name) === 'only') name += 1;
    written.push({ verb: verb as Verb, table: nameAt(name) });
  }
  return written;

  /** Returns whether an update of rows starts here, and not a lock (`for update`), a clause (`do update set`) or a privilege. */
  function setsAt(at: number): boolean {
    const start = wordAt(at) === 'only' ? at + 1 : at;
    const afterName = isSign(start + 1, '.') ? start + 3 : start + 1;
    return wordAt(start) !== 'set' && [0, 1, 2].some(more => wordAt(afterName + more) === 'set');
  }
  function isSign(at: number, sign: string): boolean {
    const token = tokens[at];
    return token !== undefined && 'sign' in token && token.sign === sign;
  }
  function nameAt(at: number): string | null {
    const token = tokens[at];
    const first = token && ('word' in token ? token.word : 'name' in token ? token.name : null);
    if (!first) return null;
    if (!isSign(at + 1, '.')) return first;
    const next = tokens[at + 2];
    const second = next && ('word' in next ? next.word : 'name' in next ? next.name : null);
    if (!second) return null;
    return first === 'public' ? second : `${first}.${second}`;
  }
}

const patterns: [RegExp, (match: RegExpExecArray) => Token | null][] = [
  [/\s+|--[^\n]*|\/\*[\s\S]*?\*\//y, () => null],
  [/e'(?:[^'\\]|\\[\s\S]|'')*'/iy, () => null],
  [/'(?:[^']|'')*'/y, () => null],
  [/\$(\w*)\$[\s\S]*?\$\1\$/y, () => null],
  [/"((?:[^"]|"")*)"/y, match => ({ name: (match[1] ?? '').replaceAll('""', '"') })],
  [/[a-z_][\w$]*/iy, match => ({ word: match[0].toLowerCase() })],
  // A quotation mark without a closing one is skipped, so that it does not hide what follows.
  [/[\s\S]/y, match => ({ sign: match[0] })],
];

function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < sql.length; )
    for (const [pattern, make] of patterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(sql);
      if (!match) continue;
      const token = make(match);
      if (token) tokens.push(token);
      at += match[0].length;
      break;
    }
  return tokens;
}
