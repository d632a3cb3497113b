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
    /** The last link of the chain. It drafts again if a hosted model's answer did not pass the check. */
    localModel: LanguageModel;
    /** Asks in the way the tenant has configured, within its budget, and records the cost. */
    askModel: AskModel;
    /** Null if no transcriber is configured: voice messages then go to a person. */
    transcription: Transcription | null;
    /** Finds the passage that answers a question even if the two share no word. */
    likeness: Likeness;
    /** Finds what an answer should be made of. */
    sources: SourceReader;
    modelReplies: ReplyCache;
    modelSpending: ModelSpending;
    /** Trains what a tenant teaches. Stored models are read through `ownModels`, which caches them. */
    ownModelEngine: OwnModelEngine;
    ownModels: OwnModels;
  }
}
