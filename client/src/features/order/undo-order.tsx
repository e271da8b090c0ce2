import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Dialog } from "../../components/dialog";
import { Notice } from "../../components/notice";
import { useShowAsQuery } from "../../components/show-as-query/query-registry";
import { Failure } from "../../components/states";
import { Waiting } from "../../components/waiting";
import { graphql, readFragment } from "../../generated";
import { OrderDifferences } from "./order-differences";
import { OrderPreviewDetails } from "./order-preview";

const UndoPreviewQuery = graphql(`
  query UndoPreview($orderId: ID!) {
    order(id: $orderId) {
      id
      undoPreview {
        ...OrderPreviewDetails
      }
    }
  }
`);

interface UndoOrderProps {
  orderId: string;
  loading: boolean;
  /** Takes the order back just as it was shown; the digest says what was shown. */
  onConfirm: (previewDigest: string) => void;
}

/** «Вернуть как было»: what would change and what it costs is shown before anything is ordered. */
export function UndoOrder({ orderId, loading, onConfirm }: UndoOrderProps) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure(false);
  const act = t`Вернуть как было`;
  const variables = { orderId };
  useShowAsQuery({ title: t`Вернуть как было: что изменится`, document: UndoPreviewQuery, variables });
  return (
    <>
      <Button variant="default" loading={loading} onClick={open}>
        {act}
      </Button>
      <Dialog opened={opened} onClose={close} title={act}>
        {opened ? (
          <UndoQuestion
            orderId={orderId}
            act={act}
            onClose={close}
            onConfirm={(digest) => {
              close();
              onConfirm(digest);
            }}
          />
        ) : null}
      </Dialog>
    </>
  );
}

interface UndoQuestionProps {
  orderId: string;
  act: string;
  onClose: () => void;
  onConfirm: (previewDigest: string) => void;
}

function UndoQuestion({ orderId, act, onClose, onConfirm }: UndoQuestionProps) {
  const { data, error, refetch } = useQuery(UndoPreviewQuery, {
    variables: { orderId },
    fetchPolicy: "network-only",
  });
  const preview = readFragment(OrderPreviewDetails, data?.order?.undoPreview);
  const isRefused = !preview || preview.userErrors.length > 0;
  return (
    <Stack>
      {error ? <Failure error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={4} /> : null}
      {data && !preview ? <Trans>Этот заказ вернуть уже нельзя.</Trans> : null}
      {preview && preview.differences.length > 0 ? (
        <OrderDifferences differences={preview.differences} price={preview.price} />
      ) : null}
      {preview?.warnings.map(({ code, message }) => (
        <Notice key={code} tone="warn" title={message} />
      ))}
      {preview?.userErrors.map(({ code, message }) => (
        <Notice key={code} tone="bad" title={message} />
      ))}
      <Group>
        {isRefused ? null : <Button onClick={() => onConfirm(preview.digest)}>{act}</Button>}
        <Button variant="default" onClick={onClose}>
          <Trans>Не надо</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
