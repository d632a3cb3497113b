import { useNavigate } from '@tanstack/react-router';
import { useSubscription } from 'urql';
import { useTexts } from '../../app/intl';
import { useLive } from '../../app/use-live';
import { type CommentStatus, CommentsDocument, CommentUpdatedDocument } from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { Segments } from '../../ui/screen';
import { CommentRow } from './comment-row';
import { commentTexts } from './comments.texts';

const states = {
  todo: ['NEW', 'LEFT_TO_PERSON'],
  ANSWERED: ['ANSWERED'],
  HIDDEN: ['HIDDEN'],
  DONE: ['DONE'],
  all: null,
} as const satisfies Record<string, readonly CommentStatus[] | null>;
type State = keyof typeof states;
const names = Object.keys(states) as State[];
/** Feelings to filter by. */
const feelings = ['any', 'NEGATIVE', 'NEUTRAL', 'POSITIVE'] as const;
type Feeling = (typeof feelings)[number];

/** What of the address the list shows. */
interface CommentSearch {
  status?: string;
  feeling?: string;
}

/** The comments below the posts of the business, newest first: those that wait for a person, or all in one state. */
export const Comments = ({ search }: { search: CommentSearch }) => {
  const say = useTexts(commentTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const chosen = names.find(name => name === search.status) ?? 'todo';
  const status = states[chosen];
  const feeling = feelings.find(label => label === search.feeling) ?? 'any';
  const filter = {
    ...(status && { status: [...status] }),
    ...(feeling !== 'any' && { sentiment: [feeling] }),
  };
  const pages = usePages(CommentsDocument, { filter }, ({ comments }) => comments, { renewsAll: true });
  const { error, loading } = pages;
  const readAgain = useLive(pages.readAgain);
  useSubscription({ query: CommentUpdatedDocument }, (_, told) => {
    pages.patch(told.commentUpdated.id, told.commentUpdated);
    readAgain();
    return told;
  });
  const choose = (next: { status: State; feeling: Feeling }) =>
    void navigate({
      search: {
        ...(next.status !== 'todo' && { status: next.status }),
        ...(next.feeling !== 'any' && { feeling: next.feeling }),
      },
    });
  // While another filter is read, rows of the former one may still be there; a comment that was just dealt with leaves at once.
  const shown = pages.rows.filter(
    each =>
      (!status || (status as readonly CommentStatus[]).includes(each.status)) &&
      (feeling === 'any' || each.sentiment === feeling),
  );
  return (
    <div className="mx-auto max-w-4xl">
      <div className="mb-2 flex flex-wrap items-center gap-2 overflow-x-auto">
        <Segments
          label={say('state')}
          value={chosen}
          choices={names.map(name => ({ value: name, title: say(name) }))}
          onChoose={next => choose({ status: next, feeling })}
        />
        <Segments
          label={say('feeling')}
          value={feeling}
          choices={feelings.map(label => ({ value: label, title: say(label === 'any' ? 'anyFeeling' : label) }))}
          onChoose={next => choose({ status: chosen, feeling: next })}
        />
      </div>
      {error && <Failure text={errorText(error)} onAgain={readAgain} />}
      {loading && shown.length === 0 && <Skeleton lines={9} />}
      {!loading && !error && pages.complete && shown.length === 0 && (
        <div className="pt-10">
          <EmptyState icon="reply" title={say('noneTitle')}>
            {say('noneBody')}
          </EmptyState>
        </div>
      )}
      {shown.length > 0 && (
        <ul className="overflow-hidden rounded-lg border bg-surface">
          {shown.map(comment => (
            <CommentRow key={comment.id} comment={comment} onChanged={readAgain} />
          ))}
        </ul>
      )}
      <More pages={pages} />
    </div>
  );
};
