import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { DashboardChoicesDocument } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input, Select } from '../../ui/field';
import { dashboardTexts } from './dashboards.texts';
import { chartTexts, groupingTexts, metricTexts, periodTexts } from './metric.texts';
import { chartsOf, fitting, metricUse, periods, type Widget, widgetMetrics } from './widget';
import { WidgetCard } from './widget-card';

/** What a widget shows, and how: only what goes together can be chosen, and it is seen at once. */
export const WidgetDialog = ({
  widget: given,
  onSave,
  onClose,
}: {
  widget: Widget;
  onSave(widget: Widget): void;
  onClose(): void;
}) => {
  const say = useTexts(dashboardTexts);
  const sayMetric = useTexts(metricTexts);
  const sayGrouping = useTexts(groupingTexts);
  const sayChart = useTexts(chartTexts);
  const sayPeriod = useTexts(periodTexts);
  const formats = useFormats();
  const [widget, setWidget] = useState(() => fitting(given));
  const [named, setNamed] = useState(given.title !== '');
  const [{ data }] = useQuery({ query: DashboardChoicesDocument });
  const { groupings, hasRange, filters } = metricUse(widget.metric);
  const grouping = widget.grouping ?? 'NONE';
  const change = (part: Partial<Widget>) => setWidget(now => fitting({ ...now, ...part }));
  const title = named ? widget.title : sayMetric(widget.metric);
  const limit = (name: 'above' | 'below', text: string) => {
    const alert = { ...widget.alert };
    if (text === '') delete alert[name];
    else alert[name] = Number(text);
    const { alert: _, ...rest } = widget;
    setWidget(Object.keys(alert).length > 0 ? { ...rest, alert } : rest);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({ ...widget, title: title.trim() || sayMetric(widget.metric) });
  };
  return (
    <Dialog open onClose={onClose} title={say('widget')} className="w-[min(44rem,calc(100vw-1.5rem))]">
      <form className="flex min-h-0 flex-col" onSubmit={save}>
        <div className="grid min-h-0 gap-4 overflow-y-auto p-4 sm:grid-cols-2">
          <div className="space-y-3">
            <Select
              label={say('metric')}
              value={widget.metric}
              onChange={event => {
                const metric = widgetMetrics.find(each => each === event.target.value);
                if (metric) change({ metric });
              }}
            >
              {widgetMetrics.map(metric => (
                <option key={metric} value={metric}>
                  {sayMetric(metric)}
                </option>
              ))}
            </Select>
            <Select
              label={say('grouping')}
              value={grouping}
              onChange={event => {
                const next = groupings.find(each => each === event.target.value);
                if (next) change({ grouping: next });
              }}
            >
              {groupings.map(each => (
                <option key={each} value={each}>
                  {sayGrouping(each)}
                </option>
              ))}
            </Select>
            <Select
              label={say('chart')}
              value={widget.chart}
              onChange={event => {
                const chart = chartsOf[grouping].find(each => each === event.target.value);
                if (chart) change({ chart });
              }}
            >
              {chartsOf[grouping].map(each => (
                <option key={each} value={each}>
                  {sayChart(each)}
                </option>
              ))}
            </Select>
            {hasRange && (
              <Select
                label={say('range')}
                value={typeof widget.range === 'string' ? widget.range : ''}
                onChange={event => {
                  const range = periods.find(each => each === event.target.value);
                  if (range) change({ range });
                }}
              >
                {typeof widget.range === 'object' && <option value="">{say('customRange')}</option>}
                {periods.map(each => (
                  <option key={each} value={each}>
                    {sayPeriod(each)}
                  </option>
                ))}
              </Select>
            )}
            {filters.includes('sellerId') && grouping !== 'SELLER' && (
              <Select
                label={say('seller')}
                value={widget.filter?.sellerId ?? ''}
                onChange={event => change({ filter: event.target.value ? { sellerId: event.target.value } : {} })}
              >
                <option value="">{say('everybody')}</option>
                {data?.sellers.map(({ id, displayName }) => (
                  <option key={id} value={id}>
                    {displayName}
                  </option>
                ))}
              </Select>
            )}
            {filters.includes('pipelineId') && (
              <Select
                label={say('pipeline')}
                value={widget.filter?.pipelineId ?? ''}
                onChange={event => change({ filter: event.target.value ? { pipelineId: event.target.value } : {} })}
              >
                <option value="">{say('everyPipeline')}</option>
                {data?.pipelines.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </div>
          <div className="space-y-3">
            <Input
              label={say('widgetTitle')}
              value={title}
              maxLength={80}
              onChange={event => {
                setNamed(true);
                change({ title: event.target.value });
              }}
            />
            {grouping === 'NONE' && (
              <div className="flex gap-2">
                {(['above', 'below'] as const).map(name => (
                  <Input
                    key={name}
                    label={say(name)}
                    type="number"
                    step="any"
                    value={widget.alert?.[name] ?? ''}
                    onChange={event => limit(name, event.target.value)}
                    placeholder={formats.language === 'es' ? 'nunca' : 'never'}
                  />
                ))}
              </div>
            )}
            <div className="h-56">
              <WidgetCard widget={{ ...widget, title }} tools={null} />
            </div>
          </div>
        </div>
        <div className="flex justify-end border-t p-3">
          <Button type="submit" kind="solid">
            {say('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
