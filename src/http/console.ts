import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bodyFor, problem } from './http-answer.js';
import { wantsPage } from './wants-page.js';

/**
 * Returns the folder of the built console, seen from the compiled server or from its source, or null if there is none. The
 * console's own source folder has no assets.
 */
export function builtConsole(): string | null {
  const beside = ['../../console', '../../dist/console'].map(place => fileURLToPath(new URL(place, import.meta.url)));
  return beside.find(folder => existsSync(path.join(folder, 'assets'))) ?? null;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
/** Encodings that the build prepares, the smallest first. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const assetName = /^[\w-]+(?:\.[\w-]+)+$/;

/** Paths of the server itself. The console has no pages below them. */
const ofServer = /^\/(?:graphql|health|metrics|webhooks|media|downloads|exports|forms|assets|demo)(?:\/|$)/;

/**
 * Returns the content security policy of the page: it may run its own files and connect only to this server. Styles that
 * libraries add carry the nonce.
 */
const policyFor = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Pictures of products lie at addresses of the business's own choice.
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The built console: its files under /assets, and its one page at every address that the server does not use otherwise. */
export class Console {
  private readonly assets = new Map<string, Promise<Buffer | null>>();

  constructor(private readonly folder: string) {}

  /** Returns the operations that the console sends, by their hash, as the build wrote them, or null if the build wrote none. */
  documents(): string | null {
    const file = path.join(this.folder, 'documents.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  /** Answers with the page. The address decides which screen the page shows. */
  async page(reply: FastifyReply): Promise<FastifyReply> {
    const nonce = randomBytes(16).toString('base64');
    const html = await readFile(path.join(this.folder, 'index.html'), 'utf8');
    return reply
      .code(200)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyFor(nonce))
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache')
      .header('vary', 'Accept, Accept-Language')
      .send(html.replaceAll('%NONCE%', nonce));
  }

  /** Answers with a file of the build, in the smallest encoding that the browser accepts, or with 404 if there is no such file. */
  async asset(name: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const suffixes = [
      ...encodings.filter(([encoding]) => new RegExp(`\\b${encoding}\\b`).test(accepted)),
      ['', ''] as const,
    ];
    for (const [encoding, suffix] of assetName.test(name) ? suffixes : []) {
      const found = await this.read(`${name}${suffix}`);
      if (!found) continue;
      if (encoding) reply.header('content-encoding', encoding);
      return reply
        .type(types[path.extname(name)] ?? 'application/octet-stream')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'Accept-Encoding')
        .send(found);
    }
    return reply.code(404).send(bodyFor(request, nothingHere));
  }

  /** Reads a file and caches it. Names contain the hash of the content, so a cached file never goes out of date. */
  private read(file: string): Promise<Buffer | null> {
    const known =
      this.assets.get(file) ??
      readFile(path.join(this.folder, 'assets', file)).catch(() => {
        this.assets.delete(file); // requests for unknown names must not fill the memory
        return null;
      });
    this.assets.set(file, known);
    return known;
  }
}

const nothingHere = problem(404, 'NOT_FOUND', 'Not found. The GraphQL API is at /graphql.').body;

/** Serves the console if one was built. Unknown addresses get 404. */
export function consoleRoutes(app: FastifyInstance, screens: Console | null): void {
  if (screens)
    app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) =>
      screens.asset(request.params.name, request, reply),
    );
  app.setNotFoundHandler(async (request, reply) => {
    const [address = ''] = request.url.split('?');
    const isScreen = wantsPage(request) && !ofServer.test(address);
    return screens && isScreen ? screens.page(reply) : reply.code(404).send(bodyFor(request, nothingHere));
  });
}
