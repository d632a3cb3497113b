import { z } from 'zod';
import { claimSatisfactionQuestion, rateCase } from '../../cases/index.js';
import { defineFlow } from '../engine/flow.js';
import { type StepContext, stepsOf } from '../engine/step.js';
import { templateSetting } from '../engine/template-choice.js';
import { isCourtesy } from './courtesy.js';
import { ratings, readRating } from './read-reply.js';
import { satisfactionTexts } from './satisfaction.texts.js';
import { satisfactionLabels } from './satisfaction-labels.texts.js';

const settings = z.strictObject({
  /** Hours to wait for an answer. */
  answerHours: z.number().min(1).max(500).default(72),
  /** A customer who gives this rating or a lower one is handed to a person; 0 hands over nobody. */
  personUpTo: z.int().min(0).max(5).default(2),
  /** Sent instead of the question when the channel no longer takes free text. */
  template: templateSetting,
});
type Settings = z.output<typeof settings>;
const { ask, branch, do: act, say, handOver } = stepsOf<Settings>();

const rated = (rating: (typeof ratings)[number]) => [
  act({
    id: `rate-${rating}`,
    run: async ({ tx, facts, now }: StepContext<Settings>) => {
      if (facts.conversationId !== null) await rateCase(tx, facts.conversationId, Number(rating), now);
    },
  }),
  branch({
    id: `after-${rating}`,
    choose: ({ settings: { personUpTo } }: StepContext<Settings>) => (Number(rating) <= personUpTo ? 'low' : 'good'),
    ways: {
      low: [
        say({
          id: `sorry-${rating}`,
          text: async ({ language }) => satisfactionTexts(language, 'sorry'),
          answers: true,
        }),
        handOver({ id: `to-a-person-${rating}` }),
      ],
      good: [
        say({
          id: `thanks-${rating}`,
          text: async ({ language }) => satisfactionTexts(language, 'thanks'),
          answers: true,
        }),
      ],
    },
  }),
];

/** Asks the customer once, after a case is closed, for a rating, and understands digits and words. */
export const satisfaction = defineFlow<Settings>({
  id: 'satisfaction',
  name: language => satisfactionLabels(language, 'name'),
  description: language => satisfactionLabels(language, 'description'),
  labels: (language, key) => satisfactionLabels.coded(language, labelKey(key)),
  startsOn: ['case.closed'],
  onePer: 'conversation',
  onlyIf: ({ caseStatus }) => caseStatus === 'CLOSED',
  stopsOn: ['reply', 'opted-out', 'handed-over'],
  settings,
  enabledAtFirst: false,
  steps: [
    branch({
      id: 'once',
      choose: async ({ tx, facts, now }) =>
        facts.conversationId !== null && (await claimSatisfactionQuestion(tx, facts.conversationId, now))
          ? 'ask'
          : 'no',
      ways: {
        ask: [
          ask({
            id: 'how-was-it',
            text: async ({ language }) => satisfactionTexts(language, 'question'),
            hours: ({ answerHours }) => answerHours,
            template: ({ template }) => template,
            read: readRating,
            // "Gracias" is no rating, and the rating may still come.
            passesOver: isCourtesy,
            ways: { ...Object.fromEntries(ratings.map(rating => [rating, rated(rating)])), other: [], silent: [] },
          }),
        ],
        no: [],
      },
    }),
  ],
});

/** Returns the key of a step's label: steps that differ only in the rating share one label. */
function labelKey(key: string): Parameters<typeof satisfactionLabels>[1] {
  return key.replace(/-[1-5]$/, '') as Parameters<typeof satisfactionLabels>[1];
}
