import { type FoundItem, type Word, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

/** "¿Cuánto cuesta el taladro?", "what is the price of the saw?": the first word of what a question names with its article. */
const priceOf =
  /\b(?:cuanto (?:cuestan?|valen?|salen?|es|son|cobran por)|(?:que )?precios? (?:tienen?|de|del)|a como (?:estan?|tienen?|dan)|how much (?:is|are|for|does|do)|prices? (?:of|for)) (?:el |la |l[oa]s |un[oa]? |the |an? )(\p{L}{4,})/u;
/** Words that stand for the thing itself, or for an amount of it. */
const ofIt =
  /^(?:par(?:es)?|kilos?|libras?|docenas?|unidad(?:es)?|piezas?|metros?|litros?|cajas?|bolsas?|sacos?|paquetes?|juegos?|sets?|total|tod[oa]s?|servicios?|productos?|articulos?|cosas?|precio|costo|valor|mayor(?:eo)?|menudeo|otr[oa]s?|mism[oa]s?|primer[oa]?|segund[oa]|tercer[oa]?|ultim[oa]|grandes?|pequen[oa]s?|chic[oa]s?|median[oa]s?|envios?|entregas?|domicilio|fletes?|instalacion|mano|visita|pair|piece|unit|whole|dozen|ones?|other|same|first|second|third|last|large|small|medium|shipping|delivery|installation|service|product|thing)$/u;

/** Whether a question about a price names something else than the products: with a word that none of them has. */
export function namesOther(question: string, items: readonly FoundItem[]): boolean {
  const words = thingIn(question);
  const held = new WordSet(items.flatMap(({ name, description, unit }) => [name, description, unit ?? '']));
  return words.length > 0 && words.every(word => held.has(word) === 0);
}

/** Returns the word for the thing whose price a question asks for; empty if it names none. */
export function thingIn(question: string): readonly Word[] {
  const said = priceOf.exec(foldName(question))?.[1];
  return said === undefined || ofIt.test(said) ? [] : wordsIn(said);
}
