import type { ReactNode } from 'react';

/** A panel beside a list or a board; on a narrow screen it covers everything. */
export const SidePanel = ({ label, children }: { label: string; children: ReactNode }) => (
  <aside
    aria-label={label}
    className="fixed inset-0 z-20 flex h-full flex-col bg-surface lg:static lg:w-[360px] lg:flex-none lg:border-l"
  >
    {children}
  </aside>
);
