import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { DashboardsDocument } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Board } from './board';
import { dashboardTexts } from './dashboards.texts';
import { NewBoard } from './new-board';
import type { FigureSearch } from './search';

/** The user's own dashboards and shared ones; the address says which one is open. */
export const Dashboards = ({ search }: { search: FigureSearch }) => {
  const say = useTexts(dashboardTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/figures/{-$tab}' });
  const [{ data, error }, read] = useQuery({ query: DashboardsDocument });
  const readAgain = () => read({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure text={errorText(error)} onAgain={readAgain} />;
  if (!data) return <Skeleton lines={8} />;
  const boards = data.dashboards;
  const open = boards.find(({ id }) => id === search.board) ?? boards[0];
  const show = (board: string | undefined) =>
    void navigate({ search: ({ board: _, ...rest }) => (board ? { ...rest, board } : rest) });
  if (!open)
    return (
      <div className="pt-10">
        <EmptyState
          icon="chart"
          title={say('noneTitle')}
          action={
            <NewBoard
              onMade={id => {
                readAgain();
                show(id);
              }}
            />
          }
        >
          {say('noneBody')}
        </EmptyState>
      </div>
    );
  return (
    <Board
      key={open.id}
      board={open}
      boards={boards}
      onShow={show}
      onChanged={id => {
        readAgain();
        show(id);
      }}
    />
  );
};
