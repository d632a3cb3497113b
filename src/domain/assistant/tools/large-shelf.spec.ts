import { describe, expect, it } from '@jest/globals';
import { newDialogue } from '../dialogue/state.js';
import { longestWhole, mostFoundBeside, standingShelf } from '../offered-shelf.js';
import { resultsOf } from '../prompts/results.es.js';
import { standingSections } from '../prompts/shelf.es.js';
import { noLikeness } from '../search/likeness.js';
import type { Shelf } from '../shelf.js';
import { callOf, type FactTool, resultOf, type ToolCall } from './agent-tools.js';
import { factFinders } from './fact-tools.js';

const kinds =
  'Martillo Llave Taladro Pintura Brocha Cemento Tubo Cable Foco Cerradura Manguera Pala Escalera Casco Candado'.split(
    ' ',
  );
const sorts = 'azul plegable industrial liviano doble corto reforzado portátil clásico angular'.split(' ');
const titles =
  'Envíos Pagos Cambios Garantías Horario Ubicación Parqueo Facturas Mayoreo Crédito Alquiler Instalación Afilado Corte Mezclas Reservas Empleo Talleres Puntos Regalos Reciclaje Repuestos Visitas Reclamos Obras Rutas Muestras Planos Permisos'.split(
    ' ',
  );
const long = 'Se recomienda leer el manual antes de usarlo y guardarlo en un lugar seco. '.repeat(2);
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: kinds.flatMap((kind, one) =>
    sorts.map((sort, other) => ({
      id: `${kind} ${sort}`,
      name: `${kind} ${sort}`,
      description: `${long}Modelo ${one}${other}.`,
      keywords: [],
      unit: 'unidad',
      priceMinor: String((one * 10 + other + 1) * 10_000),
      currency: 'CRC',
      stock: other === 0 ? 0 : 5,
    })),
  ),
  articles: [...titles, 'Si algo falla'].map((title, at) => ({
    id: title,
    title,
    body: `El trámite de ${title.toLowerCase()} tarda ${at + 2} días.`,
    keywords: [],
    language: 'es',
  })),
};
const found = (tool: FactTool, given: Partial<ToolCall>) => {
  const place = {
    shelf,
    locale: 'es-CR',
    currency: 'CRC',
    language: 'es' as const,
    state: newDialogue,
    text: '',
    history: [],
  };
  const call = callOf(tool, given);
  const readers = { likeness: noLikeness, sources: { read: () => [] } };
  return resultOf(call, factFinders[tool]({ ...place, most: mostFoundBeside }, call, readers));
};

describe('a shop of 150 products and 30 articles', () => {
  const standing = standingShelf(shelf, 'es', 'es-CR');

  it('has all of them named in an index of bounded length', () => {
    expect(standing).toMatchObject({ isWhole: false, leftOut: { items: 0, articles: 0 } });
    const [[name, text] = ['', '']] = standingSections({ standing, found: { items: [], articles: [] } }, false);
    expect(name).toBe('indice');
    expect(text.length).toBeLessThan(longestWhole);
    for (const product of shelf.products) expect(text).toContain(`- ${product.name} | precio: `);
    for (const { title } of shelf.articles) expect(text).toContain(`- ${title}`);
  });

  it('has each product found by its name, three in one search, and a whole kind at once', () => {
    for (let at = 0; at < shelf.products.length; at += 3) {
      const names = shelf.products.slice(at, at + 3).map(({ name }) => name);
      const { items } = found('search_products', { query: names.join(', ') });
      expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    }
    expect(found('search_products', { query: 'taladros' }).items).toHaveLength(10);
  });

  it('has each article found by its title', () => {
    for (const { title } of shelf.articles)
      expect(found('search_knowledge', { query: title }).articles.map(article => article.title)).toContain(title);
  });

  it('has the whole text, price and stock of what was found', () =>
    expect(resultsOf([found('search_products', { query: 'Foco azul' })])).toMatch(
      /- Foco azul \| precio: ₡8.100,00 por unidad \| existencias: AGOTADO \| .*Modelo 80\./u,
    ));

  it('tells what is called nearly as something that it has not', () =>
    expect(resultsOf([found('price_list', { items: [{ product: 'Foco azulado', quantity: 2 }] })])).toMatch(
      /- Foco azulado: nada se llama así \| se parece a: Foco/u,
    ));
});
