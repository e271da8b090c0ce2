import type { Locale, Localized } from "@kabinet/shared";
import type { OperatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { Account } from "../../company/account/account.entity";
import type { Client, ClientBankAccount } from "../../company/client/client.entity";

/** A bank account on an invoice; `Name` is how the bank's name is kept. */
interface PrintedBankAccount<Name = string> {
  readonly iban: string;
  readonly bankName: Name;
  readonly bic: string;
}

/** The operator as it was when an invoice was formed. */
export interface Seller {
  readonly name: Localized;
  /** Its taxpayer's number, address and bank account; each null where the operator's file told none. */
  readonly unp: string | null;
  readonly address: Localized | null;
  readonly bankAccount: PrintedBankAccount<Localized> | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** The company and its account as they were when an invoice was formed. */
export interface Buyer {
  readonly name: string;
  readonly unp: string;
  readonly contractNumber: string;
  readonly contractDate: string;
  /** Where invoices were delivered: an e-mail or postal address; empty where nowhere. */
  readonly deliveryAddress: string;
  readonly bankAccounts: readonly PrintedBankAccount[];
  readonly accountNumber: string;
  readonly accountName: string;
}

/** One side of an invoice as it is shown, in one language. */
export interface Party {
  readonly name: string;
  readonly unp: string | null;
  readonly address: string | null;
  readonly bankAccounts: readonly PrintedBankAccount[];
  readonly phone: string | null;
  readonly email: string | null;
}

/** What is kept of the operator on an invoice. */
export function sellerOf({ name, requisites, support }: OperatorProfile): Seller {
  return {
    name: requisites?.legalName ?? name,
    unp: requisites?.unp ?? null,
    address: requisites?.address ?? null,
    bankAccount: requisites
      ? { iban: requisites.bank.iban, bankName: requisites.bank.name, bic: requisites.bank.bic }
      : null,
    phone: support.phone,
    email: support.email,
  };
}

/** What is kept of the company on an invoice. */
export function buyerOf(
  client: Client,
  bankAccounts: readonly ClientBankAccount[],
  account: Pick<Account, "number" | "name">,
): Buyer {
  return {
    name: client.name,
    unp: client.unp,
    contractNumber: client.contractNumber,
    contractDate: client.contractDate,
    deliveryAddress: client.invoiceDeliveryAddress,
    bankAccounts: bankAccounts.map(({ iban, bankName, bic }) => ({ iban, bankName, bic })),
    accountNumber: account.number,
    accountName: account.name,
  };
}

/** The operator's side in one language. */
export function sellerParty(seller: Seller, locale: Locale): Party {
  const { bankAccount } = seller;
  return {
    name: seller.name[locale],
    unp: seller.unp,
    address: seller.address?.[locale] ?? null,
    bankAccounts: bankAccount ? [{ ...bankAccount, bankName: bankAccount.bankName[locale] }] : [],
    phone: seller.phone,
    email: seller.email,
  };
}

/** The company's side. */
export function buyerParty(buyer: Buyer): Party {
  return {
    name: buyer.name,
    unp: buyer.unp,
    address: buyer.deliveryAddress === "" ? null : buyer.deliveryAddress,
    bankAccounts: buyer.bankAccounts,
    phone: null,
    email: null,
  };
}

/** The operator's side as it is kept. */
export function readSeller({ seller }: { readonly seller: string }): Seller {
  return JSON.parse(seller) as Seller;
}

/** The company's side as it is kept. */
export function readBuyer({ buyer }: { readonly buyer: string }): Buyer {
  return JSON.parse(buyer) as Buyer;
}
