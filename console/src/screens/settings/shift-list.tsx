import { useTexts } from '../../app/intl';
import { Button } from '../../ui/button';
import { type Row, rowsOf, valuesOf } from './rows';
import { settingsTexts } from './settings.texts';
import { ShiftFields } from './shift-fields';
import { furtherShift, type Shift } from './shifts';

export type ShiftRows = Row<Shift>[];

/** The shifts of a week, which can be changed, added and, down to `fewest`, removed. */
export const ShiftList = ({
  rows,
  fewest = 0,
  onChange,
}: {
  rows: ShiftRows;
  fewest?: number;
  onChange(change: (now: ShiftRows) => ShiftRows): void;
}) => {
  const say = useTexts(settingsTexts);
  return (
    <>
      {rows.map(({ key, value }) => (
        <ShiftFields
          key={key}
          shift={value}
          onChange={next => onChange(now => now.map(each => (each.key === key ? { key, value: next } : each)))}
          {...(rows.length > fewest && { onRemove: () => onChange(now => now.filter(each => each.key !== key)) })}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange(now => [...now, ...rowsOf([furtherShift(valuesOf(now))])])}>
          {say('addShift')}
        </Button>
      </div>
    </>
  );
};
