import { z } from 'zod';
import { hearConsent, isSound, writeTranscript } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';
import { TranscriptionRefused, transcriptOf } from './transcribe-file.js';

const load: Statement = {
  name: 'hear.load',
  text: `select m.conversation_id as "conversationId", m.seller_id as "sellerId", m.transcript is not null and m.error is null as heard,
      exists (select from consent_record w join conversation v on v.contact_id = w.contact_id where v.id = m.conversation_id and w.message_id = m.id) as "isWish",
      (select coalesce(json_agg(json_build_object('fileId', d.file_id, 'state', d.state, 'mimeType', d.mime_type, 'sizeBytes', d.size_bytes) order by d.position, d.id), '[]')
        from message_media d where d.tenant_id = app.tenant() and d.message_id = m.id and ${isSound('d')}) as files
    from message m where m.id = $1 and m.direction = 'INBOUND' and m.revoked_at is null and coalesce(m.provider_message_id, '') not like 'erased:%'`,
};
interface Spoken {
  conversationId: string;
  sellerId: string | null;
  heard: boolean;
  /** Whether it was applied as a wish to get no more messages. */
  isWish: boolean;
  files: SpokenFile[];
}
interface SpokenFile {
  fileId: string | null;
  state: string;
  mimeType: string;
  sizeBytes: number;
}

/**
 * Transcribes a voice message and then has it answered, unless it says nothing but that the contact wants no more messages. If it cannot be
 * transcribed, the message says so and is still processed: it then goes to a person. Safe to repeat: a file has one transcript, and a
 * message is processed once. If the sound arrives after a person got the message, the transcript is still written.
 */
export const transcribeMessage = longUseCase({
  name: 'assistant.hear-message',
  permission: 'message:understand',
  input: z.object({
    messageId: z.uuid(),
    lastAttempt: z.boolean().default(false),
    /** The job is given up: the message goes on without another attempt to transcribe it. */
    isGivenUp: z.boolean().default(false),
  }),
  audit: notAudited('The message has the transcript, and the figures of the models have its cost.'),
  async run(context, { messageId, lastAttempt, isGivenUp }) {
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    const [message] = await context.read.query<Spoken>(load, [messageId]);
    if (!message) return;
    const { conversationId, sellerId, files, heard, isWish } = message;
    if (isWish) return;
    const said = heard ? null : await hearAll(context, tenant, files, { lastAttempt, isGivenUp });
    await context.transaction(async tx => {
      if (said) {
        const { transcript, problem } = said;
        const wish = transcript && !problem ? await hearConsent({ ...context, tx }, messageId, transcript) : null;
        const [written] = await tx.query(writeTranscript, [messageId, transcript, problem && `not_heard: ${problem}`]);
        if (!written) return;
        tx.record('message.updated', { messageId, conversationId, sellerId });
        if (wish) return await wish.apply();
      }
      await tx.enqueue('conversations/respond', { messageId });
    });
  },
});

/** Returns what could be heard, and the reason why the rest could not, in the tenant's language; null if everything was heard. */
async function hearAll(
  context: ScopedContext,
  tenant: TenantProfile,
  files: SpokenFile[],
  { lastAttempt, isGivenUp }: { lastAttempt: boolean; isGivenUp: boolean },
): Promise<{ transcript: string | null; problem: string | null }> {
  const parts: string[] = [];
  let problem: string | null = null;
  for (const { fileId, state, mimeType, sizeBytes } of files) {
    try {
      if (isGivenUp) throw new TranscriptionRefused('NOT_HEARD');
      if (state !== 'STORED' || !fileId)
        throw new TranscriptionRefused(state === 'PENDING' ? 'NOT_HEARD_YET' : 'NOT_HEARD');
      parts.push(await transcriptOf(context, tenant, { fileId, mimeType, sizeBytes }, lastAttempt));
    } catch (error) {
      if (!(error instanceof TranscriptionRefused)) throw error;
      problem ??= assistantTexts(tenant.language, error.problem, { type: mimeType });
    }
  }
  return { transcript: parts.length > 0 ? parts.join('\n') : null, problem };
}
