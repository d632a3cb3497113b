import { useFormats, useTexts } from '../../app/intl';
import {
  type FigureRowFragment,
  FigureRowsDocument,
  type Metric,
  type SellerFigure,
  SellerFigureRowsDocument,
} from '../../gql/graphql';
import { type Pages, usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { ConversationLink } from '../../ui/conversation-link';
import { Dialog } from '../../ui/dialog';
import { Failure, Skeleton } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { figuresTexts } from './figures.texts';
import { isCount, useMetricFormat } from './metric';
import { metricTexts } from './metric.texts';
import { sellerFigureTexts, useSellerFigureFormat } from './seller-figures';

/** The items that a metric counts; each leads to its conversation. */
export const RowsDialog = ({
  metric,
  range,
  sellerId,
  onClose,
}: {
  metric: Metric;
  range: { from?: string; to?: string };
  sellerId?: string | undefined;
  onClose(): void;
}) => {
  const sayMetric = useTexts(metricTexts);
  const write = useMetricFormat()(metric);
  const pages = usePages(
    FigureRowsDocument,
    { metric, range, sellerId: sellerId ?? null },
    ({ metricRows }) => metricRows,
    { renewsAll: true },
  );
  return <RowsTable title={sayMetric(metric)} write={isCount(metric) ? null : write} pages={pages} onClose={onClose} />;
};

/** The same for a figure of one seller, or of all sellers. */
export const SellerRowsDialog = ({
  figure,
  days,
  sellerId,
  onClose,
}: {
  figure: SellerFigure;
  days: { from: string; to: string };
  sellerId: string | null;
  onClose(): void;
}) => {
  const sayFigure = useTexts(sellerFigureTexts);
  const write = useSellerFigureFormat()(figure);
  const pages = usePages(
    SellerFigureRowsDocument,
    { figure, from: days.from, to: days.to, sellerId },
    ({ sellerMetricRows }) => sellerMetricRows,
    { renewsAll: true },
  );
  return <RowsTable title={sayFigure(figure)} write={write} pages={pages} onClose={onClose} />;
};

const RowsTable = ({
  title,
  write,
  pages,
  onClose,
}: {
  title: string;
  /** Formats the contribution of each row; null if each counts as one. */
  write: ((value: number) => string) | null;
  pages: Pages<FigureRowFragment>;
  onClose(): void;
}) => {
  const say = useTexts(figuresTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const nameOf = ({ conversation, lead, opportunity, case: of, message, task }: FigureRowFragment): string =>
    (of && say('caseNumber', { number: of.number, subject: of.subject })) ??
    task?.title ??
    opportunity?.title ??
    lead?.name ??
    conversation?.contact.name ??
    conversation?.contact.phone ??
    conversation?.contact.email ??
    message?.body ??
    say('hidden');
  const { rows, loading, error } = pages;
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('rowsTitle', { metric: title })}
      className="w-[min(44rem,calc(100vw-1.5rem))]"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard */}
      <div className="relative min-h-40 overflow-auto" tabIndex={0}>
        {error && <Failure text={errorText(error)} onAgain={pages.readAgain} />}
        {loading && rows.length === 0 && <Skeleton lines={8} />}
        {!loading && !error && rows.length === 0 && <p className="p-6 text-center text-ink-2">{say('rowsNone')}</p>}
        {rows.length > 0 && (
          <table className="w-full text-sm">
            <thead className="sticky top-0 bg-raised text-xs text-ink-2">
              <tr className="border-b">
                <th className="px-4 py-1.5 text-left font-medium">{say('rowWhen')}</th>
                <th className="px-2 py-1.5 text-left font-medium">{say('rowWhat')}</th>
                <th className="hidden px-2 py-1.5 text-left font-medium sm:table-cell">{say('rowWho')}</th>
                {write && <th className="px-4 py-1.5 text-right font-medium">{say('rowValue')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => {
                const conversationId = row.conversation?.id ?? row.lead?.conversations.nodes[0]?.id;
                return (
                  <tr key={row.id} className="border-b last:border-b-0 hover:bg-sunken">
                    <td className="px-4 py-1.5 whitespace-nowrap text-ink-2">{formats.moment(row.at)}</td>
                    <td className="max-w-56 truncate px-2 py-1.5">
                      {conversationId ? (
                        <ConversationLink
                          id={conversationId}
                          className="underline decoration-line-strong underline-offset-2"
                        >
                          {nameOf(row)}
                        </ConversationLink>
                      ) : (
                        nameOf(row)
                      )}
                      {row.message && <span className="text-ink-3"> {row.message.body}</span>}
                    </td>
                    <td className="hidden px-2 py-1.5 whitespace-nowrap text-ink-2 sm:table-cell">
                      {row.seller?.displayName}
                    </td>
                    {write && <td className="px-4 py-1.5 text-right whitespace-nowrap">{write(row.value)}</td>}
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
      <div className="border-t p-2 text-center empty:hidden">
        <More pages={pages} className="" />
      </div>
    </Dialog>
  );
};
