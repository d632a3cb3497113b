import type { FoundArticle, FoundItem } from '../../../../domain/assistant/index.js';
import { sentencesOf, type Word, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { saysDistanceUsed } from '../meant/measure-needs.js';
import { meantBy } from '../products/product-part.js';
import { actsIn } from '../said/acts.js';
import { lastSaid } from '../said/last-answer.js';
import { amountsIn, isWithin, type Limit, limitsIn, type Quantity } from '../said/limits.js';
import { isYesNo } from '../said/yes-no-asked.js';
import type { Talk } from '../talk.js';
import { lastTold, quote } from './knowledge-part.js';

interface Held {
  sentence: string;
  limit: Limit;
}
interface Passage {
  article: FoundArticle | null;
  /** How well it fits the question. */
  weight: number;
  sentences: string[];
}

/**
 * Compares the number of a question with the limits stated by the product's own text or an article: "tiene 13, ¿puede entrar?" is a no
 * with "desde los 14 años". What applies at that number is also told. Returns false if no such limit is stated.
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
  // A customer who asks for a product is shown it.
  const { asksWhether, buys, folded } = actsIn(question);
  const wanted = asksWhether || buys ? itemOf(talk, question) : undefined;
  if (wanted && wanted.name !== talk.state.focus) return false;
  // "¿Y de 8 meses?" after the same question with another number.
  const goesOn = andOfAmount.test(folded) && amountsIn(lastSaid(talk.input)).some(({ of }) => of === asked.of);
  const isOwn = (tellsOfOwn.test(folded) || goesOn) && question.trim().split(/\s+/u).length <= fewWords;
  const isAllowed = allowed.test(folded);
  if (!isYesNo(question) && !whatIf.test(folded) && !isOwn && !isAllowed) return tellsAbove(talk, question, asked);
  const [held] = (isOwn ? passagesSpokenOf(talk) : passagesFor(talk, question, asked.of))
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
  // Of several limits, those about the subject of the question count: "para grupos de más de 12" when a deposit is asked for.
  const words = tellingIn(question);
  const about = ({ sentence }: Held) => sharedWords(words, sentence);
  const most = Math.max(...found.map(about));
  const permits = found.filter(each => each.limit.permits && about(each) === most);
  if (permits.length === 0) return false;
  const rules = found.filter(each => !each.limit.permits && within(each));
  // Several limits of one kind are for several things: they decide only if they agree.
  const verdicts = new Set(permits.map(within));
  const decided = verdicts.size === 1 ? [...verdicts][0] : undefined;
  const told = [...permits, ...rules].map(({ sentence }) => sentence);
  const text = [...new Set(told)].join(' ');
  if (text === '' || talk.says(text)) return false;
  // A statement is held against one limit only: "tiene 3 meses" after "desde los 4 meses".
  if (isOwn && (decided === undefined || permits.length > 1)) return false;
  const answersYesNo = decided !== undefined && (isOwn || isAllowed || isYesNo(question));
  if (answersYesNo) talk.add(talk.voice.say(decided ? 'yesOf' : 'noBy', { text }));
  else talk.tells(text);
  if (passage.article) quote(talk, passage.article);
  else {
    const item = itemOf(talk, question);
    if (item) talk.showed([item]);
  }
  return true;
}

/** "Reciben bebés de 4 meses", without a question mark. */
const allowed =
  /^\W*(?:(?:hola|buen[oa]s?|dias?|tardes|y|hi|hello)\W+)*(?:reciben|aceptan|atienden|admiten|cuidan|do you (?:take|accept))\s/u;
const andOfAmount = /^\W*(?:y|and) (?:si (?:tiene|es) )?(?:de|con|of|at) \d/u;
const fewWords = 5;
/** "Tiene 3 meses", "pesa 40 kilos": says something of who it is for. */
const tellsOfOwn =
  /^\W*(?:(?:pero|es que|y|si|no|ok|bueno|but|well|and)\W+)*(?:(?:el|ella|he|she|it|mi \p{L}+|my \p{L}+) )?(?:tiene|tengo|cumple|pesa|peso|mide|is|weighs|he'?s|she'?s|it'?s|i'?m) (?:ya |como |apenas |solo |casi |only |just |about )?\d/u;
/** Returns the texts that were told: of the current product, and the article. */
function passagesSpokenOf(talk: Talk): Passage[] {
  const [item] = talk.state.focus === null ? [] : talk.tools.called(talk.state.focus);
  const last = lastTold(talk);
  return [
    ...(item ? [{ article: null, weight: 2, sentences: sentencesOf(item.description) }] : []),
    ...(last ? [{ article: last, weight: 1, sentences: sentencesOf(last.body) }] : []),
  ];
}

const measured = /\b(?:tiene|mide|miden|tengo|son|es|is|it'?s|are|measures?)\b/u;
/**
 * Says that "mi jardín tiene 80 metros" is above the limit of a service for up to 60. Returns false if it is within the limit, or if none
 * is stated.
 */
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
/** Sentences about what is above a limit. */
const exceeding = /\bmas (?:alt|grand|larg|anch)[oae]\w*\b|\b(?:bigger|larger|taller|longer) (?:ones|than|\p{L}+s)\b/u;

/**
 * Returns the texts that may state the limit: the product's own text, what was told last, and the articles found by the question. An
 * article must share a word with the question, be about ages if an age is asked for, or be continued by the question.
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

/** Returns the one product that a question is about: the one it names, otherwise the current one. */
function itemOf({ tools, state }: Talk, question: string): FoundItem | undefined {
  // "15 personas" is a number of people, not a product whose name begins alike.
  const beside = foldName(question).replace(/\b\d+ \p{L}+/gu, ' ');
  const named = meantBy(tools.products(beside).filter(item => item.named && item.lacks.length === 0)).items;
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return state.focus === null ? undefined : tools.called(state.focus)[0];
}
/** The share of the best article's score that another one needs to state the limit. */
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
