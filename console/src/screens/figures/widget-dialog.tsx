import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { DashboardChoicesDocument, type DashboardChoicesQuery } from '../../gql/graphql';
import { figureOf, figureText } from '../../lib/figure';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Failure, Skeleton } from '../../ui/empty-state';
import { Input, Select } from '../../ui/field';
import { SellerSelect } from '../../ui/seller-select';
import { uiTexts } from '../../ui/ui.texts';
import { dashboardTexts } from './dashboards.texts';
import { chartTexts, groupingTexts, metricTexts, periodTexts } from './metric.texts';
import { type Chart, chartsOf, fitting, type Grouping, offerOf, type Payment, periods, type Widget } from './widget';
import { WidgetCard } from './widget-card';

interface WidgetDialogProps {
  widget: Widget;
  onSave(widget: Widget): void;
  onClose(): void;
}

type Filter = NonNullable<Widget['filter']>;
const paymentsOf: Record<'paid' | 'unpaid', Payment[]> = { paid: ['PAID'], unpaid: ['UNPAID', 'PARTLY_PAID'] };
const paymentChoices = ['paid', 'unpaid'] as const;
const isSame = (one: readonly Payment[], other: readonly Payment[] = []): boolean =>
  one.length === other.length && one.every(payment => other.includes(payment));

/** Edits the content and form of a widget: only valid combinations can be chosen, with a preview. */
export const WidgetDialog = (props: WidgetDialogProps) => {
  const say = useTexts(dashboardTexts);
  const errorText = useErrorText();
  const [{ data, error }, again] = useQuery({ query: DashboardChoicesDocument });
  return (
    <Dialog open onClose={props.onClose} title={say('widget')} className="w-[min(44rem,calc(100vw-1.5rem))]">
      {data ? (
        <WidgetForm {...props} choices={data} />
      ) : error ? (
        <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Dialog>
  );
};

const WidgetForm = ({ widget: given, choices, onSave }: WidgetDialogProps & { choices: DashboardChoicesQuery }) => {
  const say = useTexts(dashboardTexts);
  const sayMetric = useTexts(metricTexts);
  const sayGrouping = useTexts(groupingTexts);
  const sayChart = useTexts(chartTexts);
  const sayPeriod = useTexts(periodTexts);
  const sayUi = useTexts(uiTexts);
  const formats = useFormats();
  const offers = choices.widgetMetrics;
  const [widget, setWidget] = useState(() => fitting(given, offers));
  const [named, setNamed] = useState(given.title !== '');
  const offer = offerOf(offers, widget.metric);
  const { groupings = [], hasRange = false, filters = [] } = offer ?? {};
  const grouping = widget.grouping ?? 'NONE';
  const charts = offer ? chartsOf(offer, grouping) : [];
  const change = (part: Partial<Widget>) => setWidget(now => fitting({ ...now, ...part }, offers));
  const filterBy = <Name extends keyof Filter>(name: Name, value: Filter[Name]) => {
    const { [name]: _, ...rest } = widget.filter ?? {};
    change({ filter: value ? { ...rest, [name]: value } : rest });
  };
  const title = named ? widget.title : sayMetric(widget.metric);
  const [limits, setLimits] = useState(() => ({
    above: figureText(given.alert?.above, formats.number),
    below: figureText(given.alert?.below, formats.number),
  }));
  const isBad = (name: 'above' | 'below') => figureOf(limits[name]) === undefined;
  const limit = (name: 'above' | 'below', text: string) => {
    setLimits(now => ({ ...now, [name]: text }));
    const figure = figureOf(text);
    if (figure === undefined) return;
    const alert = { ...widget.alert };
    if (figure === null) delete alert[name];
    else alert[name] = Number(figure);
    const { alert: _, ...rest } = widget;
    setWidget(Object.keys(alert).length > 0 ? { ...rest, alert } : rest);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (grouping === 'NONE' && (isBad('above') || isBad('below'))) return;
    onSave({ ...widget, title: title.trim() || sayMetric(widget.metric) });
  };
  return (
    <form className="flex min-h-0 flex-col" onSubmit={save}>
      <div className="grid min-h-0 gap-4 overflow-y-auto p-4 sm:grid-cols-2">
        <div className="space-y-3">
          <Select
            label={say('metric')}
            value={widget.metric}
            onChange={event => {
              change({ metric: event.target.value as Widget['metric'] });
            }}
          >
            {offers.map(({ metric }) => (
              <option key={metric} value={metric}>
                {sayMetric(metric as Widget['metric'])}
              </option>
            ))}
          </Select>
          <Select
            label={say('grouping')}
            value={grouping}
            onChange={event => {
              change({ grouping: event.target.value as Grouping });
            }}
          >
            {groupings.map(({ grouping: each }) => (
              <option key={each} value={each}>
                {sayGrouping(each as Grouping)}
              </option>
            ))}
          </Select>
          <Select
            label={say('chart')}
            value={widget.chart}
            onChange={event => {
              change({ chart: event.target.value as Chart });
            }}
          >
            {charts.map(each => (
              <option key={each} value={each}>
                {sayChart(each as Chart)}
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
            <SellerSelect
              label={say('seller')}
              value={widget.filter?.sellerId ?? ''}
              others={[{ value: '', label: say('everybody') }]}
              sellers={choices.sellers}
              onChoose={sellerId => filterBy('sellerId', sellerId)}
            />
          )}
          {filters.includes('pipelineId') && (
            <Select
              label={say('pipeline')}
              value={widget.filter?.pipelineId ?? ''}
              onChange={event => filterBy('pipelineId', event.target.value)}
            >
              <option value="">{say('everyPipeline')}</option>
              {choices.pipelines.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          {filters.includes('payment') && (
            <Select
              label={say('payment')}
              value={paymentChoices.find(name => isSame(paymentsOf[name], widget.filter?.payment)) ?? ''}
              onChange={event => {
                const chosen = paymentChoices.find(name => name === event.target.value);
                filterBy('payment', chosen && paymentsOf[chosen]);
              }}
            >
              <option value="">{say('everyPayment')}</option>
              {paymentChoices.map(name => (
                <option key={name} value={name}>
                  {say(name)}
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
                  inputMode="decimal"
                  value={limits[name]}
                  error={isBad(name) ? sayUi('badNumber') : null}
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
  );
};
