import type { FoundArticle } from '../../../domain/assistant/index.js';
import { sentencesOf } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { actsIn } from './acts.js';
import { isLikely, likelyOf } from './likely-sources.js';
import type { Talk } from './talk.js';

/** How much of a question a passage must hold to be its answer, with and without the article's title. */
const enough = { titled: 0.3, untitled: 0.4 };

export const answers = ({ score, titled }: FoundArticle): boolean =>
  score >= (titled ? enough.titled : enough.untitled);

/** So much of a message that asks nothing must stand in a passage before it is told. */
export const answersSurely = ({ score, titled }: FoundArticle): boolean => titled && score >= 0.5;

/** How alike a question and an article must be before it is told in place of the thing that is wanted. */
export const sameMeaning = 0.3;

/** Tells what a passage says, each sentence once in a conversation where that is possible. */
export function quote(talk: Talk, article: FoundArticle): void {
  const told = likelyOf(talk, article);
  talk.tells(told, told.includes(article.best) ? article.best : told);
  talk.state.topic = article.title;
  talk.quotes = true;
}

/** The first sentence of the articles that a question finds which looks as asked for, by its folded words. */
export const sentenceThat = (talk: Talk, question: string, looks: RegExp): string | undefined =>
  talk.tools
    .articles(question)
    .flatMap(({ body }) => sentencesOf(body))
    .find(sentence => looks.test(foldName(sentence)));

/** The article that this answer told of, or else the last one: what a short question without a subject of its own goes on about. */
export function lastTold(talk: Talk): FoundArticle | null {
  const { topic, onTopic } = talk.quotes ? { topic: talk.state.topic, onTopic: true } : talk.input.dialogue;
  if (topic === null || !onTopic) return null;
  return talk.tools.articles(topic).find(({ title }) => title === topic) ?? null;
}

const money = /[$₡€£]\s?\d|\d\s?(?:colones|pesos|dolares|USD)|gratis|free/iu;
const times =
  /\d{1,2}:\d{2}|\b\d+\s(?:días|dias|horas|minutos|semanas|meses|days|hours|minutes|weeks|months)\b|\bmes\b|\bmonth\b/iu;

/** Goes on about the article that was told of last: the sentence of the kind that is asked for, one that was not told yet first. */
export function goOnAbout(talk: Talk, question: string): boolean {
  const article = lastTold(talk);
  if (!article || !isFollowUp(question)) return false;
  const acts = actsIn(question);
  const sentences = sentencesOf(article.body);
  const asksWhen =
    /\b(?:cuando|hora|horas|dias?|plazo|tiempo|when|time|long|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b|\d/u.test(
      acts.folded,
    );
  const asksMoney =
    acts.asksPrice || /\b(?:cobr\w+|gratis|aparte|incluid[oa]|charge\w*|free|extra)\b/u.test(acts.folded);
  const fitting = sentences.filter(sentence => (asksMoney ? money : asksWhen ? times : /./u).test(sentence));
  if ((asksMoney || asksWhen) && fitting.length === 0) return false;
  const [hit] = talk.tools
    .articles(question)
    .filter(({ title, best }) => title === article.title && fitting.includes(best));
  // Where nothing says which sentence is meant, a short article is told as a whole.
  const whole = !asksMoney && !asksWhen && article.body.length <= shortArticle ? article.body : undefined;
  const chosen = hit?.best ?? whole ?? fitting.find(sentence => !talk.saidBefore(sentence)) ?? fitting.at(-1);
  if (chosen === undefined || talk.says(chosen)) return false;
  talk.add(talk.voice.say('asFarAsKnown', { text: chosen }));
  talk.state.topic = article.title;
  talk.quotes = true;
  return true;
}

const shortArticle = 260;
const followUpWords = 12;
/** A few words that begin as a question does which goes on: "¿y con otro banco?", "hasta cuándo puedo?". */
const isFollowUp = (question: string): boolean =>
  question.trim().split(/\s+/u).length <= followUpWords &&
  /^\W*(?:(?:ok|bueno|ah|uy|pero|entonces|o sea)\W+)*(?:y|e|and|con|con la|hasta|desde|cuanto|cuando|a que|para|si|tambien|solo|en|por|el|la|los|las|se|me|nos|eso|tiene|cobran?|what about|how about|how|until|is|do|does)\b/u.test(
    foldName(question),
  );

/** The articles that hold a question and are likely what it asks for. */
export const articlesFor = (talk: Talk, question: string): FoundArticle[] =>
  talk.tools.articles(question).filter(article => isLikely(talk, article));

/** Answers a question from the articles alone; says that it does not know where they hold nothing. */
export function answerOf(talk: Talk, question: string): void {
  const [best] = articlesFor(talk, question);
  if (best && answers(best)) quote(talk, best);
  else talk.unknown(talk.voice.say('unknown'));
}
