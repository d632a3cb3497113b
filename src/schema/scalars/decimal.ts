import { type ASTNode, GraphQLScalarType, Kind } from 'graphql';
import { quoted, refusedInput, shown } from './coercion.js';

const pattern = /^(-?)(\d+)(?:\.(\d+))?$/;
// The number of digits that every SQL numeric supports. The limit also keeps a text of a million digits from reaching BigInt and
// Postgres.
const maxDigits = 38;

/** Removes leading zeros and the sign of zero, and with `shortest` the trailing zeros too. */
function write(text: string, shortest: boolean): string | null {
  const parts = text.length <= maxDigits + 40 ? pattern.exec(text) : null;
  if (!parts) return null;
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = shortest ? (parts[3] ?? '').replace(/0+$/, '') : (parts[3] ?? '');
  if (whole.length + fraction.length > maxDigits) return null;
  const sign = parts[1] === '-' && /[1-9]/.test(whole + fraction) ? '-' : '';
  return sign + whole + (fraction && `.${fraction}`);
}

function parse(value: unknown, node?: ASTNode): string {
  // A number beyond 2^53 has already lost digits, and a binary fraction is not what was typed.
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  const decimal = typeof text === 'string' ? write(text, true) : null;
  if (decimal !== null) return decimal;
  throw refusedInput(
    `Decimal cannot be ${shown(value, node)}: send text such as "1500.50" (a minus, digits, a point; at most ${maxDigits} digits), or a whole number.`,
    node,
  );
}

/** An exact decimal number as text. Input: a text or a whole number, kept in its shortest form. Output: all digits as stored. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number as text, such as `"1500.50"`. Input: text or a whole number, never a float, at most 38 digits.',
  serialize(value) {
    const text = typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : value;
    // Trailing zeros stay, so that money is shown with the digits of its currency: "1500.00".
    const decimal = typeof text === 'string' ? write(text, false) : null;
    if (decimal !== null) return decimal;
    throw new TypeError(`Decimal cannot serialise ${quoted(value)}: give it text or a whole number.`);
  },
  parseValue: value => parse(value),
  parseLiteral: node => parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null, node),
});
