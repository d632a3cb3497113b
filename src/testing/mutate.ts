import type { GraphClient } from './graph-client.js';

/** Runs a mutation of one input and gives its payload, as far as `selection` asks for it. An error of the graph is thrown. */
export async function mutate(
  ask: GraphClient,
  verb: string,
  input: object,
  selection: string,
  // biome-ignore lint/suspicious/noExplicitAny: payloads of many shapes, looked at field by field
): Promise<any> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const { data, errors } = await ask(`mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} } }`, {
    input,
  });
  if (errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return data[verb];
}
