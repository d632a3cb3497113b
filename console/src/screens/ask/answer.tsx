import { useFormats, useTexts } from '../../app/intl';
import { IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { SmallTable } from '../../ui/small-table';
import { toast } from '../../ui/toast';
import { uiTexts } from '../../ui/ui.texts';
import { isAmount, useMetricFormat, type WidgetMetric } from '../figures/metric';
import { Points } from '../figures/points';
import type { Chart, Grouping } from '../figures/widget';
import { askTexts } from './ask.texts';
import type { AnswerPart } from './conversation';
import { drawingOf, isAlone, isOfFigures, kindOf, type Row } from './drawing';
import { ListLink } from './list-link';

/** The parts of an answer below its text: the chart, the table, and the query that read them. */
export const AnswerData = ({ question, answer }: { question: string; answer: AnswerPart }) => {
  const { columns, chart, metric, grouping, query } = answer;
  const rows = answer.rows as Row[];
  const drawing = drawingOf({ columns, rows, chart, metric, grouping });
  const write = useFigureFormat(metric);
  const isTall = drawing && !drawing.isTable;
  return (
    <>
      {drawing && (
        <div className={isTall ? 'h-52' : 'max-h-80 overflow-y-auto'}>
          <Points
            widget={{
              id: '',
              title: question,
              position: { x: 0, y: 0, width: 0, height: 0 },
              metric: drawing.metric as WidgetMetric,
              grouping: drawing.grouping as Grouping,
              chart: drawing.chart as Chart,
            }}
            given={drawing.given}
            format={drawing.isTable ? write : undefined}
          />
        </div>
      )}
      {rows.length > 0 && !drawing?.isTable && (drawing || !isAlone({ columns, rows })) && (
        <AnswerTable question={question} columns={columns} rows={rows} metric={metric} />
      )}
      <ListLink list={answer.list} />
      {query && <Query text={query} />}
    </>
  );
};

/** Formats the figures of an answer in the unit of their metric, with money to its last unit, as in the text. */
function useFigureFormat(measured: AnswerPart['metric']): (value: number) => string {
  const formats = useFormats();
  const formatOf = useMetricFormat();
  if (!measured) return value => formats.number(value);
  const metric = measured as WidgetMetric;
  if (!isAmount(metric)) return formatOf(metric);
  return value =>
    formats.number(value, {
      style: 'currency',
      currency: formats.region.currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    });
}

const AnswerTable = ({
  question,
  columns,
  rows,
  metric,
}: {
  question: string;
  columns: readonly string[];
  rows: readonly Row[];
  metric: AnswerPart['metric'];
}) => {
  const say = useTexts(askTexts);
  const formats = useFormats();
  const writeFigure = useFigureFormat(metric);
  const write = (value: unknown): string => {
    switch (kindOf(value)) {
      case 'nothing':
        return '—';
      case 'figure':
        return writeFigure(Number(value));
      case 'choice':
        return say(value ? 'yes' : 'no');
      case 'moment':
        return formats.moment(String(value));
      case 'day':
        return formats.calendarDay(String(value));
      case 'text':
        return String(value);
    }
  };
  return (
    <SmallTable
      label={say('table', { question })}
      className="max-h-80 rounded-md border bg-surface [&_thead]:sticky [&_thead]:top-0 [&_thead]:bg-surface"
      heads={columns.map(column => (isOfFigures(rows, column) ? { end: column } : column))}
      rows={rows.map((row, n) => ({
        key: String(n),
        cells: columns.map(column => (
          // On one line, unless the text is long.
          <span
            key={column}
            className={kindOf(row[column]) === 'figure' ? undefined : 'block w-max max-w-48 sm:max-w-64'}
          >
            {write(row[column])}
          </span>
        )),
      }))}
    />
  );
};

const Query = ({ text }: { text: string }) => {
  const say = useTexts(askTexts);
  const sayUi = useTexts(uiTexts);
  return (
    <details
      className="group text-xs text-ink-2"
      onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })}
    >
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1 rounded hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon name="next" size={11} className="transition-transform group-open:rotate-90" />
        {say('showQuery')}
      </summary>
      <div className="mt-1 flex items-start gap-1 rounded-md border bg-surface p-1 pl-2.5">
        <pre className="min-w-0 flex-1 py-1 font-mono text-xs break-words whitespace-pre-wrap text-ink">{text}</pre>
        <IconButton
          icon="copy"
          label={sayUi('copy', { what: say('query') })}
          onClick={() => void navigator.clipboard.writeText(text).then(() => toast.good(sayUi('copied')))}
        />
      </div>
    </details>
  );
};
