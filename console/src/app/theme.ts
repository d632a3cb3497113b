import { createStore, kept } from '../lib/store';

export type Theme = 'system' | 'light' | 'dark';

export const theme = createStore<Theme>(kept.read<Theme>('theme') ?? 'system');

const show = (next: Theme) => {
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
};
show(theme.get());

export function chooseTheme(next: Theme): void {
  kept.write('theme', next === 'system' ? null : next);
  theme.set(next);
  show(next);
}
