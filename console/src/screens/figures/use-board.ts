import { useRef, useState } from 'react';
import { type DashboardRowFragment, SaveDashboardDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { type Widget, widgetsOf } from './widget';

/** A dashboard as it is arranged: shown at once, kept by the server, and as it was before where that is refused. */
export function useBoard(board: DashboardRowFragment) {
  const write = useWrite();
  const [widgets, setWidgets] = useState(() => widgetsOf(board.widgets));
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const kept = useRef(widgets);
  const last = useRef(0);

  /** Writes follow one another, so that an older arrangement never overtakes a newer one. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const save = (next: Widget[]) => {
    setWidgets(next);
    setState('saving');
    const turn = ++last.current;
    queue.current = queue.current.then(async () => {
      if (turn !== last.current) return;
      const { refusal } = await write(SaveDashboardDocument, {
        input: { dashboardId: board.id, name: board.name, widgets: next },
      });
      if (!refusal) kept.current = next;
      if (turn !== last.current) return;
      if (refusal) setWidgets(kept.current);
      setState(refusal ? 'idle' : 'saved');
    });
  };
  return { widgets, state, save };
}
