import type { EntityClass } from "../database/database";

/** The columns by which a table says whose its rows are; left out is what the table does not know. */
export interface Owner {
  /** Column with the company's id. */
  readonly client: string;
  /** Column with the account's id. Without it a row is of the account that its line has now. */
  readonly account?: string;
  /** Column with the id of the line whose user sees the row; without it a subscriber sees nothing of the table. */
  readonly subscriber?: string;
  /** Column with the id of the line that the row is about, where that is another column than `subscriber`. */
  readonly line?: string;
  /**
   * Whether what is the company's as a whole, of no account and no line, is shown also to who looks after some of its
   * accounts only.
   */
  readonly isSharedByAccounts?: boolean;
}

const OWNERS = new Map<EntityClass<unknown>, Owner>();

/** Declares once, on the entity, by which columns its rows belong to somebody: each read takes its condition from here. */
export function OwnedBy(owner: Owner): ClassDecorator {
  return (entity) => {
    OWNERS.set(entity as unknown as EntityClass<unknown>, owner);
  };
}

/** By which columns the rows of a table belong to somebody; throws where its entity does not say so. */
export function ownerOf(entity: EntityClass<unknown>): Owner {
  const owner = OWNERS.get(entity);
  if (!owner) throw new Error(`whose are the rows of ${entity.name}? Say so with @OwnedBy`);
  return owner;
}
