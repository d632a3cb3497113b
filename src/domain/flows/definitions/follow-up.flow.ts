import { z } from 'zod';
import { lastTalkOf } from '../../assistant/index.js';
import { nurtureLead } from '../../leads/index.js';
import { dayMs } from '../../shared/durations.js';
import { ascending } from '../engine/ascending.js';
import { buyingIntents, type FlowFacts } from '../engine/facts.js';
import { defineFlow } from '../engine/flow.js';
import { type FlowText, type StepContext, stepsOf } from '../engine/step.js';
import { templateSetting } from '../engine/template-choice.js';
import { followUpTexts } from './follow-up.texts.js';
import { followUpLabels } from './follow-up-labels.texts.js';
import { hasTurnedDownWish } from './refusals.js';
import { toldBy } from './told-already.js';
import { topicOf } from './topic.js';

const hours = (usual: number) => z.number().min(0.1).max(2_000).default(usual);
const declared = z.strictObject({
  /**
   * This and the next three: hours after the answer that the customer did not react to. The first comes while WhatsApp still takes free
   * text, which it does for 24 hours after the question.
   */
  valueAfterHours: hours(22),
  urgencyAfterHours: hours(96),
  lastChanceAfterHours: hours(168),
  nurtureAfterHours: hours(336),
  /** Sent instead of the texts when the channel no longer takes free text. */
  template: templateSetting,
});
type Settings = z.output<typeof declared>;
// In any other order several messages would be sent at the same moment.
const settings = declared.superRefine(
  ascending(['valueAfterHours', 'urgencyAfterHours', 'lastChanceAfterHours', 'nurtureAfterHours']),
);
const { wait, say, do: act } = stepsOf<Settings>();

const wantsToBuy: ReadonlySet<string> = new Set(buyingIntents);
/** How long after a question about buying a remark such as "gracias, lo pienso" leaves it open. */
const remarkMs = dayMs;
const leavesOpen = ({ questionIntent, wishedAt, lastInboundAt }: FlowFacts): boolean =>
  questionIntent === 'GENERAL_INQUIRY' &&
  wishedAt !== null &&
  lastInboundAt !== null &&
  lastInboundAt.getTime() - wishedAt.getTime() <= remarkMs;

/** A contact who has booked an appointment since has reacted: the appointment is about what they asked for. */
const hasBooked = ({ bookedAt, wishedAt }: FlowFacts): boolean =>
  bookedAt !== null && wishedAt !== null && bookedAt > wishedAt;

type Text = Parameters<typeof followUpTexts>[1];

const id = 'follow-up';
/** For this long a customer does not get the same text again, even if they asked again meanwhile. */
const toldForMs = 30 * dayMs;

/**
 * Returns a text about the product that was asked about, with its current price and stock, or a general text if the question names no
 * product; null if the contact got the same text lately, or turned the product down. If the agent could not answer, the first text offers a
 * person, and nothing else is written. A text that `asks` offers the product or asks for doubts; if the product is sold out, the first of
 * them offers something similar.
 */
const reminder =
  (named: Text, unnamed: Text, asks: 'for-doubts' | 'to-buy' | null) =>
  async (context: StepContext<Settings>): Promise<FlowText | null> => {
    const { tx, facts, language, now } = context;
    if (await hasTurnedDownWish(context)) return null;
    const told = (await toldBy(context, id)).filter(({ at }) => now.getTime() - at.getTime() < toldForMs);
    const fresh = (text: FlowText) => (told.some(({ about }) => about === text.about) ? null : text);
    const { known, product: discussed } = await lastTalkOf(tx, facts.conversationId);
    if (!known && named !== 'value') return null;
    if (!known)
      return fresh({ body: followUpTexts(language, 'unanswered'), question: { about: 'PERSON' }, about: 'unanswered' });
    const topic = await topicOf(context, discussed);
    if (!topic)
      return fresh({
        body: followUpTexts(language, unnamed),
        ...(asks && { question: { about: 'DOUBT' } }),
        about: unnamed,
      });
    const { product } = topic;
    const stock = topic.inStock === null ? 'unknown' : topic.inStock ? 'yes' : 'no';
    const hasPrice = topic.price === null ? 'no' : 'yes';
    const price = topic.price ?? '';
    if (asks && stock === 'no')
      return fresh({
        body:
          named === 'value'
            ? followUpTexts(language, 'valueSoldOut', { product, price, hasPrice })
            : followUpTexts(language, named, { product, price, hasPrice, stock }),
        question: { about: 'PRODUCT', product, asked: 'ALTERNATIVE' },
        // One offer of something similar is enough: the next texts do not repeat it.
        about: `similar ${product}`,
      });
    return fresh({
      body: followUpTexts(language, named, { product, price, hasPrice, stock }),
      question: { about: 'PRODUCT', product, asked: asks === 'to-buy' ? 'QUANTITY' : asks && 'DOUBT' },
      about: `${named} ${product}`,
    });
  };

/** Writes three times to a customer who asked about buying and did not react to the answer, then moves the lead to nurturing. */
export const followUp = defineFlow<Settings>({
  id,
  name: language => followUpLabels(language, 'name'),
  description: language => followUpLabels(language, 'description'),
  labels: followUpLabels.coded,
  startsOn: ['message.added'],
  // A campaign or a reminder of an appointment answers no question, however long ago it was asked.
  startsIf: ({ lastAuthor }) => lastAuthor !== 'SYSTEM',
  onePer: 'conversation',
  onlyIf: facts =>
    facts.lastDirection === 'OUTBOUND' &&
    facts.leadId !== null &&
    facts.questionIntent !== null &&
    !hasBooked(facts) &&
    (wantsToBuy.has(facts.questionIntent) || leavesOpen(facts)),
  stopsOn: ['reply', 'ordered', 'opted-out', 'no-marketing', 'handed-over', 'closed', 'decided', 'nurtured'],
  // A customer who put together an order, or was offered an appointment, is reminded of that instead.
  yieldsTo: ['cart-recovery', 'appointment-offer'],
  settings,
  enabledAtFirst: false,
  steps: [
    wait({
      id: 'a-day',
      hours: ({ valueAfterHours }) => valueAfterHours,
    }),
    say({
      id: 'value',
      text: reminder('value', 'valueUnnamed', 'for-doubts'),
      template: ({ template }) => template,
    }),
    wait({
      id: 'four-days',
      hours: ({ urgencyAfterHours }) => urgencyAfterHours,
    }),
    say({
      id: 'urgency',
      text: reminder('urgency', 'urgencyUnnamed', 'to-buy'),
      template: ({ template }) => template,
    }),
    wait({
      id: 'a-week',
      hours: ({ lastChanceAfterHours }) => lastChanceAfterHours,
    }),
    say({
      id: 'last-chance',
      text: reminder('lastChance', 'lastChanceUnnamed', null),
      template: ({ template }) => template,
    }),
    wait({
      id: 'two-weeks',
      hours: ({ nurtureAfterHours }) => nurtureAfterHours,
    }),
    act({
      id: 'nurture',
      run: ({ tx, facts, now }) => nurtureLead(tx, facts.leadId, now),
    }),
  ],
});
