import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { defineTemplatePart } from '../tenants/index.js';

const insertPipeline: Statement = {
  name: 'template.pipeline',
  text: 'insert into pipeline (id, tenant_id, name, description, created_at) values ($1, app.tenant(), $2, $3, $4)',
};
const insertStages: Statement = {
  name: 'template.stages',
  text: `insert into stage (id, tenant_id, pipeline_id, name, position, color, probability, expected_duration_days, kind, activities)
    select s.id, app.tenant(), $1, s.name, s.position, s.color, s.probability, s.days, s.kind, s.activities
    from jsonb_to_recordset($2) as s (id uuid, name text, position int, color text, probability int, days int, kind text, activities text[])`,
};

defineTemplatePart('pipelines', async (tx, pipelines, say, now) => {
  for (const [place, pipeline] of pipelines.entries()) {
    const pipelineId = newId();
    // The times are a millisecond apart, so that lists by age keep the template's order.
    const createdAt = new Date(now.getTime() - place);
    await tx.query(insertPipeline, [pipelineId, say(pipeline.name), say(pipeline.description), createdAt]);
    const stages = pipeline.stages.map((stage, position) => ({
      id: newId(),
      name: say(stage.name),
      position,
      color: stage.color,
      probability: stage.probability,
      days: stage.expectedDays,
      kind: stage.kind,
      activities: stage.activities.map(say),
    }));
    await tx.query(insertStages, [pipelineId, JSON.stringify(stages)]);
  }
});
