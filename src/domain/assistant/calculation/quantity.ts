import { ceilOf, decimalOf, type Fraction, floorOf, minus, over, plus, times, whole } from './fraction.js';

/** A quantity that a step spells out, with the numbers that it is made of. */
export interface SpelledQuantity {
  value: Fraction;
  /** In canonical form: "2", "1.5". */
  numbers: string[];
}

const tokenPattern = /\d+(?:[.,]\d+)?|ceil|floor|[-+*/()]/gu;
/** Longer texts are no quantities, and the parser goes as deep as there are parentheses. */
const mostCharacters = 80;

/** Returns what "2*3", "(6-4)*2" or "ceil(20/1.92)" is; an empty text is one. Null if it cannot be read. */
export function quantityIn(written: string): SpelledQuantity | null {
  const compact = written.toLowerCase().replace(/[×x]/gu, '*').replace(/÷/gu, '/').replace(/\s/gu, '');
  if (compact === '') return { value: whole(1n), numbers: [] };
  const tokens = compact.match(tokenPattern) ?? [];
  if (compact.length > mostCharacters || tokens.join('') !== compact) return null;
  const numbers: string[] = [];
  let at = 0;

  const inBrackets = (): Fraction | null => {
    if (tokens[at++] !== '(') return null;
    const value = sum();
    return tokens[at++] === ')' ? value : null;
  };
  const atom = (): Fraction | null => {
    const token = tokens[at];
    if (token === '(') return inBrackets();
    at += 1;
    if (token === 'ceil' || token === 'floor') {
      const value = inBrackets();
      return value && whole(token === 'ceil' ? ceilOf(value) : floorOf(value));
    }
    const number = (token ?? '')
      .replace(',', '.')
      .replace(/(\.\d*?)0+$/u, '$1')
      .replace(/\.$/u, '');
    const value = decimalOf(number);
    if (value) numbers.push(number);
    return value;
  };
  /** Reads operands with the given signs between them. */
  const row = (
    operand: () => Fraction | null,
    apply: Record<string, (a: Fraction, b: Fraction) => Fraction | null>,
  ) => {
    let value = operand();
    for (let join = apply[tokens[at] ?? '']; value && join; join = apply[tokens[at] ?? '']) {
      at += 1;
      const next = operand();
      value = next && join(value, next);
    }
    return value;
  };
  const product = () => row(atom, { '*': times, '/': over });
  function sum(): Fraction | null {
    return row(product, { '+': plus, '-': minus });
  }

  const value = sum();
  return value && at === tokens.length ? { value, numbers } : null;
}
