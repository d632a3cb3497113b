import { z } from 'zod';
import { readClosure, settleCaseOf } from '../../cases/index.js';
import { ascending } from '../engine/ascending.js';
import { defineFlow } from '../engine/flow.js';
import { type StepContext, stepsOf } from '../engine/step.js';
import { templateSetting } from '../engine/template-choice.js';
import { askedAlready } from './asked-already.js';
import { closureFlowTexts } from './closure-flow.texts.js';
import { closureLabels } from './closure-labels.texts.js';
import { readYesOrNo } from './read-reply.js';

const declared = z.strictObject({
  /** Hours after the last message until a customer who gave thanks is asked whether everything is solved. */
  afterThanksHours: z.number().min(0.1).max(100).default(1),
  /** The same for a customer who was answered and fell silent; at least 48, as in evaluateCaseClosure. */
  afterSilenceHours: z.number().min(48).max(2_000).default(48),
  /** Hours to wait for an answer; after that the case counts as solved. */
  answerHours: z.number().min(1).max(500).default(24),
  /** Sent instead of the question when the channel no longer takes free text, which is usual after the silence. */
  template: templateSetting,
});
type Settings = z.output<typeof declared>;
// Both count from the last message: a customer who only fell silent must not be asked earlier than one who gave thanks.
const settings = declared.superRefine(
  ascending(['afterThanksHours', 'afterSilenceHours'], (thanks, silence) => thanks <= silence),
);
const { wait, ask, branch, do: act, say, handOver } = stepsOf<Settings>();

const closureOf = ({ tx, facts, now, language }: StepContext<Settings>) =>
  facts.conversationId === null ? null : readClosure(tx, facts.conversationId, now, language);

const close = (id: string, why: Parameters<typeof closureFlowTexts>[1]) =>
  act({
    id,
    run: async ({ tx, facts, now, tenant }: StepContext<Settings>) => {
      const { conversationId, sellerId } = facts;
      const resolution = closureFlowTexts(tenant.language, why);
      if (conversationId !== null) await settleCaseOf(tx, { conversationId, sellerId, resolution, now });
    },
  });

/** Asks about a case that seems solved, then closes it with the outcome. A customer who says no is handed to a person again. */
export const closure = defineFlow<Settings>({
  id: 'closure',
  name: language => closureLabels(language, 'name'),
  description: language => closureLabels(language, 'description'),
  labels: closureLabels.coded,
  startsOn: ['message.added'],
  onePer: 'conversation',
  // The case of a conversation that a user without a seller has taken over, such as the owner, still waits for a seller.
  onlyIf: ({ caseStatus, conversationStatus }) =>
    caseStatus === 'OPEN' || (caseStatus === 'WAITING' && conversationStatus === 'HUMAN'),
  stopsOn: ['reply', 'written', 'opted-out', 'closed'],
  settings,
  enabledAtFirst: false,
  steps: [
    wait({ id: 'a-while', hours: ({ afterThanksHours }) => afterThanksHours }),
    branch({
      id: 'said-so',
      choose: async context => ((await closureOf(context))?.thanked ? 'yes' : 'no'),
      ways: { yes: [], no: [wait({ id: 'silence', hours: ({ afterSilenceHours }) => afterSilenceHours })] },
    }),
    branch({
      id: 'seems-solved',
      // The team may write after the question, which begins another run.
      choose: async context => {
        if (!(await closureOf(context))?.solved) return 'no';
        return (await askedAlready(context, 'closure')) ? 'asked' : 'yes';
      },
      ways: {
        yes: [
          ask({
            id: 'is-solved',
            text: async ({ language }) => closureFlowTexts(language, 'question'),
            hours: ({ answerHours }) => answerHours,
            template: ({ template }) => template,
            read: readYesOrNo,
            ways: {
              yes: [close('close', 'confirmed')],
              no: [
                say({
                  id: 'not-solved',
                  text: async ({ language }) => closureFlowTexts(language, 'notSolved'),
                  answers: true,
                }),
                handOver({ id: 'to-a-person' }),
              ],
              other: [],
              silent: [close('close-silent', 'silent')],
              unasked: [close('close-unasked', 'unasked')],
            },
          }),
        ],
        asked: [
          wait({ id: 'silence-again', hours: ({ afterSilenceHours }) => afterSilenceHours }),
          close('close-asked', 'silent'),
        ],
        no: [],
      },
    }),
  ],
});
