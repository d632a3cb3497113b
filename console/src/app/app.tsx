import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useStore } from '../lib/store';
import { Toasts } from '../ui/toast';
import { language } from './intl';
import { router } from './router';
import { resume } from './session';

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
