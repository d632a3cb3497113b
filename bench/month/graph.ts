/** The graph as somebody of the team uses it. */
export class Graph {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** The code of the first thing that the product refuses; null where it did as asked. Throws where it could not be asked. */
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
