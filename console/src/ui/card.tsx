import type { ReactNode } from 'react';
import { cx } from '../lib/classes';

/** A framed section of a page, with actions beside its title. */
export const Card = ({
  title,
  what,
  action,
  className,
  children,
}: {
  title: string;
  /** The purpose of the section, in a sentence. */
  what?: ReactNode;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}) => (
  <section className={cx('min-w-0 rounded-lg border bg-surface', className)}>
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-3.5 py-2">
      <div className="min-w-0 flex-1 basis-56">
        <h2 className="text-base font-semibold">{title}</h2>
        {what && <p className="text-xs text-ink-3">{what}</p>}
      </div>
      {action}
    </div>
    {children}
  </section>
);

/** A number with its label below it. */
export const Figure = ({ value, label, title }: { value: ReactNode; label: string; title?: string }) => (
  <div title={title} className="min-w-0">
    <p className="text-[19px] leading-6 font-semibold">{value}</p>
    <p className="text-xs text-ink-3">{label}</p>
  </div>
);

/** A share as a bar, with its value for screen readers. */
export const Bar = ({ share, tone = 'bg-accent', className }: { share: number; tone?: string; className?: string }) => (
  <span aria-hidden="true" className={cx('block h-1.5 overflow-hidden rounded-full bg-sunken', className)}>
    <span
      className={cx('block h-full rounded-full', tone)}
      style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }}
    />
  </span>
);
