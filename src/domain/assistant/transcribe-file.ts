import { findTranscript, keepTranscript, storageKey } from '../media/index.js';
import { Postponed } from '../shared/postponed.js';
import { dayIn } from '../shared/tenant-day.js';
import { cut } from '../shared/texts.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import type { ModelAttempt } from './chain-reply.js';
import { callsOf, recordModelCalls } from './model-calls.js';
import './ports.js';
import { raiseBudgetAlert } from './raise-budget-alert.js';
import type { Transcript } from './transcriber.port.js';
import type { Transcription } from './transcription.js';

export interface HeardFile {
  fileId: string;
  mimeType: string;
  sizeBytes: number;
}
type TranscriptionProblem =
  | 'NOT_HEARD'
  | 'NOT_HEARD_YET'
  | 'NO_TRANSCRIBER'
  | 'TOO_LONG_TO_HEAR'
  | 'FORMAT_NOT_HEARD'
  | 'BUDGET_NOT_HEARD';

/** Thrown if a file cannot be transcribed, now or later. `problem` is the key of the text that says why. */
export class TranscriptionRefused extends Error {
  constructor(readonly problem: TranscriptionProblem) {
    super(`not heard: ${problem}`);
    this.name = 'TranscriptionRefused';
  }
}
/** Failures after which a retry may succeed. */
const passing = new Set<ModelAttempt['outcome']>(['TIMEOUT', 'RATE_LIMITED', 'SERVER_ERROR', 'UNREACHABLE', 'OPEN']);
const roomAgainMs = 5_000;

/**
 * Returns what is said in a file of the tenant: from the stored transcript if the same content was transcribed before, otherwise from the
 * transcriber, within the tenant's budget. Throws TranscriptionRefused if the file cannot be heard, and another error if a retry may
 * succeed.
 */
export async function transcriptOf(
  context: ScopedContext,
  tenant: TenantProfile,
  file: HeardFile,
  lastAttempt: boolean,
): Promise<string> {
  const [known] = await context.read.query<{ text: string }>(findTranscript, [file.fileId]);
  if (known) return known.text;
  const { transcription } = context.ports;
  if (!transcription) throw new TranscriptionRefused('NO_TRANSCRIBER');
  const { takes, mostBytes } = limitsOf(transcription);
  if (!takes(file.mimeType)) throw new TranscriptionRefused('FORMAT_NOT_HEARD');
  if (file.sizeBytes > mostBytes) throw new TranscriptionRefused('TOO_LONG_TO_HEAR');
  const day = dayIn(tenant.timezone, context.clock.now());
  await assertBudget(context, tenant, day);
  if (!transcription.hasRoomFor(file.sizeBytes))
    throw new Postponed(
      new Date(context.clock.now().getTime() + roomAgainMs),
      'too much sound is being heard just now',
    );
  const { attempt, transcript } = await ask(context, transcription, tenant, file);
  const text = transcript && cut(transcript.text, 'receivedMessage').trim();
  await record(context, day, file, attempt, transcript, text);
  if (text) return text;
  if (passing.has(attempt.outcome) && !lastAttempt) throw new Error(`the transcriber failed: ${attempt.outcome}`);
  throw new TranscriptionRefused('NOT_HEARD');
}

function limitsOf({ transcriber }: Transcription) {
  return { takes: (mimeType: string) => transcriber.takes(mimeType), mostBytes: transcriber.mostBytes };
}

async function assertBudget({ ports, read, transaction }: ScopedContext, tenant: TenantProfile, day: string) {
  const limit = await ports.modelSpending.limitReached(read, tenant, day);
  if (!limit) return;
  await ports.modelSpending.tellOnce(tenant.id, day, () => transaction(tx => raiseBudgetAlert(tx, tenant, day, limit)));
  throw new TranscriptionRefused('BUDGET_NOT_HEARD');
}

async function ask(
  { ports, log }: ScopedContext,
  transcription: Transcription,
  tenant: TenantProfile,
  file: HeardFile,
) {
  const bytes = await ports.files.open(storageKey(tenant.id, file.fileId));
  if (!bytes) throw new TranscriptionRefused('NOT_HEARD');
  try {
    const reply = await transcription.ask(tenant.id, { ...file, bytes });
    log.info({ ...reply.attempt, costUsd: reply.transcript?.costUsd ?? 0 }, 'transcription');
    return reply;
  } finally {
    bytes.destroy();
  }
}

/** Committed before the transcript is used, so that a later failure does not make a retry pay for the same words again. */
async function record(
  { transaction, ports: { modelSpending }, scope }: ScopedContext,
  day: string,
  { fileId }: HeardFile,
  attempt: ModelAttempt,
  transcript: Transcript | null,
  text: string | null,
): Promise<void> {
  const { provider, model } = attempt;
  const answered = transcript && { ...transcript, provider, fallback: false };
  const calls = callsOf(day, 'transcribe', [attempt], answered);
  modelSpending.add(scope.tenantId, calls);
  await transaction(async tx => {
    if (text) await tx.query(keepTranscript, [fileId, text, provider, model]);
    await recordModelCalls(tx, modelSpending, calls);
  });
}
