import * as z from 'zod';

/**
 * A part that is a list: so many entries at most, and a damaged entry is left out without the others.
 *
 * @param max entries; a longer list is cut by `salvage`, the newest of it staying
 */
export const listPart = <S extends z.ZodType>(entry: S, max: number) => {
  const fresh: z.output<S>[] = [];
  const sound = (value: unknown): readonly z.output<S>[] => {
    const parsed = entry.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  };
  return {
    schema: z.array(entry).max(max),
    fresh,
    salvage: z.array(z.unknown()).transform((values) => values.flatMap(sound).slice(-max)),
  };
};
