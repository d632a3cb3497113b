import { ageIn, type FoundItem, fitsAge, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

/** "Algo para las manchas", "¿cuál me sirve para piel seca?", "un regalo para un niño de 2 años": wishes for a thing by its purpose. */
const wishing =
  /\b(?:algo|alguna cosa|algun\w*|cual(?:es)?|que \p{L}+|un[oa]?|regal\w+|something|anything|which|one|gift|present)\b.{0,60}?\b(?:para|pa|pal|for|que (?:no |sea |sirva |aguante |tenga |quite |corte ))|\b(?:busco|quiero|ocupo|necesito|looking for|i need|i want)\b.{0,60}?\b(?:para|pa|pal|for)\b|^\W*(?:(?:y|o|and|ok|bueno)\W+)*(?:algo )?(?:para|pa|for)\s(?!(?:cuando|que hora|hoy|manana|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|when)\b)/u;
/** Words of a wish that do not describe the thing. */
const filler = new Set(
  'algo alguna alguno algun cosa cual cuales sirve sirva servir conviene recomienda recomiendan recomendas bueno buena mejor busco quiero ocupo necesito regalo regalar regalito tienen tenes tienes hay favor something anything which good best gift present looking recommend year old years anos ano meses edad mama papa esposa esposo novia novio hermana hermano amiga amigo hija hijo sobrina sobrino abuela abuelo mother father wife husband girlfriend boyfriend cumple cumpleanos navidad precio'.split(
    ' ',
  ),
);

/**
 * Returns the products that fit a wish without a name: by the age in it, otherwise by the words for the purpose, which their texts must
 * all contain. Empty if the message has no such wish, or if no text fits.
 */
export function wishedFor(talk: Talk, question: string): FoundItem[] {
  const folded = foldName(question);
  if (!wishing.test(folded) || talk.acts.removes) return [];
  const age = ageIn(folded);
  const words = wordsIn(question).filter(({ folded: word }) => !filler.has(word) && !/\d/u.test(word));
  const found = talk.tools.products(words.map(({ folded: word }) => word).join(' '));
  const aged = age === null ? [] : madeFor(talk, question, age, found);
  if (aged.length > 0) return aged;
  if (words.length === 0) return [];
  const held = found.filter(item => {
    const set = new WordSet([item.name, item.description]);
    return item.score > 0 && words.every(word => set.has(word) >= 0.85 || item.hits.includes(word.stem));
  });
  return held.slice(0, mostShown).map(asMeant);
}
const mostShown = 4;

/** Returns the products whose own text says that they are for an age, in months; those of the first search come first. */
export function madeFor(talk: Talk, question: string, age: number, found: readonly FoundItem[] = []): FoundItem[] {
  const aged = talk.tools.products(`${talk.label('agesOfThings')} ${question}`);
  const fitting = [...found, ...aged].filter(
    (item, at, all) => fitsAge(item, age) === true && all.findIndex(({ name }) => name === item.name) === at,
  );
  return fitting.slice(0, mostShown).map(asMeant);
}

const asMeant = (item: FoundItem): FoundItem => ({ ...item, named: true, lacks: [], score: 1, hits: [] });
