import type { z } from 'zod';
import { askedPlan } from '../questions/index.js';
import { cleanJson } from '../shared/text.js';
import { answerFormSchema, answerReplySchema } from './answer.js';
import { ModelFailure, type ModelTask, type ModelTasks, type ModelUse } from './language-model.port.js';
import { postFormSchema, postReplySchema } from './post.js';
import * as answerPrompt from './prompts/answer.es.js';
import type { Prompt } from './prompts/fence.js';
import * as postPrompt from './prompts/post.es.js';
import * as questionPrompt from './prompts/question.es.js';
import * as understandPrompt from './prompts/understand.es.js';
import { tidyAnswer } from './tidy-answer.js';
import { understandingSchema } from './understanding.js';

/** How a task is put to a model that follows a prompt and answers in JSON. */
export interface ModelTaskSpec<T extends ModelTask> {
  schema: z.ZodType<ModelTasks[T]['output']>;
  /** Shape that a vendor's model is asked for. */
  form: z.ZodType;
  promptVersion: string;
  prompt(input: ModelTasks[T]['input']): Prompt;
  /** Mends what hosted models often get wrong and what says nothing about the rest of the reply. */
  tidy?(reply: unknown): unknown;
  /** Confidence of an answer, 0 to 1. The local-first mode decides by it. */
  confidence(output: ModelTasks[T]['output']): number;
}

export const modelTasks: { readonly [T in ModelTask]: ModelTaskSpec<T> } = {
  understand: {
    schema: understandingSchema,
    form: understandingSchema,
    promptVersion: understandPrompt.version,
    prompt: understandPrompt.prompt,
    confidence: ({ intent, sentiment }) => Math.min(intent.confidence, sentiment.confidence),
  },
  answer: {
    schema: answerReplySchema,
    form: answerFormSchema,
    promptVersion: answerPrompt.version,
    prompt: answerPrompt.prompt,
    tidy: tidyAnswer,
    confidence: ({ known }) => (known ? 1 : 0),
  },
  question: {
    schema: askedPlan,
    form: askedPlan,
    promptVersion: questionPrompt.version,
    prompt: questionPrompt.prompt,
    confidence: ({ others, ...first }) =>
      [first, ...others].some(({ kind, ignored }) => kind === 'UNCLEAR' || ignored.length > 0) ? 0 : 1,
  },
  post: {
    schema: postReplySchema,
    form: postFormSchema,
    promptVersion: postPrompt.version,
    prompt: postPrompt.prompt,
    // What the local writer composes from facts is never in doubt.
    confidence: () => 1,
  },
};

/** Maximum length of a reply in UTF-16 units. It is far above the longest valid answer; a longer reply is not parsed. */
const maxReplyLength = 64_000;

/**
 * Reads the value of `task` from the text that a model wrote. Throws ModelFailure GARBAGE if the text is not JSON or does not fit the
 * task's schema. No value is clamped, because a score out of range means that the rest cannot be trusted either.
 */
export function readReply<T extends ModelTask>(task: T, text: string): ModelTasks[T]['output'] {
  if (text.length > maxReplyLength)
    throw new ModelFailure('GARBAGE', `The model wrote ${text.length} characters where JSON of ${task} was due.`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ModelFailure('GARBAGE', `The model's reply to ${task} is no JSON.`);
  }
  return checkedReply(task, modelTasks[task].tidy?.(json) ?? json);
}

/**
 * Returns `value` if it fits the schema of `task`; otherwise throws ModelFailure GARBAGE that names the first wrong field. All text of
 * models passes through here: characters that Postgres cannot store or that are not valid Unicode become U+FFFD, in keys too, because an
 * answer with such a character would fail at its INSERT on every attempt.
 */
export function checkedReply<T extends ModelTask>(task: T, value: unknown): ModelTasks[T]['output'] {
  const parsed = modelTasks[task].schema.safeParse(cleanJson(value));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  // Only the path, not the value: the value may hold what a customer wrote, which does not belong in a log.
  throw new ModelFailure('GARBAGE', `The model's reply to ${task} is wrong at ${issue?.path.join('.') || 'its root'}.`);
}

/** Runs `read`. A ModelFailure that it throws gets what the reply cost. */
export function billed<T>({ inputTokens, outputTokens, costUsd }: ModelUse, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    throw new ModelFailure(error.kind, error.message, error.retryAfterMs, { inputTokens, outputTokens, costUsd });
  }
}
