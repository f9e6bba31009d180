import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../main/api/failure.ts';
import type { FileCheck } from '../../main/api/site-view.ts';
import { call } from '../client.ts';
import { hashFile, type Progress } from './hash-file.ts';

/** How far the check of a file is. */
export type Checking =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'reading'; readonly name: string; readonly progress: Progress }
  | { readonly phase: 'unreadable'; readonly name: string }
  | { readonly phase: 'failed'; readonly name: string; readonly failure: Failure }
  | { readonly phase: 'checked'; readonly name: string; readonly size: number; readonly result: FileCheck };

/** A check, and how to begin and to stop one. A new one stops the one before. */
export interface FileChecker {
  readonly checking: Checking;
  readonly check: (file: File) => void;
  readonly reset: () => void;
}

/** Checks one file at a time; leaving the screen stops it. */
export function useFileCheck(): FileChecker {
  const [checking, setChecking] = useState<Checking>({ phase: 'waiting' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const check = useCallback((file: File) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const show = (state: Checking) => {
      if (!mine.signal.aborted) setChecking(state);
    };
    void run(file, show, mine.signal);
  }, []);
  const reset = useCallback(() => {
    running.current?.abort();
    setChecking({ phase: 'waiting' });
  }, []);
  return { checking, check, reset };
}

async function run(file: File, show: (state: Checking) => void, stop: AbortSignal): Promise<void> {
  const { name, size } = file;
  const reading = (progress: Progress) => show({ phase: 'reading', name, progress });
  reading({ done: 0, total: size });
  const hashed = await hashFile(file, reading, stop);
  if (hashed === 'stopped') return;
  if (hashed === 'unreadable') {
    show({ phase: 'unreadable', name });
    return;
  }
  const answer = await call('files.check', hashed);
  if (answer.ok) show({ phase: 'checked', name, size, result: answer.value });
  else show({ phase: 'failed', name, failure: answer.failure });
}
