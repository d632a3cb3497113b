import { type FoundItem, isColour, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { remembered } from '../../../../domain/shared/remembered.js';
import { headOf } from '../products/head-of.js';
import type { Talk } from '../talk.js';
import { type Items, listedNow } from './items.js';

const same = 0.85;
const word = String.raw`\p{L}[\p{L}\d']*(?: (?!(?:y|e|o|u|and|or) )\p{L}[\p{L}\d']*){0,3}`;
/** "Colores: rojo, azul y negro": what comes behind a colon. */
const behindColon = new RegExp(String.raw`:\s*(${word}(?:\s?[,/]\s?${word})*(?:,? (?:y|e|o|u|and|or) ${word})?)`, 'gu');
/** "Limón, jamaica o piña", "Pulsar / Boxer / NKD". */
const orList = new RegExp(
  String.raw`(?<!\p{L})(${word}(?:, ${word})* (?:o|u|or) ${word}|${word}(?:\s?\/\s?${word})+)`,
  'gu',
);

/** Returns the words by which a product's own text lists what it comes in: colours, flavours, models. */
const alternativesIn = remembered(
  (description): WordSet =>
    new WordSet([
      ...[behindColon, orList].flatMap(pattern =>
        matchesOf(pattern, foldName(description)).map(([, list = '']) => list),
      ),
      ...wordsIn(description).flatMap(({ folded }) => (isColour(folded) ? [folded] : [])),
    ]),
  500,
);

const lead = /^(?:(?:de|del|en|in|of|the|color(?:es)?|sabor(?:es)?|talla|modelo|el|la|l[oa]s|para|pa|for|con)\s)+/u;
const light =
  /^(?:ones?|colou?rs?|color(?:es)?|sueltas?|sueltos?|mejor|igual|tambien|total|nomas|porfa|favor|please)$/u;

/** Returns the words that may say in which alternative something is wanted. */
const tellingIn = (said: string) =>
  wordsIn(said).filter(({ folded }) => /^\p{L}{3}/u.test(folded) && !light.test(folded));

/**
 * Returns the words of a part of a list that say in which of its alternatives a product is wanted: "rojas" of "5 rosas rojas"; empty if the
 * part has other words that the name of the product lacks.
 */
export function alternativeOf({ name, description }: FoundItem, words: string): string {
  const [called, listed] = [new WordSet([name]), alternativesIn(description)];
  const said = tellingIn(words.replace(lead, '')).filter(word => called.has(word) < same);
  return said.length > 0 && said.every(each => listed.has(each) >= same)
    ? said.map(({ folded }) => folded).join(' ')
    : '';
}

/**
 * "5 rojas", "3 de naranja": returns the product of the list, otherwise the one that is spoken of, that comes in what a part says alone.
 * Null if the part says something else, or if a thing of the shop is called so.
 */
export function ofAlternative(talk: Talk, words: string, before: Items): string | null {
  const said = words.replace(lead, '').trim();
  if (said === '' || said.split(/\s+/u).length > 3) return null;
  const held = [...before, ...listedNow(talk.state)].map(({ product }) => product);
  const names = [before.at(-1)?.product, talk.state.focus ?? undefined, ...held.toReversed()];
  const known = [...new Set(names.filter(name => name !== undefined))];
  const [one] = known
    .flatMap(name => talk.tools.called(name))
    .filter(item => {
      const called = new WordSet([item.name]);
      return tellingIn(said).every(word => called.has(word) < same) && alternativeOf(item, said) !== '';
    });
  if (!one) return null;
  const [first] = wordsIn(said);
  const isHeaded = (item: FoundItem, by: ReturnType<typeof wordsIn>[number]): boolean =>
    new WordSet([headOf(item.name)]).has(by) >= same;
  // "2 blancas" is the "taza blanca", and not the one that is white outside.
  const isKin = ({ name }: FoundItem): boolean =>
    headOf(name) === headOf(one.name) && tellingIn(said).every(word => new WordSet([name]).has(word) >= same);
  const isThing = talk.tools
    .products(said)
    .some(item => item.named && item.name !== one.name && first && (isHeaded(item, first) || isKin(item)));
  return isThing ? null : one.name;
}
