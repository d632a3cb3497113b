import { type ASTNode, GraphQLError, print } from 'graphql';

/** The error for a value that a scalar does not take: it says what came and what to send, with code BAD_USER_INPUT. */
export const refusedInput = (message: string, node?: ASTNode): GraphQLError =>
  new GraphQLError(message, { ...(node && { nodes: node }), extensions: { code: 'BAD_USER_INPUT' } });

/** A value as an error may quote it: short, on one line, and never thrown upon. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What a client sent, as an error may quote it: the literal as written, else the variable's value. */
export const shown = (value: unknown, node?: ASTNode): string => (node ? print(node).slice(0, 60) : quoted(value));
