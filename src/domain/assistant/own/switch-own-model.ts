import { z } from 'zod';
import { recordAudit } from '../../access/index.js';
import type { Statement } from '../../shared/database.port.js';
import { DomainError } from '../../shared/domain-error.js';
import { isId } from '../../shared/id.js';
import { useCase } from '../../shared/use-case.js';
import { lockModels, makeActive, type OwnModelKind } from './own-model.js';

const find: Statement = {
  name: 'own-model.find',
  text: `select kind, active, status = 'READY' and weights is not null as usable from own_model where id = $1`,
};

/** Goes back to an earlier model, or has a model answer no more; gives its id. */
export const switchOwnModel = useCase({
  name: 'assistant.switch-own-model',
  permission: 'own-model:train',
  input: z.object({ modelId: z.string(), active: z.boolean() }),
  async run(context, { modelId, active }) {
    const { tx } = context;
    const load = async () =>
      isId(modelId)
        ? (await tx.query<{ kind: OwnModelKind; active: boolean; usable: boolean }>(find, [modelId]))[0]
        : undefined;
    const found = await load();
    if (!found) throw new DomainError('NOT_FOUND', 'There is no such model.', ['modelId']);
    await lockModels(tx, found.kind);
    const now = await load();
    if (!now?.usable) throw new DomainError('INVALID', 'The model holds nothing that could answer.', ['modelId']);
    if (now.active === active) return modelId;
    await makeActive(tx, found.kind, active ? modelId : null);
    await recordAudit(tx, context, {
      action: active ? 'own-model.activated' : 'own-model.retired',
      subjectType: 'own_model',
      subjectId: modelId,
    });
    return modelId;
  },
});
