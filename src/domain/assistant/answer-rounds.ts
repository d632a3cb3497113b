import type { AnswerReply } from './answer.js';
import { withResults } from './answer-input.js';
import type { AnswerInput } from './language-model.port.js';
import type { RecordedReply } from './model-calls.js';
import './ports.js';
import { mostRounds, type ToolResult } from './tools/agent-tools.js';
import { factLookups, factPlaceOf } from './tools/fact-tools.js';
import { runTools } from './tools/run-tools.js';
import type { ToolContext } from './tools/tool-context.js';

/** The last reply of some rounds, with the input that it was made from, and how many rounds the answer has had. */
export interface Rounds<R> {
  reply: R;
  input: AnswerInput;
  rounds: number;
}

/** Asks until an answer calls no tool, or no round is left. `before` are the rounds that the answer has had already. */
export async function inRounds<R extends Pick<RecordedReply<AnswerReply>, 'provider' | 'value'>>(
  place: ToolContext,
  start: AnswerInput,
  ask: (input: AnswerInput) => Promise<R>,
  before = 0,
): Promise<Rounds<R>> {
  let input = start;
  for (let rounds = before + 1; ; rounds++) {
    const { results, ...forLink } = factsOf(place);
    const reply = await ask({ ...input, ...forLink });
    const calls = reply.value.calls ?? [];
    const { mayCall } = input;
    const isHosted = reply.provider !== place.context.ports.localModel.provider;
    // An unsure local link may have looked facts up before a hosted one answered, which has not seen them.
    if (!isHosted) input = withResults(input, results, mayCall);
    if (calls.length === 0 || !mayCall) return { reply, input, rounds };
    input = withResults(input, await runTools({ ...place, isHosted }, calls, input.results), rounds < mostRounds);
  }
}

/** Returns what lets a link of this process look facts up during one draft, and the list of what it looked up. */
function factsOf(
  place: ToolContext,
): Required<Pick<AnswerInput, 'lookUp' | 'products' | 'elsewhere'>> & { results: ToolResult[] } {
  const { shelf, ...rest } = factPlaceOf(place);
  const { results, lookUp } = factLookups({ shelf, ...rest }, place.context.ports);
  return {
    results,
    lookUp,
    products: () => shelf.products,
    elsewhere: () => ({ place: rest, origin: place.origin, take: found => void results.push(...found) }),
  };
}
