import { useEffect, useRef } from 'react';
import { isOpenedFile } from './course.ts';

/** Hears once of each update file that the screen's address names: one that was opened in the system. */
export function useOpenedFile(asked: string | null, onFile: (file: string) => void): void {
  const heard = useRef<string | null>(null);
  const tell = useRef(onFile);
  useEffect(() => {
    tell.current = onFile;
  });
  useEffect(() => {
    if (asked === null || asked === heard.current || !isOpenedFile(asked)) return;
    heard.current = asked;
    tell.current(asked);
  }, [asked]);
}
