import type {
  DraftAnswer,
  LanguageModel,
  ModelReply,
  ModelTask,
  ModelTasks,
  PostReply,
  Understanding,
} from '../domain/assistant/index.js';
import { type AskedPlan, emptyPlan, type QuestionPlan } from '../domain/questions/index.js';

/** A spec's findings about a message; omitted values are those of a friendly, unimportant question. */
export interface Judgement {
  /** Spanish if omitted. */
  language?: Understanding['language'];
  intent?: Partial<Understanding['intent']>;
  sentiment?: Partial<Understanding['sentiment']>;
  classification?: Partial<Understanding['classification']>;
  wantsHuman?: boolean;
  legal?: boolean;
}

/** A request that waits for the spec: `asked` is fulfilled when it has arrived, and `release` lets it be answered. */
export interface Held {
  asked: Promise<void>;
  release(): void;
}

/** A language model that answers what the spec wants, when it wants, and records the requests. */
export class FakeLanguageModel implements LanguageModel {
  readonly provider = 'fake';
  readonly model = 'fake-1';
  readonly asked: { task: ModelTask; text: string }[] = [];
  answer: DraftAnswer = { text: 'Con gusto le ayudamos.', known: true, quickReplies: [] };
  /** The plan that is returned for every question about the business. */
  plan: QuestionPlan & Partial<AskedPlan> = emptyPlan;
  /** The post that is returned for every request for one. */
  post: PostReply = { text: 'Escríbenos y te contamos más.' };
  private readonly judgements = new Map<string, Judgement>();
  private readonly holds: { task: ModelTask; arrived(): void; released: Promise<void> }[] = [];
  private readonly failures: { task: ModelTask; error: Error }[] = [];

  /** Sets the findings about a message with exactly this text. */
  judges(text: string, judgement: Judgement): this {
    this.judgements.set(text, judgement);
    return this;
  }

  /** Makes the next request of this task wait. */
  hold(task: ModelTask): Held {
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    this.holds.push({ task, arrived: asked.resolve, released: released.promise });
    return { asked: asked.promise, release: released.resolve };
  }

  /** Makes the next request of this task fail. */
  fails(task: ModelTask, error: Error): void {
    this.failures.push({ task, error });
  }

  async ask<T extends ModelTask>(task: T, input: ModelTasks[T]['input']): Promise<ModelReply<ModelTasks[T]['output']>> {
    const text = 'question' in input ? input.question : 'occasion' in input ? input.occasion : input.text;
    this.asked.push({ task, text });
    const hold = take(this.holds, task);
    hold?.arrived();
    await hold?.released;
    const failure = take(this.failures, task);
    if (failure) throw failure.error;
    const value =
      task === 'answer'
        ? this.answer
        : task === 'question'
          ? { others: [], ...this.plan }
          : task === 'post'
            ? this.post
            : understandingOf(this.judgements.get(text) ?? {});
    return { value: value as ModelTasks[T]['output'], inputTokens: 10, outputTokens: 20, costUsd: 0.001 };
  }
}

function take<Item extends { task: ModelTask }>(items: Item[], task: ModelTask): Item | undefined {
  const index = items.findIndex(item => item.task === task);
  return index < 0 ? undefined : items.splice(index, 1)[0];
}

function understandingOf({
  language = 'es',
  intent,
  sentiment,
  classification,
  wantsHuman,
  legal,
}: Judgement): Understanding {
  return {
    language,
    intent: {
      primary: 'GENERAL_INQUIRY',
      secondary: [],
      confidence: 0.9,
      entities: { products: [], quantities: [], money: [], dates: [], phones: [], emails: [], addresses: [] },
      reasoning: 'Pregunta.',
      ...intent,
    },
    sentiment: {
      label: 'NEUTRAL',
      score: 0,
      confidence: 0.9,
      emotions: { anger: 0, frustration: 0, disappointment: 0, worry: 0, joy: 0, gratitude: 0 },
      urgency: 'LOW',
      churnRisk: 0,
      triggers: [],
      ...sentiment,
    },
    classification: {
      urgency: 10,
      decisionPower: 10,
      budget: 10,
      fit: 10,
      reasoning: 'Interés inicial.',
      recommendedAction: 'Responder.',
      signals: [],
      ...classification,
    },
    wantsHuman: wantsHuman ?? false,
    legal: legal ?? false,
  };
}
