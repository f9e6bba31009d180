import type { Dispatch, Listener } from '../api/dispatch.ts';
import { done, type Outcome } from '../api/failure.ts';
import { createEventStreams } from './events.ts';
import { cookieName, cookiesNamed, same, type Cookie } from './gate.ts';
import type { Guest } from './guest.ts';
import type { Place } from './place.ts';

/** A visitor's reader, as the room opens it. */
interface VisitorReader {
  readonly dispatch: Dispatch;
  readonly on: (listener: Listener) => () => void;
  readonly close: () => void;
}

/** What a room of visitors is made of. */
export interface VisitorRoom {
  /** Whom it has let in; see `state/visitor-book.ts`. */
  readonly book: {
    readonly find: (secret: string) => string | null;
    readonly add: (secret: string) => Outcome<string>;
  };
  /** Opens the reader of the visitor whose folder this is. */
  readonly open: (folder: string) => VisitorReader;
  /** How long a visitor's browser remembers that it was let in, seconds. */
  readonly maxAge: number;
}

/** Those who come by the room's address: it lets everybody in who has it, as long as this program runs. */
export interface Visitors {
  /** The token of the room's address. */
  readonly invitation: string;
  /** Whose cookie this is; `null`: nobody's that was let in. */
  readonly find: (place: Place, header: string | undefined) => Guest | null;
  /** Whether a token is the room's. */
  readonly invited: (token: string) => boolean;
  /** Lets somebody in who was invited. Whoever was let in before, by these cookies, stays who they are. */
  readonly welcome: (place: Place, header: string | undefined) => Outcome<Cookie>;
  readonly close: () => void;
}

/** So many readers are open at once; the one that was asked least lately makes way. What it kept is on disk. */
const mostOpen = 100;

interface Seat extends Guest {
  readonly close: () => void;
}

/** Opens the room. */
export function createVisitors({ book, open, maxAge }: VisitorRoom, newSecret: () => string): Visitors {
  const invitation = newSecret();
  /** By folder, the one that was asked least lately first: a map remembers the order in which it was filled. */
  const seats = new Map<string, Seat>();

  function seatAt(folder: string): Seat {
    const seat = seats.get(folder) ?? newSeat(open(folder));
    seats.delete(folder);
    seats.set(folder, seat);
    const [oldest] = seats;
    if (seats.size > mostOpen && oldest) {
      seats.delete(oldest[0]);
      oldest[1].close();
    }
    return seat;
  }
  const known = (place: Place, header: string | undefined) =>
    cookiesNamed(cookieName(place, 'visitor-'), header)
      .filter(isSecret)
      .flatMap((secret) => {
        const folder = book.find(secret);
        return folder === null ? [] : [{ secret, folder }];
      })
      .at(0) ?? null;

  return {
    invitation,
    find: (place, header) => {
      const visitor = known(place, header);
      return visitor && seatAt(visitor.folder);
    },
    invited: (token) => same(token, invitation),
    welcome: (place, header) => {
      const secret = known(place, header)?.secret ?? newSecret();
      const added = book.find(secret) === null ? book.add(secret) : done('');
      return added.ok ? done({ name: cookieName(place, 'visitor-'), value: secret, maxAge }) : added;
    },
    close: () => {
      for (const seat of seats.values()) seat.close();
    },
  };
}

/** What is no secret of ours is not worth a look at the disk. */
const isSecret = (value: string): boolean => /^[\w-]{22,128}$/.test(value);

function newSeat(reader: VisitorReader): Seat {
  const streams = createEventStreams(reader.on);
  return {
    dispatch: reader.dispatch,
    streams,
    close: () => {
      streams.close();
      reader.close();
    },
  };
}
