import type { z } from 'zod';
import type { PublishOutcome } from '../../domain/social-posts/index.js';
import { getOnce, type PostAnswer, postOnce } from '../channel-wire/post-once.js';
import { graphErrorSchema, jsonOf } from './graph.rejection.js';
import { graphVersion } from './graph.send.js';
import { publishProblem } from './meta.publish.codes.js';

type Failed = Extract<PublishOutcome, { kind: 'later' | 'unknown' | 'refused' }>;
type Answer<T> = { kind: 'json'; json: T } | Failed;

/** Calls to the Graph API for one post, which share a time limit. */
export class MetaCalls {
  readonly #headers: Record<string, string>;
  readonly #until: number;

  constructor(
    private readonly host: string,
    accessToken: string,
    timeoutMs: number,
  ) {
    this.#headers = { authorization: `Bearer ${accessToken}` };
    this.#until = Date.now() + timeoutMs;
  }

  get<T>(path: string, schema: z.ZodType<T>): Promise<Answer<T>> {
    return this.#read(getOnce(this.#url(path), { headers: this.#headers, timeoutMs: this.#left() }), schema);
  }

  post<T>(path: string, fields: Record<string, string>, schema: z.ZodType<T>): Promise<Answer<T>> {
    const headers = { ...this.#headers, 'content-type': 'application/json' };
    const request = { headers, body: JSON.stringify(fields), timeoutMs: this.#left() };
    return this.#read(postOnce(this.#url(path), request), schema);
  }

  #url(path: string): string {
    return `${this.host}/${graphVersion}/${path}`;
  }

  #left(): number {
    return Math.max(1, this.#until - Date.now());
  }

  async #read<T>(asked: Promise<PostAnswer>, schema: z.ZodType<T>): Promise<Answer<T>> {
    const answer = await asked;
    if (answer.kind === 'not-sent') return { kind: 'later', reason: answer.reason, retryAfterMs: null };
    if (answer.kind === 'lost') return { kind: 'unknown', reason: answer.reason };
    const json = answer.body === null ? undefined : jsonOf(answer.body);
    const failed = graphErrorSchema.safeParse(json);
    if (failed.success) return publishProblem(failed.data.error, answer.status, answer.retryAfterMs);
    const parsed = schema.safeParse(json);
    if (answer.status >= 200 && answer.status <= 299 && parsed.success) return { kind: 'json', json: parsed.data };
    // These come from the server that should have done the work; anything else may have been done.
    if (answer.status === 429 || answer.status === 503)
      return { kind: 'later', reason: `HTTP ${answer.status}`, retryAfterMs: answer.retryAfterMs };
    return { kind: 'unknown', reason: `HTTP ${answer.status} without a readable answer` };
  }
}
