import { useFormats, useTexts } from '../../app/intl';
import { cx } from '../../lib/classes';
import { importTexts } from './import.texts';

/** A sheet of a workbook, as the server says it. */
export interface Sheet {
  name: string;
  rows: number;
}
/** Returns the sheets of an import. */
export const sheetsOf = (sheets: unknown): Sheet[] => (Array.isArray(sheets) ? (sheets as Sheet[]) : []);

/** How many rows of a sheet the server counts before it imports. */
const mostCounted = 9_900;

/** The sheets of a workbook with their rows, of which one is imported. */
export const Sheets = ({
  sheets,
  chosen,
  disabled,
  onChoose,
}: {
  sheets: readonly Sheet[];
  chosen: string | null;
  disabled: boolean;
  onChoose(name: string): void;
}) => {
  const say = useTexts(importTexts);
  const formats = useFormats();
  return (
    <fieldset className="flex flex-col gap-1 rounded-xl border bg-surface p-4">
      <legend className="sr-only">{say('sheet')}</legend>
      <p aria-hidden="true" className="font-semibold">
        {say('sheet')}
      </p>
      <p className="text-xs text-ink-2">{say('sheetHint', { count: sheets.length })}</p>
      {sheets.map(({ name, rows }) => (
        <label key={name} className={cx('flex items-center gap-2 py-0.5', rows === 0 && 'text-ink-3')}>
          <input
            type="radio"
            name="sheet"
            className="accent-accent"
            checked={name === chosen}
            disabled={disabled}
            onChange={() => onChoose(name)}
          />
          <span className="min-w-0 truncate">{name}</span>
          <span className="text-xs text-ink-3">
            {rows > mostCounted
              ? say('manyRows', { count: formats.number(mostCounted) })
              : say('sheetRows', { count: rows })}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
