import type { Statement, Transaction } from '../../shared/database.port.js';
import type { CorrectionScores, IntentScores } from '../own-models.port.js';

export const ownModelKinds = ['INTENTS', 'CORRECTIONS'] as const;
export type OwnModelKind = (typeof ownModelKinds)[number];
export const ownModelStatuses = ['COLLECTING', 'WAITING', 'TRAINING', 'READY', 'FAILED'] as const;
export type OwnModelStatus = (typeof ownModelStatuses)[number];

/** Intent of a message that has none of the tenant's own intents. */
export const outOfScope = 'OUT_OF_SCOPE';

/** Number of trained versions of each kind that are kept, so that the tenant can switch back. */
const maxStoredVersions = 5;

export type OwnScores = { intents: IntentScores } | { corrections: CorrectionScores };

/** Advisory lock held while a version is created, activated or counted, so that versions of one kind are handled one at a time. */
const lockKind: Statement = {
  name: 'own-model.lock-kind',
  text: `select pg_advisory_xact_lock(hashtextextended('own_model ' || app.tenant()::text || ' ' || $1, 0))`,
};
const nextVersion: Statement = {
  name: 'own-model.next-version',
  text: 'select coalesce(max(version), 0) + 1 as version from own_model where kind = $1',
};
const retireOthers: Statement = {
  name: 'own-model.retire-others',
  text: 'update own_model set active = false where kind = $1 and active and id is distinct from $2',
};
const activate: Statement = {
  name: 'own-model.activate',
  text: 'update own_model set active = true where id = $1 and not active',
};
const dropOld: Statement = {
  name: 'own-model.drop-old',
  text: `delete from own_model where kind = $1 and not active and status in ('READY', 'FAILED') and id not in (
      select id from own_model where kind = $1 and status in ('READY', 'FAILED') order by version desc limit $2)`,
};

export const lockModels = (tx: Transaction, kind: OwnModelKind): Promise<unknown> => tx.query(lockKind, [kind]);

/** Returns the next version number. The caller holds the lock of the kind. */
export async function versionAfter(tx: Transaction, kind: OwnModelKind): Promise<number> {
  const [row] = await tx.query<{ version: number }>(nextVersion, [kind]);
  return row?.version ?? 1;
}

/** Activates this model, or, with null, deactivates all of its kind. The caller holds the lock of the kind. */
export async function makeActive(tx: Transaction, kind: OwnModelKind, id: string | null): Promise<void> {
  await tx.query(retireOthers, [kind, id]);
  if (id !== null) await tx.query(activate, [id]);
}

/** Deletes versions, with their lessons, beyond those that are kept to switch back to. */
export const dropOldVersions = (tx: Transaction, kind: OwnModelKind): Promise<unknown> =>
  tx.query(dropOld, [kind, maxStoredVersions]);
