import {
  extrasAsked,
  type FoundItem,
  isDivisible,
  measuredText,
  sentencesOf,
  termKindsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { listedNow, merged } from '../meant/items.js';
import { partyBefore } from '../meant/party-before.js';
import { byTime, isPerPerson, soldTo } from '../meant/per-person.js';
import { reportsFault } from '../questions/reports-fault.js';
import { actsIn } from '../said/acts.js';
import { newcomerIn } from '../said/company.js';
import { lastAnswer } from '../said/last-answer.js';
import { capacityIn, isOutside, looseParty, namesChildren, type Party, partyIn } from '../said/parties.js';
import { tellBeyond } from '../sums/beyond-part.js';
import { showTotal } from '../sums/quote-part.js';
import type { Talk } from '../talk.js';
import { itemLine } from './item-line.js';
import { kinOf } from './kin.js';
import { personMore } from './person-more.js';
import { namesHead } from './product-part.js';

/**
 * Answers for how many people something is: "somos dos", "es para mi esposa y para mí", and later "¿cuánto sería en total?". What is sold
 * by the person is counted for each of them, what is sold by the couple or for a number of people is not. If a text has another price for
 * some of them, the prices are told and no total. Returns false if nothing that is meant is sold like that.
 */
export function answerParty(talk: Talk): boolean {
  const { acts, state, text } = talk;
  const asksAmount = acts.asksPrice || acts.asksTotal;
  // "What's the difference between the two tours?" of people who said how many they are compares.
  if (/\b(?:diferencias?|differences?|compar\p{L}+)\b/u.test(acts.folded)) return false;
  if (tellsForOneMore(talk)) return true;
  const said = partyIn(text) ?? partyOfPersons(talk);
  // "Serían 3 personas" sounds like an order, and so does a number behind "y".
  const isBare = said !== null && said.rest.replace(around, ' ').trim() === '';
  const { adds, buys } = said === null ? acts : actsIn(said.rest);
  if (acts.removes || acts.refuses || reportsFault(talk)) return false;
  if ((adds || buys) && !isBare && !wantsForThem(talk, said)) return false;
  const forBoth = state.focus !== null && perCouple.test(acts.folded);
  if (!said && !forBoth && (!asksAmount || ofEach.test(acts.folded))) return false;
  const isOffer = said !== null && said.rest.replace(offering, ' ').replace(around, ' ').trim() === '';
  if (!asksAmount && (acts.asks || acts.asksWhether) && !forBoth && !isOffer) return false;
  const party = said ?? (forBoth ? { people: 2, children: 0, rest: acts.folded } : partyBefore(talk));
  if (!party || party.people < 2) return false;
  const rest = (said ? said.rest : measuredText(text)).replace(asMany(party.people), ' ');
  const meant = meantIn(talk, rest);
  if (!meant || meant.item.price === null || holdsOther(talk, meant)) return false;
  const { item } = meant;
  // "Somos 6", then "mejor que sean 4": the list has the number that was said last.
  const listed = listedNow(state).find(({ product }) => product === item.name);
  if (said === null && listed !== undefined && listed.quantity !== party.people) return false;
  // A number that counts no people says something that would be left out of the sum.
  if (/\d/u.test(rest.replace(foldName(item.name), ' ').replace(figuresOf(item), ' '))) return false;
  const asksElse = termKindsIn(text).some(kind => kind !== 'PER_PERSON' && !(kind === 'FROM' && soldTo(item, byTime)));
  return (said !== null || !asksElse) && tellFor(talk, item, party);
}

/** "Necesito churrasco para 40 personas": nothing but one thing that is sold by the person, and for how many. */
function wantsForThem(talk: Talk, said: Party | null): boolean {
  const meant = said === null || talk.state.items.length > 0 ? null : meantIn(talk, said.rest);
  return (
    meant !== null &&
    said !== null &&
    meant.isNamed &&
    (isPerPerson(meant.item) || isForSoMany(talk, meant.item)) &&
    !/\d|\s(?:y|e|and|mas)\s/u.test(said.rest)
  );
}
/** Whether a text says for how many people one piece is, so that the number of people decides what it costs. */
const isForSoMany = ({ acts }: Talk, { inStock, description }: FoundItem): boolean =>
  (acts.asksPrice || acts.asksTotal) &&
  inStock === null &&
  sentencesOf(description).some(each => capacityIn(each) !== null);

/** "¿Y para 55?" of what is sold by the person; null if it may count something else. */
function partyOfPersons(talk: Talk): Party | null {
  const loose = looseParty(talk.text);
  const meant = loose && meantIn(talk, loose.rest);
  return meant && isPerPerson(meant.item) ? loose : null;
}

/** "¿Y si va mi mamá también?" after a sum for three: the sum for four. Returns false if nothing that is listed is sold by the person. */
function tellsForOneMore(talk: Talk): boolean {
  const { acts, text, state, tools } = talk;
  const joins = newcomerIn(measuredText(text));
  const [listed, other] = listedNow(state);
  if (!joins || !listed || other || acts.removes || acts.refuses) return false;
  const [item] = tools.called(listed.product);
  if (!item || item.price === null || !isPerPerson(item)) return false;
  return tellFor(talk, item, { people: listed.quantity + 1, children: joins.child ? 1 : 0, rest: '' });
}

/**
 * "Somos 14" after "how many?": asks whether one for each of them is to be counted. Returns false for what a text counts in another way,
 * and for what is sold by weight or length.
 */
export function answerOneEach(talk: Talk): boolean {
  const { acts, input, text, voice, state } = talk;
  const party = partyIn(text);
  const { asked } = input.dialogue;
  const isOpen = asked === 'QUANTITY' || asked === 'WHICH';
  if (!party || !tellsNumber.test(measuredText(text)) || party.rest.trim().split(/\s+/u).length > fewBeside)
    return false;
  // "Un pastel, somos 14" is one.
  if (/\b(?:una?|an?|one)\s/u.test(party.rest)) return false;
  if (party.people < 2 || !isOpen || acts.removes || acts.refuses || reportsFault(talk)) return false;
  const meant = meantIn(talk, party.rest);
  if (!meant || meant.item.price === null || meant.item.inStock === false || isDivisible(meant.item.unit)) return false;
  if (asked === 'WHICH' && !meant.isNamed) return false;
  const { item } = meant;
  const isSaid = /\d/u.test(party.rest.replace(foldName(item.name), ' ').replace(figuresOf(item), ' '));
  if (isSaid || holdsOther(talk, meant) || sentencesOf(item.description).some(each => ofPeople.test(foldName(each))))
    return false;
  const line = itemLine(item, input.language);
  if (!lastAnswer(input).includes(line)) talk.addLines([line]);
  talk.showed([item]);
  if (input.awaitsPerson) return true;
  state.priced = [{ product: item.name, quantity: party.people }];
  state.doubted = true;
  state.counted = [];
  talk.closeWith(voice.say('countThese', { list: `${party.people} × ${item.name}` }));
  talk.asks('COUNT');
  talk.buttons('person');
  return true;
}
/** "Estuvimos como 40 personas" tells of another time. */
const tellsNumber =
  /\b(?:somos|seriamos|seremos|vamos|iriamos|iremos|son|serian|seran|para|pa|we are|we're|we'll be|there (?:are|will be)|for|tengo|i have)\b/u;
const fewBeside = 6;
/** What one piece is enough for: "para 10 personas", "rinde 20 porciones". */
const ofPeople = /\d+(?: [ao] \d+)? (?:person|porcion|invitad|comensal|racion|people|servings?|slices?|guests)/u;

/** "Los dos", "the three of us": the people that were named. */
const asMany = (people: number): RegExp =>
  new RegExp(String.raw`\b(?:l[oa]s|nosotr[oa]s|the|all)\s${people}(?: of us)?(?!\s?\p{L}*\d)`, 'gu');

const around =
  /\b(?:serian?|son|es|somos|para|pa|y|ok|bueno|si|pues|entonces|we|are|it|is|would|be|for|vamos|hola|buen[oa]s?|dias?|tardes|noches)\b|[^\p{L}\d]/gu;
/** "¿Qué tienen para dos?" */
const offering =
  /\b(?:se puede|podemos|cabemos|entramos|caben|can we|is that ok|que|cual(?:es)?|algo|tienen?|hay|ofrecen?|manejan?|what|do|you|have|anything|something|got)\b/gu;
/** "¿Ese precio es por los dos?" */
const perCouple =
  /\b(?:precio|es[oe]?|son|sale|cuesta|vale|price|is|that)\s(?:\p{L}+\s){0,2}(?:por|para|de|for)\s(?:l[oa]s (?:dos|2)|ambos|ambas|la pareja|both(?: of us)?|the (?:two|2)(?: of us)?)\b/u;
const ofEach =
  /\b(?:por persona|por cabeza|cada un[oa]|c\/u|individual(?:es)?|per person|per head|each|a piece)(?!\p{L})/u;

function tellFor(talk: Talk, item: FoundItem, party: Party): boolean {
  const { people, children } = party;
  const sentences = sentencesOf(item.description);
  if (soldTo(item, couple)) {
    tellOne(
      talk,
      item,
      sentences.filter(each => ofCouple.test(foldName(each))),
      people === 2,
    );
    return true;
  }
  if (!isPerPerson(item) && !(children === people && isEnrolledIn(talk, item))) {
    const holds = item.inStock === null ? sentences.find(each => capacityIn(each) !== null) : undefined;
    if (holds === undefined) return false;
    const more = people - (capacityIn(holds) ?? people);
    const [extra] = more > 0 ? extrasAsked(item, `${talk.label('peopleAsked')} ${talk.label('onePersonMore')}`) : [];
    if (extra && tellBeyond(talk, item, extra, more)) return true;
    const further = more > 0 && !soldTo(item, byNight) ? personMore(talk, item) : null;
    if (further !== null) {
      talk.add(...sentences.filter(each => each === holds));
      const items = [item.name, further].map((product, at) => ({ product, quantity: at === 0 ? 1 : more }));
      return showTotal(talk, items);
    }
    // A larger one of the kind is meant instead.
    if (more > 0 && kinOf(talk, item.name).some(other => holdsFor(other) >= people)) return false;
    if (more > 0) {
      talk.add(talk.voice.say('aboveLimit', { text: holds }));
      talk.showed([item]);
      talk.asks('PERSON');
      talk.closeWith(talk.voice.once('colleague'));
      talk.buttons('person');
      return true;
    }
    tellOne(talk, item, [holds], people <= (capacityIn(holds) ?? 0));
    return true;
  }
  const others = otherPrices(talk, item, { people, children });
  const limit = sentences.find(each => isOutside(each, people));
  if (others.length > 0 || limit !== undefined) {
    tellOne(talk, item, limit === undefined ? others : [limit], false);
    return true;
  }
  talk.counts = true;
  talk.state.asked = null;
  talk.showed([item]);
  const forThem = [{ product: item.name, quantity: people }];
  const listed = listedNow(talk.state);
  const goesWithIt = goesWith.test(talk.acts.folded) && listed.every(({ product }) => product !== item.name);
  return showTotal(talk, goesWithIt ? merged(listed, forThem, false) : forThem);
}
const byNight = /^(?:noche|dia|hora|night|day|hour)/u;
/** "Con vajilla para todos, ¿cuánto?" adds to the list that was summed. */
const goesWith = /^\W*(?:(?:y|e|and)\s)?(?:con|mas|tambien|with|plus)\s/u;

const holdsFor = ({ description }: FoundItem): number =>
  Math.max(0, ...sentencesOf(description).map(each => capacityIn(each) ?? 0));

/** Tells the price of one piece with what its text says about the people, and leaves a total that is not certain to a person. */
function tellOne(talk: Talk, item: FoundItem, sentences: readonly string[], isWhole: boolean): void {
  talk.addLines([itemLine(item, talk.input.language)]);
  // Told again if it was told before: without it the price is not that of these people.
  talk.add(...sentences);
  talk.showed([item]);
  talk.asks(null);
  talk.state.priced = isWhole ? [{ product: item.name, quantity: 1 }] : [];
  talk.state.counted = [];
  talk.buttons(...(isWhole ? (['order', 'person'] as const) : (['person'] as const)));
  if (isWhole || talk.input.awaitsPerson) return;
  talk.closeWith(talk.voice.once('sumByPerson'));
  talk.asks('PERSON');
}

interface Meant {
  item: FoundItem;
  /** Whether the message names it. */
  isNamed: boolean;
}
/** The one product that the words name, otherwise the current one; null if several may be meant. */
function meantIn({ tools, state }: Talk, rest: string): Meant | null {
  const best = bestNamed(tools.products(rest));
  const [, unit = ''] = byUnit.exec(rest) ?? [];
  const ofUnit = unit === '' ? [] : best.filter(item => foldName(item.unit).startsWith(unit.slice(0, 3)));
  // "El canopy" is the tour of that name before a combination with it.
  const headed = best.filter(({ name }) => namesHead(rest, name));
  const named = ofUnit.length > 0 ? ofUnit : headed.length === 1 ? headed : best;
  const [one, other] = named;
  if (one && !other) return { item: one, isNamed: true };
  const [focus] = state.focus === null ? [] : tools.called(state.focus);
  return focus && (!one || named.some(({ name }) => name === focus.name)) ? { item: focus, isNamed: false } : null;
}
const byUnit = /\b(?:por|al|a la|per|a) (mes|clase|sesion|dia|semana|month|class|session|day|week)\b/u;

/** Whether a list was begun that this is not a part of: its sum is another one. */
const holdsOther = ({ state }: Talk, { item, isNamed }: Meant): boolean =>
  [...state.items, ...(isNamed ? [] : (state.priced ?? []))].some(({ product }) => product !== item.name);

/** "4 días" of "Paquete San Andrés 4 días": figures of the name, with the word behind them. */
const figuresOf = ({ name }: FoundItem): RegExp => {
  const figures = foldName(name).match(/\d+(?:\s\p{L}+)?/gu) ?? [];
  return figures.length === 0 ? /$^/u : new RegExp(figures.join('|'), 'gu');
};

const couple = /^(?:parejas?|couples?|2 personas|dos personas|two people|2 people)(?!\p{L})/u;
const ofCouple = /\b(?:2|dos|two|pareja|couple|par)\b/u;
/**
 * What children of a family are enrolled in is paid for each, where the shop has a fee for enrolling and sells by the month or the week.
 */
const isEnrolledIn = (talk: Talk, item: FoundItem): boolean =>
  soldTo(item, byTerm) &&
  !enrolling.test(foldName(item.name)) &&
  talk.tools.products(talk.label('enrolmentAsked')).some(({ name }) => enrolling.test(foldName(name)));
const byTerm = /^(?:mes|mensual|semana|curso|temporada|month|week|course|season)/u;
const enrolling = /^(?:matricula|inscripcion|enrol|registration)/u;

/** Sentences that give some of these people another price: children, a second person, a family. */
function otherPrices(talk: Talk, item: FoundItem, { people, children }: Pick<Party, 'people' | 'children'>): string[] {
  const own = sentencesOf(item.description);
  const ofChildren = (each: string) => namesChildren(foldName(each)) && paysElse.test(foldName(each));
  // What makes the second fee of a course cheaper is no discount on tickets.
  const ofSecond = (each: string) =>
    second.test(foldName(each)) &&
    cheaper.test(foldName(each)) &&
    (soldTo(item, byTime) || !ofFee.test(foldName(each)));
  if (children > 0 && own.some(ofChildren)) return own.filter(ofChildren);
  if (people > 1 && own.some(ofSecond)) return own.filter(ofSecond);
  const told = (query: string, isMeant: (sentence: string) => boolean) => {
    const all = talk.tools
      .articles(query)
      .flatMap(({ title, body }) => sentencesOf(body).map(sentence => ({ title, sentence })))
      .filter(({ sentence }) => isMeant(sentence));
    const of = all.filter(({ title, sentence }) => namesHead(`${title} ${sentence}`, item.name));
    return (of.length > 0 ? of : all).map(({ sentence }) => sentence).slice(0, 2);
  };
  const onChildren = children > 0 ? told(talk.label('ageAsked'), ofChildren) : [];
  return [...onChildren, ...told(talk.label('theDiscount'), ofSecond)];
}
const paysElse = /[$₡€£%]|\b(?:pag\p{L}+|gratis|mitad|precio|tarifa|pay|pays|free|half|price|rate)\b/u;
const second =
  /\b(?:segund[oa]s?|2 personas|dos personas|2x1|dos por uno|famili\p{L}+|herman[oa]s|parejas?|second|two people|couples?|siblings?|family)\b/u;
const ofFee = /\b(?:cuotas?|mensualidad\p{L}*|matriculas?|inscripcion\p{L}*|membres\p{L}+|monthly|fees?)\b/u;
const cheaper = /%|\b(?:descuento|rebaja|gratis|mitad|menos|2x1|discount|off|free|half)\b/u;
