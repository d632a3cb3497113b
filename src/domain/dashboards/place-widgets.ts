import { gridColumns } from './widget.js';

type Unplaced = Readonly<Record<string, unknown>>;
const sizes = { number: { width: 3, height: 2 }, chart: { width: 6, height: 4 } };

/** Gives widgets their ids and positions, from left to right, with the single figures in rows above the charts. */
export function withPositions<W extends Unplaced>(widgets: readonly W[]): (W & { id: string; position: object })[] {
  const isNumber = ({ chart }: Unplaced) => chart === 'NUMBER';
  let [x, y, rowHeight] = [0, 0, 0];
  return [...widgets.filter(isNumber), ...widgets.filter(widget => !isNumber(widget))].map((widget, place) => {
    const { width, height } = isNumber(widget) ? sizes.number : sizes.chart;
    if (x + width > gridColumns || (rowHeight !== 0 && rowHeight !== height)) [x, y, rowHeight] = [0, y + rowHeight, 0];
    const position = { x, y, width, height };
    x += width;
    rowHeight = height;
    return { ...widget, id: `w${place + 1}`, position };
  });
}
