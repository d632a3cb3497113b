import type { FoundArticle, FoundItem } from '../../../domain/assistant/index.js';
import { sentencesOf, WordSet, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { kindsWanted, saysWhen, wantsWhen } from './answer-kinds.js';
import { headOf } from './product-part.js';
import { holdsSize, sizeIn } from './sizes.js';
import type { Talk } from './talk.js';

/** What a product's own text says to a question, and of which product. */
export interface Fact {
  kind: 'fact';
  fact: string;
  of: FoundItem;
}

/** A fact of a product that was not spoken of says of which. */
export function tellFact(talk: Talk, found: Pick<Fact, 'fact' | 'of'>, question = ''): void {
  const { of } = found;
  // Who asks for two things of it hears all that it says: "¿cuánto dura y con qué se hace?".
  const fact = asksTwice.test(foldName(question)) && of.description !== '' ? of.description.slice(0, 300) : found.fact;
  const isOneOf = /\b(?:cual(?:es)?|which)\b/u.test(foldName(question)) && talk.state.offered.length > 1;
  const isKnown =
    !isOneOf &&
    (talk.input.dialogue.focus === of.name || foldName(talk.text).includes(foldName(headOf(of.name)).slice(0, 5)));
  if (talk.says(fact)) return;
  if (!isKnown) talk.add(`${of.name}: ${fact}`);
  else if (talk.saidBefore(fact)) talk.add(talk.voice.say('saidBefore', { text: fact }));
  else talk.tells(fact);
}

/** Whether an article tells of a product that is named, or of something beside it that was asked for. */
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
/** "¿De cuántos mililitros es?", "¿qué le hacen?": a question for more of what is spoken of. */
export const asksMoreOf = (folded: string): boolean =>
  new RegExp(String.raw`^\W*(?:(?:y|e|ok|and|pero|but|entonces)\W+)*(?:(?:de|con|en|a|para) )?${asking}\b`, 'u').test(
    folded,
  );

/** "¿Cuánto peso aguanta?", "¿de cuánto es?": words of a price that ask for a property. */
const property =
  /\bcuanto (?:peso|espacio|aguanta|soporta|resiste|carga|cabe|le cabe|ocupa|consume|mide|pesa|rinde|dura|tarda)|\bde cuanto(?:s \p{L}+)? (?:es|son|viene|vienen)\b|\b(?:que|cuanta) (?:tamano|peso|capacidad|potencia|altura|anchura)\b|\bhow much (?:weight|space|room|does (?:it|this|that) (?:weigh|hold|take))/u;
export const asksProperty = (folded: string): boolean => property.test(folded);
/** A question without the words by which it asks for a property. */
export const besideProperty = (folded: string): string => folded.replace(property, ' ');
/** A question about how something comes to the customer, which no description answers. */
export const ofDelivery = (folded: string): boolean =>
  /\b(?:lleg\w*|entreg\w*|envi\w*|mand[ae]\w*|domicilio|flete|paqueteria|deliver\w*|ship\w*|arriv\w*)\b/u.test(folded);

/** "¿Cuánto mide?", "¿cuántas piezas trae?": a question for a figure of the thing that is spoken of, and not for its price. */
export const asksMeasure = (folded: string): boolean =>
  /\b(?:cuanto (?:mide|pesa|rinde|dura|trae|alcanza)|cuant[oa]s (?!cuesta|vale|les|te|me|hay|quedan?|tienen?|tenes)\p{L}+|how (?:long|big|heavy|tall|many))\b/u.test(
    folded,
  );

/** A figure of time in a sentence. */
const time = /\b(?:minutos?|horas?|dias?|semanas?|mes|meses|anos?|minutes?|hours?|days?|weeks?|months?)\b/u;

const sentencesIn = ({ description }: FoundItem): string[] => sentencesOf(description);

/** A number of a unit, written out or short: "15 m" for metres. */
const unitOf = (unit: string): RegExp =>
  new RegExp(String.raw`\d ?(?:${unit}|${unit.slice(0, -1)}|${shortUnits[unit] ?? unit})(?!\p{L})`, 'u');
const shortUnits: Readonly<Record<string, string>> = {
  metros: 'mt?s?',
  litros: 'lt?s?',
  kilos: 'kgs?',
  gramos: 'grs?',
  pulgadas: '"',
};

/** The sentence of a product, its name among them, that holds a figure; one with a word of the question first. */
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
 * What a product's description says to a question about it; null where it says nothing. A sentence answers by the words that it shares
 * with the question, in whatever form or language, and by its look where the question says what is asked for: how long, who, of what.
 */
export function factOf(item: FoundItem, question: string): string | null {
  const named = new WordSet([item.name]);
  const folded = foldName(question);
  const asked = wordsIn(question).filter(word => named.has(word) < 0.9);
  const wanted = kindsWanted(folded);
  // A sentence without a day or an hour does not say when something is, whatever words it shares.
  const sentences = sentencesIn(item).filter(sentence => !wantsWhen(folded) || saysWhen(sentence));
  const scored = sentences.map(sentence => {
    const words = new WordSet([sentence]);
    const shared = asked.reduce((sum, word) => sum + words.has(word), 0);
    const fits = wanted.filter(({ told }) => told.test(foldName(sentence))).length;
    return { sentence, score: shared + 1.5 * fits };
  });
  // "Escritorio de roble" says of what it is made by its name.
  const byName = wanted.some(({ told }) => told.source !== '.' && told.test(foldName(item.name)));
  if (byName) scored.push({ sentence: `${item.name}.`, score: 1 });
  const best = scored.reduce((one, two) => (two.score > one.score ? two : one), { sentence: '', score: 0 });
  return best.score >= 0.8 ? best.sentence : null;
}

/** Whether a product comes in the size that a question names, with the sentence that says so; null where none is named or stated. */
export function sizeOf(item: FoundItem, question: string): { holds: boolean; sentence: string } | null {
  const wanted = sizeIn(question);
  if (wanted === null) return null;
  for (const sentence of sentencesIn(item)) {
    const holds = holdsSize(sentence, wanted);
    if (holds !== null) return { holds, sentence };
  }
  return null;
}

/** Whether the description of a product holds a word itself, and not only one that means the same. */
export const holdsWord = ({ description }: FoundItem, stem: string): boolean =>
  wordsIn(description).some(word => word.stem === stem);
