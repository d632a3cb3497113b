import { type ASTNode, GraphQLScalarType, Kind } from 'graphql';
import { quoted, refusedInput, shown } from './coercion.js';

const pattern = /^(-?)(\d+)(?:\.(\d+))?$/;
// What SQL's numeric is sure to hold everywhere; also keeps a text of a million digits from reaching BigInt or Postgres.
const mostDigits = 38;

/** Takes the sign off zero and zeros off the front. The digits after the point stay unless `shortest`. */
function write(text: string, shortest: boolean): string | null {
  const parts = text.length <= mostDigits + 40 ? pattern.exec(text) : null;
  if (!parts) return null;
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = shortest ? (parts[3] ?? '').replace(/0+$/, '') : (parts[3] ?? '');
  if (whole.length + fraction.length > mostDigits) return null;
  const sign = parts[1] === '-' && /[1-9]/.test(whole + fraction) ? '-' : '';
  return sign + whole + (fraction && `.${fraction}`);
}

function parse(value: unknown, node?: ASTNode): string {
  // Beyond 2^53 a number has lost digits before it came here, and a fraction of a binary float is not what was typed.
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  const decimal = typeof text === 'string' ? write(text, true) : null;
  if (decimal !== null) return decimal;
  throw refusedInput(
    `Decimal cannot be ${shown(value, node)}: send text such as "1500.50" (a minus, digits, a point; at most ${mostDigits} digits), or a whole number.`,
    node,
  );
}

/** An exact decimal number as text. In: text or a whole number, given on in its shortest form. Out: with the digits it has. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number as text, such as `"1500.50"`. In: text or a whole number, never a float, at most 38 digits.',
  serialize(value) {
    const text = typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : value;
    // Money keeps its currency's digits on the way out: "1500.00" says more than "1500".
    const decimal = typeof text === 'string' ? write(text, false) : null;
    if (decimal !== null) return decimal;
    throw new TypeError(`Decimal cannot serialise ${quoted(value)}: give it text or a whole number.`);
  },
  parseValue: value => parse(value),
  parseLiteral: node => parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null, node),
});
