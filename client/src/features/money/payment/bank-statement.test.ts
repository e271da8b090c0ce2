import { chosenIn, fileParts, firstChoice, type Proposal } from "./bank-statement";

const proposal = (part: Partial<Proposal> = {}): Proposal => ({
  ...{
    line: 1,
    paidOn: "2026-11-13",
    reference: "101",
    payerName: "Мы",
    payerAccount: "BY20",
    purpose: "Связь",
  },
  ...{ mayRegister: true, isSuggested: true, why: null, amount: { amount: "1.00", currency: "BYN" } },
  ...{ account: { id: "acc_1" }, like: [] },
  ...part,
});

test("what nothing speaks against is chosen, and goes with its account and what it was paid for", () => {
  const proposals = [
    proposal(),
    proposal({ reference: "102", isSuggested: false, account: null }),
    proposal({ reference: "103", isSuggested: false, mayRegister: false }),
  ];
  const choices = proposals.map(firstChoice);
  expect(chosenIn(proposals, choices)).toEqual([
    {
      ...{ accountId: "acc_1", paidOn: "2026-11-13", amount: "1.00", reference: "101", payerAccount: "BY20" },
      ...{ comment: "Связь", acknowledgeLike: false },
    },
  ]);
  const all = choices.map((choice) => ({ ...choice, isChosen: true, accountId: "acc_2" }));
  expect(chosenIn(proposals, all).map(({ reference }) => reference)).toEqual(["101", "102"]);
});

test("one like another is chosen as another", () => {
  const like = proposal({ isSuggested: false, like: [{ id: "pay_1" }] });
  expect(chosenIn([like], [{ ...firstChoice(like), isChosen: true }])[0]?.acknowledgeLike).toBe(true);
});

test("a file goes in parts that are one text together", async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
  const parts = await fileParts(new Blob([bytes]));
  expect(parts.length).toBe(2);
  expect(parts.every((part) => part.length <= 100_000)).toBe(true);
  expect(Buffer.from(parts.join(""), "base64").equals(Buffer.from(bytes))).toBe(true);
});
