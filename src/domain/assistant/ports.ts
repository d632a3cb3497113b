import type { ScopedContext } from '../shared/use-case.js';
import type { LanguageModel, ModelTask, ModelTasks } from './language-model.port.js';
import type { RecordedReply } from './model-calls.js';
import type { ModelChain } from './model-chain.js';
import type { ModelSpending } from './model-spending.js';
import type { OwnModels } from './own/own-models.js';
import type { OwnModelEngine } from './own-models.port.js';
import type { ReplyCache } from './reply-cache.js';
import type { Likeness } from './search/likeness.js';
import type { SourceReader } from './search/source-reader.js';
import type { Transcription } from './transcription.js';

export type AskModel = <T extends ModelTask>(
  context: ScopedContext,
  task: T,
  input: ModelTasks[T]['input'],
) => Promise<RecordedReply<ModelTasks[T]['output']>>;

declare module '../shared/use-case.js' {
  interface Ports {
    models: ModelChain;
    /** The last link alone: drafts again where a hosted model's answer did not pass the check. */
    localModel: LanguageModel;
    /** Asks as the tenant has it set, within its budget, and writes down what it cost. */
    askModel: AskModel;
    /** Null where there is nobody to ask: voice messages go to a person. */
    transcription: Transcription | null;
    /** Finds the passage that answers a question though they share no word. */
    likeness: Likeness;
    /** Finds what an answer should be made of. */
    sources: SourceReader;
    modelReplies: ReplyCache;
    modelSpending: ModelSpending;
    /** Trains what a tenant teaches; what is stored of it is read through `ownModels`, which keeps it. */
    ownModelEngine: OwnModelEngine;
    ownModels: OwnModels;
  }
}
