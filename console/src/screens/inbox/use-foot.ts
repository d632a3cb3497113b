import { useCallback } from 'react';

/**
 * Tells the page, as `--foot`, how much space the element takes at the bottom, so that toasts are shown above it and not over the text
 * field.
 */
export const useFoot = () =>
  useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const { style } = document.documentElement;
    const measure = () => style.setProperty('--foot', `${innerHeight - element.getBoundingClientRect().top}px`);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      removeEventListener('resize', measure);
      style.removeProperty('--foot');
    };
  }, []);
