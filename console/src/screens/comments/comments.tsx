import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useTexts } from '../../app/intl';
import { type CommentStatus, CommentsDocument, CommentUpdatedDocument } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Segments } from '../../ui/screen';
import { useLiveList } from '../automation/live';
import type { AutomationSearch } from '../automation/route';
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
const page = 30;
const most = 100;

/** The comments below the posts of the business, newest first: those that wait for a person, or all in one state. */
export const Comments = ({ search }: { search: AutomationSearch }) => {
  const say = useTexts(commentTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const [first, setFirst] = useState(page);
  const chosen = names.find(name => name === search.status) ?? 'todo';
  const status = states[chosen];
  const feeling = feelings.find(label => label === search.feeling) ?? 'any';
  const filter = {
    ...(status && { status: [...status] }),
    ...(feeling !== 'any' && { sentiment: [feeling] }),
  };
  const [{ data, error }, read] = useQuery({ query: CommentsDocument, variables: { first, filter } });
  const readAgain = useLiveList(() => read({ requestPolicy: 'network-only' }));
  useSubscription({ query: CommentUpdatedDocument }, () => {
    readAgain();
    return null;
  });
  const choose = (next: { status: State; feeling: Feeling }) =>
    void navigate({
      search: {
        ...(next.status !== 'todo' && { status: next.status }),
        ...(next.feeling !== 'any' && { feeling: next.feeling }),
      },
    });
  const shown = data?.comments.nodes ?? [];
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
      {error && !data && <Failure text={errorText(error)} onAgain={readAgain} />}
      {!data && !error && <Skeleton lines={9} />}
      {data && shown.length === 0 && (
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
      {data?.comments.pageInfo.hasNextPage && first < most && (
        <Button className="mt-3" onClick={() => setFirst(Math.min(first + page, most))}>
          {say('more')}
        </Button>
      )}
    </div>
  );
};
