import { companyLinks } from "../modules/line/call-forwarding/call-forwarding.store";
import { CallForwardingRow } from "../modules/line/call-forwarding/call-forwarding.entity";
import { leadsBack, linksOf } from "../modules/line/call-forwarding/forwarding-chain.policy";
import { VoicemailEmailRow } from "../modules/line/voicemail/voicemail.entity";
import { withTestDatabase } from "../testing/test-database";
import { generateDemo } from "./generate-demo";

test("lines of the demo forward to colleagues, outside and to voicemail, in chains and in no circle", () =>
  withTestDatabase(async (database) => {
    const size = { subscribers: 300, months: 2, usageRows: 1_000 };
    await generateDemo(database, { seed: 7, size, timeZone: "Europe/Minsk", now: Date.UTC(2026, 10, 22, 9) });
    const rows = await database.read(CallForwardingRow, "");
    expect(new Set(rows.map(({ condition }) => condition)).size).toBe(4);
    expect(rows.filter(({ forwardTo }) => forwardTo === "+375290000086").length).toBeGreaterThan(0);
    const emails = await database.read(VoicemailEmailRow, "");
    expect(emails.filter(({ confirmedAt }) => confirmedAt !== null).length).toBeGreaterThan(0);
    expect(emails.filter(({ address }) => !address.endsWith(".example"))).toEqual([]);
    const links = await companyLinks(database, [...new Set(rows.map(({ clientId }) => clientId))]);
    expect(links.length).toBeGreaterThan(5);
    expect(links.length).toBeLessThan(rows.length);
    const graph = linksOf(links);
    expect(links.filter(({ to }) => graph.has(to)).length).toBeGreaterThan(0);
    expect(links.filter(({ from, to }) => leadsBack(graph, from, to))).toEqual([]);
  }));
