import { createContext, useContext } from 'react';

/** The function that opens the palette. */
export const PaletteContext = createContext<() => void>(() => undefined);
export const useOpenPalette = (): (() => void) => useContext(PaletteContext);
