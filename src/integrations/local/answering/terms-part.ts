import type { TermLine, TermSum } from '../../../domain/assistant/index.js';
import { noteIn, termKindsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { type Items, merged } from './items.js';
import { meantBy } from './product-part.js';
import { itemsIn } from './quantities.js';
import { showList } from './quote-part.js';
import { lookFor, namedOnce } from './referents.js';
import type { Talk } from './talk.js';

/**
 * Questions about a sum under the shop's conditions: "cuánto con el envío", "8 sesiones con el descuento", "con eso llego al mínimo".
 * The server calculates; the answer says from which sentence each condition comes. False where nothing of the kind is asked.
 */
export function answerTerms(talk: Talk): boolean {
  const { acts, state, text, tools } = talk;
  const kinds = termKindsIn(text);
  const note = noteIn(text);
  // "¿Ya con envío?" asks for the sum that was told, with the delivery.
  const included = includes.test(acts.folded) && text.trim().split(/\s+/u).length <= shortWords;
  const sums =
    acts.asksPrice || acts.asksTotal || included || /\b(?:queda|quedaria|seria|sale|total)\b/u.test(acts.folded);
  const weighs = /\b(?:alcanz\w+|lleg(?:o|a|amos|ue|ar)|gratis|free|me faltan?|enough|qualify|aplica|califica)\b/u.test(
    acts.folded,
  );
  const pleads =
    lowerPrice.test(acts.folded) &&
    !/\b(?:sin|without)(?: el| ningun| a| any)? (?:descuento|rebaja|discount)/u.test(acts.folded);
  const haggles = kinds.includes('DISCOUNT') && (acts.asks || pleads || /%/u.test(text));
  // What a product's own text says of its price is no condition of the shop.
  const own = tools
    .products(text)
    .some(({ named, description }) => named && /rebaj|descuent|discount/iu.test(description));
  if (haggles && own) return false;
  // Which services articles price, and what a question about the article that was told means, only the server knows.
  const maySum = kinds.length > 0 || note !== null || goesOn(talk) || counts(talk);
  if (
    !maySum ||
    (acts.buys && !acts.asks && !pleads) ||
    !(acts.asks || acts.asksTotal || included || sums || weighs || haggles || note !== null)
  )
    return false;
  if (!sums && !weighs && !haggles && note === null) return false;
  const said = itemsMeant(talk);
  // What is added in the same breath counts together with the cart.
  const listed: Items = state.items.length > 0 ? state.items : (state.priced ?? []);
  const items =
    said.length > 0
      ? acts.adds || acts.buys
        ? merged(listed, said, false)
        : said
      : state.items.length > 0
        ? []
        : listed;
  const isOfPersons = kinds.includes('PER_PERSON') && items.length === 0 && !kinds.includes('FEE');
  const held = items.length > 0 || state.items.length > 0 || state.focus !== null;
  if (!held && !haggles && !isOfPersons && state.topic === null) return false;
  // Where nothing is in the cart, the price of the delivery alone is what is asked for.
  if (
    kinds.length === 1 &&
    kinds[0] === 'FEE' &&
    items.length === 0 &&
    state.items.length === 0 &&
    !weighs &&
    !withIt(talk)
  )
    return false;
  // The list is asked for at once: each round of calls is one less that the answer may take.
  if (items.length > 0) tools.use('price_list', { items });
  const { terms, problem } = tools.use('sum_with_terms', {
    items: items.length > 0 ? items : null,
    query: text.slice(0, 300),
  });
  if (!terms && problem === 'TOO_MANY_ROUNDS' && tools.pending.length > 0) return true;
  if (pleads && !terms?.lines.some(({ kind }) => kind === 'DISCOUNT') && refuseLower(talk)) return true;
  if (!terms || (kinds.length === 0 && note === null && terms.lines.every(({ amount }) => amount === null)))
    return false;
  const needed = terms.lines.find(({ kind, met }) => kind === 'DISCOUNT' && !met)?.quantity ?? null;
  if (needed !== null && state.items.length === 0 && !/\d/u.test(text)) {
    // "¿Y con el descuento por paquete?": of as many as it takes.
    const one = items[0]?.product ?? state.focus;
    const many = one === null ? [] : [{ product: one, quantity: needed }];
    const better = tools.use('sum_with_terms', { items: many, query: text.slice(0, 300) }).terms;
    if (!better) return tools.pending.length > 0;
    if (better.lines.some(({ kind, met }) => kind === 'DISCOUNT' && met))
      return tell(talk, better, { items: many, sums: true, haggles });
  }
  const lines = terms.lines.filter(({ kind, amount }) => kind !== 'PER_PERSON' || isOfPersons || amount !== null);
  if (lines.length === 0) return false;
  return tell(talk, { ...terms, lines }, { items, sums: sums && (!weighs || includes.test(acts.folded)), haggles });
}

/** A short question for the amount of what was told: "¿y eso en colones?", "35 por ese precio cuánto da". */
const goesOn = ({ state, acts, text }: Talk): boolean =>
  state.topic !== null &&
  (acts.asksPrice || acts.asksTotal) &&
  !/\bcada cuanto\b/u.test(acts.folded) &&
  text.trim().split(/\s+/u).length <= shortQuestion;
const shortQuestion = 12;

/** A question for a sum with something counted in that is no product of the list: "con el armado cuánto es todo". */
const counts = ({ acts, state }: Talk): boolean =>
  (acts.asksPrice || acts.asksTotal || /\b(?:queda|quedaria|seria|sale|total)\b/u.test(acts.folded)) &&
  (whole.test(acts.folded) || ((state.counted ?? []).length > 0 && /\btotal\b/u.test(acts.folded)));
const whole =
  /\b(?:con|mas|incluyendo|incluid[oa]s?|sumando|junto|todo|total|si (?:me|nos|l[oa]s?|se)|de noche|with|including|plus|altogether)\b/u;

/** The delivery or another condition counted in, as it is said without a word of asking. */
const includes =
  /\b(?:ya con|con (?:el |la |todo y )?(?:envio|flete|domicilio|entrega|descuento)|puest[oa]s? en|with (?:the )?(?:delivery|shipping|discount)|delivered|shipped)\b/u;
const shortWords = 8;

/** A lower price that somebody asks to be given: "hazme un descuento", "¿me lo deja en 50?", "dos al precio de una". */
const lowerPrice =
  /\b(?:descuentos?|descuentito|rebaja(?:s|me|n)?|rebajita|precio especial|discounts?|special price|2 ?x ?1|al precio de un[oa]?|(?:me|nos) l[oa]s? (?:dej|d)[aei]\w* (?:en|mas barat\w*))\b/u;

/** Says that the prices are those listed, and offers a person; false where an article speaks of lower ones. */
function refuseLower(talk: Talk): boolean {
  const { tools, text, voice, state } = talk;
  if (tools.articles(text).some(({ title, body }) => lowerPrice.test(foldName(`${title} ${body}`)))) return false;
  talk.add(voice.say('asListed'), voice.once('colleague'));
  if (state.items.length === 0) talk.asks('PERSON');
  talk.buttons('person');
  return true;
}

const withIt = ({ acts }: Talk): boolean => /\b(?:con|ya con|incluido|including|with)\b/u.test(acts.folded);

/** What a sum is about: things that are named with their numbers, else a number of what was spoken of; empty for the cart. */
function itemsMeant(talk: Talk): Items {
  const { state, text, tools } = talk;
  // The amount of a note counts no goods.
  if (noteIn(text) !== null) return [];
  if (talk.acts.oneOfEach && state.offered.length > 0)
    return merged(
      state.items,
      state.offered.map(product => ({ product, quantity: 1 })),
      false,
    );
  const counted = namedOnce(talk, itemsIn(text, talk.acts.buys || talk.acts.adds)).flatMap(({ quantity, name }) => {
    const { isNamed, product } = lookFor(talk, name);
    // "Las 8 de piernas" after eight of another: each is looked for by itself; "300" alone is of what was spoken of.
    const meant = product?.name ?? (isNamed || name !== '' ? null : state.focus);
    return meant ? [{ product: meant, quantity }] : [];
  });
  if (counted.length > 0) return counted;
  const named = meantBy(tools.products(text).filter(item => item.named && item.lacks.length === 0)).items;
  const [, number] =
    /\b(?:l[oa]s|son|de|con|por|pago|x)\s(?:l[oa]s\s)?(\d{1,4})\b(?!\s?(?:%|personas|pesos|dias|meses|am|pm|:))/u.exec(
      foldName(text),
    ) ?? [];
  const quantity = number === undefined ? null : Number(number);
  const [one] = named;
  if (one && named.length === 1) return [{ product: one.name, quantity: quantity ?? 1 }];
  if (quantity !== null && quantity > 0 && state.focus !== null && state.items.length === 0)
    return [{ product: state.focus, quantity }];
  return [];
}

function tell(
  talk: Talk,
  { subtotal, lines, total }: TermSum,
  { items, sums, haggles }: { items: Items; sums: boolean; haggles: boolean },
): boolean {
  const discounted = lines.some(({ kind, met }) => kind === 'DISCOUNT' && met);
  const changes = lines.some(
    ({ kind, met, amount }) =>
      kind === 'FEE' || (kind === 'SERVICE' && amount !== null) || (kind === 'DISCOUNT' && met),
  );
  const unmet = lines.filter(line => line.kind === 'DISCOUNT' && !line.met);
  const shares = lines.some(
    ({ kind, amount }) => kind === 'DEPOSIT' || kind === 'CHANGE' || (kind === 'FROM' && amount !== null),
  );
  const ofPersons = lines.some(({ kind, amount }) => kind === 'PER_PERSON' && amount !== null);
  if (
    (sums || shares || (haggles && discounted && items.length > 0)) &&
    total !== null &&
    (changes || shares || ofPersons) &&
    unmet.length === 0
  ) {
    const listed = items.length > 0 ? items : talk.state.items;
    if (!ofPersons || items.length > 0) {
      const { list } = talk.tools.use('price_list', { items: listed.length > 0 ? listed : focusOf(talk) });
      if (!list) return true;
      showList(talk, { ...list, total: changes ? null : list.total });
    }
    // What follows from the total stands behind it.
    const after = lines.filter(({ kind }) => kind === 'DEPOSIT' || kind === 'CHANGE' || kind === 'FROM');
    talk.addLines(
      [
        ...lines.filter(line => !after.includes(line)).map(line => rowOf(talk, line)),
        ...(changes ? [talk.label('listTotal', { total })] : []),
        ...after.map(line => rowOf(talk, line)),
      ].filter(row => row !== ''),
    );
    for (const { sentence, kind, met, amount } of lines)
      if (sentence !== '' && !(kind === 'FROM' && !met && amount === null && lines.length > 1)) talk.tells(sentence);
    for (const { kind, met, lacking } of lines)
      if (kind === 'CHANGE' && !met && lacking !== null) talk.add(talk.voice.say('lackingOf', { amount: lacking }));
    if (items.length > 0 || listed.length > 0) {
      talk.state.focus = items.at(-1)?.product ?? talk.state.focus;
      talk.state.priced = listed;
      talk.buttons('order', 'person');
    } else talk.buttons('person');
    const counted = lines.filter(
      ({ kind, met }) => kind === 'FEE' || kind === 'SERVICE' || (kind === 'DISCOUNT' && met),
    );
    talk.state.counted = counted.map(({ kind, title }) => (kind === 'SERVICE' ? title : kind)).slice(0, 10);
    const [single] = lines;
    if (single && !changes) talk.state.topic = single.title === '' ? talk.state.topic : single.title;
    return true;
  }
  for (const line of lines) verdict(talk, line, { subtotal, haggles });
  if (lines.every(({ kind }) => kind === 'PER_PERSON' || kind === 'DEPOSIT' || kind === 'SERVICE'))
    talk.addLines(lines.map(line => rowOf(talk, line)).filter(row => row !== ''));
  const [first] = lines;
  if (first) talk.state.topic = first.title;
  if (talk.state.items.length > 0) talk.buttons('order', 'person');
  else talk.buttons('person');
  return true;
}

const focusOf = ({ state }: Talk): Items => (state.focus === null ? [] : [{ product: state.focus, quantity: 1 }]);

function rowOf(talk: Talk, { kind, amount, percent, count, months, rest, title }: TermLine): string {
  if (amount === null) return '';
  switch (kind) {
    case 'FEE':
      return talk.label('feeLine', { amount });
    case 'SERVICE':
      return count === null
        ? talk.label('serviceLine', { name: title, amount })
        : talk.label('servicesLine', { name: title, units: count, amount });
    case 'DISCOUNT':
      return talk.label('discountLine', { percent: String(percent ?? 0), amount });
    case 'DEPOSIT':
      return talk.label(rest === null ? 'depositLine' : 'depositRestLine', { amount, rest: rest ?? '' });
    case 'FROM':
      return months === null ? '' : talk.label('monthsLine', { count: months, amount });
    case 'CHANGE':
      return talk.label('changeLine', { amount });
    default:
      return kind === 'PER_PERSON' && count !== null ? talk.label('personsLine', { count, amount }) : '';
  }
}

/** Whether a condition is met, by its own sentence, and what is lacking. */
function verdict(
  talk: Talk,
  line: TermLine,
  { subtotal, haggles }: { subtotal: string | null; haggles: boolean },
): void {
  const { voice } = talk;
  const { kind, met, lacking, sentence } = line;
  if (sentence === '') return;
  const isCondition = kind === 'DISCOUNT' || kind === 'FEE' || kind === 'MINIMUM' || kind === 'FROM';
  if (!isCondition) talk.tells(sentence);
  else if (haggles && kind === 'DISCOUNT' && !met && lacking === null)
    talk.add(voice.say('notThat', { text: sentence }));
  else if (subtotal === null || talk.says(sentence) || (kind === 'FEE' && !met && lacking === null))
    talk.tells(sentence);
  else talk.add(voice.say(met ? 'yesOf' : 'noOf', { text: sentence }));
  if (isCondition && !met && lacking !== null && subtotal !== null)
    talk.add(voice.say('lackingOf', { amount: lacking }));
}
