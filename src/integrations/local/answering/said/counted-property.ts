import { type Word, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';

/** What a question wants to know of a thing, as the form of the sentence that says it, and the words that only ask for it. */
export interface CountedProperty {
  /** Whether a sentence says it. */
  tells(sentence: string): boolean;
  /** The question without the words that ask for the property. */
  rest: string;
}

const people =
  /^(?:personas?|nin[oa]s|chic[oa]s|nen[oa]s|guaguas|chamacos|peques|adultos|invitad[oa]s|comensales|jugadores|pasajeros|alumn[oa]s|people|persons|kids|children|guests|adults|players)$/u;
const mayDo = /^(?:pueden|puede|caben|entran|cabe|entra|aguanta|aguantan|saltan|suben|van)$/u;
const holdsPeople =
  /\b\d{1,4} (?:o mas )?(?:personas?|nin[oa]s|chic[oa]s|nen[oa]s|adultos|invitad[oa]s|comensales|jugadores|pasajeros|puestos|porciones|alumn[oa]s|people|persons|kids|children|guests|adults|players|seats)\b|\b\d{1,4} (?:a la vez|al mismo tiempo|at a time|at once)\b/u;

const number = String.raw`(?:\d{1,4}(?:[.,]\d+)?|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|media|an?|one|two|three|four|five|six)`;
const duration = (unit: string): RegExp => new RegExp(String.raw`(?<![\p{L}\d])${number} ?${unit}(?!\p{L})`, 'u');
/** Units of time, by the words that ask for them. */
const times: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:minutos?|minutes?)$/u, duration('(?:min|mins|minutos?|minutes?)')],
  [/^(?:horas?|hs|hrs?|hours?)$/u, duration('(?:h|hs|hrs?|horas?|hours?)')],
  [/^(?:dias?|days?)$/u, duration('(?:dias?|days?)')],
  [/^(?:semanas?|weeks?)$/u, duration('(?:semanas?|weeks?)')],
  [/^(?:mes|meses|months?)$/u, duration('(?:mes|meses|months?)')],
  [/^(?:anos?|years?)$/u, duration('(?:anos?|years?)')],
];

const begin = String.raw`^\W*(?:(?:y|e|pero|oye|oiga|ok|and|but)\W+)*`;
const spanish = new RegExp(
  String.raw`${begin}(?:cada \p{L}+ )?(?:(?:a|de|en|por|para|con) )?cuant[oa]s (\p{L}{2,})(?:\s(.{2,40}))?\W*$`,
  'u',
);
const english = new RegExp(String.raw`${begin}(?:for )?how many (\p{L}{3,})\s(.{2,40}?)\W*$`, 'u');
/** What is left, open, needed or to be sent is no property of the thing. */
const ofElse =
  /\b(?:quedan?|hay|tienen?|tenes|tienes|disponibles?|necesit\p{L}+|ocup[oa]\p{L}*|llevo|llevamos|pido|pedir|hac\p{L}+ falta|falta[n]?|abr\p{L}+|atien\p{L}+|antes|anticip\p{L}+|antelacion|lleg\p{L}+|envi\p{L}+|mand\p{L}+|entreg\p{L}+|left|have|need|open|before|advance|deliver\p{L}*|ship\p{L}*|arriv\p{L}*)\b|\d/u;
const staying = /^(?:se |me |nos )?queda[n]?\b/u;

/**
 * "¿Cuántas horas se queda?", "para cuántos niños es?", "how many people does it hold?": returns what a short question counts of the thing
 * that is spoken of; null for any other question, such as how many are left.
 */
export function countedProperty(question: string): CountedProperty | null {
  const folded = foldName(question);
  const [, noun = '', behind = ''] = spanish.exec(folded) ?? english.exec(folded) ?? [];
  if (noun === '') return null;
  const time = times.find(([asked]) => asked.test(noun));
  const isElse = ofElse.test(time && staying.test(behind) ? behind.replace(staying, '') : behind);
  if (isElse) return null;
  if (time) return { tells: sentence => time[1].test(foldName(sentence)), rest: behind };
  if (people.test(noun) || mayDo.test(noun))
    return { tells: sentence => holdsPeople.test(foldName(sentence)), rest: behind };
  const held = holds.test(behind) ? wordsIn(noun)[0] : undefined;
  return held === undefined
    ? null
    : { tells: sentence => countsThing(sentence, held), rest: behind.replace(holds, '') };
}
/** "¿Cuántas llaves trae cada uno?": what belongs to the thing. */
const holds =
  /^(?:trae[ns]?|tiene|lleva[ns]?|incluye[ns]?|viene[ns]? (?:con|en)|does (?:it|each)|do (?:they|you get)|come[s]? with|(?:are )?in)\b/u;
const countsThing = (sentence: string, thing: Word): boolean =>
  matchesOf(/\b\d{1,4} (\p{L}{3,})/gu, foldName(sentence)).some(
    ([, counted = '']) => new WordSet([counted]).has(thing) >= 0.9,
  );

const asksLasting = new RegExp(
  String.raw`${begin}(?:cada \p{L}+ )?cuanto (?:tiempo )?(?:me |te |le |nos |les )?duran?\b|${begin}how long (?:does|do|will) (?:it|they|that|this) last\b`,
  'u',
);
const lasts = /\b(?:dura[n]?|lasts?)\b.{0,20}\d/u;
/** "¿Cuánto me dura?": how long what was done holds, which the time that it takes does not say. */
export const asksHowLongItHolds = (question: string): boolean =>
  asksLasting.test(foldName(question)) && /\b(?:me|te|le|nos|les) duran?\b|\blast\b/u.test(foldName(question));
export const saysHowLongItHolds = (sentence: string): boolean => lasts.test(foldName(sentence));
