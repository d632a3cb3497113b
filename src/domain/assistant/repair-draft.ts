import type { AnswerReply } from './answer.js';
import { withOffered } from './answer-input.js';
import { inRounds, type Rounds } from './answer-rounds.js';
import { askForRepair } from './ask-models.js';
import { checkAnswer } from './check-answer.js';
import type { Refusal } from './claims/refusal.js';
import type { AnswerInput } from './language-model.port.js';
import type { ModelCall, RecordedReply } from './model-calls.js';
import './ports.js';
import { mostRounds } from './tools/agent-tools.js';
import type { ToolContext } from './tools/tool-context.js';

/** A draft of a hosted link that the check refused. */
export interface RefusedReply extends Rounds<RecordedReply<AnswerReply>> {
  refusal: Refusal;
  offered: AnswerInput['offered'];
}

/** The draft in place of a refused one: `value` is null if there is none that may be sent. `input` has what its tools gave. */
export interface RepairedDraft {
  value: AnswerReply | null;
  input: AnswerInput;
  latencyMs: number;
  costUsd: number;
  calls: ModelCall[];
}

/** What stands for a reply that did not come. No check lets an empty text pass. */
const noReply: AnswerReply = { text: '', known: false, quickReplies: [] };

/**
 * Asks the link that wrote a refused draft for one better draft, and says what was wrong. It may call tools if rounds are left. All of it
 * takes no longer than what the refused draft left of the time for its own question, so that the customer waits no longer than for one
 * that is answered late.
 */
export async function repairDraft(place: ToolContext, refused: RefusedReply): Promise<RepairedDraft> {
  const { context, tenant } = place;
  const { models } = context.ports;
  const { reply, input, rounds, refusal, offered } = refused;
  const { provider, value, latencyMs } = reply;
  const now = () => context.clock.now().getTime();
  const endsAt = now() + models.deadlineMs - latencyMs;
  const calls: ModelCall[] = [];
  const { kind, words } = refusal;
  const repaired = await inRounds(
    place,
    { ...input, mayCall: rounds < mostRounds },
    async given => {
      const asked = {
        ...given,
        ...(offered && { offered }),
        refused: { kind, words, text: [value.text, ...value.quickReplies].join('\n') },
      };
      const answer = await askForRepair(context, tenant, { provider, input: asked, withinMs: endsAt - now() });
      calls.push(...answer.calls);
      return { provider, value: answer.reply?.value ?? noReply };
    },
    rounds,
  );
  const { asWritten: _, ...draft } = repaired.reply.value;
  const shown = withOffered({ ...repaired.input, ...(offered && { offered }) });
  const verdict = checkAnswer(draft, shown);
  const spent = { calls, latencyMs: sumOf(calls, call => call.latencyMs), costUsd: sumOf(calls, call => call.costUsd) };
  return verdict.ok ? { value: draft, input: shown, ...spent } : { value: null, input: repaired.input, ...spent };
}

const sumOf = (calls: readonly ModelCall[], of: (call: ModelCall) => number): number =>
  calls.reduce((sum, call) => sum + of(call), 0);
