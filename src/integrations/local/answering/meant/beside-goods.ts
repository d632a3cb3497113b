import { type FoundItem, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { remembered } from '../../../../domain/shared/remembered.js';
import { isOnlyWith } from './only-with.js';

const cooked =
  '(?:asad|cocid|cocinad|frit|hornead|rostizad|guisad|hervid|preparad|ahumad|marinad|picad|molid|rebanad|trozad|pelad|lavad)[oa]s?';
/** How goods are packed or prepared, and what somebody opens or has: words that a thing of the shop may be called by too. */
const asides: readonly RegExp[] = [
  /\b(?:envasad|empacad|empaquetad|sellad|embolsad)\p{L}+ al? vacio\b/gu,
  /(?<=\p{L}{3,} )(?<!(?:ad|id)[oa]s? )al vacio\b/gu,
  /\b(?:al|a la|a las) (?:horno|carbon|brasas?|parrilla|plancha|vapor|lena|sarten|asador|freidora|microondas)\b/gu,
  new RegExp(String.raw`\b(?:ya|viene|vienen|sale|salen|esta|estan) ${cooked}\b`, 'gu'),
  /\b(?:abrir|abro|abrimos|abriendo|abri|montar|monto|montando|montamos|inaugur\p{L}+|poner|pongo|opening|open|starting|start) (?:un|una|mi|nuestr[oa]|el|la|a|an|my|our) (?:\p{L}+ )?\p{L}{3,}/gu,
  /\b(?:tengo|tenemos|manejo|administro|trabajo en|soy duen[oa] de|i have|we have|i run|we run|i own) (?:un|una|mi|nuestr[oa]|el|la|a|an|my|our) (?:pequen[oa] |small )?(?:negocio|cafeteria|restaurante?|panaderia|pasteleria|reposteria|fonda|taqueria|pizzeria|hotel|hostal|hospedaje|oficina|tienda|local|papeleria|ferreteria|salon|estetica|barberia|peluqueria|clinica|consultorio|veterinaria|escuela|colegio|gimnasio|taller|bodega|bar|cafe|heladeria|carniceria|lavanderia|farmacia|guarderia|spa|fabrica|finca|rancho|granja|bakery|coffee shop|restaurant|office|shop|store|gym|school|church|hostel|farm)(?!\p{L})/gu,
];

const asidesIn = remembered((folded): readonly string[] => asides.flatMap(form => folded.match(form) ?? []));

/**
 * Leaves out products that a search finds only by such words: "todo envasado al vacío" is no cut called "vacío", and who opens a
 * "cafetería" wants no napkins of that name.
 */
export function withoutAsides(items: readonly FoundItem[], folded: string, query: string): FoundItem[] {
  const said = asidesIn(folded);
  const wanted = withoutOnlyWith(items, folded);
  if (said.length === 0 || items.length === 0) return wanted;
  const words = new WordSet(said);
  const rest = new WordSet([said.reduce((left, phrase) => left.replaceAll(phrase, ' '), folded)]);
  const isAside = ({ name, hits, inStock }: FoundItem): boolean => {
    const called = foldName(name);
    // Work for a restaurant may be what its owner wants.
    if (hits.length === 0 || inStock === null || called === foldName(query)) return false;
    if (said.some(phrase => called.includes(phrase))) return false;
    return hits.every(hit => words.has(wordOf(hit)) >= 0.85 && rest.has(wordOf(hit)) < 0.85);
  };
  return wanted.filter(item => !isAside(item));
}

/** "La tabla con un nombre": "lámpara con nombre" is not meant, where another thing is named before. */
function withoutOnlyWith(items: readonly FoundItem[], folded: string): FoundItem[] {
  const [said, ...more] = thingsWith(folded);
  if (said === undefined || more.length > 0) return [...items];
  const [behind, before] = [new WordSet([said]), new WordSet([folded.slice(0, folded.indexOf(said))])];
  const isMeant = ({ hits, named }: FoundItem) => named && hits.some(hit => before.has(wordOf(hit)) >= 0.85);
  if (!items.some(isMeant)) return [...items];
  return items.filter(item => !(isOnlyWith(item) && item.hits.every(hit => behind.has(wordOf(hit)) >= 0.85)));
}
const thingsWith = remembered((folded): readonly string[] => folded.match(withThing) ?? []);
const withThing = /(?<=\p{L}{3,} )(?:con|with) (?:un|una|el|la|mi|su|a|an|the|my|his|her) \p{L}{3,}/gu;
