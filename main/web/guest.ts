import type { Dispatch } from '../api/dispatch.ts';
import type { EventStreams } from './events.ts';

/** Somebody who was let in: what their calls reach, and what their windows hear. */
export interface Guest {
  readonly dispatch: Dispatch;
  readonly streams: EventStreams;
}
