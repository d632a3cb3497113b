import {
  type AnswerInput,
  type LanguageModel,
  ModelFailure,
  type ModelReply,
  type ModelTask,
  type ModelTasks,
} from '../../domain/assistant/language-model.port.js';
import type { Log } from '../../domain/shared/use-case.js';
import { DraftingThread } from './drafting/drafting-thread.js';
import { LocalLanguageModel } from './local-language-model.js';

export interface ThreadedModelOptions {
  log: Log;
  /** The built file of the thread. */
  entry?: URL;
  stuckMs?: number;
  /** Milliseconds from the start of a thread that never got ready to the next one. */
  restMs?: number;
}

/**
 * Answers that wait for the thread at most, about a third of a second. Others are drafted here, so that a flood makes no draft miss the
 * time that its caller gives it.
 */
const mostWaiting = 32;

/**
 * The local model with its answers drafted in a thread, so that they do not hold up the event loop. The replies are the same. The thread is
 * started at the first answer; while it starts, and whenever there is none, answers are drafted in this process as before. If it ends while
 * it drafts, that draft fails, since it may be the reason, and those that waited for it are drafted here.
 */
export class ThreadedLanguageModel implements LanguageModel {
  private readonly local = new LocalLanguageModel();
  readonly provider = this.local.provider;
  readonly model = this.local.model;
  private readonly options: Required<ThreadedModelOptions>;
  private thread: DraftingThread | null = null;
  private restsUntil = 0;
  private isClosed = false;

  constructor(options: ThreadedModelOptions) {
    this.options = {
      entry: new URL('./drafting/thread.js', import.meta.url),
      stuckMs: 5_000,
      restMs: 30_000,
      ...options,
    };
  }

  /** Throws ModelFailure: TIMEOUT if the caller has given up, SERVER_ERROR if the model or its thread fails. */
  async ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    options: { signal: AbortSignal; timeoutMs: number },
  ): Promise<ModelReply<ModelTasks[T]['output']>> {
    // Whatever else is asked takes less time than sending it.
    if (task === 'answer' && !options.signal.aborted) {
      const reply = await this.draft(input as AnswerInput, options.signal);
      if (reply) return reply as ModelReply<ModelTasks[T]['output']>;
    }
    return this.local.ask(task, input, options);
  }

  /** Ends the thread. Whatever is asked later is drafted in this process. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.thread?.stop();
  }

  /** Returns the reply of the thread; null if the answer is to be drafted here. */
  private async draft(
    { lookUp: _lookUp, products: _products, offered: _offered, elsewhere, ...input }: AnswerInput,
    signal: AbortSignal,
  ): Promise<ModelReply<ModelTasks['answer']['output']> | null> {
    const thread = elsewhere && this.readyThread();
    if (!elsewhere || !thread) return null;
    const { place, origin, take } = elsewhere();
    const drafted = await thread.draft({ input, place, origin });
    // The caller may have asked another link meanwhile, which has not seen what was looked up.
    if (signal.aborted) throw new ModelFailure('TIMEOUT', 'The caller gave up while the local model drafted.');
    switch (drafted.kind) {
      case 'drafted':
        take(drafted.results);
        return { value: drafted.reply, inputTokens: 0, outputTokens: 0, costUsd: 0 };
      case 'failed':
        throw new ModelFailure('SERVER_ERROR', `The local model failed: ${drafted.message}`);
      case 'ended':
        throw new ModelFailure('SERVER_ERROR', 'The local model failed: its thread ended while it drafted.');
      default:
        return null;
    }
  }

  /** Returns the thread if it can draft at once. Starts one if there is none. */
  private readyThread(): DraftingThread | null {
    if (this.thread?.isEnded && !this.thread.hasWorked && performance.now() < this.restsUntil) return null;
    if (!this.isClosed && (this.thread?.isEnded ?? true)) {
      const { log, entry, stuckMs, restMs } = this.options;
      this.thread = new DraftingThread({ log, entry, stuckMs });
      this.restsUntil = performance.now() + restMs;
    }
    return this.thread?.isReady && this.thread.load < mostWaiting ? this.thread : null;
  }
}
