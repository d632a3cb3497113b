import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { graphiqlPage } from './graphiql.js';

const options = {
  title: 'Embudo <b>& "co"</b>',
  endpoint: '/graphql',
  subscriptionEndpoint: '/graphql',
  defaultTabs: [
    {
      query: '# Los últimos leads </script><script>alert(1)</script>\n{ __typename }',
      headers: '{"authorization":"Bearer …"}',
      variables: '{"id":"1"}',
    },
  ],
};

describe('graphiqlPage', () => {
  it('is made once for the same options, and its compressed form is the same page', async () => {
    const page = await graphiqlPage(options);
    expect(await graphiqlPage(structuredClone(options))).toBe(page);
    expect(gunzipSync(page.gzip).toString() === page.html).toBe(true);
    expect(page.gzip.length).toBeLessThan(page.html.length / 3);
  });
  it('names nothing outside itself for the browser to load', async () => {
    const { html } = await graphiqlPage(options);
    const [outside] =
      html
        .replace(/<script>[\s\S]*<\/script>/, '')
        .match(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?!data:)[^"]*"/) ?? [];
    expect(outside).toBeUndefined();
    const styles = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(styles.match(/@import|url\((?!["']?data:|["']?#)[^)]{0,40}/g)).toBeNull();
  });
  it('has a policy that lets the browser run its one script and connect to its own server alone', async () => {
    const { html, headers } = await graphiqlPage(options);
    const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';`);
    expect(policy).toContain("connect-src 'self';");
    expect(html).toContain(policy.replace("; frame-ancestors 'none'", ''));
  });
  it('adds the origins of endpoints elsewhere to its policy', async () => {
    const elsewhere = { ...options, subscriptionEndpoint: 'wss://live.example.com/graphql' };
    const { headers } = await graphiqlPage(elsewhere);
    expect(headers['content-security-policy']).toContain("connect-src 'self' wss://live.example.com;");
  });
  it('shows a title and examples as text, whatever is in them', async () => {
    const { html } = await graphiqlPage(options);
    expect(html).toContain('<title>Embudo &lt;b&gt;&amp; &quot;co&quot;&lt;/b&gt;</title>');
    expect(html).toContain('\\u003c/script>\\u003cscript>alert(1)');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });
  it('opens with the variables of its first example, and on a later visit with what the browser remembers', async () => {
    const { html } = await graphiqlPage(options);
    expect(optionsGivenToTheIde(html, null)).toMatchObject({ variables: '{"id":"1"}' });
    const mine = { query: '{ mine }', variables: null, headers: '{"x":"1"}' };
    const later = optionsGivenToTheIde(html, JSON.stringify({ tabs: [mine], activeTabIndex: 0 }));
    expect(later).toMatchObject({ query: '{ mine }', initialHeaders: '{"x":"1"}' });
    expect(later.variables).toBeUndefined();
  });
});

/** Runs the page's own script, without the IDE before it, in a browser that remembers the given tabs. */
function optionsGivenToTheIde(html: string, remembered: string | null): { variables?: string } {
  const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
  const given: { variables?: string }[] = [];
  const browser = {
    Blob,
    URL,
    location: { href: 'http://127.0.0.1:4000/graphql' },
    localStorage: { getItem: () => remembered },
    document: { querySelector: () => null },
    YogaGraphiQL: { renderYogaGraphiQL: (_root: unknown, more: { variables?: string }) => given.push(more) },
  };
  const context = createContext({ ...browser, self: {} });
  runInContext(script.slice(script.lastIndexOf('(() => {\n  const workers')), context);
  return given[0] ?? {};
}
