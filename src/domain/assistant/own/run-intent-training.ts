import { z } from 'zod';
import { notAudited } from '../../shared/audit-trail.js';
import type { Statement } from '../../shared/database.port.js';
import { longUseCase } from '../../shared/use-case.js';
import type { Lesson } from '../own-models.port.js';
import '../ports.js';
import { failTraining } from './fail-intent-training.js';
import { dropOldVersions, lockModels, makeActive } from './own-model.js';

const begin: Statement = {
  name: 'own-model.begin',
  text: `update own_model set status = 'TRAINING', started_at = $2, failure = null where id = $1 and kind = 'INTENTS' and status in ('WAITING', 'TRAINING') returning id`,
};
const loadLessons: Statement = {
  name: 'own-lesson.of-model',
  text: 'select text, intent from own_lesson where tenant_id = app.tenant() and model_id = $1 order by intent nulls last, digest',
};
const finish: Statement = {
  name: 'own-model.finish',
  text: `update own_model set status = 'READY', scores = $2, weights = $3, messages = $4, finished_at = $5 where id = $1 and status = 'TRAINING' returning id`,
};

/**
 * Trains a model on a tenant's own intents and activates it. Safe to repeat: the same lessons give the same model, and a finished model is
 * left alone.
 */
export const runIntentTraining = longUseCase({
  name: 'assistant.run-intent-training',
  permission: 'message:understand',
  input: z.object({ modelId: z.uuid() }),
  audit: notAudited('Starting the training has an entry; the model records how it ended.'),
  async run(context, { modelId }) {
    const { transaction, read, clock, ports, log } = context;
    const [begun] = await transaction(tx => tx.query(begin, [modelId, clock.now()]));
    if (!begun) return;
    const lessons = await read.query<Lesson>(loadLessons, [modelId]);
    try {
      const { weights, scores } = await ports.ownModelEngine.trainIntents(lessons);
      await transaction(async tx => {
        await lockModels(tx, 'INTENTS');
        const row = [modelId, { intents: scores }, Buffer.from(weights), lessons.length, clock.now()];
        const [finished] = await tx.query(finish, row);
        if (!finished) return;
        await makeActive(tx, 'INTENTS', modelId);
        await dropOldVersions(tx, 'INTENTS');
      });
      log.info({ modelId, lessons: lessons.length, accuracy: scores.accuracy }, 'own intents learnt');
    } catch (error) {
      // Lessons may have been deleted with an erased contact since they were counted. A retry would not bring them back.
      if (!(error instanceof RangeError)) throw error;
      await failTraining(context, modelId, 'tooFewLessons');
    }
  },
});
