import { firstOfEach } from '../../shared/first-of-each.js';
import type { AnswerInput } from '../language-model.port.js';
import type { CatalogueItem, KnowledgeArticle, OfferedShelf, StandingShelf } from '../source-data.js';
import { clipped } from './fence.js';
import { articleText, indexLine, itemLine, titleLine } from './shop-lines.es.js';

/** A part of a prompt that somebody else wrote: its name and its text. */
export type Section = [name: string, text: string];

const maxArticleLength = 4000;
const maxDescriptionLength = 600;
const uncut = Number.POSITIVE_INFINITY;

const catalogueOf = (items: readonly CatalogueItem[], showsPictures: boolean, longest: number): string =>
  items.length === 0
    ? '(nada del catálogo corresponde a este mensaje)'
    : items.map(item => itemLine(item, { showsPictures, longest })).join('\n');

const knowledgeOf = (articles: readonly KnowledgeArticle[], longest: number): string =>
  articles.length === 0
    ? '(no hay artículos para este mensaje)'
    : articles.map(article => articleText(article, longest)).join('\n\n');

function indexOf({ items, articles, leftOut }: StandingShelf): string {
  const more = (count: number, things: string) => (count > 0 ? [`(y ${count} ${things} más)`] : []);
  return [
    'productos:',
    ...items.map(indexLine),
    ...more(leftOut.items, 'productos'),
    'artículos:',
    ...articles.map(titleLine),
    ...more(leftOut.articles, 'artículos'),
  ].join('\n');
}

/** Returns the sections that are the same for each message of a shop: the whole shelf, or its index; none without a shelf. */
export function standingSections({ standing }: OfferedShelf, showsPictures: boolean): Section[] {
  if (!standing.isWhole) return [['indice', indexOf(standing)]];
  return [
    ['catalogo', catalogueOf(standing.items, showsPictures, uncut)],
    ['conocimiento', knowledgeOf(standing.articles, uncut)],
  ];
}

/** Returns the sections that hang on the message: what was found for it, by name only where the model has the whole shelf anyway. */
export function foundSections({ catalogue, knowledge, offered, showsPictures = false }: AnswerInput): Section[] {
  const { standing, found } = offered?.() ?? { standing: null, found: { items: [], articles: [] } };
  if (standing?.isWhole) {
    const likely = [...catalogue.map(({ name }) => name), ...knowledge.map(({ title }) => title)];
    return [['lo-mas-probable', likely.map(name => `- ${clipped(name, 200)}`).join('\n') || '(nada en especial)']];
  }
  const items = firstOfEach([...found.items, ...catalogue], ({ name }) => name);
  const articles = firstOfEach([...found.articles, ...knowledge], ({ title, body }) => `${title}\n${body}`);
  return [
    ['catalogo', catalogueOf(items, showsPictures, maxDescriptionLength)],
    ['conocimiento', knowledgeOf(articles, maxArticleLength)],
  ];
}

/** Returns what a model should know about how complete its sections are; nothing without a shelf. */
export function shelfNote({ offered, mayCall }: AnswerInput): string[] {
  const standing = offered?.().standing;
  if (!standing) return [];
  if (standing.isWhole)
    return [
      'Las secciones "catalogo" y "conocimiento" tienen todo lo que el negocio vende y dice; "lo-mas-probable" nombra lo que una búsqueda cree que se pregunta, y puede equivocarse.',
    ];
  if (!mayCall) return [];
  const isNamed = standing.leftOut.items === 0 && standing.leftOut.articles === 0;
  return [
    `Las secciones "catalogo" y "conocimiento" tienen solo lo que se encontró para este mensaje. Si lo que pide está en "indice"${isNamed ? '' : ', o puede ser de lo que no cupo ahí'}, búscalo con search_products o search_knowledge antes de decir que no lo hay o que no lo sabes.`,
  ];
}
