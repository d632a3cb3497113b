import type { GraphQLError } from 'graphql';

/** No sentence of the server is longer. Longer ones repeat a name or a text of the client. */
const mostCharacters = 1_000;

/**
 * Returns the message of an error of graphql without the values that the client sent, in variables or in the document. Otherwise clients
 * that log the errors of answers would log passwords.
 */
export function withoutGivenValue(message: string, error: GraphQLError): string {
  const told = withoutLiteral(withoutVariable(message, error));
  return told.length > mostCharacters ? `${told.slice(0, mostCharacters)}…` : told;
}

/** An error of a variable shows the whole input where one field is missing. */
function withoutVariable(message: string, { originalError }: GraphQLError): string {
  const why = originalError ? `; ${originalError.message}` : '';
  const [, variable] = /^(Variable "\$\w+") got invalid value /.exec(message) ?? [];
  if (!variable || !originalError || !message.endsWith(why)) return message;
  const [place = ''] = / at "[\w.[\]]+"$/.exec(message.slice(0, -why.length)) ?? [];
  return `${variable} got an invalid value${place}${why}`;
}

/** An error of validation ends with the literal that it refuses, and an error of syntax with the text that it did not expect. */
function withoutLiteral(message: string): string {
  return message
    .replace(/^([^:]{0,200}? cannot represent [^:]{0,100}): .*$/s, '$1.')
    .replace(/^(Expected value of type "[^"]{1,200}"), found .*$/s, '$1.')
    .replace(/^(Syntax Error: [^\n]{0,100}?(?:String|BlockString|Int|Float)) ".*$/s, '$1.');
}
