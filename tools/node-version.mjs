/**
 * Says clearly that Node is too old or too new, before anything fails for that reason in a way that nobody understands
 * (the newest that serves: docs/decisions/0017-node-and-the-sqlite-driver.md).
 * Written in old JavaScript, for the old Node that has to read it.
 */
export function checkNode() {
  var parts = process.versions.node.split(".").map(Number);
  var major = parts[0];
  var minor = parts[1];
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || (major > 22 && major < 26)) return;
  console.error(
    "Kabinet needs Node 24 (recommended), 22 from 22.12 on, or 20 from 20.19 on, and not yet 26; this is Node " +
      process.versions.node +
      ".\nGet a current one at https://nodejs.org, or by nvm: nvm install 24",
  );
  process.exit(1);
}
