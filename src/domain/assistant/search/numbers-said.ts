import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';

/** What a number counts or measures. Words that are not here may be anything. */
const families: Readonly<Record<string, RegExp>> = {
  mass: /^(?:k|kgs?|kilos?|kilogramos?|g|grs?|gramos?|lbs?|libras?|pounds?|oz|onzas?)$/u,
  volume: /^(?:l|lts?|ltrs?|litros?|lit(?:er|re)s?|mls?|cc|gal|galon(?:es)?|gallons?)$/u,
  length: /^(?:m|mts?|metros?|met(?:er|re)s?|cms?|centimetros?|mm|milimetros?|pulgadas?|inch(?:es)?|pies|feet|kms?)$/u,
  power: /^(?:v|w|watts?|volts?|voltios?|ah|mah|hp|psi|lm|lumenes|lumens)$/u,
  time: /^(?:dias?|days?|semanas?|weeks?|mes(?:es|itos)?|months?|an(?:o|i?tos)s?|years?|horas?|hrs?|hours?|minutos?|min|minutes?|noches?|nights?)$/u,
  people:
    /^(?:personas?|pax|people|persons?|gentes?|invitados?|guests?|adultos?|adults?|ninos?|ninas?|kids|children)$/u,
  pieces:
    /^(?:unidad(?:es)?|units?|und|uds?|piezas?|pzas?|pieces?|dosis|doses|bolsas?|bags?|cajas?|box(?:es)?|paquetes?|packs?|botellas?|bottles?|latas?|cans?|frascos?|sobres?|sacos?|rollos?|rolls?|pares|cuotas?|instal(?:l?ments|amentos)|veces|times)$/u,
};
const familyOf = (word: string): string | null =>
  Object.entries(families).find(([, words]) => words.test(word))?.[0] ?? null;

const counted = /(?<![\p{L}\d.,])(?<number>\d+)(?<part>[.,]\d{1,2}(?!\d))?(?:\s?(?<word>\p{L}+))?/gu;

/** Numbers of a text, each with what its places count; null where nothing says it. A part such as "7,5" is no 7 and no 5. */
export type NumbersSaid = ReadonlyMap<string, readonly (string | null)[]>;

export function numbersIn(text: string): NumbersSaid {
  const found = new Map<string, (string | null)[]>();
  if (!/\d/u.test(text)) return found;
  for (const { groups = {} } of matchesOf(counted, foldName(text))) {
    const { number = '', part = '', word = '' } = groups;
    if (part === '') found.set(number, [...(found.get(number) ?? []), familyOf(word)]);
  }
  return found;
}

/**
 * Whether a number of the text is another than that of the name: "un cachorro de 50 días" means no vaccine of 50 doses, and "12 bolsas"
 * none of 12 kg. The larger the shop, the more names hold any number.
 */
export function countsOther(number: string, said: NumbersSaid, named: NumbersSaid): boolean {
  const [own, other] = [said.get(number), named.get(number)];
  if (own === undefined || other === undefined) return false;
  return own.every(mine => mine !== null && other.every(its => (its === null ? mine === 'time' : its !== mine)));
}
