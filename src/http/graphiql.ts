import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { openingTab } from './graphiql/opening-tab.js';
import { createPageFetcher } from './graphiql/page-fetcher.js';

/** One tab that the IDE opens with. `headers` and `variables` are JSON texts, as in the IDE's editors. */
export interface GraphiqlTab {
  query: string;
  headers?: string;
  variables?: string;
}

export interface GraphiqlOptions {
  title: string;
  /** Path or URL for queries and mutations, such as /graphql. */
  endpoint: string;
  /** Path or URL for subscriptions; a path is taken from the page's own host. */
  subscriptionEndpoint: string;
  /** Shown on the first visit; later the browser remembers its own. */
  defaultTabs: GraphiqlTab[];
}

export interface GraphiqlPage {
  html: string;
  /** `html`, compressed: the page holds the whole IDE, some 9 MB. */
  gzip: Buffer;
  /** To answer with, beside Content-Encoding for `gzip`. */
  headers: Record<string, string>;
}

const pages = new Map<string, Promise<GraphiqlPage>>();

/**
 * The IDE as one page that needs nothing from elsewhere: its policy lets the browser load no script, style, font or
 * data but what is in it, and connect to the own server alone. Made once for the same options; the IDE's text is loaded
 * at the first call, so a server that never serves the page does not hold it.
 */
export function graphiqlPage(options: GraphiqlOptions): Promise<GraphiqlPage> {
  const key = JSON.stringify(options);
  const known = pages.get(key) ?? makePage(options);
  pages.set(key, known);
  return known;
}

async function makePage(options: GraphiqlOptions): Promise<GraphiqlPage> {
  const ide = await import('@graphql-yoga/render-graphiql/graphiql');
  const workers = {
    editorWorkerService: ide.editorWorkerService,
    json: ide.jsonWorker,
    graphql: ide.graphqlWorker,
  };
  const script = `
${ide.js};
(() => {
  const workers = ${inScript(workers)};
  const urls = Object.fromEntries(Object.entries(workers).map(([label, text]) =>
    [label, URL.createObjectURL(new Blob([text], { type: 'application/javascript' }))]));
  self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => urls[label] };
  const options = ${inScript(options)};
  const url = path => new URL(path, location.href).href;
  const fetcher = (${createPageFetcher.toString()})({
    http: url(options.endpoint),
    socket: url(options.subscriptionEndpoint).replace(/^http/, 'ws'),
  });
  let remembered = null;
  try {
    remembered = localStorage.getItem('graphiql:tabState');
  } catch {} // a browser that keeps nothing for this page
  const tab = (${openingTab.toString()})(options.defaultTabs, remembered, location.href);
  YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
    // The IDE writes title and logo as HTML; its own logo is another product's.
    title: ${inScript(escapeHtml(options.title))},
    logo: ' ',
    defaultTabs: options.defaultTabs,
    headers: options.defaultTabs[0]?.headers,
    query: tab.query ?? undefined,
    variables: tab.variables ?? undefined,
    initialHeaders: tab.headers ?? undefined,
    fetcher,
  });
})();
`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    ["connect-src 'self'", ...[options.endpoint, options.subscriptionEndpoint].flatMap(originOf)].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(options.title)}</title>
<link rel="icon" href="data:,">
<style>${ide.css}</style>
</head>
<body class="no-focus-outline">
<noscript>Esta página necesita JavaScript. This page needs JavaScript.</noscript>
<div id="root"></div>
<script>${script}</script>
</body>
</html>
`;
  return {
    html,
    gzip: await promisify(gzip)(html),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${policy}; frame-ancestors 'none'`,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      // The same path answers JSON to those who do not ask for a page.
      vary: 'Accept, Accept-Encoding',
    },
  };
}

/** JSON that can stand in a script element: nothing in it ends the element or begins a comment. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An absolute URL's origin, which the page's own host does not cover. */
const originOf = (endpoint: string): string[] => (URL.canParse(endpoint) ? [new URL(endpoint).origin] : []);
