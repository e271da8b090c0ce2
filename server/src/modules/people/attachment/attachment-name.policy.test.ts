import { fileNameOf, readFileName } from "./attachment-name.policy";

const kept = (name: string): string => fileNameOf(readFileName(name));

describe("the name of a file", () => {
  it.each([
    ["Счёт № 12 (копия).PDF", "Счёт № 12 (копия).pdf"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Users\\Анна\\акт.docx", "акт.docx"],
    ["a\u0000b\u0007\r\nc.csv", "a_b_ c.csv"],
    ["схема\u202egpj.png", "схемаgpj.png"],
    ["\u200b\u200b.pdf", "file.pdf"],
    [".pdf", "file.pdf"],
    ["...  .pdf", "file.pdf"],
    ["con.txt", "_con.txt"],
    ["a<b>:c|d?.png", "a_b__c_d_.png"],
    ["е\u0308лка.png", "ёлка.png"],
    ["счёт.pdf.exe", "счёт.pdf"],
  ])("%p is kept as %p", (written, expected) => {
    if (written.endsWith(".exe")) expect(readFileName(written).extension).toBeNull();
    else expect(kept(written)).toBe(expected);
  });

  it.each([
    ["archive.zip"],
    ["run.exe"],
    ["фото.pdf\u202ezip"],
    ["noextension"],
    [""],
    ["macro.xlsm"],
    ["page.html"],
  ])("%p is of no kind that is taken", (name) => {
    expect(readFileName(name).extension).toBeNull();
  });

  it("is shortened before its ending, by characters and not by halves of them", () => {
    expect(kept(`${"я".repeat(300)}.pdf`)).toBe(`${"я".repeat(96)}.pdf`);
    expect(Array.from(kept(`${"😀".repeat(300)}1.pdf`)).length).toBeLessThanOrEqual(100);
  });
});
