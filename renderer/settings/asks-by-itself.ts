import type { UpdateSettings } from '../../main/api/update-view.ts';

/** Whether Fieldbook asks a network without being told to each time: scheduled looks, at an address. */
export const asksByItself = ({ scheduled, source }: UpdateSettings): boolean =>
  scheduled && source !== null && /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
