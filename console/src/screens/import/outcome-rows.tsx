import { useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import {
  type ImportOutcome,
  ImportRowsDocument,
  type ImportRowsQuery,
  type ImportStateFragment,
  ListFieldsDocument,
} from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Failure, Skeleton } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { Progress } from '../../ui/progress';
import { fieldText, fieldTexts, importTexts } from './import.texts';
import { isBusy } from './use-import';

const tones = { CREATED: 'good', UPDATED: 'cold', REFUSED: 'bad', SKIPPED: 'warm' } as const;

/** How many rows an import, or its undo, has done, of how many. */
export const progressOf = (state: ImportStateFragment): { done: number; total: number } =>
  state.restored + state.kept > 0 || state.status === 'UNDOING'
    ? { done: state.restored + state.kept, total: state.created + state.updated }
    : { done: state.created + state.updated + state.failed + state.skipped, total: state.totalRows };

/** The numbers of new, updated, incomplete and rejected rows, and the progress while a job works. */
export const Figures = ({ state }: { state: ImportStateFragment }) => {
  const say = useTexts(importTexts);
  const formats = useFormats();
  const { done, total } = progressOf(state);
  const verb = state.status === 'UNDOING' ? 'UNDOING' : state.dryRun ? 'TRYING' : 'RUNNING';
  return (
    <>
      {isBusy(state) && (
        <div role="status" className="flex items-center gap-3">
          <Progress label={say(verb, { done, total })} value={done} max={total} className="flex-1" />
          <span className="text-ink-2">{total > 0 ? say(verb, { done, total }) : say('starting')}</span>
        </div>
      )}
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {(
          [
            ['created', state.created, 'text-good'],
            ['updated', state.updated, 'text-cold'],
            ['incomplete', state.incomplete, 'text-warm'],
            ['refused', state.failed, 'text-bad'],
          ] as const
        ).map(([key, value, tone]) => (
          <div key={key} className="rounded-lg bg-sunken/60 px-3 py-2">
            <dt className="text-xs text-ink-2">{say(key)}</dt>
            <dd className={cx('text-base font-semibold', value > 0 && tone)}>{formats.number(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** Returns a function for the label of a custom field, which an error names by its key. */
function useOwnFields(kind: ImportStateFragment['kind']): (field: string) => string | undefined {
  const isProduct = kind === 'PRODUCT';
  const [{ data }] = useQuery({
    query: ListFieldsDocument,
    variables: { entityType: isProduct ? 'LEAD' : kind },
    pause: isProduct,
  });
  return field => data?.customFields.find(({ key }) => field === `customFields.${key}`)?.label;
}

/** Says which rows were left out because they hold totals. */
const Skipped = ({ state }: { state: ImportStateFragment }) => {
  const say = useTexts(importTexts);
  const [{ data }] = useQuery({ query: ImportRowsDocument, variables: { id: state.id, outcome: 'SKIPPED' } });
  const rows = data?.import?.rows.nodes ?? [];
  if (rows.length === 0) return null;
  const listed = rows.map(({ row }) => row).join(', ');
  return (
    <p role="status" className="mb-2 text-warm">
      {/* A filter below lists the others. */}
      {say('skippedRows', { count: state.skipped, rows: state.skipped > rows.length ? `${listed}…` : listed })}
    </p>
  );
};

/** A row of the file has no id but its number. */
function pageOfRows({ import: imported }: ImportRowsQuery) {
  if (!imported) return { nodes: [], pageInfo: { hasNextPage: false } };
  const { nodes, pageInfo } = imported.rows;
  return { nodes: nodes.map(each => ({ ...each, id: String(each.row) })), pageInfo };
}

/** Which rows are listed; null for all. */
type Shown = ImportOutcome | 'INCOMPLETE' | null;

/** The result of each row, with the reason if it was rejected. */
export const Rows = ({ state }: { state: ImportStateFragment }) => {
  const say = useTexts(importTexts);
  const sayField = useTexts(fieldTexts);
  const errorText = useErrorText();
  const own = useOwnFields(state.kind);
  const [shown, setShown] = useState<Shown>(state.failed > 0 ? 'REFUSED' : state.incomplete > 0 ? 'INCOMPLETE' : null);
  const pages = usePages(
    ImportRowsDocument,
    {
      id: state.id,
      outcome: shown === 'INCOMPLETE' ? null : shown,
      incomplete: shown === 'INCOMPLETE' ? true : null,
    },
    pageOfRows,
  );
  const { rows, loading, error } = pages;
  const labelOf = (field: string): string =>
    field in fieldTexts ? sayField(fieldText(state.kind, field as keyof typeof fieldTexts)) : (own(field) ?? field);
  const counts: [Shown, string, number][] = [
    [null, say('everything'), state.created + state.updated + state.failed + state.skipped],
    ['CREATED', say('created'), state.created],
    ['UPDATED', say('updated'), state.updated],
    ['INCOMPLETE', say('incomplete'), state.incomplete],
    ['REFUSED', say('refused'), state.failed],
    ['SKIPPED', say('skipped'), state.skipped],
  ];
  return (
    <div>
      {state.skipped > 0 && <Skipped state={state} />}
      <fieldset className="mb-2 flex flex-wrap gap-1">
        <legend className="sr-only">{say('outcome')}</legend>
        {counts.map(([value, label, count]) => (
          <button
            key={label}
            type="button"
            aria-pressed={shown === value}
            disabled={count === 0}
            className={cx(
              'h-6 rounded-md px-2 text-xs disabled:opacity-50',
              shown === value ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-2 hover:bg-sunken',
            )}
            onClick={() => setShown(value)}
          >
            {label} {count}
          </button>
        ))}
      </fieldset>
      {error && <Failure text={errorText(error)} onAgain={pages.readAgain} />}
      {loading && rows.length === 0 && <Skeleton lines={5} />}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
        <section tabIndex={0} aria-label={say('rows')} className="max-h-96 overflow-y-auto rounded-lg border">
          <table className="w-full">
            <thead className="sticky top-0 bg-surface text-left text-xs">
              <tr>
                <th scope="col" className="w-16 px-3 py-1.5 text-right font-medium text-ink-2">
                  {say('row')}
                </th>
                <th scope="col" className="w-32 px-3 py-1.5 font-medium text-ink-2">
                  {say('outcome')}
                </th>
                <th scope="col" className="px-3 py-1.5 font-medium text-ink-2">
                  {say('reason')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, outcome: became, field, fields, message }) => (
                <tr key={row} className="border-t">
                  <td className="px-3 py-1 text-right text-ink-3">{row}</td>
                  <td className="px-3 py-1">
                    <Badge tone={tones[became]}>{say(became)}</Badge>
                  </td>
                  <td className="px-3 py-1">
                    {field && (
                      <span className="font-medium">
                        {(fields.length > 0 ? fields : [field]).map(labelOf).join(', ')}:{' '}
                      </span>
                    )}
                    {message}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <More pages={pages} className="mt-2" />
    </div>
  );
};
