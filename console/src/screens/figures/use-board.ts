import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type DashboardRowFragment, DashboardsDocument, SaveDashboardDocument } from '../../gql/graphql';
import { isSame, merged } from '../../lib/differing';
import { useWrite } from '../../lib/write';
import { type Widget, widgetsOf } from './widget';

/** What of a dashboard the server has. */
interface Standing {
  name: string;
  widgets: Widget[];
  updatedAt: DashboardRowFragment['updatedAt'];
}

/** A dashboard as it is arranged: shown at once, kept by the server, and as it was before where that is refused. */
export function useBoard(board: DashboardRowFragment) {
  const write = useWrite();
  const client = useClient();
  const [widgets, setWidgets] = useState(() => widgetsOf(board.widgets));
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const kept = useRef(widgets);
  /** As it is shown: what is kept, with what is still to be written. */
  const wanted = useRef(widgets);
  const show = (next: Widget[]) => {
    wanted.current = next;
    setWidgets(next);
  };
  const last = useRef(0);
  const saving = useRef(0);

  /** Writes follow one another, so that an older arrangement never overtakes a newer one. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** The dashboard as it is now, once what was arranged here has come there: all of its widgets are written at once. */
  const atServer = async (): Promise<Standing> => {
    await queue.current;
    return read();
  };
  const read = async (): Promise<Standing> => {
    const { data } = await client.query(DashboardsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    const now = data?.dashboards.find(({ id }) => id === board.id);
    return {
      name: now?.name ?? board.name,
      widgets: now ? widgetsOf(now.widgets) : kept.current,
      updatedAt: (now ?? board).updatedAt,
    };
  };
  /** Shows the dashboard as the server has it. */
  const loadAnew = async () => {
    const { widgets: there } = await atServer();
    kept.current = there;
    show(there);
    setState('idle');
  };
  const save = (next: Widget[]) => {
    show(next);
    setState('saving');
    const turn = ++last.current;
    saving.current += 1;
    queue.current = queue.current
      .then(async () => {
        if (turn !== last.current) return;
        const now = await read();
        const mine = wanted.current;
        const all = merged(kept.current, mine, now.widgets);
        const { refusal } = await write(
          SaveDashboardDocument,
          { input: { dashboardId: board.id, name: now.name, widgets: all, updatedAtBefore: now.updatedAt } },
          { onStale: () => void loadAnew() },
        );
        if (!refusal) {
          kept.current = all;
          // What was arranged while this was written goes on from what both have made of it.
          show(wanted.current === mine ? all : merged(mine, wanted.current, all));
        }
        if (turn !== last.current) return;
        if (refusal) show(kept.current);
        setState(refusal ? 'idle' : 'saved');
      })
      .finally(() => {
        saving.current -= 1;
      });
  };
  // What a colleague has arranged is shown once it is read, unless something of one's own is under way.
  useEffect(() => {
    const there = widgetsOf(board.widgets);
    if (saving.current > 0 || isSame(there, kept.current)) return;
    kept.current = there;
    wanted.current = there;
    setWidgets(there);
  }, [board.widgets]);
  return { widgets, state, save, atServer, loadAnew };
}
