import type { FoundArticle, FoundItem } from '../../../../domain/assistant/index.js';
import { sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { kindsWanted, saysWhen, wantsWhen } from '../said/answer-kinds.js';
import { holdsSize, sizeIn } from '../said/sizes.js';
import { saysYes } from '../sources/yes-no.js';
import type { Talk } from '../talk.js';
import { headOf } from './head-of.js';
import { kinOf } from './kin.js';

/** What a product's own text answers to a question, with the product. */
export interface Fact {
  kind: 'fact';
  fact: string;
  of: FoundItem;
}

/** Tells a fact. It names the product if that was not the one discussed. */
export function tellFact(talk: Talk, found: Pick<Fact, 'fact' | 'of'>, question = ''): void {
  const { of } = found;
  // "¿Tienen placard en blanco?", answered by its text: the conversation is about it from then on.
  if (talk.state.focus === null) {
    talk.showed([of]);
    talk.spoke([of.name]);
  }
  // A question for two properties is answered with the whole description: "¿cuánto dura y con qué se hace?".
  const isOwn = of.description !== '' && (of.description.includes(found.fact) || found.fact.startsWith(of.name));
  const fact = isOwn && asksTwice.test(foldName(question)) ? of.description.slice(0, 300) : found.fact;
  const isOneOf = /\b(?:cual(?:es)?|which)\b/u.test(foldName(question)) && talk.state.offered.length > 1;
  // "¿Qué llanta le queda a una Ranger?" names the kind, of which the shop has many.
  const ofKind = () => kinOf(talk, of.name);
  const isKnown =
    !isOneOf &&
    (talk.input.dialogue.focus === of.name ||
      (foldName(talk.text).includes(foldName(headOf(of.name)).slice(0, 5)) && ofKind().length < 2));
  if (talk.says(fact)) return;
  const isAsked =
    question !== '' &&
    !begins.test(fact) &&
    (isKnown || talk.tools.products(question).some(({ name, hits }) => name === of.name && hits.length > 0));
  const isYes = !isAsked ? null : saysYes(question, fact, of);
  if (isYes !== null) {
    const named = isKnown || fact.includes(of.name) || talk.says(of.name) ? fact : `${of.name}: ${fact}`;
    talk.add(talk.voice.say(isYes ? 'yesOf' : 'hasNot', { text: named }));
    talk.covers([fact]);
    return;
  }
  // The name of the product, such as "Saco 25 kg", and what is said of its stock name it already.
  if (fact.includes(of.name)) talk.add(fact);
  else if (!isKnown) talk.add(`${of.name}: ${fact}`);
  else if (talk.saidBefore(fact)) talk.add(talk.voice.say('saidBefore', { text: fact }));
  else talk.tells(fact);
}

/** What begins with its yes or no already. */
const begins = /^(?:s\u00ed|as\u00ed es|no|yes|it is)\b/iu;

/** Whether an article is about one of the named products. */
export const isAbout = ({ title, body }: FoundArticle, named: readonly FoundItem[]): boolean => {
  const text = foldName(`${title} ${body}`);
  return named.some(
    ({ name, hits }) =>
      hits.some(hit => hit.length >= 4 && text.includes(hit)) ||
      wordsIn(name).some(({ folded }) => folded.length >= 6 && text.includes(folded)),
  );
};

const asking = '(?:cuant[oa]s?|que|como|quien|cual(?:es)?|con que|de que|what|how|who|which)';
const asksTwice = new RegExp(String.raw`\b${asking}\b.*\b(?:y|and) (?:con |de |a |en )?${asking}\b`, 'u');
/** "¿De cuántos mililitros es?", "¿qué le hacen?": asks for more about the current product. */
export const asksMoreOf = (folded: string): boolean =>
  new RegExp(String.raw`^\W*(?:(?:y|e|ok|and|pero|but|entonces)\W+)*(?:(?:de|con|en|a|para) )?${asking}\b`, 'u').test(
    folded,
  );

/** "¿Cuánto peso aguanta?", "¿de cuánto es?": words of price that ask for a property. */
const property =
  /\bcuanto (?:peso|espacio|aguanta|soporta|resiste|carga|cabe|le cabe|ocupa|consume|mide|pesa|rinde|dura|tarda)|\bde cuanto(?:s \p{L}+)? (?:es|son|viene|vienen)\b|\b(?:que|cuanta) (?:tamano|peso|capacidad|potencia|altura|anchura)\b|\bhow much (?:weight|space|room|does (?:it|this|that) (?:weigh|hold|take))/u;
export const asksProperty = (folded: string): boolean => property.test(folded);
/** Returns a question without the words that ask for a property. */
export const besideProperty = (folded: string): string => folded.replace(property, ' ');
/** Whether a question is about delivery, which no description answers. */
export const ofDelivery = (folded: string): boolean =>
  /\b(?:lleg\w*|entreg\w*|envi\w*|mand[ae]\w*|despach\w*|repart\w*|domicilio|flete|paqueteria|deliver\w*|ship\w*|arriv\w*)\b|\bllev(?:an|amos|as) (?:a|hasta)\b/u.test(
    folded,
  );

/** "¿Cuánto mide?", "¿cuántas piezas trae?": asks for a figure of the current product, not for its price. */
export const asksMeasure = (folded: string): boolean =>
  /\b(?:cuanto (?:mide|pesa|rinde|dura|trae|alcanza)|cuant[oa]s (?!cuesta|vale|les|te|me|hay|quedan?|tienen?|tenes)\p{L}+|how (?:long|big|heavy|tall|many))\b/u.test(
    folded,
  );

/** A unit of time in a sentence. */
const time = /\b(?:minutos?|horas?|dias?|semanas?|mes|meses|anos?|minutes?|hours?|days?|weeks?|months?)\b/u;

const sentencesIn = ({ description }: FoundItem): string[] => sentencesOf(description);

/** Returns a pattern for a number with a unit, written in full or abbreviated: "15 m" for metres. */
const unitOf = (unit: string): RegExp =>
  new RegExp(String.raw`\d ?(?:${unit}|${unit.slice(0, -1)}|${unitAbbreviations[unit] ?? unit})(?!\p{L})`, 'u');
const unitAbbreviations: Readonly<Record<string, string>> = {
  metros: 'mt?s?',
  litros: 'lt?s?',
  kilos: 'kgs?',
  gramos: 'grs?',
  pulgadas: '"',
};

/**
 * Returns the sentence of a product (or its name) that contains the requested figure; preferably one that shares a word with the
 * question.
 */
export function measureOf(item: FoundItem | undefined, question: string): Fact | null {
  if (!item) return null;
  const folded = foldName(question);
  const sentences = [...sentencesIn(item), item.name];
  const asked = wordsIn(question);
  const shares = (sentence: string) => {
    const words = new WordSet([sentence]);
    return asked.some(word => words.has(word) > 0);
  };
  const [, unit = ''] = /\bcuant[oa]s (metros|pies|litros|kilos|gramos|pulgadas|ml)\b/u.exec(folded) ?? [];
  const ofUnit = unit === '' ? undefined : sentences.find(sentence => unitOf(unit).test(foldName(sentence)));
  if (ofUnit !== undefined) return { kind: 'fact', fact: /[.!?]$/u.test(ofUnit) ? ofUnit : `${ofUnit}.`, of: item };
  const [kind] = kindsWanted(folded);
  const ofTime =
    /\b(?:cuant[oa]s|how many) (?:dias|horas|semanas|meses|minutos|anos|days|hours|weeks|months|minutes)\b/u.test(
      folded,
    );
  const figured = sentences.filter(
    sentence => kind?.told.test(foldName(sentence)) && (!ofTime || time.test(foldName(sentence))),
  );
  const best = figured.find(shares) ?? figured[0];
  return best === undefined ? null : { kind: 'fact', fact: /[.!?]$/u.test(best) ? best : `${best}.`, of: item };
}

/**
 * Returns the sentence of a product's description that answers a question about it, or null if there is none. A sentence answers by the
 * words that it shares with the question, in any form or language, and by its pattern if the question has a known kind: how long, who,
 * made of what.
 */
export function factOf(item: FoundItem, question: string): string | null {
  const named = new WordSet([item.name]);
  const folded = foldName(question);
  const asked = wordsIn(question).filter(word => named.has(word) < 0.9);
  const wanted = kindsWanted(folded);
  // A sentence without a day or an hour does not say when something is, whatever words it shares with the question.
  const timely = sentencesIn(item)
    .filter(sentence => !wantsWhen(folded) || saysWhen(sentence))
    .filter(sentence => !takes.test(folded) || !lasts.test(foldName(sentence)));
  // "What's included?" is not answered by what is not: that is told only beside the rest.
  const included = asksContents.test(folded) ? timely.filter(sentence => !leavesOut.test(foldName(sentence))) : [];
  const sentences = included.length > 0 ? included : timely;
  const scored = sentences.map(sentence => {
    const words = new WordSet([sentence]);
    const shared = asked.reduce((sum, word) => sum + words.has(word), 0);
    const fits = wanted.filter(({ told }) => told.test(foldName(sentence))).length;
    return { sentence, score: shared + 1.5 * fits };
  });
  // The name "escritorio de roble" says what the product is made of.
  const byName = wanted.some(({ told }) => told.source !== '.' && told.test(foldName(item.name)));
  if (byName) scored.push({ sentence: `${item.name}.`, score: 1 });
  const best = scored.reduce((one, two) => (two.score > one.score ? two : one), { sentence: '', score: 0 });
  return best.score >= 0.8 ? best.sentence : null;
}

/** "¿Cuánto tardan?" asks how long the work takes, and not how long its effect lasts. */
const takes = /\b(?:tarda|demora)\p{L}*\b|\bhow long (?:does|will|would) (?:it|that|this|they) take\b/u;
const lasts = /^\W*(?:el efecto |el esmalte )?(?:dura|duran|lasts?) (?:hasta |unas? |como |entre |up to |about )?\d/u;

const asksContents =
  /\b(?:que (?:mas |todo )?(?:incluye|trae|lleva|contiene)n?|what(?:'s| is) (?:in it|included)|what (?:all )?(?:does|do) (?:\p{L}+ ){1,4}include)\b/u;
const leavesOut =
  /\b(?:no (?:\p{L}+ ){0,2}inclu\p{L}+|not includ\p{L}+|(?:does|do) not include|aparte|apart|separately)\b/u;

/** Returns whether a product comes in the size of a question, with the sentence that says so; null if no size is asked for or stated. */
export function sizeOf(item: FoundItem, question: string): { holds: boolean; sentence: string } | null {
  const wanted = sizeIn(question);
  if (wanted === null) return null;
  for (const sentence of sentencesIn(item)) {
    const holds = holdsSize(sentence, wanted);
    if (holds !== null) return { holds, sentence };
  }
  return null;
}

/** Whether the description of a product contains the word itself, and not only one with the same meaning. */
export const holdsWord = ({ description }: FoundItem, stem: string): boolean =>
  wordsIn(description).some(word => word.stem === stem);

/** "¿Incluye video?": asks what belongs to the current thing. */
export const asksWhatBelongs = (folded: string): boolean => beginsIncluded.test(folded);
const beginsIncluded =
  /^\W*(?:(?:y|e|and|ok|pero|but|tambien)\W+)*(?:(?:el precio |eso |ya )?(?:incluyen?|trae|viene con)|(?:does it |do they )(?:include|come with)|comes? with)\b/u;
