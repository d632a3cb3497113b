import type { GraphQLFormattedError } from 'graphql';

/**
 * An error without the names that graphql suggests for those that it does not know ("Did you mean …?"): in production they
 * would tell the schema to whoever may not see it. Apollo hides those of validation only; a variable that does not fit brings
 * suggestions too.
 */
export function withoutSuggestions(error: GraphQLFormattedError): GraphQLFormattedError {
  const message = error.message.replace(/ ?Did you mean .*\?$/s, '');
  return message === error.message ? error : { ...error, message };
}
