import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { foldName } from '../../../../domain/shared/fold.js';

/** "+ 3 globos", "- el peluche": a message of one line that begins with a sign. */
const signed =
  /^\s*(?<sign>[+\-\u2212\u2013])\s*(?<rest>(?:\d{1,4}\s|(?:el|la|l[oa]s|un|una|the|an?)\s)?\p{L}[^\n]*)$/iu;
/** "Bujía iridium x2": a thing with its number behind it. */
const behind =
  /^(?<lead>\s*(?:[-\u2022*]\s*)?(?:(?:y|e|and|tambi[e\u00e9]n|also)\s)?)(?<name>\p{L}{3}[^\d,;.?!\n]*?)\s+x\s?(?<many>\d{1,3})(?<tail>\W*)$/iu;
/** "Arreglo pequeño + peluche conejo": things without numbers, joined by a sign. */
const joined = /^(?<lead>(?:[^\n]*[:;,]\s)?)(?<list>\p{L}{3}[^\d+?!,;:\n]*(?:\s\+\s\p{L}{3}[^\d+?!,;:\n]*)+)$/iu;

/**
 * Returns a message with the signs of a list as words: "+ 3 globos" adds, "- el peluche" removes, "bujía x2" counts two, and "a + b" is one
 * of each. A number behind "x" that a product is called by is left as it is.
 */
export function withSignsRead(text: string, { products }: Pick<AnswerInput, 'products'>): string {
  const { sign, rest = '' } = signed.exec(text)?.groups ?? {};
  if (sign === '+') return `add ${rest}`;
  if (sign !== undefined && /^(?:el|la|l[oa]s|the)\s/iu.test(rest)) return `remove ${rest}`;
  const { lead = '', list = '' } = joined.exec(text)?.groups ?? {};
  if (list !== '') return `${lead}1 ${list.split(/\s\+\s/u).join(' y 1 ')}`;
  if (!/x\s?\d/iu.test(text)) return text;
  return text
    .split('\n')
    .map(line => {
      const { lead: before = '', name = '', many = '', tail = '' } = behind.exec(line)?.groups ?? {};
      const isOfName = new RegExp(String.raw`(?<![\p{L}\d])x\s?${many}(?!\d)`, 'u');
      const isCalled = name === '' || (products?.() ?? []).some(item => isOfName.test(foldName(item.name)));
      return isCalled ? line : `${before}${many} ${name}${tail}`;
    })
    .join('\n');
}
