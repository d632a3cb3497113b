import { toast } from './toast';

let takeAway = (): void => undefined;

/** Says what was done and offers to undo it. Only the last one is offered: on a phone, several messages would cover the list. */
export function offerUndo(text: string, label: string, undo: () => void): void {
  takeAway();
  takeAway = toast.good(text, { label, run: undo });
}
