import { z } from 'zod';
import { openOfferOf } from '../../assistant/index.js';
import { nurtureLead } from '../../leads/index.js';
import { ascending } from '../engine/ascending.js';
import { defineFlow } from '../engine/flow.js';
import { type FlowText, type StepContext, stepsOf } from '../engine/step.js';
import { templateSetting } from '../engine/template-choice.js';
import { appointmentOfferTexts } from './appointment-offer.texts.js';
import { appointmentOfferLabels } from './appointment-offer-labels.texts.js';
import { toldBy } from './told-already.js';

const hours = (usual: number) => z.number().min(0.1).max(2_000).default(usual);
const declared = z.strictObject({
  /**
   * This and the next two: hours after the answer that the customer did not react to. The second comes while WhatsApp still takes free
   * text.
   */
  remindAfterHours: hours(3),
  lastAfterHours: hours(22),
  nurtureAfterHours: hours(336),
  /** Sent instead of the texts when the channel no longer takes free text. */
  template: templateSetting,
});
type Settings = z.output<typeof declared>;
const settings = declared.superRefine(ascending(['remindAfterHours', 'lastAfterHours', 'nurtureAfterHours']));
const { wait, say, do: act } = stepsOf<Settings>();

const id = 'appointment-offer';
const texts = {
  first: { BOOK: 'book', MOVE: 'move', CHOOSE: 'choose', PASSED: 'passed' },
  last: { BOOK: 'lastBook', MOVE: 'lastMove', CHOOSE: 'lastChoose', PASSED: 'lastPassed' },
} as const;

/**
 * Returns the agent's question about the appointment again, so that a yes counts as an answer to it; null if the contact was asked the same
 * already. If the hours are past, it asks for another day.
 */
const reminder =
  (key: keyof typeof texts) =>
  async (context: StepContext<Settings>): Promise<FlowText | null> => {
    const { tx, facts, language, now } = context;
    const offer = await openOfferOf(tx, facts.conversationId, now);
    const { chosen = null, hours: free = [], appointment = null } = offer ?? {};
    const open = chosen ? [chosen] : free;
    const agenda = open.length > 0 ? offer : null;
    const about = [key, ...open.map(({ at }) => at)].join(' ');
    if ((await toldBy(context, id)).some(each => each.about === about)) return null;
    const kind = !agenda ? 'PASSED' : !chosen ? 'CHOOSE' : appointment ? 'MOVE' : 'BOOK';
    const body = appointmentOfferTexts(language, texts[key][kind], {
      hour: chosen?.label ?? '',
      before: appointment?.label ?? '',
      hours: free.map(({ label }) => label).join('; '),
    });
    return { body, question: { about: 'APPOINTMENT', agenda }, about };
  };

/** Asks a customer twice more about the appointment that the agent has offered, then moves the lead to nurturing. */
export const appointmentOffer = defineFlow<Settings>({
  id,
  name: language => appointmentOfferLabels(language, 'name'),
  description: language => appointmentOfferLabels(language, 'description'),
  labels: appointmentOfferLabels.coded,
  startsOn: ['message.added'],
  startsIf: ({ lastAuthor }) => lastAuthor === 'AI_AGENT',
  onePer: 'conversation',
  onlyIf: ({ lastDirection, offersHour }) => lastDirection === 'OUTBOUND' && offersHour,
  stopsOn: ['reply', 'ordered', 'opted-out', 'no-marketing', 'handed-over', 'closed', 'decided', 'nurtured'],
  // A customer who put together an order gets the reminders of the cart instead.
  yieldsTo: ['cart-recovery'],
  settings,
  enabledAtFirst: false,
  steps: [
    wait({ id: 'some-hours', hours: ({ remindAfterHours }) => remindAfterHours }),
    say({ id: 'first', text: reminder('first'), template: ({ template }) => template }),
    wait({ id: 'a-day', hours: ({ lastAfterHours }) => lastAfterHours }),
    say({ id: 'last', text: reminder('last'), template: ({ template }) => template }),
    wait({ id: 'two-weeks', hours: ({ nurtureAfterHours }) => nurtureAfterHours }),
    act({ id: 'nurture', run: ({ tx, facts, now }) => nurtureLead(tx, facts.leadId, now) }),
  ],
});
