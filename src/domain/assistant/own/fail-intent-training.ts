import { z } from 'zod';
import { notAudited } from '../../shared/audit-trail.js';
import type { Statement } from '../../shared/database.port.js';
import { longUseCase, type ScopedContext } from '../../shared/use-case.js';
import { loadTenant } from '../../tenants/index.js';
import { assistantTexts } from '../assistant.texts.js';

const fail: Statement = {
  name: 'own-model.fail',
  text: `update own_model set status = 'FAILED', active = false, failure = $2, finished_at = $3 where id = $1 and status in ('WAITING', 'TRAINING')`,
};

/** Marks a training that waits or runs as failed, with the reason in the language of the tenant. Others stay as they are. */
export async function failTraining(
  context: ScopedContext,
  modelId: string,
  why: 'tooFewLessons' | 'trainingFailed',
): Promise<void> {
  const { language } = await loadTenant(context.read, context.scope.tenantId);
  const reason = assistantTexts(language, why);
  await context.transaction(tx => tx.query(fail, [modelId, reason, context.clock.now()]));
}

/** Marks a training as failed whose job was given up; if it stayed under way, no other training could begin. */
export const failIntentTraining = longUseCase({
  name: 'assistant.fail-intent-training',
  permission: 'message:understand',
  input: z.object({ modelId: z.uuid() }),
  audit: notAudited('The model itself tells how the training ended.'),
  run: (context, { modelId }) => failTraining(context, modelId, 'trainingFailed'),
});
