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
  /** Path or URL for subscriptions; a path is relative to the page's host. */
  subscriptionEndpoint: string;
  /** Shown on the first visit; later the browser shows the tabs that it remembers. */
  defaultTabs: GraphiqlTab[];
}

export interface GraphiqlPage {
  html: string;
  /** `html`, compressed: the page holds the whole IDE, some 9 MB. */
  gzip: Buffer;
  /** Headers of the answer. For `gzip`, Content-Encoding is added. */
  headers: Record<string, string>;
}

const pages = new Map<string, Promise<GraphiqlPage>>();

/**
 * Returns the IDE as one self-contained page. Its content security policy allows only the scripts, styles and fonts in the page
 * itself, and connections only to this server. The page is built at the first call and cached by its options, so that a server
 * that never serves it does not keep it in memory.
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
    // The IDE inserts title and logo as HTML, and its default logo is another product's.
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
      // The same path answers JSON to clients that do not accept HTML, so caches must distinguish.
      vary: 'Accept, Accept-Encoding',
    },
  };
}

/** Returns JSON that is safe inside a script element: nothing in it can end the element or begin a comment. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Returns the origin of an absolute URL, for the policy. For a path the list is empty, because the page's own host covers it. */
const originOf = (endpoint: string): string[] => (URL.canParse(endpoint) ? [new URL(endpoint).origin] : []);
