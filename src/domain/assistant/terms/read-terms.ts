import { boundedCache, cachedValue } from '../../shared/bounded-cache.js';
import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/sentences.js';
import type { ShelfArticle } from '../shelf.js';
import { withoutCarrierPlaces } from './carrier-places.js';
import { withCharges } from './charges.js';
import { togetherIn } from './combo-price.js';
import { meansIn } from './conditions.js';
import { deliveryExtraIn } from './delivery-extras.js';
import { isNextStep, withSteps } from './discount-steps.js';
import { withFeeLists } from './fee-terms.js';
import { financedIn } from './financing.js';
import { freeWithManyIn } from './free-with-many.js';
import { withGoodsFees } from './goods-fees.js';
import { leastSaid } from './least-said.js';
import { givenBack, secures, servicesIn } from './list-services.js';
import { listedPlacesIn, withListed } from './listed-places.js';
import { meansSurchargesIn } from './means-surcharges.js';
import { surchargesNamed } from './named-surcharges.js';
import { withNamedZones } from './named-zones.js';
import { deniesFree } from './no-fees.js';
import { packOffersIn } from './pack-offers.js';
import { priceOfPeople } from './prices-of-people.js';
import { discountsIn } from './read-discounts.js';
import { feesIn } from './read-fees.js';
import { cheaperWithIn, cheaperWithManyIn, freeWithIn } from './read-free.js';
import { instalmentsIn } from './read-instalments.js';
import { isOffer } from './read-offers.js';
import { priceFromMany, priceOnDay, priceSteps, pricesFromMany } from './read-prices.js';
import { refusedIn } from './read-refused.js';
import { taxIn } from './read-taxes.js';
import { leftOutAfterwards, leftOutBy } from './scope.js';
import { raisedInSeason } from './season-raises.js';
import { byThreshold } from './several-thresholds.js';
import { saysExclusive } from './stacked-discounts.js';
import { statesNone, withoutUnsigned } from './states-none.js';
import { buyersIn } from './steps-of-goods.js';
import { storageIn } from './storage-fees.js';
import { amountsIn, isBeyond, isThreshold, isUpTo, noTerm, percentIn, statedCurrency, type Term } from './term.js';
import { withUnitPrices } from './unit-price-steps.js';

const perPerson = /\b(?:por|per|cada|a) (?:persona|comensal|invitado|person|guest|head)\b/u;
const deposit =
  /\b(?:(?:\d{1,2} ?%|half)(?: of (?:the total|it|the price))? (?:down|up ?front)|down payment|up ?front|(?:\d{1,2} ?%|half) in advance|por adelantado|adelantad[oa]|se adelantan?|anticipo|adelanto|avance|enganche|sena|se senan?|deposito|deposit|prima|abono (?:minimo|inicial|del? )|(?:un|con) abono|(?:para|al) (?:agendar|asegurar|confirmar) (?:\p{L}+ ){0,3}(?:transfier\w+|deposit\w+|abon\w+|pag\w+)|(?:la|cuota|pago) inicial|abono(?= (?:del? )?(?:el )?\d{1,2} ?%)|(?:la )?mitad (?:para (?:empezar|iniciar|arrancar|comenzar|encargar|reservar)|al (?:empezar|iniciar|comenzar|inicio|encargar|reservar|ordenar|pedir|hacer el pedido))|half (?:to start|at the start|when you order)|\d{1,2} ?% (?:para (?:empezar|iniciar|arrancar|comenzar|encargar|reservar|producir|fabricar|agendar|confirmar)|antes de (?:empezar|iniciar|comenzar|arrancar)|al (?:empezar|iniciar|comenzar|inicio|encargar|reservar|ordenar|pedir)|to start)|(?:se )?(?:aparta|separa|reserva)(?!d[oa]s? (?:junt[oa]s|a la vez|en la misma))(?!\w* (?:con|desde|por) \d{1,3} (?:dias?|semanas?|horas?|mes(?:es)?|days?|weeks?|hours?|months?)\b)\w*|(?:(?<!\b(?:lista|cuenta|precio|fila|hoja|mesa|pago|caja) )aparte|separe|reserve)(?:l[oa]s?)? (?:con|desde|por)(?= (?:el |solo )?[$\d]))\b/u;
/** "$12.000, si no está reservada para ese día": whether a room is free is no payment. */
const isTaken =
  /\b(?:esta|este|estan|esten|queda|quede|ya|is|are)(?: ya| already)? (?:reservad[oa]s?|apartad[oa]s?|separad[oa]s?|reserved)\b/gu;
/** "Provincia: S/ 18, lo paga usted por adelantado": when a fee is paid, which is no part of the price. */
const paidAhead = /\b(?:se paga|l[oa]s? paga(?: usted)?|pagad[oa]s?|pago)\s(?:por adelantado|anticipad[oa])\b/u;
const onlyShare =
  /^\W*(?:desde|a partir de|con|mas de|from|for|with)\s\d[^.%]{0,40}\d{1,2}\s?(?:%|por ciento|percent)\W*$/u;
const ofDiscount = /\b(?:descuentos?|rebaja\w*|menos|discounts?|off|less)\b/u;
/** "Si cancela con menos, devolvemos la mitad del anticipo": what is given back is not what is paid in advance. */
const givesBack =
  /\b(?:cancel\w*(?! (?:todo|el (?:resto|saldo|total|restante|100)|la (?:totalidad|diferencia|otra|mitad)|lo (?:demas|que|restante))\b)|devolv\w*|devuelv\w*|reembols\w*|refund\w*)\b/u;
/** "Anticipo del 40 %, no reembolsable": nothing is given back. */
const keepsIt =
  /\b(?:no (?:es |son )?reembolsables?|no se (?:devuelve|reembolsa|regresa)n?|sin devolucion|non-?refundable)\b/gu;
/** "Se queda la mitad y con menos de 3 días se pierde el anticipo": what is lost by cancelling, and nothing that is paid in advance. */
const loses =
  /\b(?:se (?:pierde|retiene|queda|descuenta)n?(?: con)?|pierden?|retenemos|nos quedamos(?: con)?|(?:we|i) keep|you lose|lose|forfeit) (?:(?:solo|el|un|una|la|the|only) ){0,2}(?:mitad|half|\d{1,2} ?%)|\b(?:mitad|half|\d{1,2} ?%)(?: del? (?:anticipo|deposito|sena|abono))? (?:se (?:pierde|retiene|queda)|is (?:lost|kept|forfeited))\b/u;
const half = /\b(?:la mitad|mitad|half)\b/u;
const minimum =
  /\b(?:minimo|minima|minimum)\b|\b(?:no|don'?t) (?:hacemos|llevamos|enviamos|mandamos|entregamos|despachamos|repartimos|deliver|ship)\b[^.;]{0,40}\b(?:menos de|under|less than|below)\b/u;
const delivers =
  /\b(?:(?:llev|mand)amos|env[ií]\w+|flete|entreg\w+|domicilio|reparto|despach\w+|movilidad|motorizado|instala\w*|deliver\w*|shipping|install\w*)\b/u;

/** "Sin contar el forrado ni el envío": a delivery that a sentence only leaves out. */
const leavesDelivery =
  /\b(?:sin|no) (?:contar |incluir |sumar |cuenta |incluye |entra )?(?:(?:el|la|los) )?(?:\p{L}+ (?:ni|y|o) (?:el |la |los )?)?(?:despachos?|envios?|fletes?|domicilios?|entregas?|transporte|delivery|shipping)\b|\b(?:el |la )?(?:despacho|envio|flete|domicilio|entrega|transporte|delivery|shipping) (?:no (?:entra|cuenta|se incluye|aplica|suma)|tampoco)\b/gu;
const moreEach = /\b(?:mas|extra|adicional(?:es)?|more) (?:por|per|x) (?:cada )?(?:persona|invitado|person|guest)\b/gu;
const afterDiscount =
  /\b(?:ya )?con (?:el |su )?descuento(?: (?:ya )?(?:hecho|aplicado|incluido))?|\bdespues del? descuento\b/gu;

type Source = Pick<ShelfArticle, 'title' | 'keywords' | 'body'>;

/** Returns the conditions that one sentence states; most sentences state none. */
function termsIn(given: string, before: string, { title, keywords, body }: Source): Term[] {
  const about = foldName([title, ...keywords, given].join(' '));
  const listed = delivers.test(about) ? listedPlacesIn(given, body) : null;
  const sentence = listed?.sentence ?? given;
  const folded = foldName(sentence);
  const advance = folded.replace(isTaken, ' ');
  const least = leastSaid(sentence).map(({ quantity }) => quantity);
  const found = amountsIn(sentence).filter(
    ({ currency, value }) => currency !== null || !least.includes(Number(value)),
  );
  const all = listed ? withListed(found, listed.amounts) : found;
  // "Mínimo 40 personas, si son menos se cobran 40" states no amount of money.
  if (least.length > 0 && all.length === 0 && percentIn(folded) === null) return [];
  const limit = all.find(amount => isThreshold(sentence, amount)) ?? null;
  const plain = all.filter(amount => amount !== limit && !isUpTo(sentence, amount));
  const percent = percentIn(folded);
  const above = limit !== null && isBeyond(sentence, limit);
  const from = limit?.value ?? null;
  const currency = statedCurrency(all);
  const base: Omit<Term, 'kind'> = { ...noTerm, title, sentence, currency, from, above, keywords: keywords.join(' ') };
  if (isOffer(sentence, title)) return [];
  const tax = all.length === 0 && !(percent === null && deposit.test(advance)) ? taxIn(sentence, base, percent) : [];
  if (tax.length > 0) return tax;
  const refused = all.length === 0 && percent === null ? refusedIn(sentence, base) : [];
  if (refused.length > 0) return refused;
  // "$300 más por cada persona que se maquille" comes on top of a price.
  if (perPerson.test(folded.replace(moreEach, ' ')) && all[0])
    return [{ ...base, kind: 'PER_PERSON', amount: all[0].value, from: null }];
  // "En 20 lavandas o más la lavanda queda en $38". A delivery that is cheaper from a quantity on is a fee.
  const lower = percent === null && !delivers.test(folded) ? priceFromMany(sentence) : null;
  // "Mínimo se piden 12, de 24 para arriba a 25 cada una": a price, and no least amount.
  if (minimum.test(folded) && all[0] && percent === null && !lower && least.length === 0)
    return [{ ...base, kind: 'MINIMUM', amount: all[0].value, from: null }];
  const packs = percent === null && limit === null && !delivers.test(folded) ? packOffersIn(sentence) : [];
  if (packs.length > 0) return packs.map(pack => ({ ...base, ...pack, kind: 'DISCOUNT', from: null }));
  const freeWith = percent === null && all.length === 0 ? freeWithIn(sentence) : null;
  if (freeWith) return [{ ...base, kind: 'DISCOUNT', freeWith, percent: 100, from: null }];
  const freeMany = percent === null && all.length === 0 ? freeWithManyIn(sentence) : null;
  if (freeMany) return [{ ...base, ...freeMany, kind: 'DISCOUNT', percent: 100, from: null }];
  const cheaperWith = percent === null && limit === null && all.length === 1 ? cheaperWithIn(sentence) : null;
  if (cheaperWith && all[0])
    return [{ ...base, kind: 'DISCOUNT', freeWith: cheaperWith, each: all[0].value, from: null }];
  const withMany = percent === null && all.length === 1 ? cheaperWithManyIn(sentence) : null;
  if (withMany && all[0]) return [{ ...base, ...withMany, kind: 'DISCOUNT', each: all[0].value, from: null }];
  const together = percent === null && limit === null && !delivers.test(folded) ? togetherIn(sentence) : null;
  if (together) return [{ ...base, ...together, kind: 'DISCOUNT', from: null }];
  const onDay =
    percent === null && limit === null && all.length < 2 && !delivers.test(about) ? priceOnDay(sentence) : null;
  if (onDay) return [{ ...base, ...onDay, kind: 'DISCOUNT', from: null }];
  const heading = foldName([title, ...keywords].join(' '));
  const steps =
    percent === null && !delivers.test(folded) ? withUnitPrices(priceSteps(sentence, heading), sentence, lower) : [];
  if (steps.length > 0)
    return steps.map(step => ({ ...base, ...step, kind: 'DISCOUNT', from: null, subject: buyersIn(folded) }));
  const several = lower ? pricesFromMany(sentence) : [];
  if (several.length > 0) return several.map(each => ({ ...base, ...each, kind: 'DISCOUNT', from: null }));
  if (lower) return [{ ...base, ...lower, kind: 'DISCOUNT', from: null }];
  const raised = all.length === 0 ? raisedInSeason(sentence, base, body) : [];
  if (raised.length > 0) return raised;
  const financed = financedIn(sentence, base);
  // "Un depósito del 40 %, que se rebaja del precio" is not a discount.
  const advances =
    deposit.test(advance) &&
    !/\b(?:descuento|discount)\b|\d ?% (?:menos|off)\b/u.test(
      folded.replace(/\([^)]*\)/gu, ' ').replace(afterDiscount, ' '),
    );
  if (!advances) {
    // "Desde 6 piezas, 15 % menos. Desde 24 piezas, 25 %."
    const goesOn = onlyShare.test(folded) && ofDiscount.test(foldName(before));
    const said = goesOn ? `${sentence.replace(/\.$/u, '')} de descuento.` : sentence;
    const ofMeans = meansSurchargesIn(sentence, base);
    const bought = byThreshold(said);
    const each =
      bought.length > 1
        ? bought.flatMap(part => discountsIn(part, { ...base, sentence: part, told: sentence }, heading))
        : [];
    const stated = each.length > 1 ? each : withSteps(discountsIn(said, base, heading), sentence, base, heading);
    const discounts = ofMeans.length > 0 && stated.every(isSurcharge) ? ofMeans : stated;
    const parts = instalmentsIn(sentence, base).map(term =>
      // A number of months with a surcharge does not have the limit of those without interest.
      discounts.some(({ months }) => months === term.months) ? { ...term, from: null } : term,
    );
    if (saysMore(financed, [...discounts, ...parts])) return financed;
    const surcharge = all.length === 0 ? surchargesNamed(sentence, base) : [];
    const besides = surcharge.filter(({ percent: more }) => discounts.every(({ percent: other }) => other !== more));
    if (discounts.length > 0) return [...discounts, ...parts, ...(discounts.some(isSurcharge) ? besides : [])];
    if (surcharge.length > 0) return surcharge;
  }
  const share = percent ?? (plain.length === 0 && half.test(folded) ? 50 : null);
  const fee = share === null && paidAhead.test(folded) && !deposit.test(folded.replace(paidAhead, ' '));
  if (
    !fee &&
    deposit.test(advance) &&
    !loses.test(folded) &&
    !givesBack.test(folded.replace(keepsIt, ' ')) &&
    (share !== null || plain[0])
  ) {
    // "Cirugías: la mitad al separar": only for what is before the colon.
    const [, heading = ''] = /^\W*([^:%\d]{3,40}):\s/u.exec(folded) ?? [];
    const subject = deposit.test(heading) ? '' : heading;
    const amount = share === null ? (plain[0]?.value ?? null) : null;
    const beyondThat = /^\W*(?:sobre|arriba de|mas de|above|over) (?:eso|ese monto|that)\b/u.test(folded)
      ? amountsIn(before)[0]
      : undefined;
    const limited = beyondThat ? { from: beyondThat.value, above: true } : {};
    return [{ ...base, ...limited, kind: 'DEPOSIT', percent: share, amount, subject }];
  }
  const instalments = instalmentsIn(sentence, base);
  if (saysMore(financed, instalments)) return financed;
  if (instalments.length > 0) return instalments;
  const onTop = deliveryExtraIn(sentence, base);
  if (onTop) return [onTop];
  const isSecurity = secures.test(folded) && givenBack.test(folded);
  const fees =
    isSecurity || (!fee && deposit.test(advance)) || !isOfDelivery(sentence, title, keywords)
      ? []
      : feesIn(sentence, about, base, { plain, limit });
  if (fees.length > 0) return fees;
  const ofPeople = limit === null ? priceOfPeople(sentence) : null;
  if (ofPeople) return [{ ...base, ...ofPeople, kind: 'DISCOUNT' }];
  const stored = storageIn(sentence, base);
  if (stored) return [stored];
  const services = limit && plain.length === 0 ? [] : servicesIn(sentence, before, base, { title, keywords, body });
  if (services.length > 0) return services;
  return limit ? [{ ...base, kind: 'FROM', means: meansIn(folded) }] : [];
}

const isSurcharge = ({ kind }: Term): boolean => kind === 'SURCHARGE';

/**
 * Whether the parts in which a sentence lets customers pay were read more fully, and nothing else would be lost with what was read first.
 */
const saysMore = (financed: readonly Term[], first: readonly Term[]): boolean => {
  const surcharges = (terms: readonly Term[]) => terms.filter(({ kind }) => kind === 'SURCHARGE').length;
  const limits = (terms: readonly Term[]) => new Set(terms.map(({ from }) => from)).size;
  return (
    first.every(({ kind, months }) => months !== null && kind !== 'DISCOUNT') &&
    (financed.length > first.length ||
      surcharges(financed) > surcharges(first) ||
      (financed.length === first.length && limits(financed) > limits(first)))
  );
};

/** Whether a sentence, or what it stands under, is about a delivery, if it speaks of one only to leave it out. */
const isOfDelivery = (sentence: string, title: string, keywords: readonly string[]): boolean => {
  const folded = foldName(sentence);
  const rest = folded.replace(leavesDelivery, ' ');
  return rest === folded || delivers.test(`${rest} ${foldName([title, ...keywords].join(' '))}`);
};

/** An article with at most this many sentences may be about a single service. */
const fewSentences = 5;

const read = new WeakMap<ShelfArticle, Term[]>();

/** Returns the conditions and rates that an article states, in order. Sentences without a known form of condition are skipped. */
export function termsOf(article: ShelfArticle): Term[] {
  let terms = read.get(article);
  if (!terms) {
    const sentences = sentencesOf(article.body).filter(
      (sentence, at, given) => !deniesFree(foldName(sentence)) && !statesNone(sentence, given[at - 1] ?? ''),
    );
    const listed = withFeeLists(sentences, article, (sentence, before) => termsIn(sentence, before, article));
    const all = withNamedZones(listed, sentences, article);
    const alone = sentences.length <= fewSentences && all.every(({ kind }) => kind === 'SERVICE');
    const except = sentences
      .filter(sentence => amountsIn(sentence).length === 0)
      .map(leftOutBy)
      .join(' ')
      .trim();
    if (except !== '')
      for (const term of all) if (term.kind === 'DISCOUNT' && term.amount === null) term.except = except;
    for (const [at, sentence] of sentences.entries()) {
      const after = leftOutAfterwards(sentence);
      if (after === '') continue;
      for (const term of all)
        if (term.kind === 'DISCOUNT' && term.means.length === 0 && sentences.indexOf(term.told ?? term.sentence) < at)
          term.except = term.except === '' ? after : `${term.except}, ${after}`;
    }
    for (const [at, term] of all.entries()) if (isNextStep(term, all[at - 1])) term.same = true;
    if (sentences.some(saysExclusive))
      for (const term of all) if (term.kind === 'DISCOUNT' && term.means.length === 0) term.exclusive = true;
    const charged = withCharges(alone ? all.map(term => ({ ...term, alone })) : all, sentences, article);
    terms = withoutUnsigned(withGoodsFees(charged, sentences, article).map(withoutCarrierPlaces), article.body);
    read.set(article, terms);
  }
  return terms;
}

/** The delivery fees of texts that are known only by what they say, as a search finds them. They come again with each message. */
const fees = boundedCache<readonly Term[]>({ maxEntries: 2_000 });
type Told = Pick<ShelfArticle, 'title' | 'body'>;
const feesOf = ({ title, body }: Told): readonly Term[] =>
  cachedValue(fees, `${title}\n${body}`, () =>
    termsOf({ id: title, title, body, keywords: [], language: '' }).filter(({ kind }) => kind === 'FEE'),
  );

/** Returns the sentences of an article that state what a delivery costs, or where the shop does not deliver. */
export const feeSentencesOf = (article: Told): string[] => [
  ...new Set(feesOf(article).flatMap(({ sentence }) => sentencesOf(sentence))),
];

/** Returns the places, folded, for which an article states a delivery fee. */
export const feePlacesOf = (article: Told): string[] => feesOf(article).flatMap(({ places }) => places);
