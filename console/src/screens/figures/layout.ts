import type { Place, Widget } from './widget';

export const columns = 12;

const overlaps = (one: Place, other: Place): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);
const clamped = ({ x, y, width, height }: Place): Place => {
  const wide = between(2, width, columns);
  return { x: between(0, x, columns - wide), y: Math.max(0, y), width: wide, height: between(2, height, 20) };
};
const inOrder = (a: Widget, b: Widget) => a.position.y - b.position.y || a.position.x - b.position.x;

/**
 * Returns the widgets with one moved to another place. A widget that was there takes the freed room if it fits, otherwise the room above
 * if the moved one went down, otherwise it moves further down. The result is always computed from the state before the drag, so that
 * moving back restores everything.
 */
export function arranged(before: readonly Widget[], id: string, wanted: Place): Widget[] {
  const moved = before.find(each => each.id === id);
  if (!moved) return [...before];
  const place = clamped(wanted);
  const settled: Widget[] = [{ ...moved, position: place }];
  const isFree = (position: Place) => !settled.some(each => overlaps(each.position, position));
  const rest = before.filter(each => each.id !== id).sort(inOrder);
  const untouched = rest.filter(({ position }) => isFree(position));
  for (const widget of rest.filter(each => !untouched.includes(each))) {
    const { width, height } = widget.position;
    const freed = { ...moved.position, width, height };
    const fits = width <= moved.position.width && height <= moved.position.height;
    const above = { ...widget.position, y: place.y - height };
    const room = [fits && freed, place.y > moved.position.y && above.y >= 0 && above].find(
      each => each && isFree(each) && !untouched.some(other => overlaps(other.position, each)),
    );
    if (room) settled.push({ ...widget, position: room });
    else untouched.push(widget);
  }
  for (const widget of untouched.sort(inOrder)) {
    let position = widget.position;
    for (let under = blocking(settled, position); under; under = blocking(settled, position))
      position = { ...position, y: under.position.y + under.position.height };
    settled.push({ ...widget, position });
  }
  return before.map(({ id: each }) => settled.find(widget => widget.id === each) as Widget);
}

const blocking = (settled: readonly Widget[], position: Place) =>
  settled.find(each => overlaps(each.position, position));

/** Returns the widgets with empty rows removed. */
export function packed(widgets: readonly Widget[]): Widget[] {
  const end = endOf(widgets);
  const isEmpty = Array.from(
    { length: end },
    (_, row) => !widgets.some(({ position: { y, height } }) => row >= y && row < y + height),
  );
  return widgets.map(widget => {
    const y = widget.position.y - isEmpty.slice(0, widget.position.y).filter(Boolean).length;
    return { ...widget, position: { ...widget.position, y } };
  });
}

/** Returns the first row below all widgets. */
export const endOf = (widgets: readonly Widget[]): number =>
  Math.max(0, ...widgets.map(({ position: { y, height } }) => y + height));
