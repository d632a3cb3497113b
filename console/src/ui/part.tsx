import type { ReactNode } from 'react';

/** A section of the panel with a small heading. */
export const Part = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section className="border-b px-3 py-2.5 last:border-b-0">
    <div className="mb-1.5 flex items-center justify-between gap-2">
      <h3 className="text-2xs font-semibold tracking-wide text-ink-3 uppercase">{title}</h3>
      {aside}
    </div>
    {children}
  </section>
);
