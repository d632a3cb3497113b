import { useViewer } from './viewer';

/** Whether the user may change opportunities and write to customers. A SECRETARY sees everything and changes nothing. */
export const useMaySell = (): boolean => useViewer().user.role !== 'SECRETARY';
