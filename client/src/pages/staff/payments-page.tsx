import { StaffPayments } from "../../features/money/payment/staff-payments";

/** «Платежи» of the staff: what companies say that they have paid, to be confirmed or rejected. */
export default function StaffPaymentsPage() {
  return <StaffPayments />;
}
