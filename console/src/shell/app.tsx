import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { language } from '../app/intl';
import { resume } from '../app/session';
import { useStore } from '../lib/store';
import { Toasts } from '../ui/toast';
import { router } from './router';

export const App = () => {
  const spoken = useStore(language);
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  useEffect(() => void resume(), []);
  return (
    <>
      <RouterProvider router={router} />
      <Toasts />
    </>
  );
};
