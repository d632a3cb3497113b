import { type ASTNode, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { cleanJson } from '../../domain/shared/text.js';
import { quoted, refusedInput } from './coercion.js';

const deepest = 20;
type Variables = { readonly [name: string]: unknown } | null | undefined;

const tooDeep = (node?: ASTNode) =>
  refusedInput(`JSON is nested too deeply. Send at most ${deepest} levels of lists and objects.`, node);
const notFinite = (shown: string, node?: ASTNode) =>
  refusedInput(`JSON cannot hold the number ${shown}: send a number that fits a double.`, node);

/** Throws unless the value is plain JSON of at most `deepest` levels. It checks before any other code recurses further. */
function check(value: unknown, level: number): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw notFinite(String(value));
    return;
  }
  // An uploaded file can be mapped to any variable, including this one: a value that is not a plain object is not JSON.
  if (typeof value !== 'object' || !isPlain(value))
    throw refusedInput(
      `JSON cannot hold ${quoted(value)} of this kind: send objects, lists, text, numbers, booleans and null.`,
    );
  if (level === deepest) throw tooDeep();
  for (const inner of Object.values(value)) check(inner, level + 1);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

function parse(value: unknown): unknown {
  check(value, 0);
  return cleanJson(value);
}

/** Returns the value of a literal with its variables. A variable that was not sent is omitted from an object and null in a list. */
function literal(node: ValueNode, variables: Variables, level: number): unknown {
  switch (node.kind) {
    case Kind.VARIABLE: {
      const value = variables?.[node.name.value];
      // A variable of type DateTime arrives as the Date that it was parsed into.
      return value instanceof Date ? value.toISOString() : value;
    }
    case Kind.INT:
    case Kind.FLOAT:
      if (!Number.isFinite(Number(node.value))) throw notFinite(node.value.slice(0, 60), node);
      return Number(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.NULL:
      return null;
    case Kind.ENUM:
      throw refusedInput(`JSON cannot hold the bare word ${quoted(node.value)}: put text in quotes.`, node);
    case Kind.LIST:
      if (level === deepest) throw tooDeep(node);
      return node.values.map(inner => literal(inner, variables, level + 1) ?? null);
    case Kind.OBJECT: {
      if (level === deepest) throw tooDeep(node);
      const entries = node.fields.map(({ name, value }) => [name.value, literal(value, variables, level + 1)] as const);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
  }
}

/** Any JSON value. Input: at most 20 levels deep, with U+0000 and lone surrogates replaced by U+FFFD. Output: unchanged. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value: an object, a list, text, a number, a boolean. Input: at most 20 levels deep.',
  serialize: value => value,
  parseValue: parse,
  // A variable adds its levels to those of the literal around it, so the total depth is checked again.
  parseLiteral: (node, variables) => parse(literal(node, variables, 0) ?? null),
});
