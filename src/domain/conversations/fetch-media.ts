import { z } from 'zod';
import { checkFile, type FileProblem, FileTooLarge, keepFile } from '../media/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { sameHash } from './announced-file.js';
import type { ChannelProvider } from './channel.port.js';
import * as sql from './fetch-media.sql.js';
import { problemText } from './media-problem.js';
import { type MediaProblem, MediaUnavailable } from './media-source.port.js';
import './ports.js';
import './provider.port.js';

const timeoutMs = 15_000;
/** After this many attempts (half a minute), a contact who sent a voice message no longer waits for the vendor. */
const patience = 3;

interface Pending {
  id: string;
  providerMediaId: string;
  mimeType: string;
  sha256: string | null;
  provider: ChannelProvider;
  credentials: string;
  conversationId: string;
  sellerId: string | null;
}
/** Thrown if a file is refused after its bytes arrived. */
class NotKept extends Error {
  constructor(readonly problem: 'CHANGED' | FileProblem) {
    super(`the file was not kept: ${problem}`);
    this.name = 'NotKept';
  }
}
type Problem = MediaProblem | NotKept['problem'];
/** Problems that may be gone at the next attempt. */
const passing = new Set<Problem>(['LATER', 'CHANGED']);

/**
 * Fetches the files of a message from the vendor and keeps them, each independently: a file that is not available is reported on
 * the message and does not delay the others. Safe to repeat: only files that are not fetched yet are requested. A message with
 * sound is transcribed before it gets a response.
 */
export const fetchMedia = longUseCase({
  name: 'conversations.fetch-media',
  permission: 'media:fetch',
  input: z.object({
    messageId: z.uuid(),
    attempt: z.int().default(1),
    lastAttempt: z.boolean().default(false),
    /** The job is given up: the files are too, without another attempt. */
    isGivenUp: z.boolean().default(false),
  }),
  audit: notAudited('The state of the file records the result.'),
  async run(context, { messageId, attempt, lastAttempt, isGivenUp }) {
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    const pending = await context.read.query<Pending>(sql.loadPending, [messageId]);
    const later: string[] = [];
    const failures: unknown[] = [];
    for (const file of pending) {
      let problem: Problem | null = 'LATER';
      try {
        if (!isGivenUp) problem = await fetchOne(context, tenant, messageId, file);
      } catch (error) {
        failures.push(error);
        continue;
      }
      if (problem === null) continue;
      if (passing.has(problem) && !lastAttempt) later.push(problem);
      else await giveUp(context, tenant, messageId, file, problem);
    }
    const settled = later.length === 0 && failures.length === 0;
    if (settled || attempt === patience) await haveHeard(context, messageId);
    if (failures.length > 0) throw failures[0];
    if (!settled)
      throw new Error(`${later.length} of ${pending.length} files could not be fetched yet: ${later.join(', ')}`);
  },
});

/** Returns why the file is not available; null if it is kept, or no longer needed. */
async function fetchOne(
  context: ScopedContext,
  tenant: TenantProfile,
  messageId: string,
  file: Pending,
): Promise<Problem | null> {
  const { ports, log } = context;
  try {
    await keepFile(context, await receive(context, tenant, file), {
      async refer(tx, { id, mimeType, sizeBytes }) {
        await tx.query(sql.referToFile, [file.id, id, mimeType, sizeBytes]);
      },
      async stored(tx) {
        await tx.query(sql.noteFetched, [file.id]);
        announce(tx, messageId, file);
      },
    });
    ports.metrics.media(file.provider, 'stored');
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    ports.metrics.media(file.provider, problem);
    log.warn(
      { mediaId: file.id, provider: file.provider, problem, error: String(error) },
      'a file could not be fetched',
    );
    return problem;
  }
}

async function receive({ ports }: ScopedContext, tenant: TenantProfile, file: Pending) {
  const source = ports.providers[file.provider]?.mediaSource;
  if (!source) throw new MediaUnavailable('REFUSED', 'the provider keeps no files for us');
  const credentials = JSON.parse(ports.secrets.open(file.credentials)) as Record<string, string>;
  const maxBytes = tenant.settings.media.mostBytes;
  const opened = await source.open(file.providerMediaId, credentials, { maxBytes, timeoutMs });
  if (!opened) throw new MediaUnavailable('GONE', 'the vendor has no such file');
  const received = await ports.files.receive(opened.bytes, { maxBytes });
  try {
    return { received, mimeType: checkedType(received, file) };
  } catch (error) {
    await received.discard();
    throw error;
  }
}

/**
 * Returns the file's type, detected by its bytes. Throws NotKept if it is not the announced file, is empty, has a type that is
 * not accepted, or is a program.
 */
function checkedType(received: { sha256: string; sizeBytes: number; head: Buffer }, file: Pending): string {
  if (received.sizeBytes > 0 && !sameHash(received.sha256, file.sha256)) throw new NotKept('CHANGED');
  const found = checkFile(received, file.mimeType);
  if ('problem' in found) throw new NotKept(found.problem);
  return found.mimeType;
}

/** Returns null for an error that is not about the file, such as a full disk: then the job fails and runs again. */
function problemOf(error: unknown): Problem | null {
  if (error instanceof MediaUnavailable || error instanceof NotKept) return error.problem;
  return error instanceof FileTooLarge ? 'TOO_LARGE' : null;
}

async function giveUp(
  context: ScopedContext,
  tenant: TenantProfile,
  messageId: string,
  file: Pending,
  problem: Problem,
): Promise<void> {
  const text = problemText(tenant, problem, file.mimeType);
  await context.transaction(async tx => {
    await tx.query(sql.noteUnavailable, [file.id, text.problem, text.error]);
    announce(tx, messageId, file);
  });
}

type Tx = Parameters<Parameters<ScopedContext['transaction']>[0]>[0];
const announce = (tx: Tx, messageId: string, { conversationId, sellerId }: Pending): void =>
  tx.record('message.updated', { messageId, conversationId, sellerId });

/** Enqueues the transcription, in a separate transaction: if it is repeated, the job finds the transcript already stored. */
async function haveHeard(context: ScopedContext, messageId: string): Promise<void> {
  const [row] = await context.read.query<{ waits: boolean }>(sql.waitsToBeHeard, [messageId]);
  if (row?.waits)
    await context.transaction(tx => tx.enqueue('conversations/hear', { messageId }, { jobKey: `hear:${messageId}` }));
}
