import { isAnyUnit, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { namesOther, thingIn } from '../meant/other-thing.js';
import { actsIn } from '../said/acts.js';
import { isChat, longQuestion } from '../said/question-forms.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';
import { subjects } from './silent-on.js';
import { asksKinds } from './source-steps.js';

/** "¿Cuántas velocidades tiene?": the parts that something has. */
const asksParts =
  /\b(?:cuant[oa]s|how many) (\p{L}{4,}) (?:tiene|trae|lleva|incluye|does (?:it|this|that) (?:have|come with|include))(?!\p{L})/u;

/**
 * Whether a short message asks one question that no text of the shop can answer: about such a thing that no text mentions, or the price of
 * something that neither a product nor an article names.
 */
export function asksUntold(talk: Talk): boolean {
  const { text, tools, input } = talk;
  const parts = questionsIn(text).filter(part => !isChat(part));
  const asked = parts.length === 1 ? parts : parts.filter(part => part.includes('?') || actsIn(part).asks);
  const [question, second] = asked;
  if (question === undefined || second !== undefined || question.split(/\s+/u).length > longQuestion) return false;
  if (asksPriceOfUnheld(talk, question) || asksUntoldParts(talk, question)) return true;
  const [subject, other] = subjects.filter(({ asks }) => asks(question));
  // While the customer has to choose, the choice is kept open behind what is said of the question.
  if (subject === undefined || other !== undefined || talk.state.asked === 'WHICH') return false;
  const { tells, label, onlyAgain } = subject;
  const articles = [text, ...(label ? [talk.label(label)] : [])].flatMap(query => tools.articles(query));
  const isNew = (article: { best: string }) => !talk.saidBefore(article.best);
  if (onlyAgain && articles.slice(0, 1).every(isNew)) return false;
  return (
    !articles.some(({ title, body }) => tells(title) || tells(body)) &&
    !input.catalogue.some(({ description }) => tells(description))
  );
}

function asksPriceOfUnheld({ tools, state }: Talk, question: string): boolean {
  const found = tools.products(question);
  const spoken = state.focus === null ? [] : tools.called(state.focus);
  if (found.some(({ hits, fits = 0 }) => hits.length > 0 || fits > 0)) return false;
  if (!namesOther(question, [...found, ...spoken])) return false;
  const told = new WordSet(tools.articles(question).flatMap(({ title, body }) => [title, body]));
  return thingIn(question).every(word => told.has(word) === 0);
}

/** Whether a question asks how many of something the current product has, of which no text speaks. */
function asksUntoldParts({ tools, state, input }: Talk, question: string): boolean {
  const part = asksParts.exec(foldName(question))?.[1];
  if (part === undefined || state.focus === null || asksKinds.test(foldName(question)) || isAnyUnit(part)) return false;
  const told = new WordSet([
    ...tools.articles(question).flatMap(({ title, body }) => [title, body]),
    ...input.catalogue.flatMap(({ name, description }) => [name, description]),
  ]);
  return told.has(wordOf(part)) === 0;
}
