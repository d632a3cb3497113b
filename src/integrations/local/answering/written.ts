/** A link, an address or an account keeps its letters, and no full stop belongs behind it. */
const isName = /[@/]|\p{L}\.\p{L}/u;
/** "iPhone" keeps its small letter too. */
const small = /^\p{Ll}[\p{Ll}\d]*(?![\p{L}\d])/u;
const ended = /[.!?…\n]["»”)]?\s*$/u;
const open = /[:,;]\s*$/u;
const begins = /^["«“(]?[\p{Lu}\d¿¡]/u;

/** Writes the parts of an answer behind each other: each begins with a capital, and ends with a full stop before the next one. */
export function written(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    const isFirst = text === '' || ended.test(text);
    const [word = ''] = part.split(/\s/u, 1);
    const own = isFirst && small.test(part) && !isName.test(word) ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    const last = /\S+$/u.exec(text)?.[0] ?? '';
    const lacksStop = !isFirst && !open.test(text) && !isName.test(last) && begins.test(own);
    text += `${lacksStop ? '.' : ''}${text === '' ? '' : ' '}${own}`;
  }
  return text;
}
