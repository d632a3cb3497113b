import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { Stage } from './pipeline.entity.js';

/*
 * Whoever puts something into a stage shares the lock of its pipeline; whoever changes the stages holds it alone. So nothing
 * comes into a stage while it is removed, and two changes of the order happen one after the other. It is advisory, since
 * sellers may not change a stage's row and so cannot lock it.
 */
const lockOf = (how: 'xact_lock' | 'xact_lock_shared') =>
  `pg_advisory_${how}(hashtextextended(g.pipeline_id::text, 14))`;
const share: Statement = {
  name: 'stage.share',
  text: `select ${lockOf('xact_lock_shared')} from stage g where g.id = $1`,
};
const lock: Statement = { name: 'stage.lock', text: `select ${lockOf('xact_lock')} from stage g where g.id = $1` };
const lockPipelineStatement: Statement = {
  name: 'stage.lock-pipeline',
  text: `select ${lockOf('xact_lock')} from (select $1::uuid as pipeline_id) g`,
};
/** The constraint on places is checked at the end of each statement, when they are all different again. */
const place: Statement = {
  name: 'stage.place',
  text: `update stage s set position = n.place - 1 from unnest($1::uuid[]) with ordinality n (id, place)
    where s.id = n.id and s.position <> n.place - 1`,
};

/** The stage, which stays on its board until this transaction ends; null where there is none. Call it before locking what goes in. */
export async function enterStage(tx: Transaction, stageId: string): Promise<Stage | null> {
  if (!isId(stageId)) return null;
  await tx.query(share, [stageId]);
  return tx.em.findOne(Stage, { id: stageId, removedAt: null });
}

/** Locks the stages of the pipeline that this stage is of, and gives them in their order with the one itself. Throws NOT_FOUND. */
export async function lockStageOf(tx: Transaction, stageId: string): Promise<{ stage: Stage; stages: Stage[] }> {
  if (isId(stageId)) await tx.query(lock, [stageId]);
  const stage = isId(stageId) ? await tx.em.findOne(Stage, { id: stageId, removedAt: null }) : null;
  if (!stage) throw new DomainError('NOT_FOUND', 'There is no such stage.', ['stageId']);
  return { stage, stages: await stagesOf(tx, stage.pipelineId) };
}

/** Locks the stages of the pipeline and gives them in their order. */
export async function lockStages(tx: Transaction, pipelineId: string): Promise<Stage[]> {
  await tx.query(lockPipelineStatement, [pipelineId]);
  return stagesOf(tx, pipelineId);
}

const stagesOf = (tx: Transaction, pipelineId: string): Promise<Stage[]> =>
  tx.em.find(Stage, { pipelineId, removedAt: null }, { orderBy: { position: 'asc' } });

/** Gives the stages the places 0, 1, 2 … in this order, under the lock of their pipeline. Only `placed` shows it at once. */
export async function placeStages(tx: Transaction, ordered: readonly Stage[], placed?: Stage): Promise<void> {
  await tx.em.flush();
  await tx.query(place, [ordered.map(({ id }) => id)]);
  if (placed) await tx.em.refresh(placed);
}
