import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type DashboardRowFragment, DashboardsDocument, SaveDashboardDocument } from '../../gql/graphql';
import { isSame, merged } from '../../lib/differing';
import { useWrite } from '../../lib/write';
import { type Widget, widgetsOf } from './widget';

/** The server's state of a dashboard. */
interface Standing {
  name: string;
  widgets: Widget[];
  updatedAt: DashboardRowFragment['updatedAt'];
}

/** A dashboard that can be arranged: changes are shown at once, saved at the server, and undone if the server rejects them. */
export function useBoard(board: DashboardRowFragment) {
  const write = useWrite();
  const client = useClient();
  const [widgets, setWidgets] = useState(() => widgetsOf(board.widgets));
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const kept = useRef(widgets);
  /** The widgets as shown: the saved ones with changes that still have to be saved. */
  const wanted = useRef(widgets);
  const show = (next: Widget[]) => {
    wanted.current = next;
    setWidgets(next);
  };
  const last = useRef(0);
  const saving = useRef(0);

  /** Saves run one after another, so that an older arrangement never overwrites a newer one. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** Returns the dashboard's state at the server after pending saves. Every save contains all of its widgets, so it needs this state. */
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
          // Changes made during the save are merged with its result.
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
  // The arrangement of a colleague is shown once it is read, unless a save is pending here.
  useEffect(() => {
    const there = widgetsOf(board.widgets);
    if (saving.current > 0 || isSame(there, kept.current)) return;
    kept.current = there;
    wanted.current = there;
    setWidgets(there);
  }, [board.widgets]);
  return { widgets, state, save, atServer, loadAnew };
}
