import { StaffAppeals } from "../../features/care/appeal/staff-appeals";

/** «Заявки на номер» of the staff: who wants another number, and which. */
export default function StaffNumberRequestsPage() {
  return <StaffAppeals topic="NUMBER_CHANGE" />;
}
