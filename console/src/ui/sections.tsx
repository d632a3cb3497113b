import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from '../lib/classes';
import { Icon, type IconName } from './icon';

export interface Section {
  name: string;
  title: string;
  icon?: IconName;
}

/** A screen with several sections, each at its own address: their names are on the left of a wide screen, otherwise at the top. */
export const Sections = ({
  title,
  to,
  sections,
  current,
  aside = false,
  children,
}: {
  title: string;
  /** The address of the screen; the section's name is appended. */
  to: '/workshop' | '/settings';
  sections: readonly Section[];
  current: string;
  /** Whether the names are on the left, for many sections. */
  aside?: boolean;
  children: ReactNode;
}) => {
  const names = useRef<HTMLElement>(null);
  // On a phone the names scroll sideways, so the active one is scrolled into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part decides, not the element
  useEffect(() => {
    names.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <div className={cx('flex h-full min-w-0 flex-col', aside && 'md:flex-row')}>
      <div
        className={cx(
          'flex flex-none items-center gap-4 border-b bg-surface px-4 max-sm:flex-col max-sm:items-stretch max-sm:gap-1 max-sm:pt-2',
          aside && 'md:w-52 md:flex-col md:items-stretch md:gap-2 md:border-r md:border-b-0 md:px-2 md:pt-3',
        )}
      >
        <h1 className={cx('text-base font-semibold', aside && 'md:px-2')}>{title}</h1>
        <nav
          ref={names}
          aria-label={title}
          className={cx('flex min-w-0 gap-1 overflow-x-auto py-1.5', aside && 'md:flex-col md:overflow-y-auto')}
        >
          {sections.map(({ name, title: each, icon }) => (
            <Link
              key={name}
              to={`${to}/{-$section}`}
              params={{ section: name }}
              aria-current={name === current ? 'page' : undefined}
              className={cx(
                'flex h-7 flex-none items-center gap-2 rounded-md px-2.5 font-medium whitespace-nowrap',
                name === current ? 'bg-accent-soft text-accent' : 'text-ink-2 hover:bg-sunken hover:text-ink',
              )}
            >
              {icon && <Icon name={icon} size={14} />}
              {each}
            </Link>
          ))}
        </nav>
      </div>
      <div className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-paper">{children}</div>
    </div>
  );
};

/** A column of readable width, with space at the bottom for floating elements. */
export const Sheet = ({ wide, children }: { wide?: boolean; children: ReactNode }) => (
  <div className={cx('mx-auto flex flex-col gap-4 p-3 pb-20 sm:p-5 sm:pb-20', wide ? 'max-w-6xl' : 'max-w-4xl')}>
    {children}
  </div>
);
