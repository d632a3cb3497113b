import type { FoundArticle, FoundItem } from '../../../domain/assistant/index.js';
import { isLightWord, sentencesOf, WordSet, wordsIn } from '../../../domain/assistant/index.js';
import { questionsIn } from './questions-in.js';
import type { Talk } from './talk.js';

/** From here on a sentence is told beside the one that is asked for. */
const leastBeside = 0.05;
/** What is less likely is told by no passage but as its best sentence, where none is sure or several things are asked, which share what is likely. */
const leastAtAll = 0.02;
const sure = 0.2;
/** What a product's text says is not told below this, whatever words it shares with a question: one in twenty of these was asked for. */
const leastOfFact = 0.04;
/** A passage without one sentence that is so likely is about something else than what is asked, whatever words they share. */
const leastOfPassage = 0.05;
/** And so is one beside what is so much likelier. */
const shareOfMost = 0.25;
/** What holds so much of a question is not left out for another that is likelier. */
const wordForWord = 0.5;
/** So alike a sentence and a question are about the same, whatever the reader makes of it; the less so where it finds nothing at all. */
const alike = { beside: 0.45, alone: 0.3 };

/** How likely the reader of sources finds a sentence of an article; null where it is not asked. */
function chancesOf({ input }: Talk): ((sentence: string) => number) | null {
  if (input.sources.length === 0) return null;
  const chances = new Map(
    input.sources.flatMap(({ kind, text, chance }) => (kind === 'passage' ? [[text, chance] as const] : [])),
  );
  return sentence => chances.get(sentence) ?? 0;
}

/**
 * Whether an article that was found by its words is likely what the message asks for, as far as the reader of sources knows. Of several questions
 * each makes the sentences for the others less likely, so no article is left out there.
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

/** Whether what a product's own text says is likely what the message asks for; what is made up of other words is not judged. */
export function isLikelyFact({ input }: Talk, { fact, of }: { fact: string; of: FoundItem }): boolean {
  const told = sentencesOf(of.description).filter(sentence => fact.includes(sentence));
  if (input.sources.length === 0 || told.length === 0) return true;
  return input.sources.some(
    ({ kind, text, chance }) => kind === 'detail' && told.includes(text) && chance >= leastOfFact,
  );
}

/** What a sentence tells a figure of. */
const figures = [
  /[$₡€£]|\b(?:colones|pesos|soles|d[oó]lares|dollars|gratis|free)\b/iu,
  /%|por ciento|percent/iu,
  /\b(?:d[ií]as?|horas?|semanas?|mes(?:es)?|años?|days?|hours?|weeks?|months?|years?)\b/iu,
];
const figuresOf = (sentence: string): number[] => figures.flatMap((figure, at) => (figure.test(sentence) ? [at] : []));

/**
 * Of a passage its best sentence with what is likely beside it, or only this where the best is hardly likely. What states a figure of the same kind
 * as what is sure, for something else, stays: the shop's other term may be the one that holds.
 */
export function likelyOf(talk: Talk, { passage, best }: FoundArticle): string {
  const chance = chancesOf(talk);
  const sentences = sentencesOf(passage);
  if (chance === null) return passage;
  const asksMuch = questionsIn(talk.text).length > 1;
  const told = sentences.filter(sentence => chance(sentence) >= sure);
  const stated = told.flatMap(figuresOf);
  const isUnsure = asksMuch || told.length === 0;
  const isBest = (sentence: string) =>
    passage !== best && best.includes(sentence) && (isUnsure || chance(sentence) >= leastAtAll);
  // A sentence that alone holds a word of the question, such as a place, is the one that holds.
  const asked = wordsIn(talk.text).filter(({ folded }) => /^\p{L}{4}/u.test(folded) && !isLightWord(folded));
  const decides = asked.some(
    word =>
      sentences.filter(each => new WordSet([each]).has(word) >= same).length === 1 &&
      new WordSet(told).has(word) >= same,
  );
  const enough = isUnsure ? leastAtAll : decides ? sure : leastBeside;
  const isAlike = (sentence: string) => !decides && figuresOf(sentence).some(figure => stated.includes(figure));
  return (
    sentences.filter(sentence => isBest(sentence) || isAlike(sentence) || chance(sentence) >= enough).join(' ') || best
  );
}
const same = 0.85;
