import type { Clock } from '../shared/clock.js';
import { dayMs } from '../shared/durations.js';
import type { ModelAttempt } from './chain-reply.js';
import { ModelFailure } from './language-model.port.js';
import { LinkGate } from './link-gate.js';
import type { Sound, Transcriber, Transcript } from './transcriber.port.js';

export interface TranscriptionOptions {
  transcriber: Transcriber;
  clock: Clock;
  timeoutMs: number;
  observe?: (attempt: ModelAttempt & { costUsd: number }) => void;
}
export interface TranscriptionReply {
  attempt: ModelAttempt;
  transcript: Transcript | null;
}

/** Maximum of sound that this process holds at once, because the vendors' SDKs take a file as a whole. */
const maxBytesHeld = 64 * 1024 * 1024;

/** The transcriber behind the same kind of gate that language models have: one tenant's failures close it only to that tenant. */
export class Transcription {
  private readonly gate: LinkGate;
  private held = 0;

  constructor(private readonly options: TranscriptionOptions) {
    this.gate = new LinkGate(options.clock, { failures: 5, openMs: 30_000, maxOpenMs: dayMs });
  }

  get transcriber(): Pick<Transcriber, 'provider' | 'model' | 'mostBytes' | 'takes'> {
    return this.options.transcriber;
  }

  /** Whether there is room in memory for this many more bytes. */
  hasRoomFor(bytes: number): boolean {
    return this.held === 0 || this.held + bytes <= maxBytesHeld;
  }

  /** Asks once. If there is no transcript, the attempt says why. */
  async ask(tenantId: string, sound: Sound): Promise<TranscriptionReply> {
    const { transcriber, clock, timeoutMs } = this.options;
    const permit = this.gate.enter(tenantId);
    if (!permit) return this.reply('OPEN', 0, null);
    const startedAt = clock.now().getTime();
    const since = () => clock.now().getTime() - startedAt;
    this.held += sound.sizeBytes;
    try {
      const transcript = await transcriber.transcribe(sound, { timeoutMs });
      permit.succeeded();
      return this.reply('ok', since(), transcript);
    } catch (error) {
      if (!(error instanceof ModelFailure)) {
        permit.dropped();
        throw error;
      }
      if (error.kind === 'REFUSED') permit.refused();
      else permit.failed(error.retryAfterMs);
      return this.reply(error.kind, since(), null);
    } finally {
      this.held -= sound.sizeBytes;
    }
  }

  private reply(
    outcome: ModelAttempt['outcome'],
    latencyMs: number,
    transcript: Transcript | null,
  ): TranscriptionReply {
    const { provider, model } = this.options.transcriber;
    const attempt = { provider, model, outcome, latencyMs };
    this.options.observe?.({ ...attempt, costUsd: transcript?.costUsd ?? 0 });
    return { attempt, transcript };
  }
}
