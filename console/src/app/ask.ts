import { stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { language } from './intl';

/** Thrown if the server did not answer, or answered with errors. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Queries the graph without the client's cache. Signing in needs this, before there is a client. */
export async function ask<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  headers: Record<string, string> = {},
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': language.get(),
      ...headers,
    },
    body: JSON.stringify({ query: stringifyDocument(document), variables }),
  }).catch(() => {
    throw new NoAnswer('OFFLINE', '');
  });
  const { data, errors } = (await response.json().catch(() => ({}))) as {
    data?: Data;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const [error] = errors ?? [];
  if (!data || error) throw new NoAnswer(error?.extensions?.code ?? 'UNKNOWN', error?.message ?? '');
  return data;
}
