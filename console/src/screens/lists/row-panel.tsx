import { Link } from '@tanstack/react-router';
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../app/intl';
import { useCatchUp } from '../../app/live';
import { useLive } from '../../app/use-live';
import { useErrorText } from '../../lib/write';
import { IconButton } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { SidePanel } from '../../ui/side-panel';
import { panelTexts } from './lists.texts';

/** The frame of a row that is open beside its list: its name, its data, and a link to the conversation. */
export const RowPanel = ({
  title,
  subtitle,
  conversationId,
  loading,
  error,
  onAgain,
  onClose,
  children,
}: {
  /** Null while it is being read, and if it does not exist. */
  title: string | null;
  subtitle?: ReactNode;
  conversationId?: string;
  loading: boolean;
  error?: CombinedError;
  onAgain?(): void;
  onClose(): void;
  children?: ReactNode;
}) => {
  const say = useTexts(panelTexts);
  const errorText = useErrorText();
  const again = () => onAgain?.();
  useCatchUp(again);
  useLive(again);
  const close = <IconButton icon="close" label={say('close')} onClick={onClose} />;
  if (title === null)
    return (
      <SidePanel label={say('panel')}>
        <div className="flex justify-end p-2">{close}</div>
        {error ? (
          <Failure text={errorText(error)} onAgain={again} />
        ) : loading ? (
          <Skeleton lines={12} />
        ) : (
          <EmptyState icon="search" title={say('gone')} />
        )}
      </SidePanel>
    );
  return (
    <SidePanel label={say('panel')}>
      <header className="flex-none border-b px-3 py-2.5">
        <div className="flex items-start gap-1">
          <h2 className="line-clamp-3 min-w-0 flex-1 text-base font-semibold">{title}</h2>
          {close}
        </div>
        {subtitle && <div className="flex flex-wrap items-center gap-1.5 text-ink-2">{subtitle}</div>}
        {conversationId && (
          <Link
            to="/inbox/{-$conversationId}"
            params={{ conversationId }}
            className="mt-1 inline-flex items-center gap-1.5 font-medium text-accent hover:underline"
          >
            <Icon name="reply" size={14} />
            {say('conversation')}
          </Link>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto pb-16">
        {children}
      </div>
    </SidePanel>
  );
};
