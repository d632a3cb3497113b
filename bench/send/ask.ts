/** Returns the API's answer to one operation; `file` is sent according to the multipart request specification. */
export async function ask<Data>(
  { url, token }: { url: string; token: string },
  query: string,
  input: object,
  file?: { path: string; bytes: Buffer; type: string; name: string },
): Promise<{ data: Data | null; errors: unknown }> {
  const operations = JSON.stringify({ query, variables: { input } });
  const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true' };
  let request: RequestInit = { body: operations, headers: { ...headers, 'content-type': 'application/json' } };
  if (file) {
    const form = new FormData();
    form.set('operations', operations);
    form.set('map', JSON.stringify({ 0: [`variables.${file.path}`] }));
    form.set('0', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
    request = { body: form, headers };
  }
  const response = await fetch(`${url}/graphql`, { method: 'POST', ...request });
  const { data = null, errors = [] } = (await response.json()) as { data?: Data | null; errors?: unknown };
  return { data, errors };
}
