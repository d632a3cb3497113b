import { type ReactNode, useState } from 'react';
import { useTexts } from '../../app/intl';
import { daysIn, isRelative, spanOf, spans } from '../../lib/ago';
import { Select } from '../../ui/field';
import { columnTexts } from '../../words/column.texts';
import { listTexts } from './lists.texts';

type Range = Readonly<Record<string, unknown>>;

/** What a field holds for a range that it cannot say, such as one of an address that was written by hand. */
const asItWas = 'as it was';
/** Returns the range that a field of spans means; `before` is what the filter had. */
export const rangeFrom = (span: string, before: Range): Range =>
  span === asItWas ? before : span ? { from: span } : {};

/** Returns the days of a range that is only "in the last days"; null for all others. */
const lastDays = (range: Range): number | null => (range.to === undefined ? daysIn(range.from) : null);

const Spans = ({ days }: { days: number | null }) => {
  const say = useTexts(listTexts);
  const offered: number[] = [...new Set([...spans, ...(days === null ? [] : [days])])].toSorted((a, b) => a - b);
  return offered.map(each => (
    <option key={each} value={spanOf(each)}>
      {say('lastDays', { count: each })}
    </option>
  ));
};

/** Chooses the last days of a time range; a view keeps their number, so that they are always the last ones. */
export const SpanField = ({ name, range }: { name: 'boughtAt' | 'notBoughtAt'; range: Range }) => {
  const say = useTexts(listTexts);
  const sayColumn = useTexts(columnTexts);
  const days = lastDays(range);
  const isOther = Object.keys(range).length > 0 && days === null;
  return (
    <Select label={sayColumn(name)} name={name} defaultValue={isOther ? asItWas : days === null ? '' : spanOf(days)}>
      <option value="">{say('any')}</option>
      {isOther && <option value={asItWas}>{say('otherRange')}</option>}
      <Spans days={days} />
    </Select>
  );
};

/**
 * Chooses the last days of a time range, or two dates, which are its children. A range of a view that moves on with the days stays as it is
 * until another is chosen.
 */
export const MovingField = ({
  label,
  name,
  range,
  past = false,
  children,
}: {
  label: string;
  name: string;
  range: Range;
  /** Whether the time is always past, so that the last days can be chosen. */
  past?: boolean;
  children: ReactNode;
}) => {
  const say = useTexts(listTexts);
  const days = past ? lastDays(range) : null;
  const isOther = days === null && isRelative(range);
  const [chosen, setChosen] = useState(isOther ? asItWas : days === null ? '' : spanOf(days));
  if (!past && !isOther) return children;
  return (
    <div className="flex flex-col gap-2">
      <Select label={label} name={name} value={chosen} onChange={event => setChosen(event.target.value)}>
        <option value="">{say('betweenDates')}</option>
        {isOther && <option value={asItWas}>{say('otherRange')}</option>}
        {past && <Spans days={days} />}
      </Select>
      {!chosen && children}
    </div>
  );
};
