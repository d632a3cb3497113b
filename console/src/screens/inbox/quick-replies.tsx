import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { kept } from '../../lib/store';
import { MenuItem, MenuLine } from '../../ui/menu';
import { threadTexts } from './thread.texts';

/** The menu items of the quick replies, which this browser keeps for its user. */
export const QuickReplies = ({
  text,
  onChoose,
}: {
  /** What is in the composer, which can be saved as another one. */
  text: string;
  onChoose(text: string): void;
}) => {
  const say = useTexts(threadTexts);
  const { user, tenant } = useViewer();
  const shelf = `quick.${tenant.id}.${user.id}`;
  const [quick, setQuick] = useState(() => kept.read<string[]>(shelf) ?? []);
  const keep = (next: string[]) => {
    setQuick(next);
    kept.write(shelf, next);
  };
  return (
    <>
      {quick.length === 0 && <p className="max-w-60 px-2 py-1 text-xs text-ink-3">{say('quickNone')}</p>}
      {quick.map(each => (
        <MenuItem key={each} onSelect={() => onChoose(each)}>
          <span className="max-w-72 truncate">{each}</span>
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon="plus" disabled={!text.trim()} onSelect={() => keep([...new Set([...quick, text.trim()])])}>
        {say('quickSave')}
      </MenuItem>
      {quick.length > 0 && (
        <MenuItem icon="close" onSelect={() => keep([])}>
          {say('quickRemove')}
        </MenuItem>
      )}
    </>
  );
};
