import { maxFailuresOf } from '../routing/index.js';
import { weekTimeIn } from '../shared/tenant-day.js';
import { dialogueSubjectsOf, findSources, likelySources } from './find-sources.js';
import type { AnswerInput } from './language-model.port.js';
import { turnsOf } from './message-context.js';
import { agentFor, findArticles, findItems } from './retrieve.js';
import { sentCartOf } from './sent-cart.js';
import type { CatalogueItem, KnowledgeArticle } from './source-data.js';
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
  const query = [...earlier.map(turn => turn.body), message.body, ...(meant ? [meant] : [])].join('\n');
  const { name, personality, systemPrompt } = agentFor(shelf, message.agentProfileId) ?? {
    name: tenant.name,
    personality: '',
    systemPrompt: '',
  };
  const history = turnsOf(message);
  const sentCart = sentCartOf(shelf, message);
  const { locale } = tenant;
  const asked = { text: message.body, turns: history, spokenOf: dialogueSubjectsOf(state) };
  const sources = findSources(shelf, asked, { reader: context.ports.sources, locale, language });
  const likely = likelySources(sources);
  const { likeness } = context.ports;
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
    catalogue: joined(
      findItems(shelf, query, { locale, language }),
      likely.flatMap(({ item }) => item ?? []),
      ({ name }) => name,
    ).map(itemIn),
    knowledge: joined(
      findArticles(shelf, query, { language, topic: state.topic, likeness }),
      likely.flatMap(({ article }) => article ?? []),
      ({ title, body }) => `${title}\n${body}`,
    ).map(articleIn),
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

const itemIn = ({ name, description, price, inStock, unit, picture }: CatalogueItem): CatalogueItem => ({
  name,
  description,
  price,
  inStock,
  unit,
  ...(picture && { picture }),
});
const articleIn = ({ title, body }: KnowledgeArticle): KnowledgeArticle => ({ title, body });

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
      results.flatMap(({ items }) => items.map(itemIn)),
      ({ name }) => name,
    ),
    knowledge: joined(
      input.knowledge,
      results.flatMap(({ articles }) => articles.map(articleIn)),
      ({ title, body }) => `${title}\n${body}`,
    ),
  };
}
