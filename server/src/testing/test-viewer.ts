import type { Authenticate } from "../platform/authorization/authenticate";
import type { SignedIn } from "../platform/authorization/viewer";
import type { Clock } from "../platform/clock";
import type { Database } from "../platform/database/database";
import { newId } from "../platform/new-id";

/** Who a test asks as. */
export type TestViewer = SignedIn;

let made = 0;

function viewer(role: SignedIn["role"], rest: Partial<TestViewer>): TestViewer {
  made += 1;
  return {
    id: newId("vwr", made),
    name: `Viewer ${String(made)}`,
    role,
    clientIds: [],
    subscriberId: null,
    scopes: null,
    ...rest,
  };
}

/** Somebody who administers these companies. */
export function administratorOf(...clientIds: readonly string[]): TestViewer {
  return viewer("administrator", { clientIds });
}

/** The person whose line it is. */
export function personOf(subscriberId: string): TestViewer {
  return viewer("subscriber", { subscriberId });
}

/** One of the operator's staff. */
export function oneOfStaff(): TestViewer {
  return viewer("staff", {});
}

/** How test viewers are known to the app. */
export interface TestSignIn {
  readonly authenticate: Authenticate;
  readonly headersOf: (viewer: TestViewer) => Promise<Record<string, string>>;
}

/** Signs test viewers in; each is signed in when it first asks. */
export function testSignIn(_database: Database, _clock: Clock): TestSignIn {
  const known = new Map<string, TestViewer>();
  return {
    authenticate: ({ authorization }) => Promise.resolve(known.get(authorization ?? "") ?? null),
    headersOf: (viewer) => {
      const authorization = `Bearer ${viewer.id}`;
      known.set(authorization, viewer);
      return Promise.resolve({ authorization });
    },
  };
}
