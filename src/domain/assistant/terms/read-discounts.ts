import { foldName } from '../../shared/fold.js';
import { lessIn, takesOff } from './amount-off.js';
import { countsOthers, isBareDiscount, partsToPay } from './bare-shares.js';
import { bundleIn, timeBundleIn } from './bundles.js';
import { anyWeekday, customerMarksIn, isDay, termMeansIn } from './conditions.js';
import { besideOf } from './kinds-beside.js';
import { manyIn, timeFrom } from './many.js';
import { isOfNextVisit, onlyIn, unknownCondition } from './only-for.js';
import { isOneMore, isStacked } from './stacked-discounts.js';
import { saysAgain } from './states-none.js';
import { amountsIn, anyOrdinal, isBelow, isBeyond, isThreshold, ordinalIn, type Term } from './term.js';

const weTakeOff = '(?:descontamos|rebajamos)';
const lowers = new RegExp(
  String.raw`\b(?:descuento|${weTakeOff}|(?:le|te|se|les|lo) ${takesOff}|rebaja(?! del)|ds?cto|dto|discount|off|menos|ahorr\w+|bonific\w+)\b`,
  'u',
);
/** "Con menos de 24 horas se cobra el 50 %": what is kept of a price lowers none. */
const charges =
  /\b(?:(?:se|le|les|te) (?:le )?(?:cobra|retiene|descuenta del reembolso|pierde)n?|cobramos|retenemos|pierden?|we (?:keep|charge)|is (?:kept|charged))\b[^.;%]{0,25}\d ?(?:%|por ciento|percent)/u;
const keepsShare = (whole: string): boolean =>
  charges.test(whole) &&
  !lowers.test(whole.replace(lessThan, ' ')) &&
  !/\b(?:recargo|comision(?:es)?|surcharge)\b/u.test(whole) &&
  termMeansIn(whole).length === 0;
const paidBefore = /\b(?:adelanto|anticipo|sena|abono|deposito|por adelantado|enganche|deposit|down payment)\b/u;
const lessThan = /\bmenos de\b|\bless than\b/gu;
const offers = /\b(?:descuent|ds?ctos?\b|promo|rebaja|ofert|discount|volumen|mayoreo)/u;
/** "Ninguno de estos se suma al 10 % de efectivo" is not a surcharge. */
const denies =
  /\b(?:ningun[oa]?s?|no|ni|none|not)\b[^.;]{0,40}\b(?:se (?:suman?|agregan?)|acumul\w+|add up|combine\w*)\b/u;
const raises =
  /\b(?:recargo|comision(?:es)?|surcharge|fees?|adds?|we charge|(?<!\bnot )on top|sube|aumenta|adicional|mas(?! de\b)|extra|se (?:les? )?(?:suma|agrega|cobra|aumenta)(?! (?:al? |con )(?:(?:el|la|los|las|l) )?(?:del?|al?|otr[oa]s?|anterior(?:es)?|descuentos?|promo\p{L}*|ofertas?|\d{1,2} ?%)(?!\p{L})))\b|\+ ?\d{1,2} ?%/u;
const costsMore = /\b(?:recargo|sobrecargo|comision(?:es)?|surcharge|cargo (?:extra|adicional))\b/u;
/** "No se suma con el 4 % de contado": a sentence that gives no discount. */
const addsNone =
  /^[^%]{0,60}\bno (?:se |es |son )?(?:sum|junt|acumul|combin|mezcl)\w*|^[^%]{0,60}\b(?:not (?:be )?combin\w+|can't be combined|don't add up)\b/u;
const dearer =
  /\d ?(?:%|por ciento|percent) (?:mas|adicional|extra|more)\b(?! (?:de descuento|barat|econom))|\+ ?\d{1,2} ?(?:%|por ciento|percent)/u;
/** "Menos en diciembre", "sobre todo menos el envío", "sobre el precio ya con descuento". */
const butFor =
  /\b(?:menos|excepto|salvo) (?:en|el|la|l[oa]s|de)\b|\b(?:ya |sobre \p{L}+ \p{L}+ )?con (?:el |su )?(?:descuento|rebaja)\b/gu;
/** "El 15 % no aplica en ofertas" only narrows a discount that another sentence gives. */
const narrows =
  /^\W*(?:(?:el|la|este|ese|the|this)\s)?(?:descuento\s(?:del?\s)?)?\d{1,2} ?% (?:(?:de descuento|off|discount)\s)?(?:no|does(?:n't| not))\s(?:aplica|es|vale|cuenta|corre|se|incluye|apply|count)/u;
const figure = /(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|por ciento|percent)/gu;
/** A number that is no percentage, amount, hour, date or number of payments. */
const otherNumber =
  /(?<![\d.,$₡€£:/-])\b\d{1,3}\b(?![.,]?\d|\s?(?:%|por ciento|percent|[:$₡€£/-]|am|pm|h|hs|hrs|horas?|cuotas|meses|pagos|anos|years|mil|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre))\b)(?!\s?%)/u;
const inBrackets = /\([^)]*\)/gu;
/** "Del mismo producto", "por referencia, no se mezclan". */
const ofOne =
  /\bmism[oa]s?\b(?! (?:pedido|dia|casa|visita|compra|tour|viaje|ticket|factura|cita|familia|orden|semana|mes|lugar|direccion|tiempo|momento|cliente|persona|excepcion(?:es)?|condicion(?:es)?|reglas?))|\bsame\b(?! (?:order|day|house|visit|purchase|tour|trip|ticket|invoice|family|week|month|place|address|time))|\bpor (?:referencia|modelo|sabor|color|diseno)\b|\bno (?:se )?mezcl\w+|\bper (?:item|model|style)\b/u;
const gives = /\b(?:tienen?|hay|damos|hacemos|gana|get|have)\b[^.;]{0,30}?\d{1,2} ?%/u;
/** "10 % para adultos mayores", and not "30 % para empezar". */
const beginsWithShare = /^\W*(?:el |un )?\d{1,2} ?% (?:para|a|en|for|on) (?!\p{L}+[aei]r(?:l[oa]s?)?\b)/u;

/** Splits a sentence into parts with one percentage each. */
function partsOf(sentence: string): string[] {
  const places = [...sentence.matchAll(new RegExp(figure.source, 'giu'))].map(({ index }) => index);
  const cuts = places.slice(1).flatMap((place, at) => {
    const from = places[at] ?? 0;
    // "Desde 50 prendas (colegios, promociones) 18 %": a comma within brackets parts nothing.
    const between = sentence.slice(from, place).replace(/\([^)]*\)/gu, brackets => '_'.repeat(brackets.length));
    const all = [...between.matchAll(/,\s|;\s|\s(?:y|e|and|or|o)\s(?!m[aá]s\b|more\b)/gu)];
    // "10 % desde 10 y desde 30, 15 %": the number before the comma is that of the second part.
    const before = /^[^\d]*$/u.test(between.slice(all.at(-1)?.index ?? 0)) ? all.at(-2) : undefined;
    // ", domingos y feriados 30 %": days that are listed stay together.
    const days = all.at(-2);
    if (days && onlyDays.test(foldName(between.slice(days.index, all.at(-1)?.index)))) return [from + days.index];
    const cut = before && begins.test(foldName(between.slice(before.index))) ? before : all.at(-1);
    return cut ? [from + cut.index] : [];
  });
  return [0, ...cuts].map((start, at) => sentence.slice(start, cuts[at] ?? sentence.length));
}

const onlyDays = /^[,;] (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|festivos?|\p{L}+days?)$/u;
const begins =
  /^(?:[,;]\s|\s(?:y|e|and|or|o)\s)?(?:(?:y|e|and)\s)?(?:desde|a partir de|de|con|por|mas de|(?:llev|compr)(?:ando|as)|pidiendo|al (?:llevar|comprar|pedir)|from|over|for|with|buying|taking)\s(?:l[oa]s\s)?\d{1,4}\b/u;
/** Returns the discounts of a sentence, and the surcharges for a means of payment. */
export function discountsIn(sentence: string, base: Omit<Term, 'kind'>, heading = ''): Term[] {
  const whole = foldName(sentence);
  if (
    addsNone.test(whole.replace(inBrackets, ' ')) ||
    setsRight.test(whole) ||
    keepsShare(whole) ||
    narrows.test(whole)
  )
    return [];
  const ofTime = timeBundleIn(whole);
  const bundles = ofTime?.bundle ?? bundleIn(whole);
  const shared = { means: meansOfShare(whole), only: onlyIn(whole), same: ofOne.test(whole) };
  // "Buy 3 get the 4th at half price": half the price of the piece that would be free.
  if (bundles)
    return [
      {
        ...base,
        kind: 'DISCOUNT',
        ...shared,
        same: true,
        from: null,
        bundle: bundles,
        ...(ofTime && { per: ofTime.per }),
        percent: halfPrice.test(whole) ? 50 : null,
      },
    ];
  const parts = partsOf(sentence);
  const isMore = isOneMore(whole, heading);
  const surcharges =
    raises.test(whole) &&
    !isMore &&
    !denies.test(whole) &&
    (shared.means.length > 0 || isOfDays(whole)) &&
    !lowers.test(whole.replace(/\bmas\b.*\bmenos\b/u, ' '));
  // "25 % más, menos en diciembre" lowers nothing.
  const isDearer = dearer.test(whole) && !lowers.test(whole.replace(butFor, ' '));
  const isDiscount =
    (lowers.test(whole) && !isDearer) ||
    isMore ||
    isBareDiscount(whole) ||
    (halfPrice.test(whole) && nthIn(whole) !== null) ||
    grantsTo.test(whole) ||
    (offers.test(heading) && !isDearer && !costsMore.test(whole)) ||
    (shared.only.length > 0 && (gives.test(whole) || beginsWithShare.test(whole))) ||
    (shared.means.length > 0 && !raises.test(whole) && !charges.test(whole) && gives.test(whole));
  if (!surcharges && !isDiscount) return [];
  return parts.flatMap((part, at): Term[] => {
    if (at > 0 && saysAgain(part, parts[at - 1] ?? '') && !otherNumber.test(foldName(part))) return [];
    const folded = foldName(part);
    // "12 % de descuento, se pide con 50 % de adelanto": what is paid in advance lowers nothing.
    if (parts.length > 1 && paidBefore.test(folded) && !lowers.test(folded)) return [];
    const [, written] = new RegExp(figure.source, 'u').exec(folded) ?? [];
    const less = written === undefined && !surcharges ? lessIn(part) : null;
    const isHalf = written === undefined && less === null && halfPrice.test(folded) && nthIn(folded) !== null;
    if (written === undefined && less === null && !isHalf) return [];
    const percent = written === undefined ? (isHalf ? 50 : null) : Number(written.replace(',', '.'));
    const own = { means: termMeansIn(folded), only: onlyIn(folded) };
    // "Efectivo 5 % menos, tarjeta 4 % más".
    if (!surcharges && !isMore && parts.length > 1 && dearer.test(folded) && !lowers.test(folded))
      return [{ ...base, kind: 'SURCHARGE', percent, ...own, months: partsToPay(folded), from: null }];
    const limit = amountsIn(part).find(amount => isThreshold(part, amount));
    // A condition after the last part holds for all parts: "5 % de 6 a 11 y 10 % desde 12, pagando en efectivo".
    const means = parts.length > 1 && own.means.length > 0 ? own.means : shared.means;
    // "After 8 pm 50 % extra, Sundays 30 %": each part has its own days.
    const days = customerMarksIn(parts.length > 1 && shared.means.length === 0 ? folded : whole).filter(isDay);
    if (surcharges && shared.means.length === 0 && days.length === 0) return [];
    if (surcharges)
      return raises.test(folded) || (shared.means.length === 0 && days.length > 0) || partsToPay(folded) !== null
        ? [
            {
              ...base,
              kind: 'SURCHARGE',
              percent,
              means,
              only: shared.means.length > 0 ? shared.only : days,
              months: partsToPay(folded),
              // "En compras menores a $300": whoever reaches that amount does not pay it.
              from: amountsIn(part).find(amount => isBelow(part, amount))?.value ?? null,
            },
          ]
        : [];
    const nth = nthIn(folded);
    const many = manyIn(part);
    const found = nth === null ? timeFrom(part) : null;
    const time = many === null || many === found?.quantity ? found : null;
    // A number that nothing explains is a condition that is not understood: nobody is given such a discount unasked.
    const isUnread =
      (many ?? time ?? nth ?? limit ?? null) === null &&
      less === null &&
      own.only.length === 0 &&
      otherNumber.test(folded.replace(inBrackets, ' '));
    const first = shared.only.includes('first') || isOfNextVisit(folded);
    // "Desde la tercera, 15 % menos en todas": the pieces before it too.
    const ofAll = nth !== null && fromThere.test(folded) && /\b(?:en|a|sobre) tod[oa]s?\b|\bon all\b/u.test(folded);
    return [
      {
        ...base,
        kind: 'DISCOUNT',
        ...besideOf(part, sentence, parts.length),
        ...((isMore || isStacked(part)) && { stacked: true as const }),
        percent,
        amount: less,
        nth: first || ofAll ? null : nth,
        everyNth: nth !== null && !ofAll && !fromThere.test(folded),
        quantity: ofAll ? nth : (many ?? time?.quantity ?? null),
        ...(time && { per: time.per }),
        cheapest:
          /\b(?:the cheap(?:er|est)(?: one)?|(?:el|la|al|del) (?:mas barat[oa]|de menor (?:precio|valor)|mas economic[oa]))\b/u.test(
            folded,
          ),
        // A number of persons means that many pieces of one product, not one each of several.
        same: shared.same || /\b(?:personas|amig[oa]s|herman[oa]s|people|friends)\b/u.test(folded),
        means,
        only:
          isUnread || countsOthers(folded)
            ? [unknownCondition]
            : parts.length > 1 && own.only.length > 0
              ? own.only
              : shared.only,
        subject: shared.only.length > 0 ? '' : (audienceIn(folded) ?? audienceIn(whole) ?? ''),
        from: limit?.value ?? null,
        above: limit ? isBeyond(part, limit) : false,
      },
    ];
  });
}

/** "3ra remera a mitad de precio", "lunes y martes 2do kilo al 50 %", and not "tercera edad 10 %". */
const anyNthReduced = String.raw`(?:^|[,;:]|\b(?:la|el|tu|su|${anyWeekday}))\s?(${anyOrdinal})\s(?!edad|hij|herman|piso|dia|semana|vez|visita|compra|pedido|cliente|persona|pago|cuota|mes|anillo|sector|floor|time|day|order)\p{L}{3,}(?:\s\p{L}+)?\s(?:(?:es|va|sale|queda|lleva|tiene|con|is)\s)?(?:a|al|por|con|un|at|en)?\s?(?:la |el )?(?:mitad\b|medio\b|half\b|\d{1,2} ?%)`;
/** "Hermanos: el segundo paga la mensualidad con 15 %", "2do hermano 10 %". */
const ofNthChild = String.raw`\b(${anyOrdinal})\s(?:(?:herman[oa]|hij[oa]|child|sibling)\b|(?:paga|tiene|lleva|recibe|obtiene|pays|gets)\b[^.;%]{0,40}\d ?%)`;
/** "Desde la segunda", "segundo par", and not "tercera edad" or "segundo hijo": returns which piece has the discount; null for none. */
function nthIn(folded: string): number | null {
  const [, which = '', first = '', any = '', child = ''] =
    new RegExp(
      String.raw`\b(?:desde|a partir de|en|from|on)\s(?:la|el|su|tu|the)\s(${anyOrdinal})\b|^\W*(?:(?:la|el|tu|su|the|your)\s)?(segund[oa]|tercer[oa]?|second|third|2d[oa]|2nd|3r[ao]|3er|3rd)\s(?:unidad|pieza|par|prenda|producto|articulo|sesion|hora|clase|caja|botella|pair|item|piece|one|session|hour)\b|${anyNthReduced}|${ofNthChild}`,
      'u',
    ).exec(folded) ?? [];
  const nth = ordinalIn(which || first || any || child) ?? (/\bla segunda\b/u.test(folded) ? 2 : null);
  // "Desde el primer pedido": from the beginning.
  return nth === 1 ? null : nth;
}

/**
 * Returns the means of payment for a discount or surcharge. In a list of all accepted means, only those at the percentage itself count:
 * "efectivo, Yape y tarjetas (con tarjeta 4 % de recargo)".
 */
function meansOfShare(given: string): string[] {
  // "Tarjeta (clave también) con 3 %": brackets without the share only explain.
  const whole = given.replace(/\s?\([^)%]*\)/gu, '').replace(uncharged, ' ');
  const all = termMeansIn(whole);
  const at = new RegExp(figure.source, 'u').exec(whole)?.index;
  if (all.length < 2 || at === undefined) return all;
  const from = whole.lastIndexOf('(', at);
  const until = whole.indexOf(')', at);
  const [, led = ''] =
    /[,;]\s(?:y\s|pero\s|and\s|but\s)?((?:(?:si|if)\s\S+\s(?:paga\s)?|pagando\s|paying\s|pay\s)?(?:con|por|en|with|by|in)\s[^,;()]*)$/u.exec(
      whole.slice(0, at),
    ) ?? [];
  // "Cash or wire, card 5 %": the share belongs to the part of the list that it stands in.
  const part =
    whole
      .slice(0, at)
      .split(/[,;]\s/u)
      .at(-1) ?? '';
  const ofPart = / (?:y|e|o|and|or) /u.test(part) ? [] : termMeansIn(`${part} pago`);
  if (ofPart.length === 1 && part.length < whole.slice(0, at).length) return ofPart;
  const near = from >= 0 && until > at && !whole.slice(from, at).includes(')') ? whole.slice(from, until) : led;
  const own = termMeansIn(`${near} pago`);
  if (near !== '' && own.length > 0) return own;
  // "Yape, efectivo y tarjeta con 5 %": in a list the share belongs to what stands before it.
  const [, last = ''] =
    /,[^,]*,?[^,]*\s(?:y|e|and|o)\s([^,]{3,30}?)\s(?:con|tiene|lleva|paga|with|has)\s(?:un |el |a )?$/u.exec(
      whole.slice(0, at),
    ) ?? [];
  const ofLast = last === '' ? [] : termMeansIn(`${last} pago`);
  return ofLast.length > 0 ? ofLast : all;
}

/** "Crédito 6 % adicional, débito sin recargo", "efectivo y transf igual". */
const uncharged =
  /(?:^|[,;]\s)[^,;.%]*\b(?:(?:sin (?:recargo|costo|comision)|no (?:fee|surcharge)|mismo precio)\b|igual(?=\s?(?:[,;.]|$)))[^,;.%]*/gu;

/** Work that is redone, or money that is paid back, at a percentage does not lower the price of an order. */
const setsRight =
  /(?<!\b(?:sin|ni|no|without|no hay|no se aceptan) (?:cambios ni )?)\b(?:reprint\w*|redo(?:ne|ing)?|refund\w*|reimprim\w*|reimpres\w*|rehac\w*|nota de credito|material sobrante|por manejo|reembols\w*|devolv\w+|devuelv\w+|\d{1,2} ?% down|down payment)\b/u;

const shareBehind = String.raw`[^.;:%]{0,25}?\d ?(?:%|por ciento|percent)`;
/** "A rescatistas inscritos les damos 10 %". */
const granted = String.raw`^\W*a\s([^:;,%\d]{3,60}?)\s(?:les|le)\s(?:damos|hacemos|descontamos|rebajamos|dejamos)\b${shareBehind}`;
const grantsTo = new RegExp(granted, 'u');

/**
 * Returns the people or things to which a sentence gives its discount: "Schools and churches get 10% off", "Vecinos del barrio: 5 %", "15 %
 * para matrimonios".
 */
function audienceIn(folded: string): string | null {
  const [, gets, listed, given, grantees, plain] =
    new RegExp(
      [
        String.raw`^\W*([^:;%]{3,60}?)\s(?:gets?|receives?|have|has|enjoy|tienen?|reciben?|obtienen?|gozan|cuentan)\b${shareBehind}`,
        String.raw`^\W*([^:%\d]{3,40}):\s(?:el |un )?\d{1,2}(?:[.,]\d+)? ?(?:%|por ciento|percent)`,
        String.raw`%[^.;,:]{0,30}?\b(?:para|for)\s([^.;,:]{3,60})`,
        granted,
        // "Vecinos de la torre 5% en productos", "Vecinos 5%.": no verb.
        String.raw`^\W*((?!\p{L}+mos\b)\p{L}{3,}s\b[^:;,%\d]{0,50}?)\s\d{1,2}(?:[.,]\d+)? ?(?:%|por ciento|percent)\s?(?:(?:de descuento\s|off\s)?(?:en|on|off the)\b|\W*$)`,
      ].join('|'),
      'u',
    ).exec(folded) ?? [];
  return (gets ?? listed ?? given ?? grantees ?? plain)?.trim() ?? null;
}

const fromThere = new RegExp(String.raw`\b(?:desde|a partir de|from)\s(?:la|el|su|tu|the)\s(?:${anyOrdinal})\b`, 'u');

/** "Domingos y festivos recargo 15%": what everything costs more on a day. */
const isOfDays = (folded: string): boolean =>
  customerMarksIn(folded).some(isDay) &&
  !/\b(?:barat\w*|economic\w*|cheaper|envi\w*|entreg\w*|domicilio|flete|deliver\w*|shipping)\b/u.test(folded);

const halfPrice = /\b(?:half (?:price|off)|(?:a|por la) mitad(?: de(?:l)? precio)?|medio precio)\b/u;
