import type { GraphQLFormattedError } from 'graphql';

/**
 * Removes the names that graphql suggests for unknown ones ("Did you mean …?"), because in production they would reveal the
 * schema to clients that may not read it. Apollo removes them only from validation errors; errors of variables have them too.
 */
export function withoutSuggestions(error: GraphQLFormattedError): GraphQLFormattedError {
  const message = error.message.replace(/ ?Did you mean .*\?$/s, '');
  return message === error.message ? error : { ...error, message };
}
