import type { GraphAnswer } from './graph-client.js';

export interface FileToUpload {
  bytes: Buffer;
  type?: string;
  name?: string;
}

/** Sends one file with an operation, following the GraphQL multipart request specification; `path` is its place in the variables. */
export async function gqlUpload<Data>(
  { url, token }: { url: string; token: string | null },
  { query, variables, path }: { query: string; variables: object; path: string },
  { bytes, type = 'image/png', name = 'foto.png' }: FileToUpload,
): Promise<GraphAnswer<Data>> {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query, variables }));
  form.set('map', JSON.stringify({ 0: [`variables.${path}`] }));
  form.set('0', new Blob([new Uint8Array(bytes)], { type }), name);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'apollo-require-preflight': 'true', ...(token && { authorization: `Bearer ${token}` }) },
    body: form,
  });
  const { data, errors = [] } = (await response.json()) as GraphAnswer<Data>;
  return { data, errors } as GraphAnswer<Data>;
}
