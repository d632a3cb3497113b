import { type FoundItem, isLightWord, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { bestNamed } from '../meant/best-named.js';
import { isFor, type RangeTold, rangeTold } from '../meant/ranges-told.js';
import { lastSaid } from '../said/last-answer.js';
import { againIn, type OwnMeasure, type OwnSaid, ownMeasuresIn } from '../said/own-measures.js';
import { partyIn } from '../said/parties.js';
import type { Talk } from '../talk.js';
import { headOf } from './head-of.js';
import { itemLine } from './item-line.js';
import { kinOf } from './kin.js';

/** Asks what fits, or whether it does. */
const asksFit =
  /\b(?:cual(?:es)?|que (?!tal\b)\p{L}+|q (?!tal\b)\p{L}+|sirve[ns]?|serviria|sirva|qued[ae]\p{L}*|va|van|vaya|cab[eo]\p{L}*|entr[ao]\p{L}*|pued[eo]\p{L}*|podemos|podria\p{L}*|aguanta\p{L}*|soporta\p{L}*|recom\p{L}+|convien\p{L}+|necesit\p{L}+|corresponde|aceptan?|dejan?|hay|tienen?|tenes|which|what|fits?|works?|can|could|suits?|do (?:you|they)|would)\b/u;
const wantsWhich =
  /\b(?:cual(?:es)?|(?:que|q) (?!tal\b|si\b|no\b|pes[ao]\b|mid[eo]\b|tiene\b)\p{L}{3,}|which|what \p{L}{4,}|alg[uo]n[oa]?s?|anything|any|otr[oa]s?)\b/u;
/** "Somos 50, ¿cuántos tendría que llevar?" asks for a number of things. */
const howMany = /\b(?:cuant[oa]s|how many)\b/u;
const fewWords = 7;
const mostShown = 4;

/** One of those who are to use the thing, with what the message says of them. */
type Person = readonly OwnSaid[];

/**
 * Answers who says what they measure, weigh or how old they are with the thing that its text says is for that: "mido 1,82, ¿cuál me
 * sirve?", "mi cabeza mide 60", "cumple 5", "calzo 28 y medio, ¿hay?", "peso 102, ¿me aguanta?". Only what fits stays spoken of. Returns
 * false if nothing is measured so, or if no text states a range for it.
 */
export function answerOwnFit(talk: Talk): boolean {
  const { acts, text } = talk;
  if (acts.removes || acts.corrects || acts.takes || acts.asksTotal) return false;
  const now = ownMeasuresIn(text);
  const again = now.length === 0 ? againIn(text, ownMeasuresIn(lastSaid(talk.input))) : null;
  const said = again ? [again] : now;
  // With more numbers than these, things are counted or several are asked for.
  if (acts.asksPrice && (text.match(/\d+(?:[.,]\d+)?/gu) ?? []).length > Math.max(1, said.length)) return false;
  const asks = asksFit.test(acts.folded);
  const people =
    asks && !howMany.test(acts.folded) && !acts.asksPrice && !acts.buys && said.length === 0
      ? partyIn(text)?.people
      : undefined;
  const measures: OwnSaid[] = people === undefined ? said : [{ of: 'PERSONS', amount: people }];
  const [any] = measures;
  if (!any || !(asks || again || text.trim().split(/\s+/u).length <= fewWords)) return false;
  const ages = measures.filter(({ of }) => of === 'AGE');
  const persons: Person[] = ages.length > 1 ? ages.map(age => [age]) : [measures];
  const kinds = [...new Set(measures.map(({ of }) => of))];
  const pool = poolOf(talk, kinds);
  const [one, other] = pool;
  if (!one) return false;
  const isTold = other === undefined ? tellsOne(talk, one, persons) : tellsWhich(talk, pool, persons);
  if (isTold) tellsWhatElse(talk);
  return isTold;
}

/** A long message also asks what comes with the thing: tells the sentences of its text that have words of the message. */
function tellsWhatElse(talk: Talk): void {
  const { text, state, tools } = talk;
  const [item] = state.focus === null ? [] : tools.called(state.focus);
  if (!item || text.split(/\s+/u).length < longMessage) return;
  const name = new WordSet([item.name]);
  const said = wordsIn(text).filter(
    word => /^\p{L}{5}/u.test(word.folded) && !isLightWord(word.folded) && name.has(word) === 0,
  );
  const told = sentencesOf(item.description).filter(sentence => {
    const held = new WordSet([sentence]);
    return !talk.says(sentence) && said.some(word => held.has(word) >= 0.95);
  });
  talk.tells(told.slice(0, 2).join(' '));
}
const longMessage = 20;

/** A thing with the ranges that its text states. */
interface Ranged {
  item: FoundItem;
  ranges: readonly RangeTold[];
}
const rangedOf = (items: readonly FoundItem[], kinds: readonly OwnMeasure[]): Ranged[] =>
  items.flatMap(item => {
    const ranges = kinds.flatMap(of => rangeTold(item, of) ?? []);
    return ranges.length > 0 ? [{ item, ranges }] : [];
  });

/** Returns the things that may be meant and state such ranges: those named, the one spoken of, or those shown with it. */
function poolOf(talk: Talk, kinds: readonly OwnMeasure[]): Ranged[] {
  const { tools, state, text, acts } = talk;
  const words = text.replace(/\d+(?:[.,]\d+)?/gu, ' ');
  const found = tools.products(words);
  const best = bestNamed(found);
  // "¿Los patines aguantan? peso 102" asks of the skates something that no text calls so.
  const called = found.filter(({ named, hits }) => named && hits.length > 0);
  const isOneKind = called.every(({ name }) => headOf(name) === headOf(called[0]?.name ?? ''));
  const named = best.length === 0 && isOneKind ? called : best;
  const ofNamed = rangedOf(named, kinds);
  const [only, more] = ofNamed;
  const isOpenKind = only !== undefined && more === undefined && wantsWhich.test(acts.folded);
  const ofKind = isOpenKind ? rangedOf(kinOf(talk, only.item.name), kinds) : [];
  if (ofNamed.length > 0) return ofKind.length > 1 ? ofKind : ofNamed;
  const [focus] = state.focus === null ? [] : tools.called(state.focus);
  const ofFocus = focus ? rangedOf([focus], kinds) : [];
  const isOpen = wantsWhich.test(acts.folded) || talk.input.dialogue.asked === 'WHICH';
  if (ofFocus.length > 0 && !isOpen) return ofFocus;
  const group = (state.spoken ?? []).findLast(names => names.length > 1) ?? [];
  const ofGroup = rangedOf(
    group.flatMap(name => tools.called(name).slice(0, 1)),
    kinds,
  );
  if (ofGroup.length > 1) return ofGroup;
  if (focus) {
    const kin = rangedOf(kinOf(talk, focus.name), kinds);
    if (kin.length > 0) return kin;
  }
  return [];
}

/** Whether some of the kind state no such range, so that they may be what is wanted. */
const hasUntold = (talk: Talk, { name }: FoundItem, kinds: readonly OwnMeasure[]): boolean =>
  kinOf(talk, name).some(item => rangedOf([item], kinds).length === 0);

const verdict = ({ ranges }: Ranged, person: Person): boolean | null => {
  const told = person.flatMap(({ of, amount }) =>
    ranges.filter(range => range.of === of).map(range => isFor(range, amount)),
  );
  return told.length === 0 ? null : told.every(Boolean);
};

/** The sentence that decides: for a no, that of the range that is not met. */
const sentenceOf = ({ ranges, item }: Ranged, person: Person): string => {
  const broken = ranges.find(range => person.some(({ of, amount }) => of === range.of && !isFor(range, amount)));
  const { sentence } = broken ?? ranges[0] ?? { sentence: '' };
  return sentence === item.name ? '' : sentence;
};

/** Says whether the one thing is for them; if it is not, which of its kind is. */
function tellsOne(talk: Talk, one: Ranged, persons: readonly Person[]): boolean {
  const [person, another] = persons;
  const fits = person && another === undefined ? verdict(one, person) : null;
  if (!person || fits === null) return false;
  const { voice, input } = talk;
  const text = sentenceOf(one, person) || one.item.description;
  const kinds = person.map(({ of }) => of);
  const others = fits ? [] : rangedOf(kinOf(talk, one.item.name), kinds).filter(each => verdict(each, person) === true);
  // Where nothing of it was spoken of, or others of its kind may be for that, other parts tell what there is.
  const isOpen =
    others.length === 0 && (talk.input.dialogue.focus !== one.item.name || hasUntold(talk, one.item, kinds));
  if (text === '' || (!fits && isOpen)) return false;
  talk.add(voice.say(fits ? 'yesOf' : 'noBy', { text }));
  if (fits && one.item.inStock === false) talk.add(voice.say('noneLeft', { product: one.item.name }));
  talk.addLines([
    ...(fits && talk.input.dialogue.focus !== one.item.name ? [itemLine(one.item, input.language)] : []),
    ...others.slice(0, mostShown).map(each => `• ${itemLine(each.item, input.language)}`),
  ]);
  talk.showed([one.item]);
  const [next] = others;
  if (next) talk.state.focus = next.item.name;
  talk.refused = true;
  talk.asks(null);
  talk.buttons(...(fits && one.item.inStock !== false ? (['order', 'person'] as const) : (['person'] as const)));
  return true;
}

/** Of things that are only for up to so many, the smallest: who are 5 need no tent for 8. */
function leastOf(fit: readonly Ranged[]): readonly Ranged[] {
  const limits = fit.map(({ ranges }) => ranges.find(({ of }) => of === 'PERSONS'));
  if (limits.some(limit => limit === undefined || limit.from > 0)) return fit;
  const least = Math.min(...limits.map(limit => limit?.to ?? 0));
  return fit.filter((_, at) => limits[at]?.to === least);
}

/** Shows, of several things, those that are for them. */
function tellsWhich(talk: Talk, pool: readonly Ranged[], persons: readonly Person[]): boolean {
  const { voice, input } = talk;
  const fit = [...new Set(persons.flatMap(person => leastOf(pool.filter(each => verdict(each, person) === true))))];
  const [person = []] = persons;
  if (fit.length === pool.length && persons.length === 1) return false;
  const [first] = pool;
  const kinds = person.map(({ of }) => of);
  if (fit.length === 0 && first && hasUntold(talk, first.item, kinds)) return false;
  const shown = fit.length > 0 ? fit : pool;
  if (shown.length > mostShown) return false;
  const [one] = fit;
  const isOne = fit.length === 1;
  if (one && isOne) talk.add(voice.say('wouldBe', { product: one.item.name }));
  else talk.add(voice.say(fit.length > 0 ? 'foundMany' : 'noneForThat'));
  talk.addLines(
    shown.map(each => {
      const own = persons.find(who => verdict(each, who) === true) ?? person;
      return `${isOne ? '' : '• '}${itemLine(each.item, input.language)}. ${sentenceOf(each, own)}`.trim();
    }),
  );
  talk.covers(pool.flatMap(({ ranges }) => ranges.map(({ sentence }) => sentence)));
  talk.showed(shown.map(({ item }) => item));
  talk.refused = true;
  if (one && isOne && one.item.inStock === false) {
    return tellsNext(talk, one, person);
  }
  const there = fit.find(({ item }) => item.inStock !== false);
  if (there) talk.state.focus = there.item.name;
  if (fit.length === 0) {
    talk.asks(null);
    talk.buttons('person');
    return true;
  }
  talk.closeWith(voice.once(isOne ? 'howMany' : 'askWhich'));
  talk.asks(isOne ? 'QUANTITY' : 'WHICH');
  if (isOne) talk.buttons('order', 'person');
  else talk.chooseAmong(fit.map(({ item }) => item.name));
  return true;
}

/** What fits is sold out: shows what else of its kind fits. */
function tellsNext(talk: Talk, { item }: Ranged, person: Person): boolean {
  const { voice, input } = talk;
  const kinds = person.map(({ of }) => of);
  const others = rangedOf(kinOf(talk, item.name), kinds).filter(
    each => each.item.name !== item.name && each.item.inStock !== false && verdict(each, person) === true,
  );
  if (others.length === 0) {
    talk.add(voice.once('outOfStock'));
    talk.asks('ALTERNATIVE');
    talk.buttons('more', 'person');
    return true;
  }
  talk.add(voice.say('soldOutNear'));
  talk.addLines(
    others
      .slice(0, mostShown)
      .map(each => `• ${itemLine(each.item, input.language)}. ${sentenceOf(each, person)}`.trim()),
  );
  talk.showed([item, ...others.map(each => each.item)]);
  talk.asks('WHICH');
  talk.chooseAmong(
    others.map(each => each.item.name),
    [item.name],
  );
  return true;
}
