import OpenAI, { toFile } from 'openai';
import { z } from 'zod';
import { costUsd, entryOf } from '../../domain/assistant/index.js';
import { ModelFailure } from '../../domain/assistant/language-model.port.js';
import type { Sound, Transcriber, Transcript } from '../../domain/assistant/transcriber.port.js';
import { failureOfSdk } from '../model-http/sdk-failure.js';
import { openAiClient } from './openai.client.js';
import { defaultTranscriber, openAiTranscribers } from './openai.prices.js';

/** The formats that the API accepts, with the file extension by which it recognises them. */
const endings: Readonly<Record<string, string>> = {
  'audio/flac': 'flac',
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/ogg': 'ogg',
  'audio/opus': 'ogg',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/webm': 'webm',
};
const tokens = z.int().nonnegative().catch(0);
const answerSchema = z.object({
  text: z.string(),
  usage: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('tokens'), input_tokens: tokens, output_tokens: tokens }),
      z.object({ type: z.literal('duration'), seconds: z.number().nonnegative() }),
    ])
    .nullish()
    .catch(null),
});
const failureOf = failureOfSdk('openai', OpenAI, error => error.code ?? error.type);

/** Transcribes by OpenAI's audio API. The cost is counted by the minute or by tokens, as the answer reports it. */
export class OpenAiTranscriber implements Transcriber {
  readonly provider = 'openai';
  readonly model: string;
  readonly mostBytes = 25 * 1024 * 1024;
  readonly #client: OpenAI;

  constructor(options: { apiKey: string; baseUrl?: string | undefined; model?: string | undefined }) {
    this.model = options.model ?? defaultTranscriber;
    this.#client = openAiClient(options);
  }

  takes(mimeType: string): boolean {
    return Object.hasOwn(endings, mimeType);
  }

  async transcribe(sound: Sound, { timeoutMs }: { timeoutMs: number }): Promise<Transcript> {
    // This is outside the try block: a failure of Embudo's own storage is not the vendor's failure.
    const chunks: Uint8Array[] = [];
    for await (const chunk of sound.bytes) chunks.push(chunk);
    const name = `sound.${endings[sound.mimeType] ?? 'ogg'}`;
    try {
      const file = await toFile(Buffer.concat(chunks), name, { type: sound.mimeType });
      const given = await this.#client.audio.transcriptions.create(
        { file, model: this.model, response_format: 'json' },
        // The SDK's time limit ends with the headers; this one covers the body too.
        { timeout: timeoutMs, signal: AbortSignal.timeout(timeoutMs) },
      );
      const read = answerSchema.safeParse(given);
      if (!read.success) throw new ModelFailure('GARBAGE', 'openai gave no transcript.');
      return this.transcriptOf(read.data);
    } catch (error) {
      throw failureOf(error);
    }
  }

  private transcriptOf({ text, usage }: z.output<typeof answerSchema>): Transcript {
    const price = entryOf(openAiTranscribers, this.model);
    if (usage?.type === 'tokens') {
      const { input_tokens: inputTokens, output_tokens: outputTokens } = usage;
      const use = { input: inputTokens, cachedInput: 0, output: outputTokens };
      const cost = price && 'input' in price ? costUsd({ ...price, cachedInput: price.input }, use) : 0;
      return { text, inputTokens, outputTokens, costUsd: cost };
    }
    const cost = usage && price && 'minute' in price ? (usage.seconds / 60) * price.minute : 0;
    return { text, inputTokens: 0, outputTokens: 0, costUsd: cost };
  }
}
