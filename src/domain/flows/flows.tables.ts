import { idsOf } from '../shared/table-statements.js';
import { defineTables, everything } from '../shared/tables.js';
import { FlowRun, FlowStepRun } from './flow-run.entity.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const flowTables = defineTables('flows', {
  flow_run: {
    holds: 'one run of a flow, for a contact or a conversation',
    entity: FlowRun,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, update',
      queue: 'select(tenant_id, id, status, wake_at), update(status, updated_at)',
      lookup: 'select(tenant_id, id, flow, status, contact_id, seller_id, owner_id, started_at)',
    },
    plain:
      'flow contact_id merged_from conversation_id subject_id cause_id status step asked_at asked_message_id wake_at anchor_at heard_sequence answered reason codes started_at ended_at',
    derived: 'owner_id',
    whenErased: {
      status: `case when t.status in ('RUNNING', 'SLEEPING', 'PAUSED') then 'STOPPED' else t.status end`,
      wake_at: 'null',
      ended_at: 'coalesce(t.ended_at, now())',
    },
    merge: 'moves',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'flowRuns', order: 't.started_at, t.id' },
    subject: true,
    seller: { withContact: {} },
  },
  flow_step_run: {
    holds: 'one step that a run of a flow has done',
    entity: FlowStepRun,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, update' },
    plain: 'flow_run_id position flow step outcome about message_id at',
    ofContact: {
      rows: () => `t.flow_run_id in (${idsOf('flow_run')})`,
      exportedAs: 'flowSteps',
      order: 't.flow_run_id, t.position, t.id',
    },
    seller: { withParent: { table: 'flow_run', column: 'flow_run_id' } },
  },
});
