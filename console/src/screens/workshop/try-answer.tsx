import { Link } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../app/intl';
import type { TryAnswerQuery } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ActionBadge, QuickReplies } from './answer-marks';
import { tryTexts } from './try.texts';

/** The agent's answer, the outcome of the message, and the sources of the answer. */
export const AnswerPart = ({ answer, stale }: { answer: TryAnswerQuery['previewAnswer']; stale: boolean }) => {
  const say = useTexts(tryTexts);
  const formats = useFormats();
  const { action, confidence, text, quickReplies, pictures, sources } = answer;
  return (
    <Card
      title={say('answer')}
      className={cx('transition-opacity', stale && 'opacity-55')}
      action={
        <span className="flex items-center gap-2">
          <ActionBadge action={action} />
          <span className="text-xs text-ink-3">{formats.percent(confidence)}</span>
        </span>
      }
    >
      <div className="p-3.5">
        {text ? (
          <div className="rounded-xl rounded-br-sm bg-bubble-bot px-3 py-2">
            <p className="text-base leading-[20px] break-words whitespace-pre-wrap">{text}</p>
            {pictures.length === 0 && <QuickReplies replies={quickReplies} />}
            {pictures.length > 0 && (
              <ul className="mt-2 flex flex-wrap gap-2">
                {pictures.map(({ name, url }) => (
                  <li key={url}>
                    <img src={url} alt={name} title={name} loading="lazy" className="h-24 rounded-lg bg-sunken" />
                  </li>
                ))}
              </ul>
            )}
          </div>
        ) : (
          <p className="text-ink-2">{say('noAnswer')}</p>
        )}
        <h3 className="mt-3 mb-1 text-xs font-medium text-ink-2">{say('sources')}</h3>
        {sources.length === 0 ? (
          <p className="text-ink-3">{say('noSources')}</p>
        ) : (
          <ul className="flex flex-col gap-1">
            {sources.map(({ id, kind, title }) => (
              <li key={id} className="flex items-center gap-1.5">
                <Icon name={kind === 'ARTICLE' ? 'book' : 'bag'} size={13} className="text-ink-3" />
                <Link
                  to="/workshop/{-$section}"
                  params={{ section: kind === 'ARTICLE' ? 'knowledge' : 'catalogue' }}
                  className="min-w-0 truncate hover:underline"
                >
                  {title}
                </Link>
                <span className="text-xs text-ink-3">{say(kind === 'ARTICLE' ? 'ARTICLE' : 'PRODUCT')}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
};
