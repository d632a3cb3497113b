/** The state of the lists in the address. */
export interface AutomationSearch {
  flow?: string;
  status?: string;
  /** The feeling that comments are filtered by. */
  feeling?: string;
  /** The campaign or post that is open beside the list. */
  open?: string;
}

/** Reads the address; invalid values are left out. */
export const readSearch = ({ flow, status, feeling, open }: Record<string, unknown>): AutomationSearch => ({
  ...(typeof flow === 'string' && { flow }),
  ...(typeof status === 'string' && { status }),
  ...(typeof feeling === 'string' && { feeling }),
  ...(typeof open === 'string' && { open }),
});
