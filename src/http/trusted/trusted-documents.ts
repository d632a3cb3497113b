import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SettingsError } from '../../config.js';

/** The document of a request: its text, its hash, or both. */
export interface DocumentRequest {
  query?: string | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}
/** The text to run, or the reason for the refusal, or null if the request has neither text nor hash. */
export type FoundDocument = { text: string } | { refused: string } | null;

const code = 'PERSISTED_QUERY_NOT_FOUND';
/** The code and message that Apollo's clients expect; after them they send the text too. */
export const notFound = { code, message: 'PersistedQueryNotFound' } as const;

const persistedQuery = z.object({ sha256Hash: z.string() });
/** Texts by hash, the format of codegen and most tools. */
const byHash = z.record(z.string(), z.string());
/** The format of Apollo's `generate-persisted-query-manifest`. */
const ofApollo = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const plain = (hash: string): string => hash.replace(/^sha256:/, '').toLowerCase();

/**
 * The documents that were known when the server was built or started, by the SHA-256 of their text. None is added while the
 * server runs, so that clients cannot fill the memory and a hash means the same in every process.
 */
export class TrustedDocuments {
  /** `only`: clients of people may send no other documents. */
  constructor(
    private readonly texts: ReadonlyMap<string, string>,
    private readonly only: boolean,
  ) {}

  get size(): number {
    return this.texts.size;
  }

  /**
   * Finds the text that a request runs. `mayWrite` is true for programs (API keys, service tokens), which may send any text
   * even if clients of people may not. A text that is sent with its hash is run but not stored.
   */
  find({ query, extensions }: DocumentRequest, mayWrite: boolean): FoundDocument {
    const asked = extensions?.persistedQuery;
    if (asked !== undefined && asked !== null) {
      const given = persistedQuery.safeParse(asked);
      const hash = given.success ? plain(given.data.sha256Hash) : '';
      if (!query) {
        const text = this.texts.get(hash);
        return text === undefined ? { refused: notFound.message } : { text };
      }
      if (hashOf(query) !== hash) return { refused: 'The hash does not match the SHA-256 of the query.' };
    }
    if (!query) return null;
    if (this.only && !mayWrite && !this.texts.has(hashOf(query)))
      return { refused: 'This server accepts only trusted documents, and this one is not on the list.' };
    return { text: query };
  }
}

/**
 * Reads the documents of the examples and of the console, which are part of the build, and of a manifest file. Throws if a hash
 * does not match its text.
 */
export function readTrustedDocuments(
  manifest: string | undefined,
  only: boolean,
  ofConsole: string | null = null,
): TrustedDocuments {
  const built = documentsIn(readFileSync(new URL('./documents.json', import.meta.url), 'utf8'));
  const screens = ofConsole ? documentsIn(ofConsole) : [];
  return new TrustedDocuments(new Map([...built, ...screens, ...(manifest ? givenDocuments(manifest) : [])]), only);
}

function givenDocuments(file: string): [string, string][] {
  try {
    return documentsIn(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SettingsError([`TRUSTED_DOCUMENTS: ${error instanceof Error ? error.message : error}`]);
  }
}

function documentsIn(json: string): [string, string][] {
  const manifest = z.union([ofApollo, byHash]).safeParse(JSON.parse(json));
  if (!manifest.success) throw new Error('the manifest is no object of hashes and texts');
  const { data } = manifest;
  const documents: [string, string][] = isOfApollo(data)
    ? data.operations.map(({ id, body }) => [plain(id), body])
    : Object.entries(data).map(([hash, text]) => [plain(hash), text]);
  for (const [hash, text] of documents)
    if (hashOf(text) !== hash) throw new Error(`${hash} is not the SHA-256 of its text (${text.slice(0, 60)} …)`);
  return documents;
}

const isOfApollo = (
  manifest: z.output<typeof ofApollo> | Record<string, string>,
): manifest is z.output<typeof ofApollo> => Array.isArray(manifest.operations);
