import { foldName } from '../../shared/fold.js';
import { numberWords } from '../../shared/number-words.js';
import { isSoldAs } from './meant-goods.js';
import type { SumInput } from './reckoning.js';
import { amountsIn, beforeFigure, type Term } from './term.js';

const adds =
  /\b(?:(?:se )?(?:le |les )?(?:suman?|agregan?|aumentan?|anaden?|cobran?)|sumamos|agregamos|cobramos|adds?|we add)\s*$/u;
const toDelivery =
  /^\s?(?:(?:pesos|soles|colones|quetzales|dolares|dollars|mas|more|extra|adicional(?:es)?)\s){0,2}(?:al?|a la|sobre el|to (?:the|your)|on top of (?:the|your)) (?:costo del? |precio del? )?(?:domicilio|envio|flete|despacho|reparto|entrega|delivery|shipping)\b/u;
/** What stands before the goods: "no enviamos por mensajería en moto", "por", "si lleva". */
const lead =
  /^\W*(?:(?:no )?(?:(?:l[oa]s|se|we|do not|don't) )*(?:envi|mand|llev|entreg|despach|repart|deliver|send)\p{L}* (?:(?:por|en|con|by) (?:mensajeria(?: en moto)?|moto(?:cicleta)?|motorizado|bici(?:cleta)?|courier|bike|motorbike) )?|(?:por|para|con|for|si (?:lleva|pide|compra|son|es)n?|if you (?:order|buy)) )?/u;
/** Where the goods end: "van en carro", ": esas", "suman". */
const behind =
  /[:;]|,? (?:(?:esas|esos|estas|estos|those|these|que|van?|viajan?|se (?:llevan?|mandan?|envian?|entregan?|suman?|agregan?|cobran?|aumentan?)|tienen?|(?:le |les )?(?:suman?|agregan?)|sumamos|agregamos|cobramos|travels?|goes?|go|need|adds?|we)(?!\p{L}))/u;
const between = /, (?:(?:y|e|o|ni|u|and|or|nor) )?| (?:y|e|o|ni|u|and|or|nor) /u;
const small = /\b(?:l[oa]s?|el|the|un|una|our|nuestr[oa]s)\s/gu;

/**
 * "Esas van en carro y suman $6.000 al domicilio": returns what the delivery of certain goods costs on top of its fee, as a service for
 * these goods; null for any other sentence.
 */
export function deliveryExtraIn(sentence: string, base: Omit<Term, 'kind'>): Term | null {
  const amounts = amountsIn(sentence);
  const [amount] = amounts;
  if (!amount || amounts.length > 1) return null;
  const folded = foldName(sentence);
  const before = beforeFigure(sentence, amount, amount.start + amount.written.length);
  if (!adds.test(before) || !toDelivery.test(folded.slice(amount.end))) return null;
  const rest = before.replace(lead, '');
  const goods = rest.slice(0, behind.exec(rest)?.index ?? rest.length).trim();
  if (!/\p{L}{3}/u.test(goods) || goods.length > mostLetters) return null;
  return {
    ...base,
    kind: 'SERVICE',
    amount: amount.value,
    from: null,
    ofGoods: { words: goods, least: null, isAlone: false },
  };
}
const mostLetters = 90;

/** "Tortas de más de una libra": what is above a size. */
const above = /^(.*?),? ?(?:de|con|of|with) (?:mas de|more than|over) (\d{1,4}|\p{L}+) (\p{L}{2,})$/u;
/** Whether what comes on top of a delivery is for one of the listed goods. */
export const isOnTopFor = ({ kind, ofGoods }: Term, { items }: Pick<SumInput, 'items'>): boolean =>
  kind === 'SERVICE' &&
  ofGoods !== undefined &&
  ofGoods.words.split(between).some(each => {
    const [, head = each, many, unit = ''] = above.exec(each) ?? [];
    const words = `${head} `
      .replace(small, ' ')
      .replace(/\b(?:de|del|of)\b/gu, ' ')
      .trim();
    return items.some(
      ({ product }) =>
        isSoldAs(product, words) && (many === undefined || sizeIn(foldName(product.name), unit) > numberOf(many)),
    );
  });
const numberOf = (written: string): number =>
  numberWords[written] ??
  (/^\d/u.test(written) ? Number(written) : /^(?:una?|one)$/u.test(written) ? 1 : Number.POSITIVE_INFINITY);
/** The size in a product's name: 0.5 of "media libra", 20 of "20 porciones"; 0 if it names none. */
function sizeIn(name: string, unit: string): number {
  const [, many = ''] =
    new RegExp(String.raw`(?<![\d.,])(\d{1,4}|\p{L}+) ${unit.replace(/e?s$/u, '')}`, 'u').exec(name) ?? [];
  if (/^(?:media|medio|half)$/u.test(many)) return 0.5;
  const size = many === '' ? 0 : numberOf(many);
  return Number.isFinite(size) ? size : 0;
}
