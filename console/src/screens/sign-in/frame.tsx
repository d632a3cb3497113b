import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { chooseLanguage, language, useTexts } from '../../app/intl';
import { useStore } from '../../lib/store';
import { signInTexts } from './sign-in.texts';

/** The page around every form for users who are not signed in. */
export const Frame = ({ title, children, aside }: { title: string; children: ReactNode; aside?: ReactNode }) => {
  const say = useTexts(signInTexts);
  const spoken = useStore(language);
  const other = spoken === 'es' ? 'en' : 'es';
  return (
    <div className="grid h-dvh overflow-y-auto md:grid-cols-[5fr_6fr]">
      <header className="relative flex flex-col justify-between overflow-hidden bg-rail p-6 text-rail-on md:p-10">
        <svg
          viewBox="0 0 400 600"
          preserveAspectRatio="xMidYMid slice"
          aria-hidden="true"
          className="absolute inset-0 size-full text-rail-lit"
        >
          <g fill="none" stroke="currentColor" strokeWidth="1.500">
            {Array.from({ length: 11 }, (_, n) => {
              const wide = 190 - n * 16;
              const y = 120 + n * 34;
              return <ellipse key={y} cx="210" cy={y} rx={wide} ry={wide * 0.28} />;
            })}
            <path d="M210 494v90" strokeDasharray="2 9" strokeLinecap="round" strokeWidth="4" />
          </g>
        </svg>
        <p className="relative text-base font-semibold tracking-wide">
          <Link to="/login" className="focus-visible:outline-rail-on">
            Embudo
          </Link>
        </p>
        <p className="relative mt-10 hidden max-w-xs text-[22px] leading-7 font-medium text-balance md:block">
          {say('tagline')}
        </p>
      </header>
      <main className="flex flex-col bg-surface">
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-4 p-6">
          <h1 className="text-[20px] leading-7 font-semibold">{title}</h1>
          {children}
          {aside}
        </div>
        <footer className="flex justify-between gap-4 px-6 pb-4 text-xs text-ink-3">
          <a href="/server" className="underline">
            {say('server')}
          </a>
          <button type="button" className="-my-1 py-1 underline" lang={other} onClick={() => chooseLanguage(other)}>
            {other === 'en' ? 'English' : 'Español'}
          </button>
        </footer>
      </main>
    </div>
  );
};
