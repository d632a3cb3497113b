import type { FastifyRequest } from 'fastify';
import { type DocumentNode, getOperationAST } from 'graphql';
import { boundedCache } from '../../domain/shared/bounded-cache.js';
import type { PrometheusMetrics } from '../../integrations/telemetry/metrics.js';
import type { GraphContext } from '../../resolvers/graph-context.js';
import type { HttpAnswer } from '../http-answer.js';
import type { TrustedDocuments } from '../trusted/trusted-documents.js';
import type { Admission } from './admission.js';
import { bodyOf, type OperationReader, textOf } from './read-operation.js';

const maxDocuments = 500;
/** Longer documents are not cached and go through Apollo each time, so that the cache takes only a few megabytes. */
const maxTextLength = 20_000;
const maxAccepts = 50;
const maxAcceptLength = 200;

/** A request in the usual form: a POST with a JSON object. */
interface PlainRequest {
  query?: string | null;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: Record<string, unknown> | null;
}

export interface QuickReadsOptions {
  admission: Admission;
  reader: OperationReader;
  documents: TrustedDocuments;
  metrics: Pick<PrometheusMetrics, 'operation'>;
}

/**
 * Answers a query without Apollo's pipeline if Apollo has answered the same document by one statement before. Only the checks
 * and the statement are left to run, by the same objects that Apollo's plugins call.
 *
 * It never refuses. Everything else (another method or content type, a document or Accept header that Apollo has not answered
 * yet, an exceeded limit, a missing permission, a null in the wrong place) is left to Apollo, which writes the errors. Checks
 * that ran here are neither run nor charged again.
 */
export class QuickReads {
  /** Documents that Apollo has answered by one statement, by their text. */
  private readonly documents = boundedCache<DocumentNode>({ maxEntries: maxDocuments });
  /** The content types that Apollo chose, by Accept header. */
  private readonly contentTypes = boundedCache<string>({ maxEntries: maxAccepts });

  constructor(private readonly options: QuickReadsOptions) {}

  /** Returns the answer, or null if Apollo must answer. */
  async answer(request: FastifyRequest, context: GraphContext): Promise<HttpAnswer | null> {
    const { admission, reader, metrics } = this.options;
    const contentType = this.contentTypes.get(request.headers.accept ?? '');
    const plain = contentType === undefined ? null : plainRequest(request);
    const document = plain && this.documentOf(plain, context);
    if (!document || contentType === undefined) return null;
    const { operationName, variables } = plain;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'query') return null;
    const variablesText = jsonOf(variables ?? {});
    if (variablesText === null) return null;
    const startedAt = performance.now();
    try {
      await admission.admit({ document, operation, operationName, variables, context });
    } catch {
      // Apollo runs into the same refusal and formats it.
      return null;
    }
    const found = await reader.read({ document, operation, variables, variablesText, context });
    if (typeof found === 'string') return null;
    metrics.operation('query', 'ok', (performance.now() - startedAt) / 1000);
    return { status: 200, headers: [['content-type', contentType]], body: bodyOf(found) };
  }

  /** Caches a document that Apollo has answered by one statement, with the content type of its answer. */
  learn({ headers }: FastifyRequest, document: DocumentNode, contentType: string | undefined): void {
    const text = textOf(document);
    if (text !== undefined && text.length <= maxTextLength) this.documents.set(text, document);
    const accept = headers.accept ?? '';
    if (contentType && accept.length <= maxAcceptLength) this.contentTypes.set(accept, contentType);
  }

  /** Returns null without a viewer, or if the viewer may not send this document; then Apollo answers. */
  private documentOf({ query, extensions }: PlainRequest, { viewer }: GraphContext): DocumentNode | null {
    if (!viewer) return null;
    const found = this.options.documents.find({ query, extensions }, viewer.userId === null);
    return (found && 'text' in found && this.documents.get(found.text)) || null;
  }
}

/** Returns null for every other form of request. Only JSON is accepted, which an HTML form cannot send, so CSRF is ruled out too. */
function plainRequest({ method, headers, body }: FastifyRequest): PlainRequest | null {
  if (method !== 'POST' || !/^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return null;
  if (!isObject(body)) return null;
  const { query, operationName, variables, extensions } = body;
  if (!isMissing(query) && typeof query !== 'string') return null;
  if (!isMissing(operationName) && typeof operationName !== 'string') return null;
  if (!isMissing(variables) && !isObject(variables)) return null;
  if (!isMissing(extensions) && !isObject(extensions)) return null;
  return { query, operationName, variables, extensions };
}

/** Returns the JSON text of variables, or null if one that the operation does not declare is nested too deeply to be written. */
function jsonOf(value: object): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
