import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { ImportFieldsDocument } from '../../gql/graphql';
import { Select } from '../../ui/field';
import { fieldsOf, fieldText, fieldTexts, importTexts } from './import.texts';
import type { Kind } from './kinds';
import type { Preview } from './preview';

/** The field of each column; null ignores a column. Columns that are not in it are recognised by the server. */
export type Mapping = Readonly<Record<string, string | null>>;

const customPrefix = 'customFields.';
const isDay = (cell: string): boolean => /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell));

/** Returns the field of each column of an import, as the server says them. */
export const columnsOf = (columns: unknown): (string | null)[] =>
  Array.isArray(columns) ? (columns as (string | null)[]) : [];

/** The places of columns with values that no field can be chosen for, because they have no heading. */
const namelessColumns = ({ columns, samples }: Preview): number[] => {
  const width = Math.max(columns.length, ...samples.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => at).filter(
    at => !columns[at] && samples.some(sample => (sample[at] ?? '').trim() !== ''),
  );
};

/** The columns of the file, each with its field and sample values. */
export const Columns = ({
  kind,
  preview,
  mapping,
  recognized,
  onChange,
}: {
  kind: Kind;
  preview: Preview;
  mapping: Mapping;
  /** The field that the server found for each column, null where it found none; null before it has answered. */
  recognized: readonly (string | null)[] | null;
  onChange(next: Mapping): void;
}) => {
  const say = useTexts(importTexts);
  const sayField = useTexts(fieldTexts);
  const formats = useFormats();
  const [{ data }] = useQuery({
    query: ImportFieldsDocument,
    variables: { entityType: kind === 'PRODUCT' ? 'CUSTOMER' : kind },
    pause: kind === 'PRODUCT',
  });
  const own = kind === 'PRODUCT' ? [] : (data?.customFields ?? []);
  const choose = (column: string, value: string) => {
    const { [column]: _, ...rest } = mapping;
    onChange(value === 'auto' ? rest : { ...rest, [column]: value === 'leave' ? null : value });
  };
  const chosen = (column: string): string => {
    if (!(column in mapping)) return 'auto';
    return mapping[column] ?? 'leave';
  };
  const nameOf = (field: string): string => {
    const custom = own.find(({ key }) => field === customPrefix + key);
    if (custom) return custom.label;
    const known = fieldsOf[kind].find(name => name === field);
    return known ? sayField(fieldText(kind, known)) : field;
  };
  /** What happens with a column for which the user has chosen nothing. */
  const automatic = (column: string, at: number): string => {
    if (recognized === null || column in mapping) return say('auto');
    const field = recognized[at];
    return field ? say('recognized', { field: nameOf(field) }) : say('ignored');
  };
  return (
    <section aria-label={say('columns')} className="relative overflow-x-auto rounded-xl border bg-surface">
      <table className="w-full">
        <thead>
          <tr className="border-b text-left text-xs">
            <th scope="col" className="px-4 py-2 font-medium text-ink-2">
              {say('column')}
            </th>
            <th scope="col" className="px-2 py-2 font-medium text-ink-2">
              {say('becomes')}
            </th>
            <th scope="col" className="hidden px-4 py-2 font-medium text-ink-2 sm:table-cell">
              {say('sample')}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map(
            (column, at) =>
              column && (
                <tr key={column} className="border-b last:border-b-0">
                  <th scope="row" className="max-w-48 truncate px-4 py-1.5 text-left font-medium">
                    {column}
                  </th>
                  <td className="w-56 px-2 py-1.5">
                    <Select
                      bare
                      label={say('fieldOf', { column })}
                      value={chosen(column)}
                      className={
                        recognized && !recognized[at] && chosen(column) === 'auto' ? 'border-warm text-warm' : ''
                      }
                      onChange={event => choose(column, event.target.value)}
                    >
                      <option value="auto">{automatic(column, at)}</option>
                      <option value="leave">{say('leave')}</option>
                      {fieldsOf[kind].map(field => (
                        <option key={field} value={field}>
                          {sayField(fieldText(kind, field))}
                        </option>
                      ))}
                      {own.map(({ key, label }) => (
                        <option key={key} value={customPrefix + key}>
                          {label}
                        </option>
                      ))}
                    </Select>
                  </td>
                  <td className="hidden max-w-72 truncate px-4 py-1.5 text-ink-2 sm:table-cell">
                    {preview.samples
                      .flatMap(sample => sample[at] || [])
                      .map(cell => (isDay(cell) ? formats.calendarDay(cell) : cell))
                      .slice(0, 3)
                      .join(' · ')}
                  </td>
                </tr>
              ),
          )}
          {namelessColumns(preview).map(at => (
            <tr key={at} className="border-b text-warm last:border-b-0">
              <th scope="row" className="max-w-48 px-4 py-1.5 text-left font-medium">
                {say('nameless', { at: at + 1 })}
              </th>
              <td className="w-56 px-2 py-1.5">{say('namelessHint')}</td>
              <td className="hidden max-w-72 truncate px-4 py-1.5 sm:table-cell">
                {preview.samples.flatMap(sample => sample[at] || []).join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
