import * as z from 'zod';
import {
  decisionFilters,
  severityWords,
  sortColumns,
  verdictWords,
  type ListFilter,
} from '../../content/format/bulletin-filter.ts';
import { text } from './kept.ts';

/** How a list of bulletins is filtered and sorted. */
export const listFilter: z.ZodType<ListFilter> = z.strictObject({
  text: text(2000),
  severity: z.enum(severityWords).nullable(),
  verdict: z.enum(verdictWords).nullable(),
  year: z
    .string()
    .regex(/^\d{4}$/, 'is not a year')
    .nullable(),
  unread: z.boolean(),
  decision: z.enum(decisionFilters).nullable(),
  sort: z.enum(sortColumns),
  descending: z.boolean(),
});
