import type { ReactNode } from 'react';
import { useTexts } from '../app/intl';
import { Button } from './button';
import { Icon, type IconName } from './icon';
import { uiTexts } from './ui.texts';

/**
 * Shown if there is nothing to show: says what would be here, and how to get it. `isPage` if nothing else is on the page, so that it has
 * a heading.
 */
export const EmptyState = ({
  icon,
  title,
  children,
  action,
  isPage = false,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  isPage?: boolean;
}) => (
  <div className="mx-auto flex h-full max-w-sm flex-col items-center justify-center gap-2 p-6 text-center">
    <span className="flex size-10 items-center justify-center rounded-full bg-sunken text-ink-3">
      <Icon name={icon} size={20} />
    </span>
    {isPage ? <h1 className="text-base font-semibold">{title}</h1> : <p className="text-base font-semibold">{title}</p>}
    {children && <div className="text-ink-2">{children}</div>}
    {action}
  </div>
);

/** Shown if reading failed: the reason, and a retry button. */
export const Failure = ({ text, onAgain }: { text: string; onAgain(): void }) => {
  const say = useTexts(uiTexts);
  return (
    <div role="alert" className="mx-auto flex max-w-sm flex-col items-center gap-2 p-6 text-center">
      <Icon name="alert" size={20} className="text-bad" />
      <p>{text}</p>
      <Button onClick={onAgain}>{say('again')}</Button>
    </div>
  );
};

/** Grey bars in place of text that is loading. */
export const Skeleton = ({ lines = 3 }: { lines?: number }) => {
  const say = useTexts(uiTexts);
  return (
    <div role="status" className="flex flex-col gap-2 p-3">
      <span className="sr-only">{say('loading')}</span>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike
        <span key={at} className="h-3 animate-pulse rounded bg-sunken" style={{ width: `${92 - ((at * 23) % 45)}%` }} />
      ))}
    </div>
  );
};
