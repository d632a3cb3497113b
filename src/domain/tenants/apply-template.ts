import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { IndustryTemplate, Language, PipelineTemplate, Words } from './templates/template.js';

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
const insertFields: Statement = {
  name: 'template.fields',
  text: `insert into custom_field (id, tenant_id, entity_type, key, label, type, options, section, position)
    select f.id, app.tenant(), f.entity_type, f.key, f.label, f.type, f.options, f.section, f.position
    from jsonb_to_recordset($1) as f (id uuid, entity_type text, key text, label text, type text, options text[], section text, position int)
    on conflict (tenant_id, entity_type, key) do nothing`,
};
const insertInteractions: Statement = {
  name: 'template.interactions',
  text: `insert into interaction_type (id, tenant_id, key, label, position)
    select i.id, app.tenant(), i.key, i.label, i.position from jsonb_to_recordset($1) as i (id uuid, key text, label text, position int)
    on conflict (tenant_id, key) do nothing`,
};

/** Fills a new tenant with what its line of business starts from, in the tenant's language. Its segments are settings. */
export async function applyTemplate(
  tx: Transaction,
  template: IndustryTemplate,
  language: Language,
  now: Date,
): Promise<void> {
  const say = (words: Words) => words[language];
  // A millisecond apart, so that lists by age keep the template's order.
  for (const [place, pipeline] of template.pipelines.entries())
    await addPipeline(tx, pipeline, say, new Date(now.getTime() - place));
  const fields = template.fields.map((field, position) => ({
    id: newId(),
    entity_type: field.entityType,
    key: field.key,
    label: say(field.label),
    type: field.type,
    options: field.options.map(say),
    section: field.section && say(field.section),
    position,
  }));
  await tx.query(insertFields, [JSON.stringify(fields)]);
  const interactions = template.interactions.map(({ key, label }, position) => ({
    id: newId(),
    key,
    label: say(label),
    position,
  }));
  await tx.query(insertInteractions, [JSON.stringify(interactions)]);
}

async function addPipeline(
  tx: Transaction,
  pipeline: PipelineTemplate,
  say: (words: Words) => string,
  createdAt: Date,
): Promise<void> {
  const pipelineId = newId();
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
