import type { ProxyLogin, ProxyQuestion } from '../api/update-view.ts';

/** What a proxy asked for, as the network saw it. */
export interface ProxyAsks {
  /** Host and port. */
  readonly proxy: string;
  readonly realm: string;
  /** Whether the password travels in the clear as far as the proxy. */
  readonly plain: boolean;
  /** What this request said before, and was refused; `null` the first time. */
  readonly tried: ProxyLogin | null;
  readonly signal: AbortSignal;
}

/** A name and a password; or that the person would not give any, or that nobody is there to be asked. */
export type ProxyAnswer = ProxyLogin | 'declined' | 'nobody';

/** Names and passwords for proxies: asked of the person, kept for this run only, written nowhere. */
export interface ProxyLogins {
  /** For the host's way to the network. Requests that are asked at once wait for one answer. */
  readonly ask: (asks: ProxyAsks) => Promise<ProxyAnswer>;
  /** A look or an update begins; a person sits in front of it, or it is a scheduled one. */
  readonly begin: (attended: boolean) => void;
  /** What waits for an answer. */
  readonly question: () => ProxyQuestion | null;
  /** Answers it; `null` gives none. False when nothing of the kind is asked any more. */
  readonly answer: (id: string, login: ProxyLogin | null) => boolean;
  /** Hears every question, and `null` when it is answered or nobody waits for it. */
  onQuestion: (hear: (question: ProxyQuestion | null) => void) => void;
}

interface Pending {
  readonly question: ProxyQuestion;
  readonly answered: Promise<ProxyAnswer>;
  readonly settle: (answer: ProxyAnswer) => void;
  waiting: number;
}

/** A realm is the proxy's own text, and any machine on the way can be one. */
const longestRealm = 100;

/** @param newId a text that was never used before, for each question */
export function createProxyLogins(newId: () => string): ProxyLogins {
  const kept = new Map<string, ProxyLogin>();
  const listeners: ((question: ProxyQuestion | null) => void)[] = [];
  let attended = false;
  let declined = false;
  let pending: Pending | null = null;
  const tell = (question: ProxyQuestion | null) => {
    for (const hear of listeners) hear(question);
  };

  function end(answer: ProxyAnswer): void {
    const { settle } = pending ?? {};
    pending = null;
    tell(null);
    settle?.(answer);
  }

  function pose({ proxy, realm, plain, tried }: ProxyAsks): Pending {
    let settle: Pending['settle'] = () => undefined;
    const answered = new Promise<ProxyAnswer>((resolve) => {
      settle = resolve;
    });
    const shown = realm.slice(0, longestRealm);
    const question = { id: newId(), proxy, realm: shown, plain, wrong: tried !== null };
    return { question, answered, settle, waiting: 0 };
  }

  /** The last request that is stopped takes the question with it. */
  async function wait(on: Pending, signal: AbortSignal): Promise<ProxyAnswer> {
    on.waiting += 1;
    const leave = () => {
      on.waiting -= 1;
      if (on.waiting === 0 && pending === on) end('declined');
    };
    signal.addEventListener('abort', leave, { once: true });
    return on.answered.finally(() => signal.removeEventListener('abort', leave));
  }

  return {
    ask: async (asks) => {
      const known = kept.get(asks.proxy);
      if (known && known !== asks.tried) return known;
      if (!attended || asks.signal.aborted) return 'nobody';
      if (declined) return 'declined';
      // Another proxy's question comes first: one dialog at a time.
      while (pending && pending.question.proxy !== asks.proxy) await pending.answered;
      if (!pending) {
        pending = pose(asks);
        tell(pending.question);
      }
      return wait(pending, asks.signal);
    },
    begin: (person) => {
      attended = person;
      declined = false;
    },
    question: () => pending?.question ?? null,
    answer: (id, login) => {
      if (pending?.question.id !== id) return false;
      if (login) kept.set(pending.question.proxy, login);
      else declined = true;
      end(login ?? 'declined');
      return true;
    },
    onQuestion: (hear) => {
      listeners.push(hear);
    },
  };
}
