import type { FoundArticle } from '../../../domain/assistant/index.js';
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
  // "Quiero el jarrón cambiado o mi plata" sounds like buying.
  if (wantsBack.test(acts.folded) && !acts.asks) return true;
  if (acts.buys || acts.adds || acts.corrects || acts.asksPrice) return false;
  // "Remove the charger" takes out of the list what is in it.
  if (acts.removes && namesListed(talk)) return false;
  // "The black one" chooses of what was shown.
  if (input.dialogue.asked === 'WHICH' && chosenOf(talk) !== null) return false;
  // Who is angry and wants the money back was let down, in however few words.
  if (input.sentiment === 'NEGATIVE' && wantsMoneyBack(acts.folded) && !acts.asks) return true;
  if (returnsGoods(acts.folded) && !acts.asks) return true;
  if (cameWrong(acts.folded) && !acts.asks && !acts.asksWhether) return true;
  return (cases.has(input.intent) || input.sentiment === 'NEGATIVE') && chanceOf('fault', text) >= sure;
}

/** "Llegó aplastada", "I got my flyers and the name is wrong": what was received is not as it should be, whatever the message was taken for. */
const received =
  /\b(?:(?:me |nos |ya |ayer |hoy )?(?:llego|llegaron|vino|vinieron|entregaron|mandaron|trajeron|recibi|recibimos|salio|salieron)|(?:i|we) (?:just )?(?:got|received|picked up)|(?:it|they|\p{L}+) (?:just )?(?:arrived|came))\b/u;
const spoilt =
  /\b(?:aplastad|rot|quebrad|golpead|danad|maltratad|rayad|abollad|vencid|equivocad|incomplet|mojad|manchad|derretid|podrid|echad[oa]s? a perder|defectuos|descosid|torcid)(?:[oa]s?)?\b|\b(?:no era l[oa]|otra cosa|al reves|mal impres[oa]s?|crushed|broken|damaged|cracked|torn|smashed|scratched|expired|spoiled|melted|misspelled|misprinted|defective|(?:is|are|was|were|the|came|came out|all) wrong|missing)\b/u;
const wantsBack =
  /\b(?:quiero|exijo|devuelvan|devuelvame|i want|give me) (?:.{0,25}\b(?:o|or) )?(?:mi plata|mi dinero|my money)\b/u;
const supposed = /\b(?:si|if)\b.{0,30}\b(?:lleg|viene|come|arrive)/u;
const cameWrong = (folded: string): boolean =>
  (received.test(folded) && spoilt.test(folded) && !supposed.test(folded)) || wantsBack.test(folded);

/** What the shop's texts promise whoever got something bad: the article on claims or returns. */
function promiseFor(talk: Talk): FoundArticle | undefined {
  const claims = talk.tools.articles(talk.label('claimsAsked')).filter(({ titled }) => titled);
  return claims[0];
}

/**
 * Answers what went wrong: regret, what the shop's texts say to it, and what is needed to put it right. No product is looked for: what is broken or
 * was the wrong one is no wish. Whoever reports a second time is passed on.
 */
export function answerFault(talk: Talk): void {
  const { voice, tools, input } = talk;
  talk.add(voice.once('sorry'));
  const promise = cameWrong(talk.acts.folded) ? promiseFor(talk) : undefined;
  const [passage] = promise ? [promise] : tools.articles(talk.text).filter(answers);
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
