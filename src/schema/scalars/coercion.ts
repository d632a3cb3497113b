import { type ASTNode, GraphQLError, print } from 'graphql';

/** Creates the BAD_USER_INPUT error for a value that a scalar rejects. It quotes the value and says what to send. */
export const refusedInput = (message: string, node?: ASTNode): GraphQLError =>
  new GraphQLError(message, { ...(node && { nodes: node }), extensions: { code: 'BAD_USER_INPUT' } });

/** Returns a value in the form in which errors quote it: short and on one line. Never throws. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Returns the client's value in the form in which errors quote it: the literal as written, or the value of the variable. */
export const shown = (value: unknown, node?: ASTNode): string => (node ? print(node).slice(0, 60) : quoted(value));
