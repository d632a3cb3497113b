import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from '../lib/classes';

export interface ScreenTab {
  name: string;
  title: string;
  link: LinkProps;
}

/** The frame of a screen: its name, its tabs as links, its actions, and the scrolling content. */
export const Screen = ({
  title,
  tabs,
  active,
  note,
  actions,
  children,
}: {
  title: string;
  tabs?: readonly ScreenTab[];
  active?: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) => {
  const names = useRef<HTMLElement>(null);
  // On a phone the tabs scroll sideways, so the active one is scrolled into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab decides, not the element
  useEffect(() => {
    names.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [active]);
  return (
    <div className="flex h-full min-w-0 flex-col">
      <header className="flex-none border-b bg-surface px-4 sm:px-6">
        <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
          <h1 className="text-base font-semibold">{title}</h1>
          {note && <span className="text-xs text-ink-3">{note}</span>}
          <span className="flex-1" />
          {actions}
        </div>
        {tabs && (
          <nav ref={names} aria-label={title} className="-mx-1 flex gap-1 overflow-x-auto">
            {tabs.map(tab => (
              <Link
                key={tab.name}
                {...tab.link}
                aria-current={tab.name === active ? 'page' : undefined}
                className={cx(
                  '-mb-px h-8 flex-none border-b-2 px-2 py-1.5 text-sm',
                  tab.name === active
                    ? 'border-accent font-semibold text-ink'
                    : 'border-transparent text-ink-2 hover:text-ink',
                )}
              >
                {tab.title}
              </Link>
            ))}
          </nav>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard */}
      <section tabIndex={0} aria-label={title} className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]">
        <div className="px-4 pt-3 pb-16 sm:px-6">{children}</div>
      </section>
    </div>
  );
};

/** Options as buttons side by side, one of which is selected. */
export const Segments = <T extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: T;
  choices: readonly { value: T; title: string }[];
  onChoose(next: T): void;
}) => (
  <fieldset
    aria-label={label}
    // Without min-w-0 a fieldset is never narrower than its content.
    className="flex w-fit max-w-full min-w-0 flex-none overflow-x-auto rounded-md border border-line-strong/60 bg-sunken p-px"
  >
    {choices.map(choice => (
      <button
        key={choice.value}
        type="button"
        aria-pressed={choice.value === value}
        onClick={() => onChoose(choice.value)}
        className={cx(
          'h-6 rounded-[5px] px-2 text-xs whitespace-nowrap',
          choice.value === value ? 'bg-raised font-semibold text-ink shadow-sm' : 'text-ink-2 hover:text-ink',
        )}
      >
        {choice.title}
      </button>
    ))}
  </fieldset>
);
