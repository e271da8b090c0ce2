import { PdfPainter } from "./pdf-painter";

/** How many words the library keeps the layout of, of all fonts. */
function wordsKept(painter: PdfPainter): number {
  const { pdf } = painter as unknown as {
    pdf: { _fontFamilies: Readonly<Record<string, { layoutCache: object }>> };
  };
  const fonts = Object.values(pdf._fontFamilies);
  expect(fonts.length).toBeGreaterThan(1);
  return fonts.reduce((sum, { layoutCache }) => sum + Object.keys(layoutCache).length, 0);
}

it("keeps nothing of the pages that it has given away, however many there are", async () => {
  const columns = [
    { title: "Номер", width: 200 },
    { title: "Сумма", width: 200, isNumeric: true },
  ];
  let bytes = 0;
  const painter = new PdfPainter(
    {
      ...{ title: "Счёт", author: "Оператор", language: "ru", at: 0, foot: "{page} из {pages}" },
      front: [{ kind: "title", text: "Счёт" }],
      table: { title: "По номерам", columns, rowCount: 1_000, closing: [] },
    },
    (part) => (bytes += part.length),
  );
  for (let i = 0; i < 1_000; i++) painter.rows([[`№${String(i)}`, `${String(i)},01`]]);
  // A page has some sixty rows of two words each.
  expect(wordsKept(painter)).toBeLessThan(300);
  await painter.end();
  expect(bytes).toBeGreaterThan(10_000);
});
