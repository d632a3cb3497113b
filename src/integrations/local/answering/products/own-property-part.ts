import type { FoundItem } from '../../../../domain/assistant/index.js';
import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { inFocus } from '../meant/referents.js';
import { asksHowLongItHolds, countedProperty, saysHowLongItHolds } from '../said/counted-property.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';

const fewWords = 9;
/** "¿Cuántas llaves trae cada uno?" asks of what was just told of another size too. */
const ofEach = /\b(?:cada un[oa]|each)\b/u;

/** What a short question asks of the thing that is spoken of, and the rest of its words; null if it asks for no such property. */
function propertyIn(question: string): ReturnType<typeof countedProperty> {
  if (question.trim().split(/\s+/u).length > fewWords) return null;
  if (asksHowLongItHolds(question)) return { tells: saysHowLongItHolds, rest: '' };
  return countedProperty(question);
}

/**
 * "¿Para cuántos niños es?", "¿cuántas horas se queda?", "¿cuánto me dura?" without another thing's name: tells the sentence of the
 * thing that is spoken of, or of the only one shown beside it that says so, whatever else of the shop has these words.
 */
export function tellsOwnProperty(talk: Talk, question: string): boolean {
  const property = propertyIn(question);
  if (property === null) return false;
  const focus = inFocus(talk);
  const named = bestNamed(talk.tools.products(property.rest)).filter(({ hits }) =>
    hits.some(hit => /^\p{L}{4}/u.test(hit)),
  );
  const isOfFocus = named.length === 0 || named.some(({ name }) => name === focus?.name);
  const [one, other] = named;
  const own = isOfFocus ? focus : one && !other ? one : null;
  const isOfEach = ofEach.test(foldName(question));
  const texts = [own?.description ?? '', ...(isOfEach ? [lastAnswer(talk.input)] : [])];
  const told = own ? [...new Set(texts.flatMap(sentencesOf))].filter(property.tells) : [];
  const found =
    told.length > 0 && own ? { item: own, told } : named.length === 0 ? besideFocus(talk, property.tells) : null;
  if (!found) return false;
  const { item, told: sentences } = found;
  // The size that was told before is told again beside the other one.
  if (isOfEach && sentences.length > 1) talk.add(...sentences);
  else talk.tells(sentences.join(' '), sentences.join(' '), `${item.name}:`);
  if (item.name !== talk.state.focus) talk.showed([item]);
  talk.refused = true;
  talk.buttons('person');
  return true;
}

/** The only thing of the last group that was spoken of whose text says it. */
function besideFocus(
  { state, tools }: Talk,
  tells: (sentence: string) => boolean,
): { item: FoundItem; told: string[] } | null {
  for (const group of (state.spoken ?? []).toReversed()) {
    const [one, other] = group
      .flatMap(name => tools.called(name))
      .map(item => ({ item, told: sentencesOf(item.description).filter(tells) }))
      .filter(({ told }) => told.length > 0);
    if (one && !other) return one;
  }
  return null;
}
