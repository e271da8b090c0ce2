import { StaffAppeals } from "../../features/care/appeal/staff-appeals";

/** «Обращения» of the staff: what waits for an answer, of all companies. */
export default function StaffAppealsPage() {
  return <StaffAppeals />;
}
