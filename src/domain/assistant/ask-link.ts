import {
  type LanguageModel,
  ModelFailure,
  type ModelReply,
  type ModelTask,
  type ModelTasks,
} from './language-model.port.js';
import { billed, checkedReply } from './model-tasks.js';

export type LinkOutcome<T extends ModelTask> =
  | { ok: true; reply: ModelReply<ModelTasks[T]['output']> }
  | { ok: false; failure: ModelFailure };

/** Asks one link one question. Never rejects, and never takes longer than `timeoutMs`, whatever the link does. */
export async function askLink<T extends ModelTask>(
  model: LanguageModel,
  task: T,
  input: ModelTasks[T]['input'],
  timeoutMs: number,
  callerSignal: AbortSignal | undefined,
): Promise<LinkOutcome<T>> {
  const controller = new AbortController();
  const gone = Promise.withResolvers<never>();
  const stop = (message: string) => {
    const failure = new ModelFailure('TIMEOUT', message);
    controller.abort(failure);
    gone.reject(failure);
  };
  const stopForCaller = () => stop('The caller no longer waits.');
  const timer = setTimeout(() => stop(`${model.provider} did not answer within ${timeoutMs} ms.`), timeoutMs);
  callerSignal?.addEventListener('abort', stopForCaller, { once: true });
  try {
    const reply = await Promise.race([model.ask(task, input, { signal: controller.signal, timeoutMs }), gone.promise]);
    // A value that does not fit its type counts as GARBAGE, so callers can rely on the type.
    return { ok: true, reply: { ...reply, value: billed(reply, () => checkedReply(task, reply.value)) } };
  } catch (error) {
    return { ok: false, failure: asFailure(error) };
  } finally {
    clearTimeout(timer);
    callerSignal?.removeEventListener('abort', stopForCaller);
  }
}

const asFailure = (error: unknown): ModelFailure =>
  error instanceof ModelFailure ? error : new ModelFailure('GARBAGE', `A link threw ${String(error)}.`);
