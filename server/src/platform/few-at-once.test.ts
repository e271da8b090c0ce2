import { FewAtOnce } from "./few-at-once";

describe("few at once", () => {
  it("lets so many in, makes the others of the key wait in their order, and turns away who comes beyond", async () => {
    const gate = new FewAtOnce(2, 2);
    const inside: string[] = [];
    const enter = (name: string): Promise<() => void> | null => {
      const turn = gate.enter("a");
      void turn?.then(() => inside.push(name));
      return turn;
    };
    const [first, second, third, fourth] = ["1", "2", "3", "4"].map(enter);
    expect(gate.enter("a")).toBeNull();
    const other = gate.enter("b");
    expect(other).not.toBeNull();
    const leave = await first;
    await second;
    expect(inside).toEqual(["1", "2"]);
    leave?.();
    // Said twice it is one place all the same.
    leave?.();
    await third;
    expect(inside).toEqual(["1", "2", "3"]);
    expect(enter("5")).not.toBeNull();
    expect(gate.enter("a")).toBeNull();
    (await second)?.();
    await fourth;
    expect(inside).toEqual(["1", "2", "3", "4"]);
  });

  it("forgets a key when nobody of it is left", async () => {
    const gate = new FewAtOnce(1, 0);
    for (let i = 0; i < 3; i++) {
      const leave = await gate.enter("a");
      expect(leave).not.toBeNull();
      expect(gate.enter("a")).toBeNull();
      leave?.();
    }
  });
});
