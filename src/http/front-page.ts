import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { languageAsked, type PageLanguage, pageWords } from './front-page-words.js';

/** Somebody who can sign in with the password that npm start prints. */
export interface DemoPerson {
  email: string;
  role: string;
  tenant: string;
}
export interface FrontPageOptions {
  /** Where this server is reached from outside. */
  publicUrl: string;
  /** In production neither GraphiQL nor demo people are named. */
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
/** No script at all, and no style but the one above. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a browser sees at `/`: where to go from here, in the reader's language. */
export async function frontPageRoutes(app: FastifyInstance, options: () => FrontPageOptions): Promise<void> {
  app.get('/', async (request: FastifyRequest<{ Querystring: { lang?: string } }>, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('referrer-policy', 'no-referrer')
      .header('vary', 'Accept-Language')
      .send(frontPage(languageAsked(request.query.lang, request.headers['accept-language']), options())),
  );
}

export function frontPage(language: PageLanguage, { publicUrl, production, people }: FrontPageOptions): string {
  const words = pageWords[language];
  const base = publicUrl.replace(/\/$/, '');
  const places = [
    ...(production ? [] : [link('/graphql', 'GraphiQL', words.graphiql)]),
    `<li><code>${escapeHtml(base)}/graphql</code>: ${words.graphql}</li>`,
    `<li><code>${escapeHtml(base.replace(/^http/, 'ws'))}/graphql</code>: ${words.sockets}</li>`,
    link('/health', words.healthName, words.health),
    `<li><code>docs/api.md</code>, <code>examples/</code>: ${words.docs}</li>`,
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
<nav><a href="/?lang=${words.otherLanguage}" hreflang="${words.otherLanguage}">${words.switchTo}</a></nav>
<h1>Embudo</h1>
<p>${words.what}</p>
<ul>
${places.join('\n')}
</ul>
${production || people.length === 0 ? '' : demoPart(language, people)}</body>
</html>
`;
}

function demoPart(language: PageLanguage, people: readonly DemoPerson[]): string {
  const words = pageWords[language];
  const rows = people.map(
    ({ email, role, tenant }) =>
      `<tr><td>${escapeHtml(email)}</td><td>${escapeHtml(role)}</td><td>${escapeHtml(tenant)}</td></tr>`,
  );
  return `<h2>${words.demo}</h2>
<p>${words.password}</p>
<table>
<tr><th>${words.email}</th><th>${words.role}</th><th>${words.business}</th></tr>
${rows.join('\n')}
</table>
<p>${words.tryIt}</p>
<pre><code>npx embudo send "Hola, ¿cuánto cuesta el taladro?"
npx embudo chat</code></pre>
`;
}

const link = (href: string, name: string, what: string): string => `<li><a href="${href}">${name}</a>: ${what}</li>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
