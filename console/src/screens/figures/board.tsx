import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type DashboardRowFragment, DeleteDashboardDocument, SaveDashboardDocument } from '../../gql/graphql';
import { useKeys } from '../../lib/keyboard';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Input, Select } from '../../ui/field';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';
import { dashboardTexts } from './dashboards.texts';
import { Grid } from './grid';
import { endOf, packed } from './layout';
import { NewBoardDialog } from './new-board';
import { useBoard } from './use-board';
import type { Widget } from './widget';
import { WidgetDialog } from './widget-dialog';

type Asked = 'new' | 'rename' | 'remove' | null;

/** An open dashboard with its actions. */
export const Board = ({
  board,
  boards,
  onShow,
  onChanged,
}: {
  board: DashboardRowFragment;
  boards: readonly DashboardRowFragment[];
  onShow(id: string): void;
  onChanged(id?: string): void;
}) => {
  const say = useTexts(dashboardTexts);
  const write = useWrite();
  const { user } = useViewer();
  const { widgets, state, save, atServer, loadAnew } = useBoard(board);
  const [arranging, setArranging] = useState(false);
  const [asked, setAsked] = useState<Asked>(null);
  const [editing, setEditing] = useState<Widget | null>(null);
  const isManager = user.role === 'CEO' || user.role === 'ADMIN';
  const isOwn = board.user?.id === user.id;
  const mayChange = isOwn || (isManager && board.shared);
  useKeys({ ...(mayChange && { e: () => setArranging(now => !now) }) });

  const change = async (part: { name?: string; shared?: boolean; isDefault?: boolean }) => {
    // Sent with the widgets that the server has now: a colleague may have arranged them since they were read here.
    const { name, widgets: standing, updatedAt } = await atServer();
    const { data } = await write(
      SaveDashboardDocument,
      { input: { dashboardId: board.id, name, widgets: standing, updatedAtBefore: updatedAt, ...part } },
      { onStale: () => void loadAnew() },
    );
    if (data) onChanged(board.id);
    return data !== null;
  };
  const copy = async () => {
    const { data } = await write(SaveDashboardDocument, {
      input: { name: say('copyOf', { name: board.name }).slice(0, 80), widgets },
    });
    if (data?.saveDashboard.dashboard) onChanged(data.saveDashboard.dashboard.id);
  };
  const remove = async () => {
    const { data } = await write(DeleteDashboardDocument, { id: board.id });
    if (!data) return;
    setAsked(null);
    onChanged();
  };
  const add = () => {
    const numbers = widgets.map(({ id }) => Number(/^w-(\d+)$/.exec(id)?.[1] ?? 0));
    const id = `w-${Math.max(0, ...numbers) + 1}`;
    const position = { x: 0, y: endOf(widgets), width: 6, height: 4 };
    setEditing({
      id,
      title: '',
      metric: 'LEADS_CREATED',
      grouping: 'DAY',
      range: 'LAST_30_DAYS',
      chart: 'LINE',
      position,
    });
  };
  const keep = (widget: Widget) => {
    const isThere = widgets.some(({ id }) => id === widget.id);
    save(isThere ? widgets.map(each => (each.id === widget.id ? widget : each)) : [...widgets, widget]);
    setEditing(null);
  };
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <div className="w-56 max-w-full">
          <Select
            bare
            label={say('choose')}
            className="h-7 font-semibold"
            value={board.id}
            onChange={event => onShow(event.target.value)}
          >
            {boards.map(each => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        </div>
        <span className="text-xs text-ink-3">{say(board.shared ? 'shared' : 'own')}</span>
        <span role="status" className="text-xs text-ink-3">
          {state === 'saving' && say('saving')}
          {state === 'saved' && say('saved')}
        </span>
        <span className="flex-1" />
        {mayChange && arranging && (
          <Button icon="plus" onClick={add}>
            {say('add')}
          </Button>
        )}
        {mayChange ? (
          <Button
            kind={arranging ? 'solid' : 'soft'}
            icon={arranging ? 'check' : 'pencil'}
            hint="e"
            aria-pressed={arranging}
            onClick={() => setArranging(!arranging)}
          >
            {say(arranging ? 'done' : 'edit')}
          </Button>
        ) : (
          <Button onClick={() => void copy()}>{say('copy')}</Button>
        )}
        <Menu align="end" trigger={<IconButton icon="more" label={say('more')} kind="soft" />}>
          <MenuItem icon="plus" onSelect={() => setAsked('new')}>
            {say('fresh')}
          </MenuItem>
          {mayChange && (
            <MenuItem icon="board" onSelect={() => void copy()}>
              {say('copy')}
            </MenuItem>
          )}
          {(isOwn || isManager) && !board.isDefault && (
            <MenuItem icon="star" onSelect={() => void change({ isDefault: true })}>
              {say('first')}
            </MenuItem>
          )}
          {mayChange && (
            <>
              <MenuItem icon="share" onSelect={() => void change({ shared: !board.shared })}>
                {say(board.shared ? 'unshare' : 'share')}
              </MenuItem>
              <MenuItem icon="pencil" onSelect={() => setAsked('rename')}>
                {say('rename')}
              </MenuItem>
              <MenuLine />
              <MenuItem icon="trash" onSelect={() => setAsked('remove')}>
                {say('remove')}
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
      {widgets.length === 0 ? (
        <div className="pt-10">
          <EmptyState
            icon="chart"
            title={say('emptyTitle')}
            action={
              mayChange && (
                <Button kind="solid" icon="plus" onClick={add}>
                  {say('add')}
                </Button>
              )
            }
          >
            {say('emptyBody')}
          </EmptyState>
        </div>
      ) : (
        <Grid
          widgets={widgets}
          arranging={arranging && mayChange}
          onArrange={save}
          onEdit={setEditing}
          onRemove={({ id }) => save(packed(widgets.filter(each => each.id !== id)))}
        />
      )}
      {editing && <WidgetDialog widget={editing} onSave={keep} onClose={() => setEditing(null)} />}
      {asked === 'new' && <NewBoardDialog onMade={onChanged} onClose={() => setAsked(null)} />}
      {asked === 'rename' && (
        <Rename
          name={board.name}
          onClose={() => setAsked(null)}
          onSave={async name => {
            if (await change({ name })) setAsked(null);
          }}
        />
      )}
      {asked === 'remove' && (
        <Dialog open onClose={() => setAsked(null)} title={say('removeSure', { name: board.name })}>
          <p className="px-4 pt-3 text-ink-2">{say('removeBody')}</p>
          <div className="flex justify-end gap-2 p-3">
            <Button onClick={() => setAsked(null)}>{say('cancel')}</Button>
            <Button kind="danger" onClick={() => void remove()}>
              {say('removeDo')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
};

const Rename = ({ name, onSave, onClose }: { name: string; onSave(name: string): void; onClose(): void }) => {
  const say = useTexts(dashboardTexts);
  const [text, setText] = useState(name);
  return (
    <Dialog open onClose={onClose} title={say('rename')}>
      <form
        className="space-y-3 p-4"
        onSubmit={event => {
          event.preventDefault();
          onSave(text);
        }}
      >
        <Input
          label={say('name')}
          required
          maxLength={80}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <div className="flex justify-end">
          <Button type="submit" kind="solid">
            {say('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
