import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../domain/shared/translations.js';
import type { Console } from './console.js';
import { pageTexts } from './front-page.texts.js';
import { languageOfReader } from './reader-language.js';
import { wantsPage } from './wants-page.js';

/** A user who can sign in with the password that npm start prints. */
export interface DemoPerson {
  email: string;
  role: string;
  tenant: string;
}
export interface FrontPageOptions {
  /** The public address of this server. */
  publicUrl: string;
  /** In production the page mentions neither GraphiQL nor demo users. */
  production: boolean;
  people: readonly DemoPerson[];
}

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
  h1 { margin: 0 0 .25rem; }
  nav { float: right; }
  li { margin: .4rem 0; }
  code, td:first-child { font-family: ui-monospace, monospace; font-size: .9em; }
  table { border-collapse: collapse; }
  td, th { padding: .2rem 1.2rem .2rem 0; text-align: left; }
`;
/** Allows no script and only the style above. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type PageRequest = FastifyRequest<{ Querystring: { lang?: string } }>;

/**
 * Serves the page with links to everything, in the reader's language, at `/server`. At `/` browsers get the console if one was
 * built; all others get that page.
 */
export async function frontPageRoutes(
  app: FastifyInstance,
  options: () => FrontPageOptions,
  screens: Console | null,
): Promise<void> {
  const links = (request: PageRequest, reply: FastifyReply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('referrer-policy', 'no-referrer')
      .header('vary', 'Accept, Accept-Language')
      .send(frontPage(languageOfReader(request.query.lang, request.headers['accept-language']), options()));
  app.get('/server', async (request: PageRequest, reply) => links(request, reply));
  app.get('/', async (request: PageRequest, reply) =>
    screens && wantsPage(request) ? screens.page(reply) : links(request, reply),
  );
}

/** Returns the HTML of the page with the links. */
export function frontPage(language: Language, { publicUrl, production, people }: FrontPageOptions): string {
  const say = (key: Parameters<typeof pageTexts>[1]) => pageTexts(language, key);
  const otherLanguage = languages.find(other => other !== language);
  const base = publicUrl.replace(/\/$/, '');
  const places = [
    link('/', say('consoleName'), say('console')),
    ...(production ? [] : [link('/graphql', 'GraphiQL', say('graphiql'))]),
    `<li><code>${escapeHtml(base)}/graphql</code>: ${say('graphql')}</li>`,
    `<li><code>${escapeHtml(base.replace(/^http/, 'ws'))}/graphql</code>: ${say('sockets')}</li>`,
    link('/health', say('healthName'), say('health')),
    `<li><code>docs/api.md</code>, <code>examples/</code>: ${say('docs')}</li>`,
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Embudo</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<nav><a href="/server?lang=${otherLanguage}" hreflang="${otherLanguage}">${say('switchTo')}</a></nav>
<h1>Embudo</h1>
<p>${say('what')}</p>
<ul>
${places.join('\n')}
</ul>
${production || people.length === 0 ? '' : demoPart(language, people)}</body>
</html>
`;
}

function demoPart(language: Language, people: readonly DemoPerson[]): string {
  const say = (key: Parameters<typeof pageTexts>[1]) => pageTexts(language, key);
  const rows = people.map(
    ({ email, role, tenant }) =>
      `<tr><td>${escapeHtml(email)}</td><td>${escapeHtml(role)}</td><td>${escapeHtml(tenant)}</td></tr>`,
  );
  return `<h2>${say('demo')}</h2>
<p>${say('password')}</p>
<table>
<tr><th>${say('email')}</th><th>${say('role')}</th><th>${say('business')}</th></tr>
${rows.join('\n')}
</table>
<p>${say('tryIt')}</p>
<pre><code>npx embudo send "Hola, ¿cuánto cuesta el taladro?"
npx embudo chat</code></pre>
`;
}

const link = (href: string, name: string, what: string): string => `<li><a href="${href}">${name}</a>: ${what}</li>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
