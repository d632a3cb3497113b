import { z } from 'zod';
import type { Statement } from '../../shared/database.port.js';
import { DomainError } from '../../shared/domain-error.js';
import { isId } from '../../shared/id.js';
import { useCase } from '../../shared/use-case.js';
import { lockModels, makeActive, type OwnModelKind } from './own-model.js';

const find: Statement = {
  name: 'own-model.find',
  text: `select kind, active, status = 'READY' and weights is not null as usable from own_model where id = $1`,
};

/** Activates a trained model, or stops using it. Returns its id. */
export const switchOwnModel = useCase({
  name: 'assistant.switch-own-model',
  permission: 'own-model:train',
  input: z.object({ modelId: z.string(), active: z.boolean() }),
  audit: { 'own-model.activated': { subject: 'own_model' }, 'own-model.retired': { subject: 'own_model' } },
  async run({ tx, audit }, { modelId, active }) {
    const load = async () =>
      isId(modelId)
        ? (await tx.query<{ kind: OwnModelKind; active: boolean; usable: boolean }>(find, [modelId]))[0]
        : undefined;
    const found = await load();
    if (!found) throw new DomainError('NOT_FOUND', 'Model not found.', ['modelId']);
    await lockModels(tx, found.kind);
    const now = await load();
    if (!now?.usable)
      throw new DomainError(
        'CONFLICT',
        'The model is not trained yet or its training failed. Only a trained model can answer.',
        ['modelId'],
      );
    if (now.active === active) {
      audit.nothing();
      return modelId;
    }
    await makeActive(tx, found.kind, active ? modelId : null);
    audit[active ? 'own-model.activated' : 'own-model.retired'].after({ id: modelId });
    return modelId;
  },
});
