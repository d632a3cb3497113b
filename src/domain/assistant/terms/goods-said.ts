import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import type { Term } from './term.js';

/** What comes on top of the usual fee. */
export const onTop =
  /\b(?:aparte|adicional(?:es)?|extra|recargos?|de mas|mas|aumenta|se suma|on top|additional|surcharge)\b(?! (?:de|de las|o|y|or) )/u;
export const byPiece = /^\s?(?:c\/u|cada|por|each|per|x) ?\p{L}*/u;
const noGoods =
  /\b(?:compras?|comprando|llevando|pidiendo|pedidos?|ordenes|menos|mas|less|more|igual|antes|despues|todo|todos|todas|client\p{L}+|hoy|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|dias?|horas?|noche|urgen\p{L}*|express?|persona|pisos?|km|kms|kilometros?|orders?|purchases?|ciudad(?:es)?|zonas?|barrios?|municipios?|centro|norte|sur|interior|provincias?|resto|fuera|lejos|pesos|mil|soles|gratis|gratuit\p{L}*|free|desde|minim\p{L}*)\b/u;

/** Reads goods with their least number: "cemento de 5 bultos o más", "más de 10 sacos de arena", "colchones". */
export function goodsIn(written: string): Pick<NonNullable<Term['ofGoods']>, 'words' | 'least'> | null {
  const text = written.replace(/\s(?:o mas|y mas|or more|en adelante|para arriba)\b/gu, '').trim();
  const [, before = '', more, many, behind = ''] =
    /^(.*?)(?:(?:de |x )?(mas de )?\b(\d{1,3}) (.*))?$/u.exec(text) ?? [];
  const words = [before, behind]
    .join(' ')
    .replace(/\b(?:de|del|l[oa]s?|el|al menos|minimo|of|the)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words === '' || noGoods.test(words)) return null;
  return { words, least: many === undefined ? null : Number(many) + (more === undefined ? 0 : 1) };
}

const bracket =
  /\((?<lead>(?:con|para|si (?:lleva|son|pide)[ns]?|for|with) )?(?<goods>\p{Ll}[^()\d$:]{2,40}?):? (?:(?:a|son|es|el envio(?: es)?|sale|queda|va|is) )?(?<price>[^\s()\d]{0,4}\s?\d[\d.,]*)(?<rest>[^()\d]*)\)/giu;
/** "Suba 7.000 y Engativá 9.000; si son llantas 15.000". */
const clause =
  /[;,]\s(?<lead>(?:y |and )?(?:si (?:lleva|son|es|pide|compra)[ns]?|if (?:it's|you (?:order|buy))) )(?<goods>\p{Ll}[^()\d$:,;]{2,40}?),? (?:(?:a|son|es|(?:el |la )?(?:envio|envío|flete|domicilio|entrega|delivery)(?: (?:es|son|cuesta|vale|sale|queda|is))?|sale|queda|va|is) )?(?<price>[^\s()\d]{0,4}\s?\d[\d.,]*\d)(?<rest>[^(),;.\d]*)(?=[.;,]|$)/giu;
/**
 * Returns what the delivery of some goods costs within a list of fees: in a bracket where the fee before it is for, "(llantas 25.000 el
 * envío completo)", or in a clause anywhere.
 */
export const goodsWithin = (sentence: string): RegExpMatchArray[] =>
  [...matchesOf(bracket, sentence), ...matchesOf(clause, sentence)].filter(({ index = 0, groups }) => {
    const { goods: its = '', rest = '', lead } = groups ?? {};
    // In a sentence without capitals, a word in a bracket may be a place as well.
    const isWritten =
      /^\p{Ll}/u.test(its) && (lead !== undefined || /\p{L}\p{Ll}+ .*(?<!^)\p{Lu}\p{Ll}/u.test(sentence));
    return (
      isWritten &&
      /\d\s?\p{Sc}?\s?$/u.test(sentence.slice(0, index)) &&
      goodsIn(foldName(its)) !== null &&
      !byPiece.test(foldName(rest)) &&
      !onTop.test(foldName(rest))
    );
  });
