import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './http-answer.js';

/** Where the build lays the console: beside the compiled server, or seen from its source. Its own source has no assets. */
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

/** Paths of the server itself: no page of the console ever lies below them. */
const ofServer = /^\/(?:graphql|health|metrics|webhooks|media|downloads|exports|forms|assets|demo)(?:\/|$)/;

/** Whether a browser asks for a page, and not a program for an answer. */
export const wantsPage = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  (headers.accept ?? '').includes('text/html');

/** What the page may do: run its own files, and talk to this server alone. Styles that libraries add carry the nonce. */
const policyFor = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The built console: its files under /assets, and its one page at every address that is the server's no other way. */
export class Console {
  private readonly assets = new Map<string, Promise<Buffer | null>>();

  constructor(private readonly folder: string) {}

  /** The operations that the console sends, by their hash, as the build wrote them; null where it wrote none. */
  documents(): string | null {
    const file = path.join(this.folder, 'documents.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  /** Answers with the page. Its address says which screen it shows. */
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

  /** Answers with a file of the build, in the smallest form that the browser takes; 404 where there is none. */
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
    return reply.code(404).send(nothingHere);
  }

  /** Names hold the hash of the content, so what was read once stays right. */
  private read(file: string): Promise<Buffer | null> {
    const known =
      this.assets.get(file) ??
      readFile(path.join(this.folder, 'assets', file)).catch(() => {
        this.assets.delete(file); // nobody fills the memory with names of nothing
        return null;
      });
    this.assets.set(file, known);
    return known;
  }
}

const nothingHere = problem(404, 'NOT_FOUND', 'There is nothing here: the graph is at /graphql.').body;

/** Serves the console, where one was built. What is nobody's address is 404. */
export function consoleRoutes(app: FastifyInstance, screens: Console | null): void {
  if (screens)
    app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) =>
      screens.asset(request.params.name, request, reply),
    );
  app.setNotFoundHandler(async (request, reply) => {
    const [address = ''] = request.url.split('?');
    const isScreen = request.method === 'GET' && wantsPage(request) && !ofServer.test(address);
    return screens && isScreen ? screens.page(reply) : reply.code(404).send(nothingHere);
  });
}
