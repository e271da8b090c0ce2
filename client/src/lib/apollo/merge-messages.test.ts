import { mergeMessages } from "./merge-messages";

const page = (from: number, to: number, hasNextPage = to > 1) => ({
  edges: Array.from({ length: from - to + 1 }, (_, i) => ({ node: { seq: from - i } })),
  pageInfo: { hasNextPage, endCursor: String(to) },
});
const seqs = ({ edges }: { edges: readonly { node: { seq: number } }[] }) =>
  edges.map(({ node }) => node.seq);

test("an answer that comes live is put before what was read, and earlier entries after it", () => {
  const first = mergeMessages(undefined, page(8, 6));
  const earlier = mergeMessages(first, page(5, 3));
  expect(seqs(earlier)).toEqual([8, 7, 6, 5, 4, 3]);
  expect(earlier.pageInfo).toEqual({ hasNextPage: true, endCursor: "3" });
  const live = mergeMessages(earlier, page(9, 7));
  expect(seqs(live)).toEqual([9, 8, 7, 6, 5, 4, 3]);
  expect(live.pageInfo).toEqual({ hasNextPage: true, endCursor: "3" });
});

test("an answer that is older than what is known takes nothing away", () => {
  expect(seqs(mergeMessages(page(9, 6), page(8, 6)))).toEqual([9, 8, 7, 6]);
});

test("nothing is put together over a gap", () => {
  const after = mergeMessages(page(3, 1), page(9, 7));
  expect(seqs(after)).toEqual([9, 8, 7]);
  expect(after.pageInfo).toEqual({ hasNextPage: true, endCursor: "7" });
});
