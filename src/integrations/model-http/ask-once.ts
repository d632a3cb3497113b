import type { z } from 'zod';
import { costUsd, type ModelPrice, readReply } from '../../domain/assistant/index.js';
import type { ModelFailure, ModelReply, ModelTask, ModelTasks } from '../../domain/assistant/language-model.port.js';
import { failureOfRead, withinTime } from './model-http.js';

type Bounds = Parameters<Parameters<typeof withinTime>[2]>[0];

/** What one vendor's protocol says of a question and its answer. */
export interface VendorQuestion<T extends ModelTask, Answer> {
  provider: string;
  task: T;
  options: { signal: AbortSignal; timeoutMs: number };
  price: ModelPrice | undefined;
  send(bounds: Bounds): Promise<unknown>;
  /** What an error of the SDK stands for. */
  failureOf(error: unknown): ModelFailure;
  /** Of the answer, what is read. */
  answer: z.ZodType<Answer>;
  /** What the model wrote; throws ModelFailure where it refused or was cut off. */
  textOf(answer: Answer): string;
  /** `input` counts what was read from a cache too. */
  tokensOf(answer: Answer): { input: number; cachedInput: number; output: number };
}

/** Far above any use of one call. The counts are stored as 32-bit integers: a vendor's wrong figure must not cost the answer. */
const mostTokens = 100_000_000;
const believed = (tokens: number): number => Math.min(tokens, mostTokens);

/** Sends one request, never repeated here, and reads its answer. Throws nothing but ModelFailure. */
export async function askOnce<T extends ModelTask, Answer>(
  question: VendorQuestion<T, Answer>,
): Promise<ModelReply<ModelTasks[T]['output']>> {
  const { provider, task, options, price } = question;
  let raw: unknown;
  try {
    raw = await withinTime(provider, options, bounds => question.send(bounds));
  } catch (error) {
    throw question.failureOf(error);
  }
  const parsed = question.answer.safeParse(raw);
  if (!parsed.success) throw failureOfRead(provider, parsed.error);
  const value = readReply(task, question.textOf(parsed.data));
  const said = question.tokensOf(parsed.data);
  const tokens = {
    input: believed(said.input),
    cachedInput: believed(said.cachedInput),
    output: believed(said.output),
  };
  return { value, inputTokens: tokens.input, outputTokens: tokens.output, costUsd: costUsd(price, tokens) };
}
