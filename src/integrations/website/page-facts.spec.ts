import { describe, expect, it } from '@jest/globals';
import { pageFacts } from './page-facts.js';

const url = 'https://elclavo.cr/';
const schema = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const store = {
  '@context': 'https://schema.org',
  '@type': 'HardwareStore',
  name: 'Ferretería El Clavo',
  description: 'Todo para construir',
  telephone: '+506 2260-1234',
  address: { '@type': 'PostalAddress', streetAddress: 'Avenida 2', addressLocality: 'Heredia', addressCountry: 'CR' },
};

describe('a start page', () => {
  it('tells what its schema.org block says', () => {
    expect(pageFacts(`<html><head><title>Inicio</title>${schema(store)}</head>`, url)).toEqual({
      url,
      name: 'Ferretería El Clavo',
      description: 'Todo para construir',
      telephone: '+506 2260-1234',
      address: 'Avenida 2, Heredia, CR',
      city: 'Heredia',
    });
  });

  it('is read also from a graph, a list, and an address of one line', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'Web' },
        { ...store, address: 'Heredia centro' },
      ],
    };
    expect(pageFacts(schema(graph), url)).toMatchObject({
      name: 'Ferretería El Clavo',
      address: 'Heredia centro',
      city: null,
    });
    expect(pageFacts(schema([store]), url)).toMatchObject({ name: 'Ferretería El Clavo' });
    expect(pageFacts(schema({ ...store, '@type': ['Thing', 'LocalBusiness'] }), url)).toMatchObject({
      city: 'Heredia',
    });
  });

  it('tells what OpenGraph says, without signs of HTML', () => {
    const html = `<meta content="Caf&eacute; &amp; t&#233; &lt;b&gt;ya" property='og:description'><meta property=og:site_name content="Soda&nbsp;Mar">`;
    expect(pageFacts(html, url)).toMatchObject({
      name: 'Soda Mar',
      description: 'Café & té ya',
      telephone: null,
    });
  });

  it('tells nothing if it is no company’s, broken or hostile', () => {
    const nothing = { url, name: null, description: null, telephone: null, address: null, city: null };
    expect(pageFacts(schema({ '@type': 'Person', name: 'Ana' }), url)).toEqual(nothing);
    expect(pageFacts('<script type="application/ld+json">{"@type":</script><meta', url)).toEqual(nothing);
    expect(pageFacts(schema({ ...store, name: { a: 1 }, telephone: 5, address: [], description: null }), url)).toEqual(
      nothing,
    );
    for (const part of [
      '<meta ',
      '<script type="application/ld+json">',
      '<meta a=',
      '<title>',
      '&#',
      '<',
      '<b>',
      '</i>',
    ])
      expect(pageFacts(part.repeat(40_000), url).name).toBeNull();
  });

  it('cuts long texts', () => {
    expect(pageFacts(schema({ ...store, name: 'Á'.repeat(5_000) }), url).name).toHaveLength(300);
  });
});
