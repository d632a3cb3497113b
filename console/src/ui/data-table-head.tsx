import { useTexts } from '../app/intl';
import { cx } from '../lib/classes';
import { IconButton } from './button';
import { Checkbox } from './checkbox';
import { tableTexts } from './data-table.texts';
import type { Column, Sort } from './data-table-column';
import { Icon } from './icon';
import { Menu, MenuHeading, MenuItem } from './menu';

/** The head of a table: a column that the server can sort by is a button, and a menu at the end chooses columns. */
export const Head = <Row,>({
  tracks,
  shown,
  all,
  isOn,
  onToggle,
  sort,
  onSort,
  wide,
  choosing,
}: {
  tracks: string;
  shown: readonly Column<Row>[];
  all: readonly Column<Row>[];
  isOn(id: string): boolean;
  onToggle(id: string): void;
  sort: Sort | null;
  onSort?(next: Sort): void;
  /** Whether there is room to choose columns. */
  wide: boolean;
  choosing: { all: boolean; some: boolean; toggle(): void } | null;
}) => {
  const say = useTexts(tableTexts);
  return (
    <thead className="sticky top-0 z-10 block">
      <tr aria-rowindex={1} className="grid h-8 border-b bg-surface text-xs" style={{ gridTemplateColumns: tracks }}>
        {choosing && (
          <th scope="col">
            {/* The whole cell is the box, as in the rows. */}
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is its control */}
            <label className="flex h-full cursor-pointer items-center justify-center">
              <Checkbox
                label={say('chooseAll')}
                checked={choosing.all}
                mixed={!choosing.all && choosing.some}
                onChange={choosing.toggle}
              />
            </label>
          </th>
        )}
        {shown.map(({ id, title, sort: field, align }) => (
          <HeadCell key={id} title={title} field={field} align={align} sort={sort} onSort={onSort} />
        ))}
        {wide && (
          <th scope="col" className="sticky right-0 flex items-center justify-end bg-surface pr-1">
            <Menu align="end" trigger={<IconButton icon="columns" label={say('columns')} />}>
              <MenuHeading>{say('columns')}</MenuHeading>
              {all.slice(1).map(({ id, title }) => (
                <MenuItem key={id} checked={isOn(id)} onSelect={() => onToggle(id)} stay>
                  {title}
                </MenuItem>
              ))}
            </Menu>
          </th>
        )}
      </tr>
    </thead>
  );
};

const HeadCell = ({
  title,
  field,
  align,
  sort,
  onSort,
}: {
  title: string;
  field: string | undefined;
  align: 'end' | undefined;
  sort: Sort | null;
  onSort: ((next: Sort) => void) | undefined;
}) => {
  const say = useTexts(tableTexts);
  const ordered = field && sort?.field === field ? sort.direction : null;
  return (
    <th
      scope="col"
      aria-sort={ordered === 'ASC' ? 'ascending' : ordered === 'DESC' ? 'descending' : undefined}
      className={cx('flex min-w-0 items-center px-2 font-medium text-ink-2', align === 'end' && 'justify-end')}
    >
      {field && onSort ? (
        <button
          type="button"
          title={say('sortBy', { title })}
          className={cx('flex h-full min-w-0 items-center gap-1 rounded', align === 'end' && 'flex-row-reverse')}
          onClick={() => onSort({ field, direction: ordered === 'DESC' ? 'ASC' : 'DESC' })}
        >
          <span className={cx('truncate', ordered ? 'text-accent' : 'text-ink-2 hover:text-ink')}>{title}</span>
          <Icon
            name="down"
            size={11}
            className={cx('text-accent', ordered === 'ASC' && 'rotate-180', !ordered && 'opacity-0')}
          />
        </button>
      ) : (
        <span className="truncate text-ink-2">{title}</span>
      )}
    </th>
  );
};
