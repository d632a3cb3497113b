import type { DraftAnswer, PostInput, PostReply, Understanding } from '../../domain/assistant/index.js';
import {
  type AnswerInput,
  type LanguageModel,
  ModelFailure,
  type ModelReply,
  type ModelTask,
  type ModelTasks,
  type UnderstandInput,
} from '../../domain/assistant/language-model.port.js';
import type { AskedPlan, QuestionInput } from '../../domain/questions/index.js';
import { writePost } from '../../domain/social-posts/index.js';
import { draftAnswer } from './answering/draft-answer.js';
import { readQuestion } from './questions/read-question.js';
import { understandConversation } from './understanding/understand.js';

const tasks: { [T in ModelTask]: (input: ModelTasks[T]['input']) => ModelTasks[T]['output'] } = {
  understand: ({ text, history, explainIn }: UnderstandInput): Understanding =>
    understandConversation(text, history, explainIn),
  answer: (input: AnswerInput): DraftAnswer => draftAnswer(input),
  question: (input: QuestionInput): AskedPlan => readQuestion(input),
  post: (input: PostInput): PostReply => writePost(input),
};

/** The last model of the chain. It runs in this process, needs no key and no network, and costs nothing. */
export class LocalLanguageModel implements LanguageModel {
  readonly provider = 'local';
  readonly model = 'embudo-local-1';

  /** Throws ModelFailure: TIMEOUT if the caller has already given up, SERVER_ERROR if the weights cannot be read. */
  async ask<T extends ModelTask>(
    task: T,
    input: ModelTasks[T]['input'],
    options: { signal: AbortSignal; timeoutMs: number },
  ): Promise<ModelReply<ModelTasks[T]['output']>> {
    if (options.signal.aborted)
      throw new ModelFailure('TIMEOUT', 'The caller gave up before the local model was asked.');
    try {
      return { value: tasks[task](input), inputTokens: 0, outputTokens: 0, costUsd: 0 };
    } catch (error) {
      throw new ModelFailure(
        'SERVER_ERROR',
        `The local model failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
