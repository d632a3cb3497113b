import type { Statement } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { newId } from '../shared/id.js';
import { defineWords } from '../shared/translations.js';
import { defineTemplatePart } from '../tenants/index.js';
import { withPositions } from './place-widgets.js';
import { readWidgets } from './read-widgets.js';

const insertDashboard: Statement = {
  name: 'template.dashboard',
  text: `insert into dashboard (id, tenant_id, name, name_key, widgets, shared, is_default, watched, created_at, updated_at)
    values ($1, app.tenant(), $2, $3, $4, true, true, $5, $6, $6)`,
};

const ofTheShop = defineWords('templates', 'El negocio hoy', 'The business today');

defineTemplatePart('dashboard', async (tx, dashboard, say, now) => {
  const name = say(ofTheShop);
  const widgets = readWidgets(withPositions(dashboard.map(({ title, shows }) => ({ ...shows, title: say(title) }))));
  const watched = widgets.some(({ alert }) => alert !== undefined);
  await tx.query(insertDashboard, [newId(), name, foldName(name), JSON.stringify(widgets), watched, now]);
});
