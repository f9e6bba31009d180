/** What the desktop's preload exposes, for functions that run inside the page. */
interface Window {
  readonly fieldbook?: {
    call(name: string, params: unknown): Promise<unknown>;
  };
}
