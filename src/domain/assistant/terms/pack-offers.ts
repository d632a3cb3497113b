import { foldName } from '../../shared/fold.js';
import { canonicalNumber } from '../claims/amounts.js';
import { wordsIn } from '../search/words.js';
import { amountsIn, statedCurrency, type Term } from './term.js';

const measure =
  'kgs?|kilos?|kilogramos?|lbs?|libras?|lts?|litros?|mts?|metros?|unidades|uds?|piezas?|pzas?|cajas?|bolsas?|paquetes?|latas?|botellas?|bandejas?|pares|units|pieces|boxes|bags|pounds?';
const money = String.raw`(?:solo |only |just )?(?:\p{L}{0,3}[.$/]{0,2}\s?)?\p{Sc}?\s?(?<price>\d[\d.,]*\d|\d)(?<mil>\s?(?:mil|k|lucas)(?!\p{L}))?(?:\s?(?:pesos|soles|dolares|colones|quetzales|lempiras))?`;
const forPrice = '(?:x|por|a|en|for|at)';
const together = String.raw`(?:\s(?:l[oa]s (?<all>dos|tres|cuatro|cinco)|tod[oa]s|en total))?`;
const forms: readonly RegExp[] = [
  // "Picada comun 2kg x $12.000", "chorizo: 3 kg por 18.000".
  String.raw`^(?<goods>\p{L}[^\d:;,%$]{2,40}?):?\s(?<take>[2-9]|[1-9]\d)\s?(?:(?<unit>${measure})\s)?(?:x|por|for)\s?${money}${together}$`,
  // "2 kg de picada comun x $12.000", "6 empanadas por 5.000", "llevando 2 pizzas a 15.000 las dos".
  String.raw`^(?:llevando |lleve |lleva |promo:? |oferta:? )?(?<take>[2-9]|[1-9]\d)\s?(?:(?<unit>${measure})\s(?:de |of )?)?(?<goods>\p{L}[^\d:;,%$]{2,40}?)\s(?:x|por|for)\s?${money}${together}$`,
  String.raw`^(?:llevando |lleve |lleva )?(?<take>[2-9]|[1-9]\d)\s?(?:(?<unit>${measure})\s(?:de |of )?)?(?<goods>\p{L}[^\d:;,%$]{2,40}?)\s${forPrice}\s?${money}\s(?:l[oa]s (?<all>dos|tres|cuatro|cinco)|tod[oa]s|en total)$`,
  // "La docena de empanadas a $100".
  String.raw`^(?:promo:? |oferta:? )?(?:la |el |a )?(?<dozen>media docena|docena|ciento|half dozen|dozen) (?:de |of )(?<goods>\p{L}[^\d:;,%$]{2,40}?):? (?:(?:a|x|por|en|for|at|cuesta|vale|sale(?: a| en)?|queda(?: a| en)?) )?${money}$`,
  // "Tamales: la docena a Q150".
  String.raw`^(?<goods>\p{L}[^\d:;,%$]{2,40}?):?\s(?:por |x )?(?:la |el |a )?(?<dozen>media docena|docena|ciento|half dozen|dozen):? (?:(?:a|x|por|en|for|at|cuesta|vale|sale(?: a| en)?|queda(?: a| en)?) )?${money}$`,
].map(form => new RegExp(form, 'u'));
/** "6 por $45" behind "empanadas: 3 por $25". */
const onlyNext = new RegExp(
  String.raw`^(?<take>[2-9]|[1-9]\d)\s?(?:(?<unit>${measure})\s)?(?:x|por|for)\s?${money}${together}$`,
  'u',
);
/** What is counted by time or distance, or paid in parts or for each person, is no offer of several pieces. */
const noOffer =
  /\b(?:horas?|hrs?|dias?|noches?|semanas?|mes(?:es)?|anos?|minutos?|kms?|kilometros?|cuadras?|millas?|personas?|invitad[oa]s|cuotas?|pagos?|clases?|sesiones?|visitas?|viajes?|envios?|entregas?|domicilios?|fletes?|reparto|despachos?|delivery|shipping|hours?|days?|nights?|weeks?|months?|years?|miles?|people|guests?|instal+ments|desde|hasta|cada|each|mas|extra|adicional\p{L}*)\b/u;

export type PackOffer = Pick<Term, 'quantity' | 'same' | 'pack' | 'sentence' | 'currency'>;
interface Read {
  goods: string;
  take: number;
  price: string;
  unit: string | undefined;
  /** The part of the sentence that names the goods. */
  told: string;
}

/**
 * Returns what several pieces of one product cost together, where a sentence states nothing else: "picada común 2 kg x $12.000, chorizo 3
 * kg x $18.000", "empanadas: 3 por $25 y 6 por $45". Each has the part of the sentence that names its product. Empty if any part is
 * something else.
 */
export function packOffersIn(sentence: string): PackOffer[] {
  const parts = sentence
    .split(/[,;]\s+|\s(?:y|e|and)\s(?=[^,;]*\d)/u)
    .map(part => part.trim().replace(/[\s.!]+$/u, ''));
  const all: Read[] = [];
  for (const part of parts) {
    const found = packIn(part, all.at(-1));
    if (!found) return [];
    all.push(found);
  }
  const currency = statedCurrency(amountsIn(sentence));
  const goods = [...new Set(all.map(({ goods: its }) => its))];
  return goods.flatMap(its => {
    const packs = all.filter(each => each.goods === its).toSorted((one, two) => two.take - one.take);
    return packs.map(({ take, price, unit, told }, at) => ({
      quantity: take,
      same: true,
      pack: { take, price, ...(unit !== undefined && { unit }), smaller: packs.slice(at + 1) },
      sentence: goods.length > 1 ? told : sentence,
      currency,
    }));
  });
}

function packIn(part: string, before: Read | undefined): Read | null {
  const folded = foldName(part);
  if (noOffer.test(folded)) return null;
  const groups = forms.map(form => form.exec(folded)?.groups).find(each => each !== undefined);
  const next = groups || !before ? undefined : onlyNext.exec(folded)?.groups;
  const { goods = before?.goods ?? '', take, dozen = '', price = '', mil, unit } = groups ?? next ?? {};
  const value = canonicalNumber(mil === undefined ? price : `${price} mil`);
  const many = Number(take ?? dozens[dozen] ?? 0);
  if (!(groups ?? next) || value === null || many < 2 || wordsIn(goods).length === 0) return null;
  return {
    goods,
    take: many,
    price: value,
    unit: unit ?? (next ? before?.unit : undefined),
    told: groups ? part : (before?.told ?? part),
  };
}
const dozens: Readonly<Record<string, number>> = {
  'media docena': 6,
  docena: 12,
  ciento: 100,
  dozen: 12,
  'half dozen': 6,
};
