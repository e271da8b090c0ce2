import { DefaultNamingStrategy, type NamingStrategyInterface } from "typeorm";

/** `activeSince` in the code is `active_since` in the database: such names need no quotes on either database. */
export class SnakeCaseNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
