import type { FoundArticle, FoundItem } from '../../../domain/assistant/index.js';
import { sentencesOf, type Word, WordSet, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { actsIn } from './acts.js';
import { lastTold, quote } from './knowledge-part.js';
import { amountsIn, isWithin, type Limit, limitsIn, type Quantity } from './limits.js';
import { saysDistanceUsed } from './measure-needs.js';
import { meantBy } from './product-part.js';
import type { Talk } from './talk.js';

interface Held {
  sentence: string;
  limit: Limit;
}
interface Passage {
  article: FoundArticle | null;
  /** How likely it is what the question is about. */
  weight: number;
  sentences: string[];
}

/** A question that has a yes or a no: it asks for no number, person, place or manner. */
const wantsMore =
  /\b(?:cuant[oa]s?|cual(?:es)?|quien(?:es)?|donde|como|cuando|what|which|who|where|how|when)\b|(?:^\W*|[,.;¿]\s*|\b(?:y|a|de|en|con|para|por|hasta|desde)\s)que (?!pasa|tal|ya|si|no)\p{L}+/u;
export const isYesNo = (question: string): boolean => {
  const { folded, asks } = actsIn(question);
  return (asks || /\?|\b(?:puede|puedo|pueden|sirve|se puede|no)\W*$/u.test(folded)) && !wantsMore.test(folded);
};

/**
 * Holds the number of a question against the limits that the thing's own text or an article states: "tiene 13, ¿puede entrar?" is a no
 * where "desde los 14 años" stands. What applies at that number is told with it. False where no limit of that kind is stated.
 */
export function tellsLimit(talk: Talk, question: string): boolean {
  const amounts = amountsIn(question);
  const [asked, second] = amounts;
  if (
    !asked ||
    saysDistanceUsed(foldName(question)) ||
    (second && second.of === asked.of) ||
    actsIn(question).asksPrice
  )
    return false;
  // Whoever asks for a thing is shown it.
  const { asksWhether, buys, folded } = actsIn(question);
  const wanted = asksWhether || buys ? itemOf(talk, question) : undefined;
  if (wanted && wanted.name !== talk.state.focus) return false;
  if (!isYesNo(question) && !whatIf.test(folded)) return tellsAbove(talk, question, asked);
  const [held] = passagesFor(talk, question, asked.of)
    .flatMap(passage => {
      const found = passage.sentences.flatMap(sentence =>
        limitsIn(sentence)
          .filter(({ of }) => of === asked.of)
          .map(limit => ({ sentence, limit })),
      );
      return found.some(({ limit }) => limit.permits) ? [{ passage, found }] : [];
    })
    .toSorted((one, two) => two.passage.weight - one.passage.weight);
  if (!held) return false;
  const { passage, found } = held;
  const within = (each: Held) => isWithin(each.limit, asked.amount);
  // Of several limits those count that speak of what is asked: "para grupos de más de 12" where a deposit is asked for.
  const words = tellingIn(question);
  const about = ({ sentence }: Held) => sharedWords(words, sentence);
  const most = Math.max(...found.map(about));
  const permits = found.filter(each => each.limit.permits && about(each) === most);
  if (permits.length === 0) return false;
  const rules = found.filter(each => !each.limit.permits && within(each));
  // Several limits of one kind are for several things: only those that agree decide.
  const verdicts = new Set(permits.map(within));
  const decided = verdicts.size === 1 ? [...verdicts][0] : undefined;
  const told = [...permits, ...rules].map(({ sentence }) => sentence);
  const text = [...new Set(told)].join(' ');
  if (text === '' || talk.says(text)) return false;
  const answersYesNo = decided !== undefined && isYesNo(question);
  if (answersYesNo) talk.add(talk.voice.say(decided ? 'yesOf' : 'noBy', { text }));
  else talk.tells(text);
  if (passage.article) quote(talk, passage.article);
  else {
    const item = itemOf(talk, question);
    if (item) talk.showed([item]);
  }
  return true;
}

const measured = /\b(?:tiene|mide|miden|tengo|son|es|is|it'?s|are|measures?)\b/u;
/** "Mi jardín tiene 80 metros" of a service for up to 60: it is told that this is above. False where it is within, or no limit is stated. */
function tellsAbove(talk: Talk, question: string, asked: { of: Quantity; amount: number }): boolean {
  if (asked.of !== 'LENGTH' || !measured.test(foldName(question))) return false;
  const { focus } = talk.state;
  const [item] = focus === null ? [] : talk.tools.called(focus);
  if (!item) return false;
  const sentences = [`${item.name}.`, ...sentencesOf(item.description)];
  const above = sentences.find(sentence =>
    limitsIn(sentence).some(({ of, to, permits }) => permits && of === asked.of && asked.amount > to + 1e-6),
  );
  if (above === undefined) return false;
  const others = sentences.filter(sentence => exceeding.test(foldName(sentence)));
  talk.add(talk.voice.say('aboveLimit', { text: [...new Set([above, ...others])].join(' ') }));
  talk.showed([item]);
  talk.buttons('person');
  return true;
}
/** What holds for whatever is above a limit. */
const exceeding = /\bmas (?:alt|grand|larg|anch)[oae]\w*\b|\b(?:bigger|larger|taller|longer) (?:ones|than|\p{L}+s)\b/u;

/**
 * What may state the limit: the thing's own text, what was told last, and the articles that the question finds. An article must share
 * a word with the question, be about ages where an age is asked for, or be gone on about.
 */
function passagesFor(talk: Talk, question: string, of: Quantity): Passage[] {
  const { tools } = talk;
  const own = itemOf(talk, question);
  const words = tellingIn(question);
  const passage = (article: FoundArticle, weight: number): Passage => ({
    article,
    weight,
    sentences: sentencesOf(article.body),
  });
  const last = lastTold(talk);
  const goesOn = last && question.split(/\s+/u).length <= shortFollowUp ? [passage(last, 0.8)] : [];
  const found = tools.articles(question);
  const least = (found[0]?.score ?? 0) * closeToBest;
  const ofKind = of === 'AGE' ? tools.articles(talk.label('ageAsked')).filter(({ titled }) => titled) : [];
  return [
    ...(own ? [{ article: null, weight: 2, sentences: sentencesOf(own.description) }] : []),
    ...goesOn,
    ...found.flatMap(article => {
      const shares = sharedWords(words, `${article.title}. ${article.body}`);
      return shares > 0 && article.score >= least ? [passage(article, article.score + 0.1 * shares)] : [];
    }),
    ...ofKind.map(article => passage(article, 0)),
  ];
}

/** The one thing that a question is about: what it names, else what is spoken of. */
function itemOf({ tools, state }: Talk, question: string): FoundItem | undefined {
  // "15 personas" tells a number of them, and no thing whose name begins alike.
  const beside = foldName(question).replace(/\b\d+ \p{L}+/gu, ' ');
  const named = meantBy(tools.products(beside).filter(item => item.named && item.lacks.length === 0)).items;
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return state.focus === null ? undefined : tools.called(state.focus)[0];
}
/** So near the best article another must be to state the limit. */
const closeToBest = 0.75;

const tellingIn = (question: string): Word[] =>
  wordsIn(question).filter(({ folded }) => /^\p{L}{4}/u.test(folded) && !ofTime.test(folded));
const sharedWords = (words: readonly Word[], text: string): number => {
  const held = new WordSet([text]);
  return words.filter(word => held.has(word) >= 0.85).length;
};
const shortFollowUp = 14;
const ofTime = /^(?:hora|dia|semana|mes|meses|ano|anos|hace|antes|despues|week|month|year|day|hour)s?$/u;
const whatIf = /\b(?:que (?:pasa|hago|hacen)|what happens|what if)\b|^\W*(?:y|and) (?:si|if)\b/u;
