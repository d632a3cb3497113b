import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { defineTemplatePart } from '../tenants/index.js';

const insertArticles: Statement = {
  name: 'template.knowledge',
  text: `insert into knowledge_article (id, tenant_id, title, body, language, active, created_at, updated_at)
    select a.id, app.tenant(), a.title, a.body, $2, false, $3::timestamptz - a.place * interval '1 millisecond', $3
    from jsonb_to_recordset($1) as a (id uuid, title text, body text, place int)`,
};

// The articles contain questions that only the shop can answer, so they are inactive: no agent may quote them before somebody has answered.
defineTemplatePart('knowledge', async (tx, knowledge, say, now, language) => {
  const rows = knowledge.map(({ title, questions }, place) => ({
    id: newId(),
    title: say(title),
    body: say(questions),
    place,
  }));
  await tx.query(insertArticles, [JSON.stringify(rows), language, now]);
});
