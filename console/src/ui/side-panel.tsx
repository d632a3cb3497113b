import { type ReactNode, useEffect } from 'react';

/** A panel beside a list or a board; on a narrow screen it covers everything. */
export const SidePanel = ({ label, children }: { label: string; children: ReactNode }) => {
  useEffect(() => {
    // Other elements then leave the lower right corner free.
    document.documentElement.dataset.panel = 'open';
    return () => {
      delete document.documentElement.dataset.panel;
    };
  }, []);
  return (
    <aside
      aria-label={label}
      className="fixed inset-0 z-20 flex h-full flex-col bg-surface lg:static lg:w-[360px] lg:flex-none lg:border-l"
    >
      {children}
    </aside>
  );
};
