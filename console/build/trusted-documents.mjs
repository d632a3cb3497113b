/** The operations of the console exactly as its client sends them: servers that take known texts only must know these. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequest, formatDocument, stringifyDocument } from '@urql/core';

const made = new URL('../src/gql/documents/', import.meta.url);

/** Texts by hash: with the names of types that the cache asks for, and without, as signing in sends them. */
export function trustedDocuments() {
  const texts = readdirSync(made)
    .sort()
    .flatMap(name => [
      ...readFileSync(new URL(name, made), 'utf8').matchAll(
        /^export const \w+Document = ("(?:[^"\\]|\\.)*") as unknown/gm,
      ),
    ])
    .map(([, text]) => JSON.parse(text))
    .filter(text => /^(?:query|mutation|subscription)/.test(text))
    .flatMap(text => [stringifyDocument(text), stringifyDocument(formatDocument(createRequest(text, {}).query))]);
  return Object.fromEntries(texts.map(text => [createHash('sha256').update(text).digest('hex'), text]));
}
