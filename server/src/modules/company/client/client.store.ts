import { SEARCH_MAX, withoutUnseen } from "@kabinet/shared";
import { containsAnyCase } from "../../../platform/database/contains";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { readPage, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { Client, ClientBankAccount, type InvoiceDeliveryMethod } from "./client.entity";

/** Of a company its subscribers see nothing. */
const own = (viewer: SignedIn, params: ParamList): string => visibleTo(viewer, Client, params);

/** Companies by id, as far as the viewer may see them. */
export const clientOf = loader<string, Client>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${own(viewerOf(context), params)}`;
    return context.database.read(Client, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

const BY_NAME = [
  { column: "name", property: "name" },
  { column: "id", property: "id" },
] as const;

/** The companies that the viewer may see, by name. */
export function listClients(context: Context, args: PageArgs): Promise<Page<Client>> {
  const params = new ParamList();
  const where = visibleTo(viewerOf(context), Client, params, { leads: true });
  return readPage(context.database, { entity: Client, where, params, orderBy: BY_NAME }, args);
}

/** Companies that the viewer may see, by name: with a text in the name, or with this УНП or contract. */
export function findClients(context: Context, search: string | null, args: PageArgs): Promise<Page<Client>> {
  const text = withoutUnseen(search ?? "").trim();
  const params = new ParamList();
  const where = [visibleTo(viewerOf(context), Client, params, { leads: true })];
  if (text.length > SEARCH_MAX) where.push("1 = 0");
  else if (text !== "") {
    const name = containsAnyCase(context.database, "t.name", text, params);
    const number = params.add(text);
    where.push(`(${name} or t.unp = ${number} or t.contract_number = ${number})`);
  }
  return readPage(
    context.database,
    { entity: Client, where: where.join(" and "), params, orderBy: BY_NAME },
    args,
  );
}

/** Bank accounts of companies, by IBAN. */
export const bankAccountsOf = listLoader<string, ClientBankAccount>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), ClientBankAccount, params);
    const where = `${params.among("t.client_id", ids)} and ${visible}`;
    return context.database.read(ClientBankAccount, `where ${where} order by t.iban`, params.values);
  },
  ({ clientId }) => clientId,
);

/** Bank accounts of a company, by IBAN, whoever's it is. */
export function bankAccountsOfCompany(reader: Reader, clientId: string): Promise<ClientBankAccount[]> {
  return reader.read(ClientBankAccount, "where t.client_id = $1 order by t.iban", [clientId]);
}

/** Companies by id, whoever's they are. */
export function clientsById(reader: Reader, ids: readonly string[]): Promise<Client[]> {
  return reader.read(Client, "where t.id among($1)", [ids]);
}

/** What a company is called, whoever's it is. */
export async function companyName(reader: Reader, id: string): Promise<string> {
  const [client] = await reader.rows<{ name: string }>("select t.name from client t where t.id = $1", [id]);
  return client?.name ?? "";
}

/** Writes whether the company's subscribers may spend. */
export async function setMaySpend(unit: Unit, clientId: string, maySpend: boolean): Promise<void> {
  await unit.run("update client set subscribers_may_spend = $2 where id = $1", [clientId, maySpend]);
}

/** Writes how the company gets its invoices. */
export async function setInvoiceDelivery(
  unit: Unit,
  clientId: string,
  { method, address }: { readonly method: InvoiceDeliveryMethod; readonly address: string },
): Promise<void> {
  await unit.run(
    "update client set invoice_delivery_method = $2, invoice_delivery_address = $3 where id = $1",
    [clientId, method, address],
  );
}

/** A company whose settings are to be changed, locked where the database needs it; null when it is not the viewer's. */
export async function lockClient(unit: Unit, context: Context, id: string): Promise<Client | null> {
  const params = new ParamList(id);
  const visible = visibleTo(viewerOf(context), Client, params);
  const [client] = await unit.read(Client, `where t.id = $1 and ${visible}${forUpdate(unit)}`, params.values);
  return client ?? null;
}

/** A company by its УНП, whoever asks: for what the operator itself does. */
export async function clientByNumber(reader: Reader, unp: string): Promise<Client | null> {
  const [client] = await reader.read(Client, "where t.unp = $1", [unp]);
  return client ?? null;
}

/** Writes a company that is new. */
export async function addClient(unit: Unit, client: Client): Promise<void> {
  await unit.insert(Client, [client]);
}
