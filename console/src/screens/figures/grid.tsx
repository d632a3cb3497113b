import { DragDropProvider, PointerSensor, useDraggable } from '@dnd-kit/react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTexts } from '../../app/intl';
import { cx } from '../../lib/classes';
import { useWide } from '../../lib/media';
import { IconButton } from '../../ui/button';
import { useSize } from '../../ui/chart/use-size';
import { Icon } from '../../ui/icon';
import { dashboardTexts } from './dashboards.texts';
import { arranged, columns, packed } from './layout';
import type { Place, Widget } from './widget';
import { WidgetCard } from './widget-card';

const rowHeight = 52;
const gap = 12;
/** On a phone, a number is only as high as it needs to be. */
const numberHeight = 88;
const steps: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const byPlace = (a: Widget, b: Widget) => a.position.y - b.position.y || a.position.x - b.position.x;

type Data = Record<string, unknown>;
type Point = { x: number; y: number };

/** The state in which a drag or a series of arrow keys began; every change is computed from it until they end. */
interface Start {
  widgets: Widget[];
  id: string;
  place: Place;
}

/**
 * Widgets on twelve columns. While the user arranges them, a handle is dragged or moved by the arrow keys; with Shift the arrow keys
 * change the size. On a phone the widgets are stacked.
 */
export const Grid = ({
  widgets: given,
  arranging,
  onArrange,
  onEdit,
  onRemove,
}: {
  widgets: Widget[];
  arranging: boolean;
  onArrange(widgets: Widget[]): void;
  onEdit(widget: Widget): void;
  onRemove(widget: Widget): void;
}) => {
  const say = useTexts(dashboardTexts);
  const wide = useWide(768);
  const { ref, width } = useSize<HTMLDivElement>();
  const [start, setStart] = useState<Start | null>(null);
  const [drag, setDrag] = useState<Place | null>(null);
  const [told, setTold] = useState('');
  const widgets = start && drag ? arranged(start.widgets, start.id, drag) : given;
  const step = { x: (width + gap) / columns, y: rowHeight + gap };
  const placed = (from: Place, by: { x: number; y: number }, sized: boolean): Place =>
    sized
      ? { ...from, width: Math.max(2, Math.min(columns - from.x, from.width + by.x)), height: from.height + by.y }
      : { ...from, x: Math.max(0, Math.min(columns - from.width, from.x + by.x)), y: from.y + by.y };
  const begin = (id: string): Start | null => {
    const widget = given.find(each => each.id === id);
    return widget ? { widgets: given, id, place: widget.position } : null;
  };
  /** Returns where a dragged widget or corner goes when the pointer has moved from `first` to `to`, in pixels. */
  const dragged = (data: Data, first: Point, to: Point): { began: Start; place: Place } | null => {
    const id = String(data.widgetId);
    // A pointer may move, and even be released, before React has rendered what `setStart` was given.
    const began = start?.id === id ? start : begin(id);
    const by = { x: Math.round((to.x - first.x) / step.x), y: Math.round((to.y - first.y) / step.y) };
    return began && { began, place: placed(began.place, by, data.sized === true) };
  };
  const end = () => {
    if (start && drag) onArrange(packed(arranged(start.widgets, start.id, drag)));
    setStart(null);
    setDrag(null);
  };
  const press = (event: KeyboardEvent, widget: Widget) => {
    const by = steps[event.key];
    if (!by) {
      if (event.key === 'Enter' || event.key === ' ') end();
      if (event.key === 'Escape') {
        setStart(null);
        setDrag(null);
      }
      return;
    }
    event.preventDefault();
    const from = start?.id === widget.id ? start : begin(widget.id);
    if (!from) return;
    const next = placed(drag ?? from.place, { x: by[0], y: by[1] }, event.shiftKey);
    const there = arranged(from.widgets, widget.id, next).find(({ id }) => id === widget.id);
    if (!there) return;
    setStart(from);
    setDrag(there.position);
    const { x, y, ...size } = there.position;
    setTold(say('movedTo', { title: widget.title, x: x + 1, y: y + 1, ...size }));
  };
  if (!wide)
    return (
      <div className="flex flex-col gap-3">
        {[...given].sort(byPlace).map(widget => (
          <div
            key={widget.id}
            style={{ height: widget.chart === 'NUMBER' ? numberHeight : widget.position.height * step.y - gap }}
          >
            <WidgetCard
              widget={widget}
              tools={arranging ? <Tools widget={widget} onEdit={onEdit} onRemove={onRemove} /> : undefined}
            />
          </div>
        ))}
      </div>
    );
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      // The grid itself shows where a widget goes, so no plugin shows a floating copy or adds styles to the page.
      plugins={[]}
      onDragStart={({ operation }) => setStart(begin(String(operation.source?.data.widgetId)))}
      onDragMove={({ operation: { source, position }, to }) => {
        const there = source && to && dragged(source.data, position.initial, to);
        if (there) setDrag(there.place);
      }}
      onDragEnd={({ operation: { source, position }, canceled, nativeEvent }) => {
        // The library drops a move that is followed by the release in the same frame, so the release itself says where the pointer is.
        const to =
          nativeEvent instanceof PointerEvent ? { x: nativeEvent.clientX, y: nativeEvent.clientY } : position.current;
        const there = !canceled && source && dragged(source.data, position.initial, to);
        if (there) onArrange(packed(arranged(there.began.widgets, there.began.id, there.place)));
        setStart(null);
        setDrag(null);
      }}
    >
      <p role="status" className="sr-only">
        {told}
      </p>
      <p id="move-hint" className="sr-only">
        {say('moveHint')}
      </p>
      <div
        ref={ref}
        className={cx('grid grid-cols-12', start && 'select-none')}
        style={{ gap, gridAutoRows: `${rowHeight}px` }}
      >
        {[...widgets]
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .map(widget => (
            <Cell
              key={widget.id}
              widget={widget}
              arranging={arranging}
              moving={start?.id === widget.id}
              onKey={event => press(event, widget)}
              onLeave={end}
              tools={<Tools widget={widget} onEdit={onEdit} onRemove={onRemove} />}
            />
          ))}
      </div>
    </DragDropProvider>
  );
};

const Tools = ({
  widget,
  onEdit,
  onRemove,
}: {
  widget: Widget;
  onEdit(widget: Widget): void;
  onRemove(widget: Widget): void;
}) => {
  const say = useTexts(dashboardTexts);
  const { title } = widget;
  return (
    <span className="flex flex-none">
      <IconButton
        icon="pencil"
        label={say('editWidget', { title })}
        className="size-6"
        onClick={() => onEdit(widget)}
      />
      <IconButton
        icon="trash"
        label={say('removeWidget', { title })}
        className="size-6"
        onClick={() => onRemove(widget)}
      />
    </span>
  );
};

const Cell = ({
  widget,
  arranging,
  moving,
  tools,
  onKey,
  onLeave,
}: {
  widget: Widget;
  arranging: boolean;
  moving: boolean;
  tools: React.ReactNode;
  onKey(event: KeyboardEvent): void;
  onLeave(): void;
}) => {
  const say = useTexts(dashboardTexts);
  const { id, title, position } = widget;
  const { ref, handleRef } = useDraggable({ id, data: { widgetId: id }, disabled: !arranging });
  const size = useDraggable({ id: `size-${id}`, data: { widgetId: id, sized: true }, disabled: !arranging });
  const corner = size.ref;
  useEffect(() => () => corner(null), [corner]);
  return (
    <div
      ref={ref}
      className={cx('relative min-h-0 min-w-0', moving && 'z-10 rounded-lg outline-2 outline-accent')}
      style={{
        gridColumn: `${position.x + 1} / span ${position.width}`,
        gridRow: `${position.y + 1} / span ${position.height}`,
      }}
    >
      <WidgetCard
        widget={widget}
        {...(arranging && {
          tools,
          handle: (
            <button
              ref={handleRef}
              type="button"
              aria-label={say('move', { title })}
              aria-describedby="move-hint"
              title={say('moveHint')}
              className="-ml-1.5 flex size-6 flex-none cursor-grab touch-none items-center justify-center rounded text-ink-3 hover:bg-sunken"
              onKeyDown={onKey}
              onBlur={onLeave}
            >
              <Icon name="grip" />
            </button>
          ),
        })}
      />
      {arranging && (
        <span
          ref={corner}
          title={say('resize', { title })}
          aria-hidden="true"
          className="absolute right-0.5 bottom-0.5 size-4 cursor-nwse-resize touch-none rounded-br-md border-r-2 border-b-2 border-line-strong hover:border-accent"
        />
      )}
    </div>
  );
};
