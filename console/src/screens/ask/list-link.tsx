import { Link } from '@tanstack/react-router';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { Icon } from '../../ui/icon';
import { listsOf, readSearch } from '../lists/search';
import { askTexts } from './ask.texts';
import type { AnswerPart } from './conversation';

/** Leads to all rows of an answer, in the list with the filter that the question was read as. */
export const ListLink = ({ list }: { list: AnswerPart['list'] }) => {
  const say = useTexts(askTexts);
  const { user } = useViewer();
  const name = listsOf(user.role).find(each => each === list?.name);
  if (!name || !list) return null;
  return (
    <Link
      to="/lists/{-$list}"
      params={{ list: name }}
      search={readSearch({ filter: list.filter, order: list.orderBy })}
      className="flex w-fit items-center gap-1 rounded text-xs font-medium text-accent hover:underline"
    >
      <Icon name="list" size={12} />
      {say('openList')}
    </Link>
  );
};
