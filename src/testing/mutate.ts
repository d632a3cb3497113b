import type { GraphClient } from './graph-client.js';

export interface UserErrorAnswer {
  code: string;
  /** Null where no field of the input is to blame, and absent where the selection leaves it out, as `message` is. */
  field?: string[] | null;
  message?: string;
}

/**
 * Runs a mutation of one input and gives its payload, as far as `selection` asks for it (`userErrors` should be part of it).
 * `Payload` is what the selection holds beside the errors. Name the
 * input's `type` where it is shared by several mutations. An error of the graph is thrown.
 */
export async function mutate<Payload extends object>(
  ask: GraphClient,
  verb: string,
  input: object,
  selection: string,
  type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`,
): Promise<Payload & { userErrors: UserErrorAnswer[] }> {
  const { data, errors } = await ask<Record<string, Payload & { userErrors: UserErrorAnswer[] }>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} } }`,
    { input },
  );
  const payload = errors.length > 0 ? undefined : data[verb];
  if (!payload) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  return payload;
}
