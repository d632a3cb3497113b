import type { GraphClient } from './graph-client.js';

export interface UserErrorAnswer {
  code: string;
  /** Null if no field of the input caused the error; absent if the selection omits it, as with `message`. */
  field?: string[] | null;
  message?: string;
}

/**
 * Runs a mutation with one input and returns its payload, as far as `selection` contains it (`userErrors` should be part of it). `Payload`
 * is the selection without the errors. Name the input's `type` if several mutations share it. Throws on a GraphQL error.
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
