import type { FoundArticle, FoundItem } from '../../../../domain/assistant/index.js';
import { isLightWord, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';
import { withLeads } from './dependent-sentences.js';

/** Threshold from which a sentence is told in addition to the one asked for. */
const leastBeside = 0.05;
/**
 * Threshold used instead if no sentence is sure, or if the message asks several things, which share the probability. Below it, only the
 * best sentence of a passage is told.
 */
const leastWhenUnsure = 0.02;
const sure = 0.2;
/**
 * Below this, a fact of a product's text is not told, whatever words it shares with the question: only one in twenty of these was asked
 * for.
 */
const leastOfFact = 0.04;
/** A passage without a sentence of this probability is about something else, whatever words it shares with the question. */
const leastOfPassage = 0.05;
/** The same holds for a passage below this share of the highest probability. */
const shareOfMost = 0.25;
/** A passage that contains this share of the question is not dropped because another one is more probable. */
const wordForWord = 0.5;
/**
 * Similarity from which a sentence and a question have the same subject, whatever the reader says; lower if the reader finds nothing at
 * all.
 */
const alike = { beside: 0.45, alone: 0.3 };

/** Returns the reader's probability for a sentence of an article; null if there is no reader. */
function chancesOf({ input }: Talk): ((sentence: string) => number) | null {
  if (input.sources.length === 0) return null;
  const chances = new Map(
    input.sources.flatMap(({ kind, text, chance }) => (kind === 'passage' ? [[text, chance] as const] : [])),
  );
  return sentence => chances.get(sentence) ?? 0;
}

/**
 * Whether an article that was found by its words probably answers the message, as far as the reader of sources knows. With several
 * questions, each lowers the probability of the others' sentences, so no article is dropped.
 */
export function isLikely(talk: Talk, { body, near, score }: FoundArticle): boolean {
  const chance = chancesOf(talk);
  const isAlone = talk.input.sources.every(source => source.chance < leastOfPassage);
  if (chance === null || near >= (isAlone ? alike.alone : alike.beside) || questionsIn(talk.text).length > 1)
    return true;
  const most = Math.max(0, ...talk.input.sources.filter(({ kind }) => kind !== 'product').map(source => source.chance));
  const enough = score >= wordForWord ? leastOfPassage : Math.max(leastOfPassage, most * shareOfMost);
  return sentencesOf(body).some(sentence => chance(sentence) >= enough);
}

/** Whether a fact of a product's text probably answers the message. A fact that is not a sentence of that text is not judged. */
export function isLikelyFact({ input }: Talk, { fact, of }: { fact: string; of: FoundItem }): boolean {
  const told = sentencesOf(of.description).filter(sentence => fact.includes(sentence));
  if (input.sources.length === 0 || told.length === 0) return true;
  return input.sources.some(
    ({ kind, text, chance }) => kind === 'detail' && told.includes(text) && chance >= leastOfFact,
  );
}

/** Kinds of figures that a sentence may state. */
const figures = [
  /[$₡€£]|\b(?:colones|pesos|soles|d[oó]lares|dollars|gratis|free)\b/iu,
  /%|por ciento|percent/iu,
  /\b(?:d[ií]as?|horas?|semanas?|mes(?:es)?|años?|days?|hours?|weeks?|months?|years?)\b/iu,
];
const figuresOf = (sentence: string): number[] => figures.flatMap((figure, at) => (figure.test(sentence) ? [at] : []));

/**
 * Returns the best sentence of a passage with the probable ones beside it, or only the latter if the best is improbable. Sentences that
 * state a figure of the same kind as a sure one stay: the shop's other term may be the one that applies.
 */
export function likelyOf(talk: Talk, { passage, best, body }: FoundArticle): string {
  const chance = chancesOf(talk);
  const sentences = sentencesOf(passage);
  if (chance === null) return passage;
  const asksMuch = questionsIn(talk.text).length > 1;
  const told = sentences.filter(sentence => chance(sentence) >= sure);
  const stated = told.flatMap(figuresOf);
  const isUnsure = asksMuch || told.length === 0;
  const isBest = (sentence: string) =>
    passage !== best && best.includes(sentence) && (isUnsure || chance(sentence) >= leastWhenUnsure);
  // If only one sentence contains a word of the question, such as a place, that sentence applies.
  const asked = wordsIn(talk.text).filter(({ folded }) => /^\p{L}{4}/u.test(folded) && !isLightWord(folded));
  const decides = asked.some(
    word =>
      sentences.filter(each => new WordSet([each]).has(word) >= same).length === 1 &&
      new WordSet(told).has(word) >= same,
  );
  const enough = isUnsure ? leastWhenUnsure : decides ? sure : leastBeside;
  const isAlike = (sentence: string) => !decides && figuresOf(sentence).some(figure => stated.includes(figure));
  const isTold = (sentence: string) => isBest(sentence) || isAlike(sentence) || chance(sentence) >= enough;
  const givesBack = sentencesOf(body).some(sentence => isTold(sentence) && returns.test(foldName(sentence)));
  const chosen = sentencesOf(body).filter(
    sentence =>
      (sentences.includes(sentence) && isTold(sentence)) || (givesBack && returnsNothing.test(foldName(sentence))),
  );
  return withLeads(body, chosen.length > 0 ? chosen : sentencesOf(best)).join(' ') || best;
}
/** What is given back is told with when it is not. */
const returns = /\b(?:devuel|devol|reembols|reintegr|refund)\p{L}*/u;
const returnsNothing =
  /\b(?:no (?:hay|se (?:hacen?|aceptan?|permiten?)|hacemos|aceptamos) (?:devoluci|reembols|reintegr)\p{L}*|no (?:se |le |l[oa]s? )*(?:devuelv|reembols|reintegr)\p{L}*|(?:no|non|not) ?-?refund\p{L}*)/u;
const same = 0.85;
