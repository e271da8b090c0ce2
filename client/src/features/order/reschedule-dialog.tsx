import { useLingui } from "@lingui/react/macro";
import { Dialog } from "../../components/dialog";
import { RescheduleForm, type MovableOrder } from "./reschedule-form";

interface RescheduleDialogProps {
  /** Null while nothing is moved. */
  order: MovableOrder | null;
  onClose: () => void;
}

/** «Перенести»: another time for an order that waits; what it comes to then is shown before anything is moved. */
export function RescheduleDialog({ order, onClose }: RescheduleDialogProps) {
  const { t } = useLingui();
  const reference = order?.reference ?? "";
  return (
    <Dialog opened={order !== null} onClose={onClose} title={t`Перенести заказ ${reference}`}>
      {order ? <RescheduleForm key={order.id} order={order} onClose={onClose} /> : null}
    </Dialog>
  );
}
