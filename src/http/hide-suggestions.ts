import type { GraphQLFormattedError } from 'graphql';

/**
 * Removes the names that graphql suggests for unknown ones ("Did you mean …?"), because in production they would reveal the
 * schema to clients that may not read it. Apollo removes them only from validation errors; errors of variables have them too.
 */
export function withoutSuggestions(error: GraphQLFormattedError): GraphQLFormattedError {
  // No regular expression: it would go back and forth for seconds in a message that repeats a long text of the client.
  const place = error.message.endsWith('?') ? error.message.lastIndexOf('Did you mean ') : -1;
  return place < 0 ? error : { ...error, message: error.message.slice(0, place).trimEnd() };
}
