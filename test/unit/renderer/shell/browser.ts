/** A window as far as its history goes: entries, a place among them, and an event for going back and forward. */
export class Browser {
  readonly location = new URL('http://app.invalid/');
  private entries: { url: string; state: unknown }[];
  private at = 0;
  private readonly heard = new Map<string, (() => void)[]>();

  constructor(address = '/') {
    this.entries = [{ url: address, state: null }];
    this.moveTo(0);
  }

  /** What the code under test is handed. */
  get window(): Window {
    return this as unknown as Window;
  }

  readonly history = {
    scrollRestoration: 'auto',
    state: null as unknown,
    pushState: (state: unknown, _title: string, url: string) => {
      this.entries = [...this.entries.slice(0, this.at + 1), { state, url }];
      this.moveTo(this.at + 1);
    },
    replaceState: (state: unknown, _title: string, url: string) => {
      this.entries[this.at] = { state, url };
      this.moveTo(this.at);
    },
    go: (by: number) => {
      if (this.entries[this.at + by] === undefined) return;
      this.moveTo(this.at + by);
      for (const listener of this.heard.get('popstate') ?? []) listener();
    },
  };

  addEventListener(name: string, listener: () => void): void {
    this.heard.set(name, [...(this.heard.get(name) ?? []), listener]);
  }

  /** A fragment or an address typed into the address bar, without the page being loaded anew. */
  type(url: string): void {
    this.history.pushState(null, '', url);
    this.history.go(0);
  }

  private moveTo(at: number): void {
    this.at = at;
    const entry = this.entries[at];
    this.location.href = new URL(entry?.url ?? '/', this.location).href;
    this.history.state = entry?.state ?? null;
  }
}
