import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { startTestEmbudo } from '../testing/index.js';
import { frontPage } from './front-page.js';
import { languageOfReader } from './reader-language.js';

const options = {
  publicUrl: 'http://127.0.0.1:4000/',
  production: false,
  people: [{ email: 'ceo@tornillo.example', role: 'CEO', tenant: 'Ferretería <El Tornillo>' }],
};

describe('the front page', () => {
  it('is served at /, in the language of the browser or of the address', async () => {
    const { url } = await startTestEmbudo({ http: true });
    const spanish = await fetch(url, { headers: { 'accept-language': 'es-CR,es;q=0.9,en;q=0.8' } });
    expect(spanish.status).toBe(200);
    expect(spanish.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await spanish.text()).toContain('<html lang="es">');
    const english = await fetch(`${url}/?lang=en`, { headers: { 'accept-language': 'es' } });
    expect(await english.text()).toContain('<html lang="en">');
  });

  it('is at /server for browsers, which get the console at / where it is built', async () => {
    const { url } = await startTestEmbudo({ http: true, serving: { consoleFolder: null } });
    for (const path of ['/', '/server']) {
      const page = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
      expect(await page.text()).toContain('/graphql</code>');
    }
  });

  it('lets the browser run no script, and load nothing but its own style', async () => {
    const { url } = await startTestEmbudo({ http: true });
    const response = await fetch(url);
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|style="/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['es', 'en'] as const)('names the demo people, and never a password (%s)', language => {
    const html = frontPage(language, options);
    expect(html).toContain('ceo@tornillo.example');
    expect(html).toContain('Ferretería &lt;El Tornillo&gt;');
    expect(html).toContain('http://127.0.0.1:4000/graphql');
    expect(html).not.toContain('undefined');
  });

  it.each(['es', 'en'] as const)('shows nothing of the demo and no GraphiQL in production (%s)', async language => {
    const html = frontPage(language, { ...options, production: true });
    expect(html).not.toMatch(/tornillo|GraphiQL|embudo send/);
    const live = await startTestEmbudo({ http: true, config: { NODE_ENV: 'production' } });
    expect(await (await fetch(`${live.url}/?lang=${language}`)).text()).not.toMatch(/tornillo|GraphiQL/);
  });

  it.each([
    [undefined, undefined, 'es'],
    [undefined, 'fr-FR,en;q=0.5', 'en'],
    [undefined, 'en-GB,es;q=0.9', 'en'],
    [undefined, 'fr-ES, en', 'en'],
    [undefined, 'es;q=0.4, en;q=0.8', 'en'],
    [undefined, 'es;q=0, en-US;q=0.1', 'en'],
    ['es', 'en', 'es'],
    ['xx', 'de', 'es'],
    [['en'], 'pt', 'es'],
  ] as const)('%j with %j is read as %s', (named, accepted, language) => {
    expect(languageOfReader(named, accepted)).toBe(language);
  });
});
