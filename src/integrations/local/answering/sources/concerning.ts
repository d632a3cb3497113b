import type { FoundItem } from '../../../../domain/assistant/index.js';
import {
  isLightWord,
  momentOf,
  sentencesOf,
  type Word,
  WordSet,
  weekOf,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { inFocus } from '../meant/referents.js';
import { headOf } from '../products/head-of.js';
import type { Talk } from '../talk.js';
import { datesIn, isSameDate } from './calendar-dates.js';

const same = 0.85;

/** What is left of sentences after those beside the point; all of them if nothing is left. */
const kept = (sentences: readonly string[], isBeside: (sentence: string) => boolean): string[] => {
  const left = sentences.filter(sentence => !isBeside(sentence));
  return left.length > 0 ? left : [...sentences];
};

const feast =
  /\b(?:feriados?|festivos?|asuetos?|semana santa|(?:jueves|viernes) santo|navidad|ano nuevo|holidays?|christmas|easter)\b/u;
const saysHours =
  /\b(?:cerrad[oa]s?|cerramos|no (?:abrimos|atendemos|trabajamos)|abrimos|closed|open)\b|\d{1,2}(?::\d{2})?\s?(?:am|pm|a|to|-)\s?\d{1,2}|\d{1,2}:\d{2}|\b(?:hasta|desde|until|from) (?:las? )?\d/u;
/** Hours of a feast or of a day of the calendar. */
const isOfFeast = (sentence: string): boolean =>
  saysHours.test(foldName(sentence)) &&
  weekOf(sentence).size <= 1 &&
  (datesIn(sentence).length > 0 || feast.test(foldName(sentence)));

/** "Feriados no atendemos", "cerramos 25 de diciembre": belongs to the hours of whoever asks for all of them. */
const isClosedThen = (sentence: string): boolean =>
  limits.test(foldName(sentence)) && sentence.trim().split(/\s+/u).length <= briefly;
const briefly = 12;
const asksHours = /\b(?:horarios?|que horas?|abren|atienden|hours|open)\b/u;

/** Leaves out the hours of feasts that nobody asked for, and those of other dates than the one that is asked for. */
function ofDates(text: string, sentences: readonly string[]): string[] {
  const asked = datesIn(text);
  if (asked.length > 0) {
    const isOf = (sentence: string) => datesIn(sentence).some(date => asked.some(each => isSameDate(each, date)));
    return sentences.some(isOf) ? kept(sentences, each => isOfFeast(each) && !isOf(each)) : [...sentences];
  }
  if (feast.test(foldName(text))) return [...sentences];
  const { days, times } = momentOf(text);
  const isOfAll = days.length + times.length === 0 && asksHours.test(foldName(text));
  return kept(sentences, each => isOfFeast(each) && !(isOfAll && isClosedThen(each)));
}

const daysOf = (sentence: string): number[] => [...new Set([...weekOf(sentence).keys(), ...momentOf(sentence).days])];
const limits = /\b(?:cerrad[oa]s?|cerramos|no|solo|solamente|only|closed|not)\b/u;
const asksWhichDay = /\b(?:(?:que|q|k|cual) dias?|cuando|(?:what|which) days?|when)\b/u;
/** Leaves out what holds on other weekdays, if a sentence names the one that is asked for. */
function ofWeekdays(talk: Talk, text: string, sentences: readonly string[]): string[] {
  // "¿Qué día llegaría si lo pido hoy lunes?": the answer is another day.
  if (asksWhichDay.test(foldName(text))) return [...sentences];
  const { days } = momentOf(text, talk.input.now);
  const isOf = (sentence: string) => daysOf(sentence).some(day => days.includes(day));
  // Whoever asks for a day on which the shop is closed needs to know when it is open.
  if (days.length === 0 || !sentences.some(each => isOf(each) && !limits.test(foldName(each)))) return [...sentences];
  return kept(sentences, each => daysOf(each).length > 0 && !isOf(each));
}

const begun = 3;
/** "Termita según contrato": begins with a thing of the shop, which the message does not speak of. */
function ofThings(talk: Talk, text: string, sentences: readonly string[]): string[] {
  const named = bestNamed(talk.tools.products(text)).filter(({ hits }) => hits.some(hit => !/^\d/u.test(hit)));
  const focus = inFocus(talk);
  const meant = named.length > 0 ? named : focus ? [focus] : [];
  if (meant.length === 0) return [...sentences];
  const words = wordsIn(meant.map(({ name }) => name).join(' ')).filter(isTelling);
  const holds = (sentence: string) => {
    const held = new WordSet([sentence]);
    return words.some(word => held.has(word) >= same);
  };
  if (!sentences.some(holds)) return [...sentences];
  const isMeant = (item: FoundItem) => meant.some(({ name }) => name === item.name);
  // Another thing of the same kind may be what is meant: "la clase grupal" beside "la clase privada".
  const heads = new WordSet(meant.map(({ name }) => headOf(name)));
  const isOfSame = (others: readonly FoundItem[]) =>
    others.some(({ name }) => wordsIn(headOf(name)).some(word => heads.has(word) >= same));
  const isOfOther = (sentence: string) => {
    const start = sentence.split(/\s+/u).slice(0, begun).join(' ');
    const [first] = wordsIn(start);
    const others = bestNamed(talk.tools.products(start)).filter(
      ({ hits, name }) => first !== undefined && hits.length > 0 && new WordSet([name]).has(first) >= same,
    );
    return others.length > 0 && !others.some(isMeant) && !isOfSame(others);
  };
  return kept(sentences, each => !holds(each) && isOfOther(each));
}

const isTelling = ({ folded }: Word): boolean =>
  /^\p{L}{4}/u.test(folded) && !isLightWord(folded) && !ofAsking.test(folded);
/** Verbs that ask of any thing. */
const ofAsking =
  /^(?:tienen?|tenes|tienes|hacen?|haces|venden?|vendes|manejan?|ofrecen?|trabajan?|puedo|puede[ns]?|podrian?|quiero|quisiera|necesito|ocupo|queria|saber|tambien|tampoco|cuesta|vale|sale|seria|cuanto|have|sell|offer|does|want|need|also|would|could|horas?|horarios?|dias?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|times?|hours?|days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/u;
/** Leaves out the other rules of a list of what the shop does not do: "no vendemos veneno" beside "palomas tampoco". */
function ofRefusals(text: string, body: string, sentences: readonly string[]): string[] {
  const all = sentencesOf(body);
  if (all.filter(each => refuses.test(foldName(each))).length * 2 < all.length) return [...sentences];
  const [first, ...rest] = wordsIn(text).filter(isTelling);
  // "¿Quitan palomas?": the verb is said of much, and what it is done to decides.
  const words =
    first && rest.length > 0 && /(?:an|en|as|es)$/u.test(first.folded) ? rest : first ? [first, ...rest] : [];
  const shared = (sentence: string) => {
    const held = new WordSet([sentence]);
    return words.filter(word => held.has(word) >= same).length;
  };
  return sentences.some(each => shared(each) > 0)
    ? kept(sentences, each => shared(each) === 0 && ruled.test(foldName(each)))
    : [...sentences];
}
const refuses = /\b(?:no|nunca|tampoco|ni|not|never|don'?t|doesn'?t)\b/u;
const ruled = /\b(?:no|nunca|tampoco|ni|not|never|don'?t|doesn'?t)\b|^\W*(?:si|if|solo|only)\b/u;

/** Returns the sentences that concern a question: of the days, the dates and the things that it names, and no rules about others. */
export function concerning(
  talk: Talk,
  text: string,
  sentences: readonly string[],
  body = sentences.join(' '),
): string[] {
  if (sentences.length < 2) return [...sentences];
  const ofThing = ofThings(talk, text, ofDates(text, sentences));
  return ofRefusals(text, body, ofWeekdays(talk, text, ofThing));
}

/** Whether a sentence of a text is left out for a message. */
export const isBesidePoint = (talk: Talk, sentence: string, body: string): boolean =>
  sentencesOf(body).length > 1 && !concerning(talk, talk.text, sentencesOf(body)).includes(sentence);
