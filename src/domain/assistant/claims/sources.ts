import { boundedCache, cachedValue } from '../../shared/bounded-cache.js';
import { lazy } from '../../shared/lazy.js';
import type { AnswerInput } from '../language-model.port.js';
import type { CatalogueItem, KnowledgeArticle, StandingShelf } from '../source-data.js';
import { sourceLines } from '../tools/agent-tools.js';
import { type Amount, moneyIn, numbersIn } from './amounts.js';
import { barePricesIn } from './bare-prices.js';
import { bundlesIn } from './bundles.js';
import { type ClaimText, claimText } from './claim-text.js';
import contexts from './data/contexts.json' with { type: 'json' };
import { longNumbersIn } from './destinations.js';
import { addressesIn, linksIn } from './links.js';
import { percentagesIn } from './percentages.js';
import { folded } from './plain-text.js';
import { type PromiseClaim, promisesIn } from './promises.js';
import { stockCountsIn } from './stock-claims.js';
import { durationsIn, momentsIn } from './times.js';
import { topicsIn } from './topics.js';

/**
 * One sentence that the business has written, with what it says. Each part is read only when it is first asked for: an answer that states
 * no time does not need the times of the sources.
 */
export interface SourceSentence {
  folded: string;
  /** Topics of the sentence, including those of its document's title. */
  topics(): Set<string>;
  promises(): readonly PromiseClaim[];
  amounts(): string[];
  bundles(): string[];
  stockCounts(): string[];
  durations(): number[];
  moments(): readonly string[];
}
/** One document of the business. */
export interface Source {
  text: ClaimText;
  /** Its title or name, folded. */
  title(): string;
  sentences(): SourceSentence[];
  amounts(): readonly Amount[];
  numbers(): string[];
  /** The numbers of a product's price, even if it states no currency, and the prices that its text states without one. */
  priced(): string[];
  bare(): string[];
  percentages(): string[];
  links(): string[];
  addresses(): string[];
  longNumbers(): string[];
}

const negated = new RegExp(contexts.negators, 'u');
/** Whether a sentence of instructions, folded, forbids something: it is then no source for that. */
export const isForbidding = (sentence: string): boolean => negated.test(sentence);

/** `policy` marks instructions: a sentence of instructions that forbids something is not a source for it. */
function read(title: string, body: string, policy: boolean, price: string): Source {
  const whole = claimText(`${title}\n${body}`);
  const sentences = policy ? whole.sentences.filter(sentence => !isForbidding(sentence)) : whole.sentences;
  const text = policy ? sentences.join('\n') : whole.text;
  const titled = lazy(() => topicsIn(folded(title)));
  return {
    text: whole,
    title: lazy(() => claimText(title).sentences.join(' ')),
    sentences: lazy(() => sentences.map(sentence => sentenceOf(sentence, titled))),
    amounts: lazy(() => moneyIn(text)),
    numbers: lazy(() => numbersIn(text)),
    priced: lazy(() => numbersIn(claimText(price).text)),
    bare: lazy(() => barePricesIn(whole.text, claimText(price).text)),
    percentages: lazy(() => percentagesIn(folded(text))),
    links: lazy(() => linksIn(whole.text)),
    addresses: lazy(() => addressesIn(whole.text)),
    longNumbers: lazy(() => longNumbersIn(whole.text, true)),
  };
}

const sentenceOf = (sentence: string, titled: () => Set<string>): SourceSentence => ({
  folded: sentence,
  topics: lazy(() => new Set([...topicsIn(sentence), ...titled()])),
  promises: lazy(() => promisesIn(sentence)),
  amounts: lazy(() => moneyIn(sentence).map(({ value }) => value)),
  bundles: lazy(() => bundlesIn(sentence).map(({ value }) => value)),
  stockCounts: lazy(() => stockCountsIn(sentence)),
  durations: lazy(() => durationsIn(sentence)),
  moments: lazy(() => momentsIn(sentence)),
});

/** Sources already read. The same texts are used for every answer of a tenant. */
const sources = boundedCache<Source>({ maxEntries: 5_000 });

function readCached(title: string, body: string, { policy = false, price = '' } = {}): Source {
  const key = JSON.stringify([policy, price, title, body]);
  return cachedValue(sources, key, () => read(title, body, policy, price));
}

type Document = CatalogueItem | KnowledgeArticle;
const isItem = (document: Document): document is CatalogueItem => 'name' in document;
const titleOf = (document: Document): string => (isItem(document) ? document.name : document.title);
const bodyOf = (document: Document): string =>
  isItem(document) ? [document.description, document.price ?? '', document.unit ?? ''].join('\n') : document.body;
const pricedAt = (document: Document): string => (isItem(document) && document.price) || '';

const readDocument = (document: Document): Source =>
  readCached(titleOf(document), bodyOf(document), { price: pricedAt(document) });

/**
 * The sources of the shelves that hosted models are given. They are kept beside the cache above, because one such shelf has more documents
 * than many answers of the local link draw on.
 */
const ofShelves = boundedCache<ReadonlyMap<Document, Source>, StandingShelf>({ maxEntries: 200 });

function readShelf(shelf: StandingShelf): ReadonlyMap<Document, Source> {
  const known = ofShelves.get(shelf);
  if (known) return known;
  const documents: Document[] = [...shelf.items, ...shelf.articles];
  const sources = new Map(
    documents.map(document => [document, read(titleOf(document), bodyOf(document), false, pricedAt(document))]),
  );
  ofShelves.set(shelf, sources);
  return sources;
}

/** Everything that an answer may draw on. */
export interface Sources {
  catalogue: Source[];
  articles: Source[];
  /** The description of the business and the instructions of its agent. */
  policy: Source;
  /** All sources, including the results of tools. */
  all: Source[];
}

const toldTotals = ({ shown = [] }: AnswerInput['dialogue']): string[] =>
  shown.flatMap(({ total, charges }) => [
    `total: ${total}`,
    ...charges.map(({ label, amount }) => `${label}\n${amount}`),
  ]);

/**
 * Returns what an answer may be based on: the products, the articles, the texts of the business, the results of tools, and the totals of
 * the cart that an earlier answer has told.
 */
export function sourcesOf({ catalogue, knowledge, agent, business, results, offered, dialogue }: AnswerInput): Sources {
  const standing = offered && readShelf(offered().standing);
  const sourceOf = (document: Document): Source => standing?.get(document) ?? readDocument(document);
  const items = catalogue.map(sourceOf);
  const articles = knowledge.map(sourceOf);
  const policy = readCached(agent.name, [business, agent.personality, agent.systemPrompt].join('\n'), { policy: true });
  // Results that the server has calculated for this answer are not cached.
  const calculated = [...sourceLines(results), ...toldTotals(dialogue)].map(line => read('', line, false, ''));
  return { catalogue: items, articles, policy, all: [...items, ...articles, ...calculated, policy] };
}

/** Returns the sentences of the catalogue and the articles, in the form that the detectors read. */
export const recitedOf = ({ catalogue, articles }: Pick<Sources, 'catalogue' | 'articles'>): ReadonlySet<string> =>
  new Set([...catalogue, ...articles].flatMap(source => source.text.sentences));
