import { z } from 'zod';
import { notAudited } from '../../shared/audit-trail.js';
import type { Statement, Transaction } from '../../shared/database.port.js';
import { newId } from '../../shared/id.js';
import { longUseCase } from '../../shared/use-case.js';
import { loadTenant } from '../../tenants/index.js';
import type { CorrectedMessage, CorrectionScores } from '../own-models.port.js';
import '../ports.js';
import { dropOldVersions, lockModels, makeActive, versionAfter } from './own-model.js';

const maxCorrected = 1_000;
const maxUntouched = 600;

/** How many messages were corrected since the newest model was trained, and which model is active. */
const countNew: Statement = {
  name: 'own-model.new-corrections',
  text: `select count(distinct message_id)::int as fresh, (select id from own_model where kind = 'CORRECTIONS' and active) as "activeId"
    from understanding_correction where tenant_id = app.tenant()
      and created_at > coalesce((select max(created_at) from own_model where kind = 'CORRECTIONS'), '-infinity')`,
};
/** The latest correction of each message; those that were taken back do not count. */
const loadCorrected: Statement = {
  name: 'own-model.corrected',
  text: `select m.body as text, c.intent, c.sentiment, c.temperature
    from (select distinct on (message_id) message_id, intent, sentiment, temperature, created_at from understanding_correction
      where tenant_id = app.tenant() order by message_id, created_at desc, id desc) c
    join message m on m.id = c.message_id
    where (c.intent is not null or c.sentiment is not null or c.temperature is not null) and m.body <> ''
    order by c.created_at desc, c.message_id limit $1`,
};
const loadUntouched: Statement = {
  name: 'own-model.untouched',
  text: `select m.body as text from (select message_id from lead_intent i where i.tenant_id = app.tenant()
        and not exists (select from understanding_correction c where c.message_id = i.message_id)
      order by i.created_at desc, i.id desc limit $1) u
    join message m on m.id = u.message_id where m.body <> '' order by m.id`,
};
const insertModel: Statement = {
  name: 'own-model.insert-corrections',
  text: `insert into own_model (id, tenant_id, kind, version, name, status, messages, scores, weights, created_at, started_at, finished_at)
    values ($1, app.tenant(), 'CORRECTIONS', $2, $3, 'READY', $4, $5, $6, $7, $7, $8)`,
};

/**
 * Trains a model on people's corrections, once there are enough new ones. It is used if it improves the local model's answers on
 * messages that were left out of the training; otherwise the earlier model is retired. Safe to repeat: a second run
 * finds no new corrections.
 */
export const learnCorrections = longUseCase({
  name: 'assistant.learn-corrections',
  permission: 'message:understand',
  // staleId: the active model, which this version of the program cannot read
  input: z.object({ staleId: z.uuid().optional() }),
  audit: notAudited('The model itself tells what it was trained from and whether it is used.'),
  async run({ read, scope, transaction, clock, ports, log }, { staleId }) {
    const { learnAfter } = (await loadTenant(read, scope.tenantId)).settings.assistant;
    if (learnAfter === null) return;
    const [counted] = await read.query<{ fresh: number; activeId: string | null }>(countNew);
    const isStale = staleId !== undefined && counted?.activeId === staleId;
    if (!isStale && (counted?.fresh ?? 0) < learnAfter) return;
    // Corrections that arrive during the training count as new for the next run.
    const began = clock.now();
    const corrected = await read.query<CorrectedMessage>(loadCorrected, [maxCorrected]);
    const untouched = await read.query<{ text: string }>(loadUntouched, [maxUntouched]);
    const texts = untouched.map(({ text }) => text);
    const { weights, scores } = await ports.ownModelEngine.trainCorrections(corrected, texts);
    await transaction(tx => store(tx, { weights, scores, corrected: corrected.length, began, ended: clock.now() }));
    log.info({ corrected: corrected.length, adopted: weights !== null }, 'corrections learnt');
  },
});

interface Learnt {
  weights: Uint8Array | null;
  scores: CorrectionScores;
  corrected: number;
  began: Date;
  ended: Date;
}

async function store(tx: Transaction, { weights, scores, corrected, began, ended }: Learnt): Promise<void> {
  await lockModels(tx, 'CORRECTIONS');
  const id = newId();
  const version = await versionAfter(tx, 'CORRECTIONS');
  const bytes = weights && Buffer.from(weights);
  const row = [id, version, `v${version}`, corrected, { corrections: scores }, bytes, began, ended];
  await tx.query(insertModel, row);
  await makeActive(tx, 'CORRECTIONS', weights ? id : null);
  await dropOldVersions(tx, 'CORRECTIONS');
}
