import { z } from 'zod';
import { nurturedLeads } from '../../leads/index.js';
import { dayMs } from '../../shared/durations.js';
import { ascending } from '../engine/ascending.js';
import { defineFlow } from '../engine/flow.js';
import { type StepContext, stepsOf } from '../engine/step.js';
import { templateSetting } from '../engine/template-choice.js';
import { nurturingLabels } from './nurturing-labels.texts.js';
import { newsFor } from './nurturing-news.js';

const days = (usual: number) => z.number().min(0.1).max(730).default(usual);
const declared = z.strictObject({
  /** This and the next three: days after the lead came into nurturing. */
  firstAfterDays: days(14),
  secondAfterDays: days(30),
  thirdAfterDays: days(60),
  lastAfterDays: days(90),
  /** Sent instead of the texts when the channel no longer takes free text. */
  template: templateSetting,
});
type Settings = z.output<typeof declared>;
const settings = declared.superRefine(
  ascending(['firstAfterDays', 'secondAfterDays', 'thirdAfterDays', 'lastAfterDays']),
);
const { wait, say } = stepsOf<Settings>();

const id = 'nurturing';
const hoursInDay = 24;
/** Nobody is written to whose first message was due earlier, for example before the flow was switched on. */
const latestDays = 7;

const tell = (step: string) =>
  say({
    id: step,
    text: (context: StepContext<Settings>) => newsFor(context, id),
    template: ({ template }) => template,
  });

/**
 * Writes up to four times to a customer who is not buying now, only if there is something new about what they asked for. Afterwards the
 * lead stays in nurturing, without a task: a task for everybody who kept silent would hide those that matter.
 */
export const nurturing = defineFlow<Settings>({
  id,
  name: language => nurturingLabels(language, 'name'),
  description: language => nurturingLabels(language, 'description'),
  labels: nurturingLabels.coded,
  startsOn: [],
  startsAfter: (tx, { firstAfterDays }, now) =>
    nurturedLeads(tx, { from: new Date(now.getTime() - (firstAfterDays + latestDays) * dayMs), to: now }),
  onePer: 'contact',
  onlyIf: ({ leadStatus }) => leadStatus === 'NURTURING',
  stopsOn: ['reply', 'bought', 'opted-out', 'no-marketing', 'handed-over'],
  yieldsTo: ['cart-recovery', 'follow-up', 'payment-reminder'],
  settings,
  enabledAtFirst: false,
  steps: [
    wait({ id: 'until-first', hours: ({ firstAfterDays }) => firstAfterDays * hoursInDay }),
    tell('first'),
    wait({ id: 'until-second', hours: ({ secondAfterDays }) => secondAfterDays * hoursInDay }),
    tell('second'),
    wait({ id: 'until-third', hours: ({ thirdAfterDays }) => thirdAfterDays * hoursInDay }),
    tell('third'),
    wait({ id: 'until-last', hours: ({ lastAfterDays }) => lastAfterDays * hoursInDay }),
    tell('last'),
  ],
});
