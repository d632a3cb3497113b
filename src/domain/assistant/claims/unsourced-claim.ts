import { lazy } from '../../shared/lazy.js';
import type { AnswerInput } from '../language-model.port.js';
import { type Amount, isAmong, moneyIn, numbersIn } from './amounts.js';
import { bundlesIn } from './bundles.js';
import { type ClaimText, claimText } from './claim-text.js';
import { fewestDigits, longNumbersIn, payeesIn, speaksOfPayment } from './destinations.js';
import { isQuoted } from './is-quoted.js';
import { addressesIn, linksIn } from './links.js';
import { percentagesIn } from './percentages.js';
import { folded } from './plain-text.js';
import { pricedAsAnother } from './priced-as-another.js';
import { isDenied, type PromiseKind } from './promises.js';
import { type ProvenDiscounts, provenDiscounts, tellsDiscount } from './proven-discounts.js';
import { type Refusal, type RefusalKind, refusal } from './refusal.js';
import { recitedOf, type Source, type Sources, sourcesOf } from './sources.js';
import { stockCountsIn } from './stock-claims.js';
import { commitsToTime, leavesToPerson, momentsIn } from './times.js';
import { topicsIn } from './topics.js';
import { isAbout, promisesMade, unsourcedPromise } from './unsourced-promise.js';
import { untoldTime } from './untold-time.js';

/** An answer, the sources that it may draw on, and what was said before it. */
interface ClaimCheck {
  said: ClaimText;
  /** The text as written, with only full-width letters normalised: a link in lookalike letters is a different link. */
  written: string;
  sources: Sources;
  /** Sentences of the answer that are not, word for word, in the catalogue or an article. */
  own: string[];
  /** Whether the model was given the shelf, with prices of things that nobody spoke of. */
  isOfShelf: boolean;
  /** Read only if the answer states something that the customer or the business may have said first. */
  customer(): ClaimText;
  business(): ClaimText;
  discounts(): ProvenDiscounts;
}

/** Limits of the earlier conversation that is read, the same that a model is shown: number of turns, and UTF-16 units per turn. */
const maxTurns = 20;
const maxCharactersRead = 8_000;

/**
 * Returns why an answer claims something that is not in what the model was given; null if it does not. An amount or percentage that the
 * business has already told in this conversation may be repeated, such as the total of an open order, unless the customer named it: the
 * business may have named it then only to decline.
 */
export function unsourcedClaim(written: string, input: AnswerInput): Refusal | null {
  const said = claimText(written);
  const sources = sourcesOf(input);
  const turns = (author: 'CONTACT' | 'BUSINESS') =>
    input.history
      .slice(-maxTurns)
      .filter(turn => turn.author === author)
      .map(turn => turn.text.slice(0, maxCharactersRead));
  const recited = recitedOf(sources);
  const one: ClaimCheck = {
    said,
    written: written.normalize('NFKC'),
    sources,
    own: said.sentences.filter(sentence => !recited.has(sentence)),
    isOfShelf: input.offered !== undefined,
    customer: lazy(() => claimText([input.text.slice(0, maxCharactersRead), ...turns('CONTACT')].join('\n'))),
    business: lazy(() => claimText(turns('BUSINESS').join('\n'))),
    discounts: lazy(() => provenDiscounts(input.results)),
  };
  for (const find of [
    amount,
    anothersPrice,
    percentage,
    bundle,
    link,
    address,
    payee,
    longNumber,
    promise,
    time,
    stockCount,
  ]) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

const unsourced = (kind: RefusalKind, words: string, what: string): Refusal =>
  refusal(kind, words, `${what} stands in nothing that was given`);
const all = <T>({ sources }: ClaimCheck, of: (source: Source) => readonly T[]): Set<T> =>
  new Set(sources.all.flatMap(of));

/** Returns the `numbers` that have no currency in the source. */
function bareNumbers(source: Source, numbers: readonly string[]): Pick<Amount, 'value' | 'currency'>[] {
  const priced = new Set(
    source
      .amounts()
      .filter(({ currency }) => currency !== null)
      .map(({ value }) => value),
  );
  return numbers.filter(value => !priced.has(value)).map(value => ({ value, currency: null }));
}

const isCustomers = ({ customer }: ClaimCheck, value: string): boolean =>
  numbersIn(customer().text).includes(value) || moneyIn(customer().text).some(money => money.value === value);

/** Whether the business has already told an amount in this conversation. */
const isRepeated = ({ business }: ClaimCheck, found: Amount): boolean => isAmong(found, moneyIn(business().text));

function amount(one: ClaimCheck): Refusal | null {
  const { sources, said } = one;
  const told = moneyIn(said.text);
  if (told.length === 0) return null;
  const known: Pick<Amount, 'value' | 'currency'>[] = [
    ...sources.all.flatMap(source => source.amounts().filter(({ currency }) => currency !== null)),
    ...sources.all.flatMap(source =>
      bareNumbers(
        source,
        source.amounts().map(({ value }) => value),
      ),
    ),
    // Tables in articles state prices without a currency. Numbers below 100 there are hours, days and quantities.
    ...sources.articles.flatMap(source =>
      bareNumbers(
        source,
        source.numbers().filter(value => Number(value) >= 100),
      ),
    ),
    ...sources.catalogue.flatMap(source => bareNumbers(source, [...source.priced(), ...source.bare()])),
  ];
  for (const found of told) {
    if (isAmong(found, known)) continue;
    if (isCustomers(one, found.value) ? isQuoted(said.text, found) : isRepeated(one, found)) continue;
    return unsourced('AMOUNT', found.written, `the amount "${found.written}"`);
  }
  return null;
}

function anothersPrice(one: ClaimCheck): Refusal | null {
  const { own, sources, isOfShelf } = one;
  if (!isOfShelf) return null;
  const products = new Set(sources.catalogue);
  const others = sources.all.filter(source => !products.has(source));
  const found = pricedAsAnother(own, sources.catalogue, others);
  if (!found || isCustomers(one, found.value)) return null;
  return refusal('AMOUNT', found.written, `the amount "${found.written}" is the price of another product`);
}

function percentage(one: ClaimCheck): Refusal | null {
  const told = percentagesIn(folded(one.said.text));
  if (told.length === 0) return null;
  const known = all(one, source => source.percentages());
  const repeated = lazy(() => {
    const customers = percentagesIn(folded(one.customer().text));
    return percentagesIn(folded(one.business().text)).filter(value => !customers.includes(value));
  });
  const found = told.find(value => !known.has(value) && !repeated().includes(value));
  return found === undefined ? null : unsourced('PERCENTAGE', `${found} %`, `the percentage ${found} %`);
}

function bundle({ own, sources }: ClaimCheck): Refusal | null {
  const told = own.flatMap(sentence =>
    bundlesIn(sentence).flatMap(({ value, at }) => (isDenied(sentence, at) ? [] : [{ value, sentence }])),
  );
  if (told.length === 0) return null;
  const offers = sources.all.flatMap(source => source.sentences()).filter(offer => offer.bundles().length > 0);
  const found = told.find(({ value, sentence }) => {
    const about = topicsIn(sentence);
    return !offers.some(offer => offer.bundles().includes(value) && isAbout(about, offer.topics()));
  });
  return found ? unsourced('OFFER', found.sentence, `the offer ${found.value}`) : null;
}

function link(one: ClaimCheck): Refusal | null {
  const told = [...linksIn(one.said.text), ...linksIn(one.written)];
  if (told.length === 0) return null;
  const known = all(one, source => source.links());
  const found = told.find(value => !known.has(value));
  return found === undefined ? null : refusal('LINK', found, `the link "${found}" stands in no article`);
}

function address(one: ClaimCheck): Refusal | null {
  const told = [...addressesIn(one.said.text), ...addressesIn(one.written)];
  if (told.length === 0) return null;
  const known = new Set([
    ...all(one, source => source.addresses()),
    ...addressesIn(one.customer().text),
    ...addressesIn(one.business().text),
  ]);
  const found = told.find(value => !known.has(value));
  return found === undefined ? null : unsourced('ADDRESS', found, `the address "${found}"`);
}

function payee({ said, sources, customer, business }: ClaimCheck): Refusal | null {
  const told = payeesIn(said.text);
  if (told.length === 0) return null;
  const given = [...sources.all.map(({ text }) => text.text), customer().text, business().text].join('\n');
  const known = new Set(payeesIn(given));
  const names = folded(given);
  const joined = names.replace(/[^a-z\d]/g, '');
  const stands = (value: string) =>
    known.has(value) || (!value.startsWith('@') && (/\d/.test(value) ? joined : names).includes(value));
  const found = told.find(value => !stands(value));
  return found === undefined ? null : unsourced('PAYEE', found, `the payee "${found}"`);
}

function longNumber(one: ClaimCheck): Refusal | null {
  const ours = lazy(() => [...all(one, source => source.longNumbers()), ...longNumbersIn(one.business().text, true)]);
  const theirs = lazy(() => longNumbersIn(one.customer().text));
  const stands = (digits: string, given: readonly string[]) =>
    given.some(
      known =>
        known === digits ||
        // The end of an account is enough; a price is too short for that.
        (Math.min(known.length, digits.length) >= fewestDigits && (known.endsWith(digits) || digits.endsWith(known))),
    );
  for (const line of one.said.text.split(/(?<=[!?;])\s+|\n+|\.\s+(?=\p{Lu})/u)) {
    const forMoney = speaksOfPayment(folded(line));
    const amounts = moneyIn(line).filter(({ currency }) => currency !== null);
    const rest = amounts.reduce((text, { written }) => text.replace(written, ' | '), line);
    const found = longNumbersIn(rest, forMoney).find(
      digits => !stands(digits, ours()) && (forMoney || !stands(digits, theirs())),
    );
    if (found !== undefined) return unsourced('NUMBER', found, `the number ${found}`);
  }
  return null;
}

function promise(one: ClaimCheck): Refusal | null {
  const isCalculated = (sentence: string, kind: PromiseKind): boolean =>
    (kind === 'discount' || kind === 'bargain') && tellsDiscount(sentence, one.discounts());
  const made = one.own.flatMap(sentence =>
    promisesMade([sentence]).filter(({ kind }) => !isCalculated(sentence, kind)),
  );
  if (made.length === 0) return null;
  const amounts = moneyIn(one.said.text).map(({ value }) => value);
  const asked = one.customer().sentences.join(' ');
  const found = unsourcedPromise(made, one.sources.all, asked, amounts);
  return found && unsourced('PROMISE', found.words, `the promise "${found.words}" (${found.kind})`);
}

function time(one: ClaimCheck): Refusal | null {
  const committed = one.own.filter(commitsToTime);
  if (committed.length === 0) return null;
  const { sentences } = one.customer();
  const found = untoldTime(
    committed,
    one.sources.all.flatMap(source => source.sentences()),
    {
      said: sentences,
      // The day that the customer has named may be noted for the person who will confirm it.
      wished: one.said.sentences.some(leavesToPerson) ? sentences.flatMap(momentsIn) : [],
    },
  );
  return found && unsourced('TIME', found.sentence, `the time ${found.time} in "${found.sentence}"`);
}

function stockCount(one: ClaimCheck): Refusal | null {
  const told = one.own.flatMap(stockCountsIn);
  if (told.length === 0) return null;
  const known = all(one, source => source.sentences().flatMap(sentence => sentence.stockCounts()));
  const found = told.find(count => !known.has(count));
  return found === undefined ? null : unsourced('STOCK', found, `the stock of ${found}`);
}
