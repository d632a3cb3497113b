import { type ASTNode, GraphQLError, Kind, print } from 'graphql';

/** Creates the BAD_USER_INPUT error for a value that a scalar rejects. It quotes the value and says what to send. */
export const refusedInput = (message: string, node?: ASTNode): GraphQLError =>
  new GraphQLError(message, { ...(node && { nodes: node }), extensions: { code: 'BAD_USER_INPUT' } });

/** Returns a value in the form in which errors quote it: short and on one line. Never throws. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return short(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/**
 * Returns the client's value in the form in which errors quote it: a literal as written, except an object or a list, or the
 * value of the variable.
 */
export function shown(value: unknown, node?: ASTNode): string {
  if (node?.kind === Kind.LIST) return 'a list';
  if (node?.kind === Kind.OBJECT) return 'an object';
  return node ? short(print(node)) : quoted(value);
}
