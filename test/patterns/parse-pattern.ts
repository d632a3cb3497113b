/** A regular expression as a tree, as far as the ways to match a text depend on it. */
export type Pattern =
  | { kind: 'letter'; source: string }
  /** Matches no letter; `\b` and `\B` ask for a border of a word. */
  | { kind: 'place'; border: boolean | null }
  | { kind: 'all'; parts: Pattern[] }
  | { kind: 'either'; options: Pattern[] }
  | { kind: 'many'; of: Pattern; from: number; to: number };

const quantifier = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/;
const escaping = /^\\(?:[pP]\{[^}]+\}|u\{[^}]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|.)/su;
const opening = /^\((?:\?(?:[a-z]*-?[a-z]*:|<?[=!]|<\w+>))?/;

/** Reads the source of a regular expression. */
export function parsePattern(source: string): Pattern {
  let at = 0;
  const take = (shape: RegExp): RegExpExecArray | null => {
    const found = shape.exec(source.slice(at));
    at += found?.[0].length ?? 0;
    return found;
  };

  function either(): Pattern {
    const options = [all()];
    while (source[at] === '|') {
      at += 1;
      options.push(all());
    }
    return options.length === 1 ? (options[0] as Pattern) : { kind: 'either', options };
  }

  function all(): Pattern {
    const parts: Pattern[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(one()));
    return { kind: 'all', parts };
  }

  function repeated(of: Pattern): Pattern {
    const found = take(quantifier);
    if (!found) return of;
    const [, sign, least = '', comma, most = ''] = found;
    if (sign) return { kind: 'many', of, from: sign === '+' ? 1 : 0, to: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const to = most !== '' ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least);
    return { kind: 'many', of, from: Number(least), to };
  }

  function one(): Pattern {
    const open = take(opening);
    if (open) {
      const inner = either();
      at += 1;
      // What is looked at is matched in its own right, and takes no letter of the text.
      return /[=!]$/.test(open[0]) ? { kind: 'place', border: null } : inner;
    }
    const escaped = take(escaping)?.[0];
    if (escaped === '\\b' || escaped === '\\B') return { kind: 'place', border: escaped === '\\b' };
    if (escaped) return /^\\(?:k|[1-9])/.test(escaped) ? { kind: 'place', border: null } : letter(escaped);
    if (source[at] === '[') return letter(classAt());
    if (take(/^[\^$]/)) return { kind: 'place', border: null };
    return letter(take(/^./su)?.[0] ?? '');
  }

  function classAt(): string {
    const start = at;
    at += 1;
    while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
    at += 1;
    return source.slice(start, at);
  }

  const letter = (text: string): Pattern => ({ kind: 'letter', source: text });
  return either();
}

/** Returns what the pattern repeats without a limit, or up to a high one, wherever it stands. */
export function repeatedIn(pattern: Pattern): Pattern[] {
  if (pattern.kind === 'all') return pattern.parts.flatMap(repeatedIn);
  if (pattern.kind === 'either') return pattern.options.flatMap(repeatedIn);
  if (pattern.kind !== 'many') return [];
  return [...(pattern.to > 15 && pattern.of.kind !== 'letter' ? [pattern.of] : []), ...repeatedIn(pattern.of)];
}
