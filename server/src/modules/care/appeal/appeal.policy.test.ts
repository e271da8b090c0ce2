import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";
import { AppealState, AppealTurn } from "./appeal.entity";
import {
  canCancel,
  canClose,
  canReply,
  OPEN_STATES,
  readNumber,
  shownNumber,
  stateAfterReply,
  statesOfTurn,
  turnOf,
} from "./appeal.policy";

const { ACKNOWLEDGED, REJECTED, PENDING, HELD, IN_PROGRESS, RESOLVED, CLOSED, CANCELLED } = AppealState;

test("each state is somebody's turn, or nobody's", () => {
  expect(statesOfTurn(AppealTurn.OPERATOR)).toEqual([ACKNOWLEDGED, HELD, IN_PROGRESS]);
  expect(statesOfTurn(AppealTurn.CUSTOMER)).toEqual([PENDING]);
  expect(statesOfTurn(AppealTurn.NOBODY)).toEqual([REJECTED, RESOLVED, CLOSED, CANCELLED]);
  expect(OPEN_STATES).toEqual([ACKNOWLEDGED, PENDING, HELD, IN_PROGRESS]);
  expect(turnOf(HELD)).toBe(AppealTurn.OPERATOR);
});

test.each([
  // What is with the operator stays there, what was resolved is opened again.
  ["administrator", ACKNOWLEDGED, null, ACKNOWLEDGED],
  ["administrator", IN_PROGRESS, null, IN_PROGRESS],
  ["subscriber", HELD, null, HELD],
  ["subscriber", PENDING, null, IN_PROGRESS],
  ["subscriber", RESOLVED, null, IN_PROGRESS],
  ["administrator", PENDING, CLOSED, null],
  ["staff", ACKNOWLEDGED, null, PENDING],
  ["staff", RESOLVED, null, PENDING],
  ["staff", IN_PROGRESS, HELD, HELD],
  ["staff", IN_PROGRESS, RESOLVED, RESOLVED],
  ["staff", IN_PROGRESS, REJECTED, REJECTED],
  ["staff", IN_PROGRESS, CLOSED, CLOSED],
  ["staff", IN_PROGRESS, ACKNOWLEDGED, null],
  ["staff", IN_PROGRESS, CANCELLED, null],
] as const)("%s replies in %s, wanting %s: %s", (role, state, wanted, after) => {
  expect(stateAfterReply(role, state, wanted)).toBe(after);
});

describe("who takes part", () => {
  const companys = { clientId: "cl_1", partySubscriberId: null };
  const persons = { clientId: "cl_1", partySubscriberId: "sub_1" };
  const administrator = administratorOf("cl_1");
  const person = personOf("sub_1");
  const staff = oneOfStaff();

  test.each([ACKNOWLEDGED, PENDING, HELD, IN_PROGRESS, RESOLVED])("replies in %s", (state) => {
    expect(canReply(administrator, { ...companys, state })).toBe(true);
    expect(canReply(person, { ...persons, state })).toBe(true);
    expect(canReply(staff, { ...persons, state })).toBe(true);
    // An administrator reads what the line's user writes, and does not speak in their place; nor the other way round.
    expect(canReply(administrator, { ...persons, state })).toBe(false);
    expect(canReply(person, { ...companys, state })).toBe(false);
  });

  test.each([REJECTED, CLOSED, CANCELLED])("adds nothing in %s", (state) => {
    for (const viewer of [administrator, staff]) {
      expect(canReply(viewer, { ...companys, state })).toBe(false);
      expect(canClose(viewer, { ...companys, state })).toBe(false);
      expect(canCancel(viewer, { ...companys, state })).toBe(false);
    }
  });

  test("closes what has been answered, and withdraws what is open", () => {
    const states = Object.values(AppealState);
    expect(states.filter((state) => canClose(administrator, { ...companys, state }))).toEqual([
      PENDING,
      RESOLVED,
    ]);
    expect(states.filter((state) => canCancel(person, { ...persons, state }))).toEqual(OPEN_STATES);
    expect(states.filter((state) => canCancel(staff, { ...persons, state }))).toEqual([]);
    expect(states.filter((state) => canClose(administrator, { ...persons, state }))).toEqual([]);
  });
});

test("a number is said in two groups, and read in any writing", () => {
  expect(shownNumber("04271836")).toBe("0427-1836");
  for (const text of ["0427-1836", "04271836", " № 0427 1836 ", "0427–1836"])
    expect(readNumber(text)).toBe("04271836");
  for (const text of ["", "0427183", "042718360", "' or 1=1", "0427_1836"])
    expect(readNumber(text)).toBeNull();
});
