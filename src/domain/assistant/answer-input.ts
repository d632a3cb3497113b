import { maxFailuresOf } from '../routing/index.js';
import { lazy } from '../shared/lazy.js';
import { weekTimeIn } from '../shared/tenant-day.js';
import { drawnOnOf } from './dialogue/drawn-on.js';
import { dialogueSubjectsOf, findSources, likelySources } from './find-sources.js';
import type { AnswerInput } from './language-model.port.js';
import { turnsOf } from './message-context.js';
import { mostFoundBeside, standingShelf } from './offered-shelf.js';
import { partRead, turnsRead } from './part-read.js';
import { agentFor, findArticles, findItems, itemOf } from './retrieve.js';
import { sentCartOf } from './sent-cart.js';
import { bareArticle, bareItem, type OfferedShelf } from './source-data.js';
import type { ToolResult } from './tools/agent-tools.js';
import type { ToolContext } from './tools/tool-context.js';

/** Returns what the models get about a message: the conversation, and the products and articles that may answer it. */
export function inputOf({
  context,
  tenant,
  message,
  language,
  shelf,
  state,
  awaitsPerson,
  showsPictures,
}: ToolContext): AnswerInput {
  const earlier = message.history.filter(turn => turn.direction === 'INBOUND').slice(-2);
  const meant = message.post?.product;
  const text = partRead(message.body);
  const query = [...earlier.map(turn => partRead(turn.body)), text, ...(meant ? [meant] : [])].join('\n');
  const { name, personality, systemPrompt } = agentFor(shelf, message.agentProfileId) ?? {
    name: tenant.name,
    personality: '',
    systemPrompt: '',
  };
  const history = turnsOf(message);
  const sentCart = sentCartOf(shelf, message);
  const { locale } = tenant;
  const asked = { text, turns: turnsRead(history), spokenOf: dialogueSubjectsOf(state) };
  const sources = findSources(shelf, asked, { reader: context.ports.sources, locale, language });
  const likely = likelySources(sources);
  const { likeness } = context.ports;
  const items = (most?: number) =>
    joined(
      findItems(shelf, query, { locale, language, ...(most && { most }) }),
      likely.flatMap(({ item }) => item ?? []),
      nameOf,
    ).map(bareItem);
  const articles = (most?: number) =>
    joined(
      findArticles(shelf, query, { language, topic: state.topic, likeness, ...(most && { most }) }),
      likely.flatMap(({ article }) => article ?? []),
      textOf,
    ).map(bareArticle);
  return {
    text: message.body,
    history,
    ...(message.post && { post: message.post.text }),
    ...(sentCart && { sentCart }),
    language,
    business: tenant.settings.business || tenant.name,
    agent: { name, personality, systemPrompt },
    contactName: message.contactName,
    intent: message.understood?.primary ?? 'GENERAL_INQUIRY',
    sentiment: message.understood?.label ?? 'NEUTRAL',
    catalogue: items(),
    knowledge: articles(),
    offered: lazy((): OfferedShelf => {
      const standing = standingShelf(shelf, language, locale);
      if (standing.isWhole) return { standing, found: { items: [], articles: [] } };
      const earlier = drawnOnOf(shelf, state);
      const drawn = earlier.products.map(product => bareItem(itemOf(product, locale)));
      const found = {
        items: joined(items(mostFoundBeside.items), drawn, nameOf),
        articles: joined(articles(mostFoundBeside.articles), earlier.articles.map(bareArticle), textOf),
      };
      return { standing, found };
    }),
    sources,
    hasUnreadMedia: message.hasUnreadMedia,
    ...(message.wordless && { wordlessKind: message.kind }),
    dialogue: state,
    results: [],
    mayCall: true,
    awaitsPerson,
    showsPictures,
    books: tenant.settings.agenda.byAgent,
    now: weekTimeIn(tenant.timezone, context.clock.now()),
    mostMisses: maxFailuresOf(tenant),
  };
}

const nameOf = ({ name }: { name: string }): string => name;
const textOf = ({ title, body }: { title: string; body: string }): string => `${title}\n${body}`;

/** Joins two lists and keeps one item per key. */
const joined = <T>(before: readonly T[], found: readonly T[], key: (one: T) => string): T[] => [
  ...new Map([...before, ...found].map(one => [key(one), one])).values(),
];

/** Adds what the tools found to the input, so that the next round may use it and its draft is checked against it. */
export function withResults(input: AnswerInput, results: ToolResult[], mayCall: boolean): AnswerInput {
  return {
    ...input,
    mayCall,
    results: [...input.results, ...results],
    catalogue: joined(
      input.catalogue,
      results.flatMap(({ items }) => items.map(bareItem)),
      nameOf,
    ),
    knowledge: joined(
      input.knowledge,
      results.flatMap(({ articles }) => articles.map(bareArticle)),
      textOf,
    ),
  };
}

/**
 * Returns the input of a hosted model with all products and articles that it was given, so that its draft is checked against them. Those of
 * the standing shelf stay the same objects, by which the readers of sources know them again.
 */
export function withOffered(input: AnswerInput): AnswerInput {
  const offered = input.offered?.();
  if (!offered) return input;
  const { standing, found } = offered;
  return {
    ...input,
    catalogue: beside(standing.isWhole, standing.items, joined(input.catalogue, found.items, nameOf), nameOf),
    knowledge: beside(standing.isWhole, standing.articles, joined(input.knowledge, found.articles, textOf), textOf),
  };
}

/**
 * Returns `found`, each in its standing form where `standing` is whole, and then the rest of `standing`. Two products of a whole shelf may
 * have one name, and both were shown.
 */
function beside<T>(isWhole: boolean, standing: readonly T[], found: readonly T[], key: (one: T) => string): T[] {
  const byKey = new Map(isWhole ? standing.map(one => [key(one), one]) : []);
  const first = found.map(one => byKey.get(key(one)) ?? one);
  const used = new Set<T | string>(isWhole ? first : first.map(key));
  return [...first, ...standing.filter(one => !used.has(isWhole ? one : key(one)))];
}
