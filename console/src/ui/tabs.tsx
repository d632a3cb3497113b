import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export const Tabs = ({
  label,
  tabs,
}: {
  label: string;
  tabs: { name: string; title: string; content: ReactNode }[];
}) => (
  <Radix.Root defaultValue={tabs[0]?.name} className="flex min-h-0 flex-1 flex-col">
    <Radix.List aria-label={label} className="flex flex-none gap-3 border-b px-3">
      {tabs.map(({ name, title }) => (
        <Radix.Trigger
          key={name}
          value={name}
          className="-mb-px h-8 border-b-2 border-transparent text-sm text-ink-2 data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink"
        >
          {title}
        </Radix.Trigger>
      ))}
    </Radix.List>
    {tabs.map(({ name, content }) => (
      <Radix.Content key={name} value={name} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto pb-14">
        {content}
      </Radix.Content>
    ))}
  </Radix.Root>
);
