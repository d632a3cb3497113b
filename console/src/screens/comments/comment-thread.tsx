import { useQuery } from 'urql';
import { CommentThreadDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { useErrorText } from '../../lib/write';
import { Failure, Skeleton } from '../../ui/empty-state';
import { CommentLine } from './comment-line';

/** The comments below one post, oldest first; `open` is the one that the thread was opened from. */
export const CommentThread = ({ postId, open }: { postId: string; open: string }) => {
  const errorText = useErrorText();
  const [{ data, error }, read] = useQuery({ query: CommentThreadDocument, variables: { postId } });
  if (error && !data)
    return <Failure text={errorText(error)} onAgain={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <ul className="rounded-md border bg-sunken">
      {data.comments.nodes.map(comment => (
        <li
          key={comment.id}
          className={cx(
            'border-b px-3 py-2 last:border-b-0',
            comment.parentExternalId && 'ml-5 border-l',
            comment.id === open && 'bg-accent-soft',
          )}
        >
          <CommentLine comment={comment} inThread />
        </li>
      ))}
    </ul>
  );
};
