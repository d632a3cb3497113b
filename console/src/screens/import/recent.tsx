import { Link } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../app/intl';
import { RecentImportsDocument } from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { Failure } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { importTexts } from './import.texts';

/** The imports, the latest first, so that a user who has left the page of one finds it again, with its rejected rows and the undo. */
export const Recent = () => {
  const say = useTexts(importTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const pages = usePages(RecentImportsDocument, {}, ({ importHistory }) => importHistory);
  if (pages.error) return <Failure text={errorText(pages.error)} onAgain={pages.readAgain} />;
  if (pages.rows.length === 0) return null;
  return (
    <section aria-label={say('recent')} className="rounded-xl border bg-surface">
      <h2 className="border-b px-4 py-2 font-semibold">{say('recent')}</h2>
      <ul>
        {pages.rows.map(({ id, kind, status, created, updated, failed, restored, kept, createdAt, user }) => (
          <li key={id} className="border-b last:border-b-0">
            <Link
              to="/import/{-$importId}"
              params={{ importId: id }}
              search={{ kind }}
              className="flex flex-wrap items-baseline gap-x-3 px-4 py-2 hover:bg-sunken/60"
            >
              <span className="font-medium">{say(kind)}</span>
              <span className="min-w-0 flex-1 text-ink-2">
                {status === 'DONE' || status === 'RUNNING'
                  ? say('counts', { created, updated, failed })
                  : status === 'FAILED' && restored + kept > 0
                    ? say('halfUndone', { done: restored + kept, total: created + updated })
                    : say(status === 'FAILED' ? 'FAILED' : status === 'UNDOING' ? 'undoing' : 'undone')}
              </span>
              <span className="text-xs text-ink-3">
                {formats.moment(createdAt)}
                {user && ` · ${user.firstName} ${user.lastName}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="border-t p-3 empty:hidden">
        <More pages={pages} className="" />
      </div>
    </section>
  );
};
