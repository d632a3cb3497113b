import { createHash } from 'node:crypto';
import type { Metric } from '../insights/index.js';
import { raiseAlertAgain, totalRows } from '../insights/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { idFrom, newId } from '../shared/id.js';
import { Placeholders } from '../shared/sql-text.js';
import type { CodedText } from '../shared/translations.js';
import { loadTenant } from '../tenants/index.js';
import { dashboardTexts as say } from './dashboards.texts.js';
import { readWidgets } from './read-widgets.js';
import { stretchOf, type Widget } from './widget.js';

interface Watched {
  id: string;
  widgets: unknown;
  exceeded: string[];
  /** The seller whose figures the dashboard shows; null if its owner sees the whole tenant. */
  sellerId: string | null;
}
/** A shared dashboard about the whole tenant is everybody's, so it is watched after its maker has left too. */
const watched: Statement = {
  name: 'dashboard.watched',
  text: `select d.id, d.widgets, d.exceeded, s.id as "sellerId" from dashboard d
      left join membership m on m.user_id = d.user_id left join seller s on s.user_id = d.user_id and m.role in ('SELLER', 'PROFESSIONAL')
    where d.watched and (d.user_id is null or m.active or (d.shared and m.role not in ('SELLER', 'PROFESSIONAL'))) and (s.id is not null or m.role is null or m.role not in ('SELLER', 'PROFESSIONAL'))
    order by d.id for update of d`,
};
const note: Statement = {
  name: 'dashboard.note-exceeded',
  text: 'update dashboard set exceeded = $2 where id = $1',
};
const raise: Statement = {
  name: 'dashboard.alert',
  text: raiseAlertAgain({
    id: '$1',
    sellerId: '$2',
    kind: `'THRESHOLD'`,
    severity: `'WARNING'`,
    title: '$3',
    details: '$4',
    subjectId: '$5',
    ofTenant: '$2::uuid is null',
  }),
};

/**
 * Every quarter of an hour, raises an alert for each widget whose figure has passed its threshold. The alert is raised once, and again
 * only after the figure has returned below or above the threshold. Sellers get alerts about their own figures, others about the tenant's.
 */
export const checkThresholds = scheduledUseCase({
  name: 'dashboards.check-thresholds',
  cron: '*/15 * * * *',
  audit: notAudited('The alert records what was found.'),
  async run({ tx, scope }) {
    const dashboards = await tx.query<Watched>(watched);
    if (dashboards.length === 0) return;
    const { language } = await loadTenant(tx, scope.tenantId);
    const asked = dashboards.flatMap(dashboard => withThreshold(dashboard).map(widget => ({ dashboard, widget })));
    const figures = await figuresOf(tx, asked);
    for (const dashboard of dashboards) {
      const exceeded: string[] = [];
      for (const [place, { widget }] of asked.entries()) {
        if (asked[place]?.dashboard !== dashboard) continue;
        const crossed = crossing(widget, figures[place] ?? null);
        if (!crossed) continue;
        exceeded.push(widget.id);
        if (dashboard.exceeded.includes(widget.id)) continue;
        await raiseThresholdAlert(
          tx,
          dashboard,
          widget,
          say.coded(language, crossed.way, { title: widget.title, value: crossed.value, limit: crossed.limit }),
          crossed,
        );
      }
      if (exceeded.join() !== dashboard.exceeded.join()) await tx.query(note, [dashboard.id, exceeded]);
    }
  },
});

interface Crossing {
  way: 'above' | 'below';
  value: number;
  limit: number;
}

/** Returns the threshold that a figure has passed; null if none, or if the figure is null, as for an average without values. */
function crossing({ alert }: Widget, value: number | null): Crossing | null {
  if (!alert || value === null) return null;
  if (alert.above !== undefined && value > alert.above) return { way: 'above', value, limit: alert.above };
  if (alert.below !== undefined && value < alert.below) return { way: 'below', value, limit: alert.below };
  return null;
}

/** Returns the widgets with a threshold. Widgets that only an earlier version of the program accepted are not watched. */
function withThreshold({ widgets }: Watched): Widget[] {
  try {
    return readWidgets(widgets).filter(({ alert }) => alert !== undefined);
  } catch {
    return [];
  }
}

/** Reads all figures with one statement, in the order of `asked`. */
async function figuresOf(
  tx: Transaction,
  asked: readonly { dashboard: Watched; widget: Widget }[],
): Promise<(number | null)[]> {
  if (asked.length === 0) return [];
  const placeholders = new Placeholders();
  const parts = asked.map(({ dashboard, widget }, place) => {
    const seller = dashboard.sellerId ?? widget.filter.sellerId ?? null;
    const { from } = totalRows(widget.metric as Metric, stretchOf(widget), seller);
    return `select ${place} as place, (select f.value from ${from.write(placeholders)}) as value`;
  });
  const rows = await tx.query<{ value: number | null }>(
    `${parts.join(' union all ')} order by place`,
    placeholders.given,
  );
  return rows.map(({ value }) => value);
}

async function raiseThresholdAlert(
  tx: Transaction,
  { id, sellerId }: Watched,
  widget: Widget,
  title: CodedText,
  crossed: Crossing,
) {
  const subject = idFrom(createHash('sha256').update(`${id} ${widget.id}`).digest());
  const details = { dashboardId: id, widgetId: widget.id, metric: widget.metric, ...crossed };
  const [alert] = await tx.query<{ id: string }>(raise, [newId(), sellerId, title, details, subject]);
  if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId });
}
