import { chanceOf } from '../reading/reports.js';
import { returnsGoods, wantsMoneyBack } from './acts.js';
import { answers, quote } from './knowledge-part.js';
import { chosenOf } from './pronouns.js';
import type { Talk } from './talk.js';

/** What the understanding must say, too, before a message is taken for a report: both were learnt from other lines, and seldom err together. */
const cases: ReadonlySet<string> = new Set([
  'COMPLAINT',
  'SUPPORT_REQUEST',
  'WARRANTY_CLAIM',
  'REFUND_REQUEST',
  'DELIVERY_TRACKING',
]);
/** Of writers who were left out of the training, nine in ten of the messages from here on report a fault. */
const sure = 0.75;

const namesListed = ({ state, tools, text }: Talk): boolean =>
  state.items.length > 0 &&
  tools.products(text).some(({ named, name }) => named && state.items.some(({ product }) => product === name));

/** Whether the customer reports that something went wrong on the shop's side, and does not order beside it. */
export function reportsFault(talk: Talk): boolean {
  const { text, input, acts } = talk;
  if (acts.buys || acts.adds || acts.corrects || acts.asksPrice) return false;
  // "Remove the charger" takes out of the list what is in it.
  if (acts.removes && namesListed(talk)) return false;
  // "The black one" chooses of what was shown.
  if (input.dialogue.asked === 'WHICH' && chosenOf(talk) !== null) return false;
  // Who is angry and wants the money back was let down, in however few words.
  if (input.sentiment === 'NEGATIVE' && wantsMoneyBack(acts.folded) && !acts.asks) return true;
  if (returnsGoods(acts.folded) && !acts.asks) return true;
  return (cases.has(input.intent) || input.sentiment === 'NEGATIVE') && chanceOf('fault', text) >= sure;
}

/**
 * Answers what went wrong: regret, what the shop's texts say to it, and what is needed to put it right. No product is looked for: what is broken or
 * was the wrong one is no wish. Whoever reports a second time is passed on.
 */
export function answerFault(talk: Talk): void {
  const { voice, tools, input } = talk;
  talk.add(voice.once('sorry'));
  const [passage] = tools.articles(talk.text).filter(answers);
  if (passage) quote(talk, passage);
  if (input.awaitsPerson) {
    talk.add(voice.once('passedOn'));
    return;
  }
  const needs = voice.once('faultNeeds');
  if (needs === '') {
    talk.handOver();
    return;
  }
  talk.add(needs, voice.once('colleague'));
  talk.asks('PERSON');
  talk.buttons('person');
}
