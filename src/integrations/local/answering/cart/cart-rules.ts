import { type PricedList, sameItems } from '../../../../domain/assistant/index.js';
import type { Items } from '../meant/items.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';

/** The shop's own texts do not allow this order: the customer changes it or a person handles it, and no confirmation is asked for. */
export function againstRules(talk: Talk, sentences: readonly string[]): void {
  tellBroken(talk, sentences);
  talk.closeWith(talk.voice.say('changeOrPerson'));
  talk.asks('PERSON');
  talk.buttons('change', 'person');
}

/** Adds the rules that a list breaks to the answer, except those that it already says. */
export const tellBroken = (talk: Talk, sentences: readonly string[]): void =>
  talk.add(...sentences.filter(sentence => !talk.says(sentence)).map(text => talk.voice.say('againstRule', { text })));

/** Whether the customer confirms the list after the last answer told these rules. */
export function insists({ acts, input }: Talk, items: Items, sentences: readonly string[]): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, ' ');
  const last = plain(lastAnswer(input));
  const { items: before } = input.dialogue;
  return (
    sameItems(items, before) &&
    (acts.asksToOrder || acts.agrees || acts.onlyAgrees) &&
    sentences.every(text => last.includes(plain(text)))
  );
}

/** Passes the list and the rules that it breaks to a person, who decides whether it is possible. */
export function passOnAgainstRules(talk: Talk, { lines }: PricedList, sentences: readonly string[]): void {
  const listed = lines.map(({ product, quantity }) => `${quantity} × ${product}`);
  talk.tools.use('hand_over', { query: [...sentences, ...listed].join('; ').slice(0, 300) });
  talk.add(talk.voice.say('passedOn'));
  talk.asks(null);
  talk.settled = true;
}

/** Handles a yes to the question whether a person should handle a list that breaks a rule; returns false if it breaks none. */
export function passesOnAgainstRules(talk: Talk): boolean {
  const { items } = talk.state;
  const { list } = items.length > 0 ? talk.tools.use('set_cart', { items }) : { list: null };
  const rules = list ? rulesOf(list) : [];
  if (!list || rules.length === 0) return false;
  passOnAgainstRules(talk, list, rules);
  return true;
}

/** Returns the rules that forbid ordering a list by a yes alone. */
export const rulesOf = ({ breaks = [], byHand = [] }: PricedList): string[] => [...byHand, ...breaks];
