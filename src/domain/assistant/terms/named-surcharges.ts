import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { customerMarksIn, isDay, termMeansIn } from './conditions.js';
import { namesSeason } from './seasons.js';
import type { Term } from './term.js';

const share = String.raw`(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|por ciento|percent)`;
const more = '(?:mas|adicional(?:es)?|extra|de recargo|de aumento|more|surcharge|higher)';
const verb =
  '(?:(?:se )?(?:les? )?(?:cobra|suma|agrega|aumenta|sube|paga|tiene|lleva|vale|sale|cuesta)n?|con|hay|son|es|has|have|is|are|add|adds|costs?)';
/** "Trabajos urgentes 50 % más", "servicio express +25 %", "urgencia recargo 30 %": what it is for stands before the share. */
const behind = new RegExp(
  String.raw`^\W*((?:[^%\d]|\d(?=\d? ?(?:h|hs|hrs|pm|am|horas?|dias?|pisos?|cm|kg|kilos|personas|invitados|hours?|days?)\b)){3,60}?)[:,]? (?:${verb} )?(?:un |el |a )?(?:(?:recargo|cargo extra|costo adicional|surcharge)(?: (?:de|del|of|es|son))? ${share}|\+ ?${share}|${share} ${more}(?!\p{L}))`,
  'u',
);
/** "Recargo del 30 % por urgencia", "25 % extra for rush orders". */
const before = new RegExp(
  String.raw`^\W*(?:(?:recargo|surcharge)(?: (?:de|del|of))? ${share}|\+ ?${share}|${share} ${more}) (?:por|en|para|si es|for|on|if it is) ([^%\d.;]{4,60})$`,
  'u',
);
/** A share that lowers a price, is paid in advance, kept or taxed, or is charged for coming late. */
const ofSomethingElse =
  /\b(?:descuentos?|dcto|rebaja\w*|menos|off|discounts?|anticipo|adelanto|abono|sena|deposito|deposit|enganche|iva|igv|itbis|itbms|impuestos?|tax(?:es)?|vat|propina|tip|interes\w*|cancel\w*|devol\w*|devuel\w*|reembols\w*|refund\w*|mora|atras\w+|retras\w+|multa|penal\w+|late fee|garantia|cuotas|meses|gan\w+|comision\w*)\b/u;
/** "Sobre todo menos el envío", "sobre el precio ya con descuento": from what the share is taken. */
const narrowing =
  /\b(?:menos|excepto|salvo|except) (?:en |el |la |l[oa]s |de |for |the )*\p{L}+|\b(?:ya )?con (?:el |su )?(?:descuento|rebaja)\b/gu;
const figures = /\d ?(?:%|por ciento|percent)/gu;

/**
 * Returns what is charged on top, in per cent, for work that is wanted in a certain way: "trabajos urgentes 50 % más". Its `own` words are
 * those by which a customer asks for it. Empty for any other sentence.
 */
export function surchargesNamed(sentence: string, base: Omit<Term, 'kind'>): Term[] {
  // "After 8 pm 50 % extra, Sundays 30 %": what is for days is read with the days.
  const parts = sentence.split(/[,;]\s+(?=[^,;]*\d ?%)/u);
  return parts.length > 1
    ? parts.flatMap(part => (customerMarksIn(foldName(part)).some(isDay) ? [] : surchargeNamed(part, base)))
    : surchargeNamed(sentence, base);
}

function surchargeNamed(sentence: string, base: Omit<Term, 'kind'>): Term[] {
  const folded = foldName(sentence);
  if (folded.length !== sentence.length || matchesOf(figures, folded).length !== 1) return [];
  if (ofSomethingElse.test(folded.replace(narrowing, ' ')) || termMeansIn(folded).length > 0 || namesSeason(folded))
    return [];
  const found = behind.exec(folded) ?? before.exec(folded);
  if (!found) return [];
  const groups = found.slice(1).filter(group => group !== undefined);
  const written = groups.find(group => /^\d/u.test(group)) ?? '';
  const name = groups.find(group => !/^\d/u.test(group)) ?? '';
  const own = name.trim();
  if (own.replace(empty, '').trim().length < 3) return [];
  return [{ ...base, kind: 'SURCHARGE', percent: Number(written.replace(',', '.')), from: null, own, subject: own }];
}
const empty =
  /\b(?:el|la|l[oa]s|un|una|por|de|del|para|en|con|si|cuando|todo|precio|precios|the|for|on|if|all|hay|recargo)\b/gu;
