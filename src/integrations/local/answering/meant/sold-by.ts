import { type FoundItem, stemOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { languages } from '../../../../domain/shared/translations.js';
import { unitName } from '../said/unit-names.js';

/** People say "2 cuartos" of what is sold by the "habitación". */
export const rooms = /^(?:cuartos?|habitacion(?:es)?|recamaras?|dormitorios?|alcobas?|(?:bed)?rooms?)$/u;
const containers: readonly RegExp[] = [
  /^(?:sac[oa]s?|bols(?:a|as|ita|itas)|bags?|costal(?:es)?|sacks?)$/u,
  /^(?:cajas?|cajitas?|box(?:es)?)$/u,
  /^(?:frascos?|tarros?|botes?|botellas?|bottles?|jars?|envases?)$/u,
  /^(?:unidad(?:es)?|piezas?|units?|pieces?|pcs|cosas?)$/u,
  /^(?:docen(?:as?|itas?)|dozens?)$/u,
  /^(?:cientos?|centenas?|hundreds?)$/u,
  /^(?:millar(?:es)?)$/u,
  /^(?:paquet\p{L}+|packs?|packets?)$/u,
  /^(?:juegos?|sets?)$/u,
  /^(?:kits?)$/u,
  rooms,
];
/** Whether words only say the unit by which a product is sold. */
export function isSoldBy({ unit, name }: FoundItem, words: string): boolean {
  const [first] = wordsIn(words);
  if (!first) return false;
  const alike = containers.find(container => container.test(first.folded));
  // Two packs of half a dozen are not two dozens.
  const called = foldName(name).replace(/\b(?:media|half a?) ?(?:docena|dozen)\b/gu, ' ');
  // "3 pairs" of what the shop sells by the "par".
  const units = [unit ?? '', ...languages.map(language => unitName(unit ?? '', language))];
  const sold = [...units.flatMap(wordsIn), ...(alike ? wordsIn(called) : [])];
  // "Sobre" tells nothing in a search, and is a unit here.
  const isUnit = units.some(each => stemOf(foldName(each).split(' ')[0] ?? '') === first.stem);
  return isUnit || sold.some(({ stem, folded }) => stem === first.stem || alike?.test(folded) === true);
}
