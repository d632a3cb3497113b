import { useSubscription } from 'urql';
import { CommentThreadDocument, CommentUpdatedDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { Failure, Skeleton } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { CommentLine } from './comment-line';

/** The comments below one post, oldest first; `open` is the one that the thread was opened from. */
export const CommentThread = ({ postId, open }: { postId: string; open: string }) => {
  const errorText = useErrorText();
  const pages = usePages(CommentThreadDocument, { postId }, ({ comments }) => comments, { renewsAll: true });
  const { patch, readAgain } = pages;
  useSubscription({ query: CommentUpdatedDocument }, (_, told) => {
    patch(told.commentUpdated.id, told.commentUpdated);
    if (told.commentUpdated.postId === postId) readAgain();
    return told;
  });
  if (pages.error) return <Failure text={errorText(pages.error)} onAgain={pages.readAgain} />;
  if (pages.loading && pages.rows.length === 0) return <Skeleton lines={3} />;
  return (
    <>
      <ul className="rounded-md border bg-sunken">
        {pages.rows.map(comment => (
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
      <More pages={pages} />
    </>
  );
};
