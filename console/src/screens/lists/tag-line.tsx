import { useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../../lib/classes';
import { Badge } from '../../ui/badge';
import { fitting } from './fitting';

/** The tags of a row on one line: as many as fit, and how many more there are, with their names for the pointer and for screen readers. */
export const TagLine = ({ tags }: { tags: readonly string[] }) => {
  const line = useRef<HTMLSpanElement>(null);
  const [count, setCount] = useState(tags.length);
  const key = tags.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tags have other widths
  useLayoutEffect(() => {
    const element = line.current;
    if (!element) return;
    const measure = () => {
      const widths = [...element.querySelectorAll<HTMLElement>('[data-tag]')].map(tag => tag.offsetWidth);
      setCount(fitting(widths, element.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [key]);
  const rest = tags.slice(count);
  return (
    <span ref={line} className="relative flex gap-1 overflow-hidden">
      {tags.map((tag, at) => (
        // What does not fit stays to be measured, and is read by screen readers.
        <span
          key={tag}
          data-tag=""
          className={cx(
            at < count ? (count === 1 ? 'min-w-0' : 'flex-none') : 'pointer-events-none absolute opacity-0',
          )}
        >
          <Badge>{tag}</Badge>
        </span>
      ))}
      {rest.length > 0 && (
        // It lies above the link of the row, for its title, and follows it as the row does.
        <span
          aria-hidden="true"
          title={rest.join(', ')}
          className="z-[1] flex-none cursor-pointer"
          onClick={event => event.currentTarget.closest('tr')?.querySelector('a')?.click()}
        >
          <Badge>+{rest.length}</Badge>
        </span>
      )}
    </span>
  );
};
