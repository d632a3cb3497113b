import { manyIn } from './many.js';

const people =
  'client|vecin|maestr|docent|profe|estudiant|alumn|universitari|jubilad|pensionad|adultos mayores|tercera edad|empres|colegi|escuel|iglesi|condomini|club|hotel|restaurant|arquitect|contratist|ingenier|constructor|mayorist|revended|distribuid|soci[oa]|miembr|afiliad|polici|militar|medic|enfermer|bomber|organizador|institucion|fundacion|asociacion|refugi|rescatist|emprended|conjunto|oficin|negoci|teacher|student|senior|nurse|veteran|member|compan|school|church|neighbo|local|resident|volunteer|contractor|first responder';
const share = String.raw`\d{1,2}(?:[.,]\d{1,2})? ?(?:%|por ciento|percent)`;
/** "Maestras 10 % en batas", "condominios y clubes 8 %", "jubilados los jueves 5 % en mano de obra". */
const ofPeople = new RegExp(
  String.raw`^\W*(?:(?:a|para|for) )?(?:(?:l[oa]s|the) )?(?:${people})\p{L}*\b[^%.;:]{0,60}?\s${share}(?: (?:en|on|fijo|siempre|los|tod[oa]s?|de)\b|\s?[,.(]|\W*$)`,
  'u',
);
/** What a share may say of something else: a payment in advance, a tax, a surcharge, what a thing is made of. */
const ofSomethingElse =
  /\b(?:recargo|comision(?:es)?|surcharge|fees?|interes(?:es)?|cuotas|meses|msi|senas?|anticip\p{L}*|(?<!en )adelant\p{L}*|abon\p{L}*|enganche|deposit\p{L}*|iva|itbis|itbms|igv|isv|impuestos?|tax|propina|tip|adicional|extra|sube|suben|aumenta|garantia|desc|descuent\p{L}*|algodon|cotton|cacao|alcohol|natural(?:es)?|pur[oa]|humedad|devol\p{L}*|devuelv\p{L}*|reembols\p{L}*|cancel\p{L}*|refund\p{L}*|cobra\p{L}*|charge\p{L}*|pagan?|pays?|para (?:empezar|iniciar|arrancar|reservar|separar)|on top)\b|\d ?(?:%|por ciento|percent) (?:mas|more|cacao|algodon|cotton)\b|\+ ?\d{1,2} ?%/u;
/** "De 12 a 35 piezas del mismo artículo 8 %", "desde 5 cientos 6 %", "3 niños o más 5 % en todo". */
const byNumber = new RegExp(
  String.raw`\b(?:(?:desde|a partir de|from|mas de|over)\s\d{1,3}|de\s\d{1,3}\s(?:a|al|hasta|-)\s\d{1,3})\b(?!\s?(?:pulgadas|cm|mm|m|litros?|ml|gramos|g|kg)\b)[^%.;:]{0,50}?\s${share}|\b\d{1,4}\s(?:\p{L}[\p{L}\d]*\s){0,2}?(?:o|a|y|or|and)\s(?:mas|more|up)\b[^%.;:]{0,50}?\s${share}|\d\s(?:\p{L}+\s){0,2}?(?:en adelante|para arriba|pa arriba)\s${share}`,
  'u',
);

/** "3 niños o más de la misma familia", "3 contratos al mes": what is counted are no pieces of an order. */
const ofOthers =
  /\d\s(?:nin[oa]s?|herman[oa]s?|hij[oa]s?|alumn[oa]s|familias?|contratos|pedidos|compras|apt(?:o|os|s)|apartamentos|departamentos|locales|visitas|kids|children|siblings|orders)\b/u;
/** Whether a number of a folded sentence counts people or orders, so that a list does not show whether it is reached. */
export const countsOthers = (folded: string): boolean => ofOthers.test(folded);

/** Whether a folded sentence lowers a price by a share without any word of it, to certain people or from a number on. */
export const isBareDiscount = (folded: string): boolean =>
  !ofSomethingElse.test(folded) && (ofPeople.test(folded) || (byNumber.test(folded) && manyIn(folded) !== null));

/** "En 6 cuotas 18 % de recargo": the number of parts in which is paid; null if none is said. */
export const partsToPay = (folded: string): number | null =>
  Number([...folded.matchAll(/\b(\d{1,2})\s(?:cuotas|meses|pagos|months|instal)/gu)].at(-1)?.[1] ?? 0) || null;
