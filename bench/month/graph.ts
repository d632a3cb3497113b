/** The API as used by a member of the team. */
export class Graph {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Runs a mutation and returns the code of its first user error; null if it succeeded. Throws if it could not be run. */
  async do(name: string, input: string, values: unknown, payload = ''): Promise<string | null> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({
        query: `mutation ($input: ${input}!) { ${name}(input: $input) { ${payload} userErrors { code message } } }`,
        variables: { input: values },
      }),
    });
    const answer = (await response.json()) as {
      data?: { [name: string]: { userErrors: { code: string; message: string }[] } } | null;
      errors?: { message: string }[];
    };
    const done = answer.data?.[name];
    if (!done) throw new Error(`${name}: ${JSON.stringify(answer.errors ?? answer)}`);
    return done.userErrors[0]?.code ?? null;
  }
}
