import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { Stage } from './pipeline.entity.js';

/*
 * Code that puts an opportunity into a stage shares the lock of its pipeline; code that changes the stages holds it exclusively. So nothing
 * enters a stage while it is removed, and two changes of the order run one after the other. The lock is advisory, because sellers may not
 * change a stage's row and therefore cannot lock it.
 */
const lockOf = (how: 'xact_lock' | 'xact_lock_shared') =>
  `pg_advisory_${how}(hashtextextended(g.pipeline_id::text, 14))`;
const share: Statement = {
  name: 'stage.share',
  text: `select ${lockOf('xact_lock_shared')} from stage g where g.id = $1`,
};
const sharePipeline: Statement = {
  name: 'stage.share-pipeline',
  text: `select ${lockOf('xact_lock_shared')} from (select $1::uuid as pipeline_id) g`,
};
const lock: Statement = { name: 'stage.lock', text: `select ${lockOf('xact_lock')} from stage g where g.id = $1` };
const lockPipelineStatement: Statement = {
  name: 'stage.lock-pipeline',
  text: `select ${lockOf('xact_lock')} from (select $1::uuid as pipeline_id) g`,
};
/** The constraint on positions is checked at the end of each statement, when all positions are different again. */
const place: Statement = {
  name: 'stage.place',
  text: `update stage s set position = n.place - 1 from unnest($1::uuid[]) with ordinality n (id, place)
    where s.id = n.id and s.position <> n.place - 1`,
};

/**
 * Returns the stage, which stays on its board until this transaction ends; null if there is no such stage. Call it before locking the
 * opportunity.
 */
export async function enterStage(tx: Transaction, stageId: string): Promise<Stage | null> {
  if (!isId(stageId)) return null;
  await tx.query(share, [stageId]);
  return tx.em.findOne(Stage, { id: stageId, removedAt: null });
}

/** Does the same with the first open stage of the pipeline, which is chosen under the lock. */
export async function enterFirstStage(tx: Transaction, pipelineId: string): Promise<Stage | null> {
  await tx.query(sharePipeline, [pipelineId]);
  return tx.em.findOne(Stage, { pipelineId, kind: 'OPEN', removedAt: null }, { orderBy: { position: 'asc' } });
}

/** Locks the stages of this stage's pipeline; returns the stage and all of them in their order. Throws NOT_FOUND. */
export async function lockStageOf(tx: Transaction, stageId: string): Promise<{ stage: Stage; stages: Stage[] }> {
  if (isId(stageId)) await tx.query(lock, [stageId]);
  const stage = isId(stageId) ? await tx.em.findOne(Stage, { id: stageId, removedAt: null }) : null;
  if (!stage) throw new DomainError('NOT_FOUND', 'Stage not found.', ['stageId']);
  return { stage, stages: await stagesOf(tx, stage.pipelineId) };
}

/** Locks the stages of the pipeline and returns them in their order. */
export async function lockStages(tx: Transaction, pipelineId: string): Promise<Stage[]> {
  await tx.query(lockPipelineStatement, [pipelineId]);
  return stagesOf(tx, pipelineId);
}

const stagesOf = (tx: Transaction, pipelineId: string): Promise<Stage[]> =>
  tx.em.find(Stage, { pipelineId, removedAt: null }, { orderBy: { position: 'asc' } });

/** Sets the positions 0, 1, 2 … in this order, under the lock of the pipeline. Of the given entities, only `placed` is refreshed. */
export async function placeStages(tx: Transaction, ordered: readonly Stage[], placed?: Stage): Promise<void> {
  await tx.em.flush();
  await tx.query(place, [ordered.map(({ id }) => id)]);
  if (placed) await tx.em.refresh(placed);
}
