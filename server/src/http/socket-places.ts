import { networkOf } from "../platform/network-of";

/** How many sockets may be open at once. */
export interface SocketLimits {
  readonly inAll: number;
  /** Of those that have not said yet who they are, from one address. */
  readonly perAddress: number;
  /** Of one person and their programs. */
  readonly perViewer: number;
}

/** One socket's place. */
export interface SocketPlace {
  /** The socket has said whose it is: the place is that person's now. False, and nothing changes, where they have as many as they may. */
  readonly belongsTo: (viewerId: string) => boolean;
  readonly leave: () => void;
}

/**
 * Places for sockets. Who says nothing takes only those of their own address, so that nobody can take all of them;
 * whoever has signed in has some of their own, and leaves those of the address to the next.
 */
export class SocketPlaces {
  private readonly taken = new Map<string, number>();
  private inAll = 0;

  constructor(private readonly limits: SocketLimits) {}

  /** A place for a socket that has just come; null where there is none. */
  enter(address: string): SocketPlace | null {
    let key: string | null = `address ${networkOf(address)}`;
    if (this.inAll >= this.limits.inAll || this.of(key) >= this.limits.perAddress) return null;
    this.inAll += 1;
    this.add(key, 1);
    return {
      belongsTo: (viewerId) => {
        const own = `viewer ${viewerId}`;
        if (key === null || this.of(own) >= this.limits.perViewer) return false;
        this.add(key, -1);
        this.add((key = own), 1);
        return true;
      },
      leave: () => {
        if (key === null) return;
        this.inAll -= 1;
        this.add(key, -1);
        key = null;
      },
    };
  }

  private of(key: string): number {
    return this.taken.get(key) ?? 0;
  }

  private add(key: string, change: number): void {
    const count = this.of(key) + change;
    if (count > 0) this.taken.set(key, count);
    else this.taken.delete(key);
  }
}
