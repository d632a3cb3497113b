import { type FoundItem, packPricesOf, stemOf, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { numberWords } from '../../../../domain/shared/number-words.js';
import type { ToolUse } from '../tool-use.js';
import { bestNamed } from './best-named.js';

const count = `(?<count>[1-9]|[1-9][0-9]|${Object.keys(numberWords).join('|')})`;
const held = '(?:packs?|paquetes?|cajas?|bonos?|planes|plan|abonos?|promo(?:cion)?|sets?|kits?)';
const lesson = '(?:horas?|clases?|sesiones|sesion|lecciones|hours?|classes|sessions|lessons)';
const many = String.raw`(?<take>\d{1,3})(?!\d|[.,]\d)`;
/** "El pack de 8", "dos packs de 5 clases", "el de 10 horas". */
const forms: readonly RegExp[] = [
  String.raw`(?<![\p{L}\d])(?:${count}\s)?(?:(?:el|la|l[oa]s|ese|the|that)\s)?${held}\s(?:(?:de|x|con|of)\s?)?${many}(?:\s${lesson})?(?![\p{L}\d])`,
  String.raw`(?<![\p{L}\d])(?:el|la|ese|the|that)\s(?:de|x|of)\s${many}\s${lesson}(?![\p{L}\d])`,
  // "Dos cajas" of what costs "caja de 10 a 12.500".
  String.raw`(?<![\p{L}\d])${count}\s(?<holder>packs?|paquetes?|cajas?|bolsas?|bonos?|sets?|kits?)(?![\p{L}\d])(?!\s(?:(?:de|x|con|of)\s?)?\d)`,
].map(form => new RegExp(form, 'gu'));

/**
 * Returns the text with the pieces in place of a pack that the thing's own text prices: "el pack de 8" of a trainer by the hour is eight of
 * them, which cost what the text says of eight. Packs that are products of their own, and those that no text prices, are left as they are.
 */
export function withPacksSaid(text: string, tools: ToolUse, focus: string | null): string {
  const folded = foldName(text);
  if (folded.length !== text.length) return text;
  let turned = text;
  const said = forms.flatMap(form => matchesOf(form, folded)).toSorted((one, two) => two.index - one.index);
  for (const { 0: whole, index, groups = {} } of said) {
    const found = pricedSo(groups, folded, tools, focus);
    if (!found) continue;
    const { item, take } = found;
    const counted = groups.count === undefined ? 1 : (numberWords[groups.count] ?? Number(groups.count));
    const end = index + whole.length;
    const named = lengthOf(folded.slice(end), item);
    turned = `${turned.slice(0, index)}${counted * take} ${item.name}${turned.slice(end + named)}`;
  }
  return turned;
}

interface Priced {
  item: FoundItem;
  take: number;
}
/** Returns what is priced by such a pack: of what the message names, then what is spoken of. */
function pricedSo(said: Record<string, string>, folded: string, tools: ToolUse, focus: string | null): Priced | null {
  const priced = (items: readonly FoundItem[]): Priced[] =>
    items.flatMap(item => {
      const pack = item.variantOf === undefined && packPricesOf(item).find(({ take }) => isSaid(item, take, said));
      return pack ? [{ item, take: pack.take }] : [];
    });
  const named = priced(bestNamed(tools.products(folded)));
  const [one, other] = named.length > 0 || focus === null ? named : priced(tools.called(focus));
  return one && !other ? one : null;
}
const isSaid = ({ description, unit }: FoundItem, pieces: number, { take, holder }: Record<string, string>): boolean =>
  holder === undefined
    ? pieces === Number(take)
    : stemOf(holder) !== stemOf(foldName(unit)) && holdsMany(holder, pieces).test(foldName(description));
/** "Caja de 10 a 12.500", for boxes. */
export const holdsMany = (word: string, take: number): RegExp =>
  new RegExp(String.raw`(?<!\p{L})${stemOf(word)}\p{L}{0,3} (?:(?:de|con|x|of|trae) ?)?${take}(?!\d)`, 'u');

/** Returns how many characters behind a pack name the thing itself: " de entrenador". */
function lengthOf(behind: string, item: FoundItem): number {
  const [whole = '', words = ''] = /^\s(?:de|del|of)\s((?:\p{L}+\s?){1,5})/u.exec(behind) ?? [];
  const own = new WordSet([item.name]);
  let length = 0;
  for (const { 0: word, index } of matchesOf(/\p{L}+/gu, words)) {
    if (own.has(wordOf(word)) < 0.85) break;
    length = whole.length - words.length + index + word.length;
  }
  return length;
}
