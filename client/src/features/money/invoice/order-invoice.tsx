import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useState } from "react";
import { Dialog } from "../../../components/dialog";
import { Notice } from "../../../components/notice";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatDate } from "../../../lib/format/time";
import { OrderInvoiceForm } from "./order-invoice-form";

const AddressFragment = graphql(`
  fragment InvoiceAddress on Client {
    id
    invoiceDeliveryMethod
    invoiceDeliveryAddress
  }
`);

/** Where a company's invoices go. */
export type InvoiceAddress = FragmentType<typeof AddressFragment>;

interface OrderInvoiceProps {
  invoiceIds: readonly string[];
  client: InvoiceAddress;
  /** The day that opens, while invoices are formed; null on other days. */
  opensOn: string | null;
  size?: "xs" | "sm";
}

/** Has invoices sent to an e-mail address: the button, its form, and that it is ordered. */
export function OrderInvoice({ invoiceIds, client, opensOn, size = "sm" }: OrderInvoiceProps) {
  const { invoiceDeliveryMethod: method, invoiceDeliveryAddress } = readFragment(AddressFragment, client);
  const [isOpen, setOpen] = useState(false);
  const [orderedTo, setOrderedTo] = useState<string | null>(null);
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconMail size={16} aria-hidden />}
        onClick={() => {
          setOrderedTo(null);
          setOpen(true);
        }}
      >
        <Trans>Отправить на e-mail</Trans>
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={<Trans>Отправить на e-mail</Trans>}>
        {isOpen && orderedTo === null ? (
          <OrderInvoiceForm
            invoiceIds={invoiceIds}
            address={method === "EMAIL" ? invoiceDeliveryAddress : ""}
            opensOn={opensOn}
            onOrdered={setOrderedTo}
          />
        ) : null}
        {orderedTo === null ? null : (
          <Notice tone="good" live>
            {opensOn === null ? (
              <Trans>Заказано. Письмо уйдёт на {orderedTo} в ближайшие минуты.</Trans>
            ) : (
              <Trans>
                Заказано. Письмо уйдёт на {orderedTo} {formatDate(opensOn)}.
              </Trans>
            )}{" "}
            <Trans>Что с ним стало, видно на странице счёта.</Trans>
          </Notice>
        )}
      </Dialog>
    </>
  );
}
