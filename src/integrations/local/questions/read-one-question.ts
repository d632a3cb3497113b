import { addsUp, emptyPlan, type QuestionInput, type QuestionPlan } from '../../../domain/questions/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { rankingWords, readBestTime, stockRankingWords } from './order-words.js';
import { thisYear } from './plan-of-list.js';
import { planOfSubject } from './plan-of-subject.js';
import { ofBuyers, ofValues } from './plan-of-values.js';
import { QuestionText } from './question-text.js';
import { isAhead } from './read-ahead.js';
import { readAmounts, readStock } from './read-amounts.js';
import { readBirthdays } from './read-birthdays.js';
import { asksOfReplies } from './read-campaigns.js';
import { readDimension, readRate } from './read-counts.js';
import { readCycle, withCycle } from './read-cycles.js';
import { readDating } from './read-dating.js';
import { readFields } from './read-fields.js';
import { type FoundFigure, readFigure } from './read-figure.js';
import { readFollowUp } from './read-follow-up.js';
import { readFurtherGroup, readGroupedFigure, readLossBySource } from './read-grouped-figures.js';
import { readHelp } from './read-help.js';
import { readIdle } from './read-idle.js';
import { readLasting } from './read-lasting.js';
import { readLimits } from './read-limits.js';
import {
  firstList,
  hasGrouping,
  listAbout,
  readBareGrouping,
  readGrouping,
  readList,
  readRanking,
} from './read-lists.js';
import { readMeanSale } from './read-mean-sale.js';
import { isNameLike, pageVisits, readLeft, readPipeline, readSeller, unsold } from './read-names.js';
import { figureOfOrders, readChannelGrouping, readOrderFigure } from './read-order-figures.js';
import { readOrderProduct } from './read-order-products.js';
import { readLimit, readQuoted, readScore, readSources } from './read-parts.js';
import { readSoldProduct } from './read-products.js';
import { datedByPurchases, ever, readPurchases } from './read-purchases.js';
import { readAge } from './read-range.js';
import { readSilent } from './read-silent.js';
import {
  asksCause,
  lateIn,
  readNobodys,
  readOverdue,
  readParts,
  readShares,
  readStage,
  readStill,
  readUnreckoned,
} from './read-standing.js';
import { asksForDay, readCompany, readDebt, readNumber, readPerson, readSales } from './read-subjects.js';
import { beginningOf, readTimes } from './read-times.js';
import { readWaiting } from './read-waiting.js';
import { readWhose } from './read-whose.js';
import { figureless } from './subject-words.js';
import { ownPronouns, soldBy } from './vocabulary.js';

const ofEachSeller = /(?:cada|each|every) (?:vendedor|asesor|seller|rep|salesperson)/;
const counting = 'cuant[oa]s?|how many|numero de|cantidad de|total de|number of|count(?: of)?|cuenta';

/**
 * Reads what a question of one part asks of the data, by its words only. Words that are not understood are in `ignored`; if they are most
 * of the question, it is UNCLEAR.
 */
export function readOneQuestion({
  question,
  today,
  previous,
  sellers,
  pipelines,
  sources,
  fields,
}: QuestionInput): QuestionPlan {
  const text = new QuestionText(question, [
    ...sellers,
    ...sources,
    ...fields.flatMap(({ label, key, options }) => [label, key, ...options]),
    ...pipelines.flatMap(({ name, stages }) => [name, ...stages]),
  ]);
  const said = text.remaining().length;
  const topic = readHelp(text);
  if (topic) return { ...emptyPlan, kind: 'HELP', topic };
  if (text.has(unsold) || text.has(pageVisits)) return { ...emptyPlan, ignored: text.remaining().slice(0, 12) };
  const own = readFields(text, fields, { about: listAbout(text, fields) ?? previous?.list ?? null, today });
  if (own.unreal) return { ...emptyPlan, unreal: true };
  const celebrating = readBirthdays(text, today);
  if (celebrating) return celebrating;
  const cycle = readCycle(text);
  const isSilent = readSilent(text);
  const wait = isSilent ? null : readWaiting(text);
  const isLossBySource = readLossBySource(text);
  const rate = readRate(text);
  const counted = readDimension(text, rate);
  const ofOrders = readOrderFigure(text);
  const firstNamed = firstList(text)?.means ?? null;
  const grouped = ofOrders || wait || isSilent || rate || isLossBySource ? null : readGroupedFigure(text, firstNamed);
  const bought = readOrderProduct(text, question, { about: firstNamed, isOfOrders: false }, isNameLike);
  const { seller, several } = readSeller(text, sellers, firstList(text) !== undefined && !rate);
  const about = firstList(text)?.means ?? previous?.list ?? null;
  const source = about === 'LEADS' ? readSources(text, sources, isNameLike) : null;
  // Sources that are held against each other are told one by one.
  const dimension = counted ?? (source && source.length > 1 && rate ? 'SOURCE' : null);
  const quoted = readQuoted(question, text);
  // A text of a field may stand in quotation marks too.
  const isOfField = own.conditions.some(({ values }) => values?.includes(foldName(quoted)));
  const namesPerson = text.peek(() => readPerson(text, isNameLike)) !== null;
  const search = isOfField ? null : (quoted ?? (namesPerson ? null : readCompany(text, isNameLike)));
  const stage = readStage(
    text,
    pipelines.flatMap(pipeline => pipeline.stages),
    about,
  );
  const pipeline = readPipeline(text, pipelines);
  const tag = text.take(
    '(?:con (?:la )?)?(?:etiquetas?|tags?|tagged) (?:de |as )?(\\S+)|etiquetad[oa]s? (?:como )?(\\S+)',
  );
  const channel =
    (isLossBySource ? 'SOURCE' : null) ??
    readChannelGrouping(text, { about, figure: ofOrders, previous }) ??
    (about ? null : readFurtherGroup(text, previous));
  const person = search === null ? (readNumber(text) ?? readPerson(text, isNameLike)) : null;
  const debt = person?.owes ? null : readDebt(text, about);
  // Who sold an order is its seller; by itself, "sold" would ask for a figure.
  if (about === 'ORDERS' && seller !== null && !text.has('cuanto|how much')) text.take(soldBy);
  const meanSale = about === 'ORDERS' ? null : readMeanSale(text);
  const unreckoned = about === 'SOURCES' || meanSale ? null : readUnreckoned(text);
  if (unreckoned) return { ...emptyPlan, ignored: [unreckoned] };
  const later = firstList(text) ? null : readFollowUp(text, previous, today);
  const isLate = readOverdue(text, about) || debt?.isLate === true;
  const purchases = readPurchases(text, today, about);
  if (purchases?.unreal) return { ...emptyPlan, unreal: true };
  const isInStage = stage !== null || (previous?.stage ?? null) !== null;
  const standing =
    readStill(text, { about, today, isInStage }) ?? readIdle(text, about, today, () => beginningOf(text, today));
  // "Vencidas hace más de diez días" were due before that.
  const lateSince = isLate ? readLasting(text, today) : null;
  const age = readAge(text, today);
  const bounds = {
    ...(about === 'PRODUCTS' ? readStock(text) : {}),
    ...readAmounts(text, about),
    ...readNobodys(text, about),
  };
  const score = readScore(text);
  // Read before comparisons: "bajo inventario" does not say that stock has fallen.
  const ofStock = readRanking(text, stockRankingWords);
  const singleSales = readSales(text);
  const first = readLimit(text);
  const times = readTimes(text, today, isAhead(text, previous));
  if (times.unreal) return { ...emptyPlan, unreal: true };
  const range = isLate
    ? lateIn(lateSince, times.range, today)
    : (standing?.range ?? age ?? later ?? times.range ?? (purchases?.isBought ? ever : null));
  const bestTime = readBestTime(question);
  const asksDay = about === null && asksForDay(text);
  const product = readSoldProduct(text, question, isNameLike);
  const ofProduct: FoundFigure | null = product && {
    metric: product.money ? 'PRODUCTS_AMOUNT' : 'PRODUCTS_SOLD',
    grouping: 'PRODUCT',
    words: '',
  };
  const told =
    grouped ?? (rate || dimension || wait || isSilent || meanSale ? null : (ofOrders ?? ofProduct ?? readFigure(text)));
  const whose = search === null && person === null ? readWhose(text, question, isNameLike) : null;
  const named = readList(text);
  const isSales = singleSales !== null && told?.metric === 'WON_AMOUNT' && !hasGrouping(text);
  const isOne = isSales ? singleSales.isOne : named.isOne;
  const subjectOf = meanSale
    ? 'OPPORTUNITIES'
    : debt
      ? 'INVOICES'
      : (person?.list ?? (isSales ? 'OPPORTUNITIES' : named.list));
  // These lists have no figure over time: "plata en carritos" asks for the carts.
  const figure =
    isSales || (subjectOf && figureless.includes(subjectOf)) ? null : figureOfOrders(told, subjectOf, text);
  const asksStock = ofStock !== null || (subjectOf === null && told === null && readLeft(text));
  const list =
    subjectOf ??
    (previous?.list || (figure && !own.rankedBy) ? null : own.list) ??
    (purchases ? 'CUSTOMERS' : asksStock && !figure ? 'PRODUCTS' : null);
  if (asksDay && !figure && !list)
    return { ...emptyPlan, kind: 'LIST', list: 'OVERVIEW', range, seller, ignored: text.remaining() };
  text.take(ownPronouns);
  // The time until an answer is a mean anyway.
  if (figure?.metric === 'FIRST_RESPONSE_SECONDS') text.take('(?:en |de |on )?(?:promedio|average)');
  const parts = rate ? null : !figure ? readShares(text) : addsUp(figure.metric) ? readParts(text) : null;
  const ranking =
    own.rankedBy?.ranking ??
    ofStock ??
    figure?.ranking ??
    readRanking(text, list === 'ORDERS' ? rankingWords.filter(([, end]) => end !== 'SOONEST') : rankingWords) ??
    first?.ranking ??
    standing?.ranking ??
    bestTime?.ranking ??
    null;
  const asksWho = text.has('quien(?:es)?|who');
  const grouping =
    channel ??
    readGrouping(text) ??
    (several || (figure && ofEachSeller.test(figure.words)) || (figure && !list && first?.whose)
      ? 'SELLER'
      : (figure || bestTime) && ranking
        ? readBareGrouping(text)
        : null);
  if (grouping === 'SELLER') text.take('vendedor(?:es|as?)?|sellers?');
  const counts = text.take(counting) !== null && !(list === 'CAMPAIGNS' && asksOfReplies(text));
  const asksNew = text.has('nuev[oa]s?|new');
  // When customers came and when they bought cannot be asked for together.
  const arrived = purchases?.isBought && asksNew ? (text.take('nuev[oa]s?|new')?.[0] ?? null) : null;
  const dated =
    debt || isLate
      ? 'DUE'
      : (standing?.dated ?? datedByPurchases(purchases) ?? (range && readDating(text, list, ranking)));
  const limits = readLimits(text, {
    ...{ question, list, previous, ranking, own, person, isSales, meanSale, source, product, bought, isSilent, wait },
    bounds: { ...score, ...bounds },
    tagged: tag?.[1] ?? tag?.[2] ?? null,
    search,
    whose,
  });
  const cause =
    (figure ?? list) &&
    channel === null &&
    figure?.metric !== 'LOST_OPPORTUNITIES' &&
    !text.has('why') &&
    asksCause(question)
      ? ['por qué']
      : [];
  const ignored = [
    ...limits.split,
    ...(parts ? [parts] : []),
    ...(arrived ? [arrived] : []),
    ...cause,
    ...limits.unsaid,
    ...text.remaining(),
  ].slice(0, 12);
  // The best of one month would be that month.
  const span = range ?? (bestTime && grouping === 'MONTH' ? thisYear : null);
  const base: QuestionPlan = {
    ...emptyPlan,
    range: span,
    dated,
    notBought: purchases?.notBought ?? null,
    seller,
    pipeline,
    stage,
    compare: times.compare && !several,
    against: times.against,
    ranking,
    limit: first?.limit ?? ((isOne || own.rankedBy?.isOne) && ranking ? 1 : null),
    ignored,
    grouping,
    by: isSales && ranking ? null : own.by,
    dimension,
    rate,
    measure: meanSale?.measure ?? own.measure,
    rankedBy: own.rankedBy?.key ?? null,
    conditions: limits.conditions,
  };
  const plan = planOfSubject(base, {
    figure,
    list,
    ofCondition: limits.list,
    isNarrowed: limits.isNarrowed,
    seeksBest: several || ((grouping === 'SELLER' || bestTime !== null || cycle?.isBest === true) && ranking !== null),
    asksWho,
    asksNew,
    counts,
    isMostlyUnknown: ignored.length > Math.max(2, said / 2),
    phrase: text.phrase(),
    previous,
  });
  return withCycle(ofValues(ofBuyers(plan, list)), cycle);
}
