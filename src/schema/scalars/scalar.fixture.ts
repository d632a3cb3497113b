import { type GraphQLError, GraphQLObjectType, type GraphQLScalarType, GraphQLSchema, graphqlSync } from 'graphql';

type Outcome = { value: unknown } | { refused: { message: string; code: unknown } };

/** A scalar inside a whole schema, so that specs see what a client sees: literals are validated, variables coerced. */
export function inSchema(scalar: GraphQLScalarType) {
  let received: unknown;
  let given: unknown;
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        take: {
          type: scalar,
          args: { value: { type: scalar } },
          resolve(_root, args: { value?: unknown }) {
            received = args.value;
            return null;
          },
        },
        give: { type: scalar, resolve: () => given },
      },
    }),
  });
  const run = (source: string, variableValues?: Record<string, unknown>) =>
    graphqlSync({ schema, source, variableValues });
  const outcome = (errors: readonly GraphQLError[] | undefined): Outcome => {
    const [error] = errors ?? [];
    return error ? { refused: { message: error.message, code: error.extensions.code } } : { value: received };
  };
  return {
    /** Returns what a resolver receives when a client sends the value as a variable. */
    variable: (value: unknown) =>
      outcome(run(`query($value: ${scalar.name}) { take(value: $value) }`, { value }).errors),
    /** Returns what a resolver receives when a client writes the value into the document, with variables of the same type. */
    literal(text: string, variables: Record<string, unknown> = {}) {
      const names = Object.keys(variables).map(name => `$${name}: ${scalar.name}`);
      const head = names.length > 0 ? `query(${names.join(', ')})` : 'query';
      // JSON has no undefined, so such a variable is declared and not sent.
      const sent = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
      return outcome(run(`${head} { take(value: ${text}) }`, sent).errors);
    },
    /** Returns what a client receives when a resolver returns the value; throws the error that the client sees. */
    out(value: unknown): unknown {
      given = value;
      const { data, errors } = run('{ give }');
      if (errors?.[0]) throw errors[0];
      return data?.give;
    },
  };
}
